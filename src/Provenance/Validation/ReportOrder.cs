namespace Provenance.Validation;

/// <summary>Puts the findings of a report into order, into groups and into questions.</summary>
internal sealed class ReportOrder
{
    public ReportOrder(Finding[] findings, ChainSet chains)
    {
        var facts = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (var finding in findings.Where(finding => finding.AsksSomething || (finding.Draft.IsAsked && !finding.IsSettled)))
        {
            foreach (var fact in finding.Missing)
            {
                if (!facts.TryGetValue(fact.Key, out var decided))
                    facts.Add(fact.Key, decided = []);
                decided.Add(finding);
            }
        }

        var places = new Dictionary<ProvenanceChain, int>(ReferenceEqualityComparer.Instance);
        foreach (var chain in chains)
            places.TryAdd(chain, places.Count);

        var ordered = findings
            .OrderBy(finding => finding.IsSettled)
            .ThenBy(finding => finding.Kind)
            .ThenByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.Missing.Select(fact => facts.TryGetValue(fact.Key, out var decided) ? decided.Count : 0).DefaultIfEmpty().Max())
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => places[finding.Events.Count > 0 ? finding.Events[0].Home : finding.Draft.Chain])
            .ThenBy(finding => finding.Events.Count > 0 ? finding.Events[0].Sequence : -1)
            .ThenBy(finding => finding.Detail, StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject, StringComparer.Ordinal)
            .ToArray();
        Findings = ordered.ToValueList();
        Groups = FindingGroups.Of(ordered).ToValueList();
        var rank = ordered.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        Questions = facts
            .Select(pair => (Fact: pair.Value.SelectMany(finding => finding.Missing).First(fact => fact.Key == pair.Key), Decides: pair.Value.OrderBy(finding => rank[finding]).ToArray()))
            .OrderByDescending(question => question.Decides.Length)
            .ThenBy(question => question.Decides[0].Kind)
            .ThenByDescending(question => question.Decides[0].Severity)
            .ThenBy(question => rank[question.Decides[0]])
            .ThenBy(question => question.Fact.Key, StringComparer.Ordinal)
            .Select(question => new Question(question.Fact, question.Decides.ToValueList()))
            .ToValueList();
    }

    public ValueList<Finding> Findings { get; }

    public ValueList<FindingGroup> Groups { get; }

    public ValueList<Question> Questions { get; }
}
