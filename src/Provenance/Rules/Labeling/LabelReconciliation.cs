using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL025.</summary>
internal sealed class LabelReconciliation : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL025",
        Name = "label-reconciliation",
        Title = "Labels that were issued are neither on goods, nor destroyed, nor returned; or there are more than were issued.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["21 CFR 211.125: label reconciliation [K]"],
        Why = "A label that is left over can go on other goods.",
        Remedy = "Record what became of every label, print waste included.",
        Limits = "Counts are intervals: what they allow is not contradicted. Half a percent is taken for waste of printing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e) && e.Event is ILabelEvent { Labels: { } labels })
                Judge(sink, e, labels, view.Policy.Thresholds.Weighed);
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent e, LabelCount labels, decimal weighed)
    {
        if (labels.Issued.IsUnknown() || labels.Applied.IsUnknown() || labels.Destroyed.IsUnknown() || labels.Returned.IsUnknown())
        {
            Ask(sink.Open("Whether all labels are accounted for ({event}) is not known: a count is recorded as not known.", new MessageArgument("event", e.Id)), e);
            return;
        }

        if (labels.Issued is not { Absence: null, IsApproximate: false, Max: { } mostIssued } issued || Sum(labels) is not { } used)
        {
            sink.NotApplicable("the labels issued and applied are not both counted");
            return;
        }

        if (used.Min > mostIssued * weighed)
            Ask(sink.Fail("The record has {used} labels used, destroyed or returned of {issued} issued ({event}).", Arguments(e, used, issued)), e).Detailed("more");
        else if (used.Max is { } most && issued.Min > most * weighed)
            Ask(sink.Fail("The record has {used} labels used, destroyed or returned of {issued} issued ({event}).", Arguments(e, used, issued)), e).Detailed("less");
        else
            sink.Pass("the labels are accounted for", e);
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, Quantity used, Quantity issued) => [new("event", e.Id), new("used", used), new("issued", issued)];

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.At(e, "labels").Missing(
        "labels-count:{event}",
        "How many labels were issued, applied, destroyed and returned ({event})",
        "who changed the labels",
        "the reconciliation record");

    /// <summary>Applied, destroyed and returned labels together; what is not recorded is none. <see langword="null"/> where the applied ones are not counted.</summary>
    private static Quantity? Sum(LabelCount labels)
    {
        if (labels.Applied is not { Absence: null, IsApproximate: false, IsAll: false } sum)
            return null;
        if (labels.Destroyed is { Absence: null } destroyed && sum.IsComparableTo(destroyed))
            sum += destroyed;
        if (labels.Returned is { Absence: null } returned && sum.IsComparableTo(returned))
            sum += returned;
        return sum;
    }
}
