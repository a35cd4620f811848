using NodaTime;
using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC002.</summary>
internal sealed class UnreceivedShipment : ChainRule
{
    /// <summary>Whatever the way, so long goods may be under way before anybody asks.</summary>

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC002",
        Name = "unreceived-shipment",
        Title = "Goods were sent, and no arrival is recorded.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["21 CFR 1.1340 and 1.1345 as a pair [V]", "CBV void_shipping [V]", "Discharge of customs transit, Union Customs Code [K]"],
        Why = "Between a dispatch and no receipt goods change hands, places and labels unseen.",
        Remedy = "Record the receipt, the return or the loss; or withdraw the dispatch.",
        Limits = "Goods are under way for twice the usual time of the way, at least 7 days. What the receiver does with the goods shows that they arrived, and is told as that.",
        Subsumes = ["STR004"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        Arrivals? arrivals = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is not Dispatched dispatched || !view.IsOwn(e))
                continue;
            arrivals ??= new(view);
            var closedBy = arrivals.ClosedBy(i);
            if (closedBy < 0)
                Judge(view, sink, arrivals, i, dispatched);
            else if (view.IsPartial || arrivals.Tells(closedBy))
                sink.Pass("an arrival, a return or a loss is recorded", e);
            else
                Inform(sink, e, view.Events[closedBy]);
        }

        if (arrivals is null)
            sink.NotApplicable("no dispatch");
    }

    private static void Judge(ChainView view, FindingSink sink, Arrivals arrivals, int i, Dispatched sent)
    {
        var dispatch = view.Events[i];
        if (arrivals.FindElsewhere(i, sent) is { } elsewhere)
            sink.Pass("its receipt is recorded in another chain of the item", dispatch, elsewhere);
        else if (arrivals.IsDeliveredWithAll(i, sent))
            sink.Pass("a delivery of all the goods to its receiver is recorded", dispatch);
        else if (view.IsPartial && !arrivals.IsSeenAfter(i, sent.To))
            sink.NotApplicable("the receiver lies beyond the edge of a partial chain");
        else if (view.Order.LatestEnd(i) is var latest && latest == long.MaxValue)
            Undated(sink, dispatch, sent);
        else if (view.IsNowBy(latest + (Int128)Allowance(view.Policy.Thresholds, sent)))
            sink.NotApplicable("the goods may still be under way");
        else if (arrivals.FindUnassigned(i, sent) is { } receipt)
            Open(sink, dispatch, receipt, "Whether the receipt {receipt} belongs to the dispatch {dispatch} cannot be decided: the parties of the one are not those of the other for certain.");
        else if (arrivals.FindDelivery(i, sent) is { } delivery)
            Open(sink, dispatch, delivery, "Whether the delivery {receipt} is the arrival of the dispatch {dispatch} cannot be decided: the record takes it from other stock of the sender.");
        else
            Fail(sink, dispatch, sent);
    }

    /// <summary>The receiver acts on the goods: they arrived, and only the record of it is missing. Nothing is asked, for nothing is in doubt.</summary>
    private static void Inform(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent act) => sink
        .Inform(
            "No receipt of the dispatch {dispatch} is recorded; what its receiver did with the goods ({what}, {act}) shows that they arrived.",
            new("dispatch", dispatch.Id),
            new("what", EventWords.Of(act.Event)),
            new("act", act.Id))
        .Detailed("arrival-shown")
        .About(dispatch.Id)
        .At(dispatch)
        .At(act)
        .Under(GroupKey.LegFrom(dispatch));

    /// <summary>Ticks that the goods may be under way: twice the usual time for the way where both ends have a point.</summary>
    internal static long Allowance(PolicyThresholds thresholds, Dispatched sent)
    {
        var least = thresholds.TransitAllowance.BclCompatibleTicks;
        if (sent.Place?.Point is not { } from || sent.Destination?.Point is not { } to)
            return least;
        var kilometers = from.DistanceTo(to) + (double)((sent.Place.RadiusKm ?? 0) + (sent.Destination.RadiusKm ?? 0));
        return Math.Max(least, (long)(2 * kilometers / thresholds.UsualSpeed(sent.Mode) * NodaConstants.TicksPerHour));
    }

    private static void Fail(FindingSink sink, EffectiveEvent dispatch, Dispatched sent) => Ask(
        sink.Fail(
            sent.To.IsKnown() ? "No receipt by {to} is recorded for the dispatch {dispatch}." : "No receipt is recorded for the dispatch {dispatch}.",
            new("dispatch", dispatch.Id),
            new("to", sent.To),
            new("ask", sent.To.IsKnown() ? sent.To : "the receiver")).At(dispatch), dispatch, "{ask}");

    private static void Undated(FindingSink sink, EffectiveEvent dispatch, Dispatched sent)
    {
        if (!sent.Time.IsUnknown())
            sink.NotApplicable("when it was sent is not recorded (ORD011)");
        else
            Ask(sink.Open("Whether the dispatch {dispatch} should have arrived cannot be decided: the record does not know when it was sent.", new MessageArgument("dispatch", dispatch.Id)).At(dispatch), dispatch, "the carrier");
    }

    private static void Open(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent receipt, string sentence) => Ask(
        sink.Open(
            sentence,
            new("dispatch", dispatch.Id),
            new("receipt", receipt.Id)).At(receipt).At(dispatch), dispatch, "who recorded the receipt");

    private static void Ask(FindingDraft finding, EffectiveEvent dispatch, string ask) => finding
        .About(dispatch.Id)
        .Missing("receipt:{dispatch}", "What became of {dispatch}: its receipt, return or loss", ask, "a signed waybill or a goods receipt")
        .Under(GroupKey.LegFrom(dispatch));
}
