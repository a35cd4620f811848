using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY014.</summary>
internal sealed class HierarchyMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY014",
        Name = "hierarchy-mismatch",
        Title = "The packages times what each holds is not the total.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["GS1 practice [K]"],
        Why = "Packages that hold more or less than they say are where goods are added or taken away.",
        Remedy = "Correct the number of packages, what each holds, or the total.",
        Limits = "Judged where an event records the number of packages and what each holds; open where one of the two is recorded as unknown. Half a percent is taken for a matter of weighing. Mixed packages have no one content: leave it out.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            var after = e.Event switch { Repackaged x => x.Packaging?.After, Relabeled x => x.Packaging?.After, _ => null };
            if (after is { Absence: null, Count: { } count, Content: { } content } && view.IsOwn(e))
                Judge(view, sink, e, count, content);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, Quantity count, Quantity content)
    {
        if (Total(view, e.Event) is not { } total)
        {
            sink.NotApplicable("no total is recorded");
            return;
        }

        var arguments = new MessageArgument[] { new("count", count), new("content", content), new("total", total), new("event", e.Id), new("what", EventWords.Of(e.Event)) };
        if (count.Absence is not null || content.Absence is not null)
        {
            Ask(sink.Open("Whether the packages of {event} ({what}) hold {total} cannot be decided: the record does not know how many there are or how much each holds.", arguments), e);
            return;
        }

        var packed = content.Times(count.Min, count.Max);
        if (view.SetView.Units.Align(packed, total, ItemOf(view, e.Event)) is not { } aligned || !aligned.IsComparableTo(total))
            sink.NotApplicable("the total is in a unit that nothing converts");
        else if (total.IsCertainlyMoreThan(aligned.Times(1, view.Policy.Thresholds.Weighed)) || aligned.IsCertainlyMoreThan(total.Times(1, view.Policy.Thresholds.Weighed)))
            Ask(sink.Fail("The record packs {total} in {count} packages of {content} ({event}, {what}).", arguments), e);
        else
            sink.Pass("the packages hold the total", e);
    }

    /// <summary>What came out, else what the event concerns.</summary>
    private static Quantity? Total(ChainView view, ProvenanceEvent e)
    {
        if (e.Outputs.Count == 0)
            return e.Quantity is { Absence: null, IsAll: false } own ? own : null;
        Quantity? total = null;
        foreach (var reference in e.Outputs)
        {
            if (LinkUnits.Align(view.SetView, e, reference.Quantity, total, reference.Item, isInput: false) is not { } part || (total is not null && !part.IsComparableTo(total)))
                return null;
            total = total is null ? part : total + part;
        }

        return total;
    }

    private static ItemId? ItemOf(ChainView view, ProvenanceEvent e) => e.Outputs.Count > 0 ? e.Outputs[0].Item : view.Chain.Description.Item.Id;

    private static void Ask(FindingDraft finding, EffectiveEvent e) => finding
        .About(e.Id)
        .At(e, "packaging.after")
        .Missing("packs:{event}", "How many packages {event} made, and how much each of them holds", "who packed the goods", "a packing list")
        .Under(GroupKey.Of(GroupTheme.Quantity));
}
