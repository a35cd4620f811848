using NodaTime;
using Provenance.Packs;
using Provenance.Routes;
using Provenance.Routes.Matching;
using Provenance.Rules;
using Provenance.Validation.Baselines;
using Provenance.Validation.Decisions;
using Provenance.Validation.Disclosure;
using Provenance.Validation.Inputs;

namespace Provenance.Validation;

/// <summary>The answer of a check: where the chain stands, what is missing, what to ask next, and what was looked at.</summary>
/// <remarks>
/// Immutable, safe to share between threads. Findings are ordered by kind, severity, how many findings one missing fact decides, code and place
/// in the chain. A report tests a record: that something is not recorded does not show that it did not happen or that anyone did wrong.
/// </remarks>
public sealed class ProvenanceReport
{
    // Kept only where findings point into it: a report on which nothing was found weighs a twentieth without, and most are so.
    private readonly SetView? _view;
    private readonly ProvenanceInputs? _inputs;
    private readonly ChainRule[] _rules;
    private readonly bool _isInvestigation;
    private readonly bool _withholds;
    private readonly ReadOnlyMemory<OutcomeRow> _rows;
    private readonly Finding[] _found;
    private ReportOrder? _order;

    internal ProvenanceReport(SetView view, ChainRule[] rules, bool isInvestigation, ReadOnlyMemory<OutcomeRow> rows, FindingCollector collector, bool isForDisclosure = false)
    {
        (Checked, EvaluatedAt, Policy, _inputs) = (view.Set, view.EvaluatedAt, view.Policy, view.Inputs);
        _rules = rules;
        _isInvestigation = isInvestigation;
        _rows = rows;
        (_found, var consolidated) = collector.Finish();
        Verdict = VerdictLadder.Of(_found, _rules, _rows.Span, view.Policy);
        (IsForDisclosure, _withholds) = (isForDisclosure, isForDisclosure && DisclosedChains.Withholds(view.Set));
        if (isForDisclosure)
            (_found, consolidated) = (Array.FindAll(_found, one => DisclosedChains.MayShow(one, _withholds)), Array.FindAll(consolidated, one => DisclosedChains.MayShow(one.Finding, _withholds)));
        if (_withholds && Verdict.Next == VerdictStep.Corroborated)
            Verdict = Verdict with { NextIs = StepState.Undecided, BlockedBy = default };
        _view = _found.Length == 0 ? null : view;
        Consolidated = new(consolidated);
        Packs = PackVerdicts.Of(view, _found);
        Routes = RouteVerdicts.Of(view, _found, isForDisclosure);
        if (_found.Length > 0)
            Decide(view);
    }

    private ProvenanceReport(ProvenanceReport report, ReportBaseline baseline)
    {
        (Checked, EvaluatedAt, Policy, Verdict, Consolidated, IsForDisclosure) = (report.Checked, report.EvaluatedAt, report.Policy, report.Verdict, report.Consolidated, report.IsForDisclosure);
        (Packs, Routes) = (report.Packs, report.Routes);
        (_view, _inputs, _rules, _isInvestigation, _withholds, _rows, _found, _order) = (report._view, report._inputs, report._rules, report._isInvestigation, report._withholds, report._rows, report._found, report._order);
        Comparison = new(baseline, report);
    }

    /// <summary>What every report says of itself.</summary>
    public const string Disclaimer =
        "This report tests a record. That something is not recorded does not show that it did not happen, or that anyone did wrong.";

    /// <summary>The report's now.</summary>
    public Instant EvaluatedAt { get; }

    /// <summary>How it was judged.</summary>
    public ProvenancePolicy Policy { get; }

    /// <summary>How far the chains hold, and what keeps them from the next step.</summary>
    public Verdict Verdict { get; }

    /// <summary>What the check by each pack of the policy came to, in the order of the policy; apart from <see cref="Verdict"/>.</summary>
    public ValueList<PackVerdict> Packs { get; }

    /// <summary>Whether the goods keep to each route of the policy, in the order of the policy; apart from <see cref="Verdict"/>.</summary>
    public ValueList<RouteVerdict> Routes { get; }

    /// <summary>The findings that stand: Fail, Review, Open and Informational, the weightiest first.</summary>
    public ValueList<Finding> Findings => Order.Findings;

    /// <summary>Findings that others of the same cause make superfluous.</summary>
    public ValueList<ConsolidatedFinding> Consolidated { get; }

    /// <summary>The findings by what they have in common, the weightiest group first.</summary>
    public ValueList<FindingGroup> Groups => Order.Groups;

    /// <summary>What to ask next, the fact that decides the most findings first, then the weightiest.</summary>
    public ValueList<Question> Questions => Order.Questions;

    /// <summary>Rules that passed, did not apply or did not run, in code order.</summary>
    public ValueList<RuleOutcome> Rules => Outcomes().ToValueList();

    /// <summary>What was assumed: implied orders and the zones of dates that have none.</summary>
    public ValueList<string> Assumptions => ReportAssumptions.Of(View);

    /// <summary>
    /// What was not looked at: parts and facets that the chains do not mean to record, rules that did not run; decisions that meet no finding; and what is left out of
    /// a report for disclosure.
    /// </summary>
    public ValueList<string> Scope => ReportScope.Of(this, _rules, _isInvestigation);

    /// <summary>The chains read, ordered by id, and how far.</summary>
    public ValueList<ChainHead> Chains =>
        Checked.Select(chain => new ChainHead(chain.Id, chain.Count, chain.Count == 0 ? null : chain[^1].Event.Id)).ToValueList();

    /// <summary>The set that was checked, its chains ordered by id (ordinal), whatever the order they were given in.</summary>
    public ChainSet Checked { get; }

    /// <summary>Whether the investigation profile was on: an event is a claim, or a source is testimony.</summary>
    public bool IsInvestigation => _isInvestigation;

    /// <summary>Name and version of the built-in rules.</summary>
    public string RuleSet { get; } = RuleCatalog.Id;

    /// <summary>Unpadded base64url of SHA-256 over the descriptors of the rules that could run.</summary>
    public string RuleSetDigest => ReportDigests.OfRules(_rules);

    /// <summary>Unpadded base64url of SHA-256 over the policy.</summary>
    public string PolicyDigest => ReportDigests.Of(Policy);

    /// <summary>Unpadded base64url of SHA-256 over the data that rules read beside the chains: the registry, the reference tables and what was fetched.</summary>
    public string DataDigest => ReportDigests.OfData(Checked.Registry, _inputs);

    /// <summary>Whether it was made to be shown to somebody from whom sources are protected: <see cref="ProvenanceCheck.CheckForDisclosure"/>.</summary>
    public bool IsForDisclosure { get; }

    /// <summary>How it compares with an earlier report; <see langword="null"/> unless <see cref="ComparedTo"/> was asked for.</summary>
    public ReportComparison? Comparison { get; private init; }

    /// <summary>This report, and beside its findings how they compare with those of an earlier one.</summary>
    /// <param name="baseline">What the earlier report found.</param>
    /// <exception cref="ArgumentException">This report is for disclosure and the earlier one is not.</exception>
    public ProvenanceReport ComparedTo(ReportBaseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return IsForDisclosure && !baseline.IsForDisclosure
            ? throw new ArgumentException("The earlier report was not made for disclosure, and what it found may tell of sources that this report protects.", nameof(baseline))
            : new(this, baseline);
    }

    /// <summary>How many failing gaps keep the chains from being continuous.</summary>
    public int Holes => _found.Count(finding => VerdictLadder.IsHole(finding, Policy));

    /// <summary>Whether a finding is a hole: a failing gap that keeps the chains from being continuous.</summary>
    /// <param name="finding">A finding of this report.</param>
    public bool IsHole(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return VerdictLadder.IsHole(finding, Policy);
    }

    /// <summary>Whether nothing asks anything of a reader: no Fail, no Review, no Open.</summary>
    public bool IsQuiet => !_found.Any(finding => finding.AsksSomething);

    /// <summary>The chains as the rules saw them, or read anew in the same way.</summary>
    internal SetView View => _view ?? new(Checked, EvaluatedAt, Policy) { Inputs = _inputs };

    /// <summary>The rules that could run, in code order.</summary>
    internal RuleDescriptor[] RuleDescriptors => Array.ConvertAll(_rules, rule => rule.Descriptor);

    /// <summary>The events that hold decisions and answers which meet none of the findings.</summary>
    internal IEnumerable<string> UnmetDecisions => Decide(View)?.Unmet() ?? [];

    private ReportOrder Order => _order ??= new ReportOrder(_found, Checked);

    private static string WhyOff(RuleDescriptor rule) => rule.Profile switch
    {
        RuleProfile.Core => "turned off by the policy",
        RuleProfile.Pack => "no pack that asks for it is named",
        RuleProfile.Route => "no route is named",
        _ => "its profile is not on",
    };

    private DecisionBook? Decide(SetView view)
    {
        if (DecisionBook.Of(view) is not { } book)
            return null;
        foreach (var finding in _found)
            book.Apply(finding);
        foreach (var (finding, _) in Consolidated)
            book.Apply(finding);
        return book;
    }

    private IEnumerable<RuleOutcome> Outcomes()
    {
        var next = 0;
        for (var i = 0; i < _rules.Length; i++)
        {
            var rule = _rules[i].Descriptor;
            if (!ProvenanceCheck.Runs(rule, Policy, _isInvestigation))
            {
                yield return new(rule.Code, RuleOutcomeKind.Disabled, "all chains", WhyOff(rule), 1);
                continue;
            }

            if (_withholds && DisclosedChains.TellsOfSources(rule))
            {
                yield return new(rule.Code, RuleOutcomeKind.NotApplicable, "all chains", "left out: it would tell of sources that are withheld", 1);
                while (next < _rows.Length && _rows.Span[next].Rule == i)
                    next++;
                continue;
            }

            for (; next < _rows.Length && _rows.Span[next].Rule == i; next++)
                yield return _rows.Span[next].Told(rule.Code, Checked);
        }
    }
}
