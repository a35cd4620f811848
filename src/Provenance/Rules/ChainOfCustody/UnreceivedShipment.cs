using NodaTime;
using Provenance.Validation;
using Provenance.Validation.Flow;

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
        Limits = "Goods are under way for twice the usual time of the way, at least 7 days. What the receiver does with the goods shows that they arrived.",
        Subsumes = ["STR004"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        bool[]? closed = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is not Dispatched dispatched || !view.IsOwn(e))
                continue;
            closed ??= Closed(view);
            if (closed[i])
                sink.Pass("an arrival, a return or a loss is recorded", e);
            else
                Judge(view, sink, i, dispatched);
        }

        if (closed is null)
            sink.NotApplicable("no dispatch");
    }

    /// <summary>Which dispatches something closes: what draws on the goods under way and says who holds them or what became of them.</summary>
    private static bool[] Closed(ChainView view)
    {
        var closed = new bool[view.Events.Length];
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var e = view.Events[i];
            if (steps[i].From is { IsUnderway: true, Dispatch: var sent } shipment && (CustodyRoles.Speaks(e.Event) || steps[i].Role == ItemRole.Takes || SeesIt(view, e.Event, shipment)))
                closed[sent] = true;
            if (e.Event is Received && view.Shipments?.DispatchOf(i) is >= 0 and var dispatch && EventOrder.Latest(e) >= EventOrder.Earliest(view.Events[dispatch]))
                closed[dispatch] = true;
        }

        return closed;
    }

    /// <summary>Whether the party that the goods were bound for looked at them, or somebody says that they are in stock.</summary>
    private static bool SeesIt(ChainView view, ProvenanceEvent e, Position shipment) =>
        e is Observed { InStock: true } or Inspected { InStock: true } || (e is Observed or Inspected && view.Set.Parties.AreOne(e.By, shipment.Bound));

    private static void Judge(ChainView view, FindingSink sink, int i, Dispatched sent)
    {
        var dispatch = view.Events[i];
        if (IsToldElsewhere(view, dispatch, sent))
            sink.Pass("its arrival is recorded apart from the shipment", dispatch);
        else if (view.IsPartial && !IsSeenAfter(view, i, sent.To))
            sink.NotApplicable("the receiver lies beyond the edge of a partial chain");
        else if (view.Order.LatestEnd(i) is var latest && latest == long.MaxValue)
            Undated(sink, dispatch, sent);
        else if ((Int128)view.EvaluatedAt.ToUnixTimeTicks() - latest <= Allowance(view.Policy.Thresholds, sent))
            sink.NotApplicable("the goods may still be under way");
        else if (FindUnassigned(view, i, sent) is { } receipt)
            Open(sink, dispatch, receipt);
        else
            Fail(sink, dispatch, sent);
    }

    /// <summary>Ticks that the goods may be under way: twice the usual time for the way where both ends have a point.</summary>
    private static long Allowance(PolicyThresholds thresholds, Dispatched sent)
    {
        var least = thresholds.TransitAllowance.BclCompatibleTicks;
        if (sent.Place?.Point is not { } from || sent.Destination?.Point is not { } to)
            return least;
        var kilometers = from.DistanceTo(to) + (double)((sent.Place.RadiusKm ?? 0) + (sent.Destination.RadiusKm ?? 0));
        return Math.Max(least, (long)(2 * kilometers / thresholds.UsualSpeed(sent.Mode) * NodaConstants.TicksPerHour));
    }

    /// <summary>A return that names the dispatch, or a delivery to its receiver.</summary>
    private static bool IsToldElsewhere(ChainView view, EffectiveEvent dispatch, Dispatched sent)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is Returned { Original: { } original } && original == dispatch.Id)
                return true;
            if (e.Event is Delivered { To: { } to } && EventOrder.Latest(e) >= EventOrder.Earliest(dispatch) && view.Set.Parties.AreOne(to, sent.To))
                return true;
        }

        return false;
    }

    private static bool IsSeenAfter(ChainView view, int dispatch, Party? receiver)
    {
        for (var i = dispatch + 1; receiver.IsKnown() && i < view.Events.Length; i++)
        {
            var e = view.Events[i].Event;
            if ((CustodyRoles.Giver(e) ?? CustodyRoles.Keeper(e)) is { } holder && view.Set.Parties.AreOne(holder, receiver))
                return true;
        }

        return false;
    }

    /// <summary>A receipt that belongs to no dispatch and whose parties the record does not tell apart from those of this one.</summary>
    private static EffectiveEvent? FindUnassigned(ChainView view, int dispatch, Dispatched sent)
    {
        for (var i = 0; view.Shipments is { } shipments && i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Received received && shipments.DispatchOf(i) < 0 && !view.Order.Precedes(i, dispatch)
                && MayBe(view, received.From, CustodyRoles.Giver(sent)) && MayBe(view, CustodyRoles.Taker(received), sent.To))
            {
                return view.Events[i];
            }
        }

        return null;
    }

    private static bool MayBe(ChainView view, Party? one, Party? other) =>
        one is not { Absence: null } || other is not { Absence: null } || view.Set.Parties.AreOne(one, other) || !PartyIdentities.AreToldApart(one, other);

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

    private static void Open(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent receipt) => Ask(
        sink.Open(
            "Whether the receipt {receipt} belongs to the dispatch {dispatch} cannot be decided: the parties of the one are not those of the other for certain.",
            new("dispatch", dispatch.Id),
            new("receipt", receipt.Id)).At(receipt).At(dispatch), dispatch, "who recorded the receipt");

    private static void Ask(FindingDraft finding, EffectiveEvent dispatch, string ask) => finding
        .About(dispatch.Id)
        .Missing("receipt:{dispatch}", "What became of {dispatch}: its receipt, return or loss", ask, "a signed waybill or a goods receipt")
        .Under(GroupKey.LegFrom(dispatch));
}
