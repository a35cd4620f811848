using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD010.</summary>
internal sealed class ShelfLifeOrder : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD010",
        Name = "shelf-life-order",
        Title = "The dates on a label are in no possible order, or goods are supplied after their last one.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Regulation (EU) 1169/2011: date marking [K]", "UDI and DSCSA: expiry is part of the product identifier [K]"],
        Why = "A date that cannot be right does not protect, and goods past it are not what the label says.",
        Remedy = "Correct the dates, or record who gave the goods new ones and on whose authority.",
        Limits = "A best-before date is no use-by date: supply after it is a note. What goes to disposal, recycling or back is no supply.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var (label, at) = (default(Label), -1);
        var (dated, found) = (false, false);
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i].Event;
            if (LabelOf(e) is { } current)
                (label, at) = (current, i);
            if (label is not { Dates.Count: > 0 })
                continue;
            dated = true;
            if (at == i)
                found |= JudgeLabel(sink, view.Events[i], label);
            if (IsSupply(e))
                found |= JudgeSupply(view, sink, view.Events[at], view.Events[i], label);
        }

        if (!dated)
            sink.NotApplicable("no label bears a date");
        else if (!found)
            sink.Pass("the dates are in order, and nothing is supplied after the last");
    }

    /// <summary>The label that the goods bear after the event, where it puts one on.</summary>
    private static Label? LabelOf(ProvenanceEvent e) => e.Planned ? null : e switch
    {
        Originated x => x.Label,
        ILabelEvent { After: { } after } => after,
        ILabelEvent { Removed: Removal.All } => Label.None("removed"),
        Repackaged x => x.Label,
        Split x => x.Label,
        Merged x => x.Label,
        Transformed x => x.Label,
        _ => null,
    };

    private static bool IsSupply(ProvenanceEvent e) => !e.Planned && e switch
    {
        Dispatched x => x.Destination?.Kind?.Word is not ("disposalSite" or "recyclingSite" or "laboratory"),
        Delivered x => x.Place?.Kind?.Word is not ("disposalSite" or "recyclingSite" or "laboratory"),
        OwnershipTransferred => true,
        _ => false,
    };

    private static bool JudgeLabel(FindingSink sink, EffectiveEvent e, Label label)
    {
        var (production, packed) = (DateOf(label, "production"), DateOf(label, "packed"));
        var last = DateOf(label, "useBy") ?? DateOf(label, "expiry") ?? DateOf(label, "bestBefore");
        if (IsAfter(production, packed))
            return Fail(sink, e, production!, packed!, "produced", "packed");
        if (IsAfter(packed, last))
            return Fail(sink, e, packed!, last!, "packed", "last-date");
        return IsAfter(production, last) && Fail(sink, e, production!, last!, "produced", "last-date");
    }

    private static bool JudgeSupply(ChainView view, FindingSink sink, EffectiveEvent labeled, EffectiveEvent supply, Label label)
    {
        if (!view.IsOwn(supply))
            return false;
        var isStrict = DateOf(label, "useBy") ?? DateOf(label, "expiry");
        var last = isStrict ?? DateOf(label, "bestBefore");
        if (last is null || last.LatestTicks == long.MaxValue || EventOrder.Earliest(supply) <= last.LatestTicks)
            return false;
        var finding = sink.Fail(
                isStrict is null ? "The record supplies the goods ({event}) after the date before which they are best ({last}, {label})." : "The record supplies the goods ({event}) after their last date ({last}, {label}).",
                new("event", supply.Id),
                new("last", last.Text),
                new("label", labeled.Id))
            .Detailed(isStrict is null ? "best-before" : "supplied")
            .About(labeled.Id)
            .At(supply, "time")
            .At(labeled)
            .Missing("dates:{label}", "The dates on the label of {label}, and who gave the goods new ones", "who put the label on", "a photo of the label or the batch record");
        if (isStrict is null)
            finding.AtMost(Severity.Note);
        return true;
    }

    private static bool Fail(FindingSink sink, EffectiveEvent e, EventTime first, EventTime second, string firstKind, string secondKind)
    {
        sink.Fail(
                "The record of the label ({event}) has a date {first} ({firstKind}) after {second} ({secondKind}).",
                new("event", e.Id),
                new("first", first.Text),
                new("second", second.Text),
                new("firstKind", firstKind),
                new("secondKind", secondKind == "packed" ? "packed" : "the last date"))
            .Detailed($"{firstKind}-{secondKind}")
            .About(e.Id)
            .At(e, e.Event is ILabelEvent { After: not null } ? "after.dates" : "label.dates")
            .Missing("dates:{event}", "The dates on the label of {event}", "who put the label on", "a photo of the label or the batch record");
        return true;
    }

    private static bool IsAfter(EventTime? one, EventTime? other) => one is not null && other is not null && other.IsCertainlyBefore(one);

    private static EventTime? DateOf(Label label, string kind)
    {
        foreach (var date in label.Dates)
        {
            if (date.Kind.Word == kind && date.Date is { Absence: null, IsApproximate: false })
                return date.Date;
        }

        return null;
    }
}
