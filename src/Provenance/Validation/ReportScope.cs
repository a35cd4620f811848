namespace Provenance.Validation;

/// <summary>Says what was not looked at, so that no finding is never confused with that.</summary>
internal static class ReportScope
{
    public static ValueList<string> Of(ProvenanceReport report, ChainRule[] rules, bool isInvestigation)
    {
        var (chains, policy) = (report.Checked, report.Policy);
        var notes = new List<string>();
        foreach (var chain in chains)
        {
            var scope = chain.Description.Scope;
            if (scope.Extent == ChainExtent.Partial)
                notes.Add($"The chain {chain.Id} records a part of its item's history; what lies beyond its edges was not judged.");
            if (scope.Facets.Count > 0)
                notes.Add($"The chain {chain.Id} means to record {string.Join(", ", scope.Facets.Select(facet => facet.Word))}; other facets were judged only where it records them.");
        }

        var off = rules.Where(rule => !ProvenanceCheck.Runs(rule.Descriptor, policy, isInvestigation)).Select(rule => rule.Descriptor.Code).ToArray();
        if (off.Length > 0)
            notes.Add($"Rules that did not run: {string.Join(", ", off)}.");
        var unmet = string.Join(", ", report.UnmetDecisions);
        if (unmet.Length > 0)
            notes.Add($"Decisions about findings that this report does not have: {unmet}.");
        if (report.IsForDisclosure)
            notes.Add("Sources whose identity is withheld, what they told and when are left out, and so are findings about them and about dates that are not recorded. A date that would tell when somebody spoke is given as not disclosed.");
        return notes.ToValueList();
    }
}
