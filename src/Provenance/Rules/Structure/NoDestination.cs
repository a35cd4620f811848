using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR004.</summary>
internal sealed class NoDestination : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR004",
        Name = "no-destination",
        Title = "Nothing says where the goods ended up.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Note,
        Citations = ["FSMA and DSCSA: forward tracing, one step down [V]", "CBV completeness [P]"],
        Why = "Without an end nobody can say whom a recall or a question concerns.",
        Remedy = "Record the delivery, the destruction, what the goods went into, or that they are in stock.",
        Limits = "Goods under way are no gap before the time that the policy allows (openAfter, 30 days by default) after their last event.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.IsPartial)
            sink.NotApplicable("partial scope");
        else if (Destinations.FindEnd(view) is { } end)
            sink.Pass("destination recorded", end);
        else if (Destinations.FindStock(view) is { } stock)
            sink.Pass("recorded as in stock", stock);
        else if (Destinations.FindIntention(view) is { } intended)
            Open(view, sink, "Only an intended delivery of {item} is recorded; whether it took place is not.").Detailed("intended-only").At(intended);
        else
            Judge(view, sink);
    }

    private static void Judge(ChainView view, FindingSink sink)
    {
        var last = -1;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (!CustodyRoles.IsOfTheRecord(view.Events[i].Event) && (last < 0 || view.Order.LatestEnd(i) >= view.Order.LatestEnd(last)))
                last = i;
        }

        if (last < 0)
            sink.NotApplicable("nothing is recorded of the goods");
        else if (view.Order.LatestEnd(last) == long.MaxValue)
            Open(view, sink, "No destination of {item} is recorded, and when its last event ended is not known.").Detailed("last-event-undated").At(view.Events[last]);
        else if (view.IsNowBy(view.Order.LatestEnd(last) + (Int128)view.Policy.Thresholds.OpenAfter.BclCompatibleTicks))
            sink.NotApplicable("the goods may still be under way");
        else
            Ask(sink.Fail("No destination of {item} is recorded, and its last event is more than {days} days ago.", new("item", view.Chain.Id), new("days", view.Policy.Thresholds.OpenAfter.Days)), view).At(view.Events[last]);
    }

    private static FindingDraft Open(ChainView view, FindingSink sink, string message) => Ask(sink.Open(message, new MessageArgument("item", view.Chain.Id)), view);

    private static FindingDraft Ask(FindingDraft finding, ChainView view) => finding
        .About(view.Chain.Id)
        .Missing("delivery:{item}", "Whether {item} was delivered, to whom and when", "the last holder recorded", "a delivery note or a receipt")
        .Under(GroupKey.Of(GroupTheme.Destination));
}
