using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC010.</summary>
internal sealed class UnrecordedIntermediary : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC010",
        Name = "unrecorded-intermediary",
        Title = "A shipment was sent to one party and came from another, and no event says what they did with the goods.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["CBP best practices: documents of all parties, manipulation and export included [S]", "Regulation (EU) 931/2011 [V]"],
        Why = "Whoever stood between had the goods, and could add to them, exchange them or rename them.",
        Remedy = "Record how the goods came to that party and went on from it, or correct the two ends.",
        Limits = "A carrier, agent, principal or affiliate of a named party may stand for it. Where only one end differs COC004 speaks.",
        Subsumes = ["COC002", "COC003", "COC004", "MOV001"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Shipments is null)
        {
            sink.NotApplicable("no receipt");
            return;
        }

        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i] is { Event: Received received } receipt && view.IsOwn(receipt))
                Judge(view, sink, i, receipt, received);
        }
    }

    /// <summary>Who stood between, where both ends name others than those who acted and no event says what these did; else <see langword="null"/>.</summary>
    internal static Party? Between(ChainView view, Dispatched sent, Received received)
    {
        if (HandoverEnds.IsReceiver(view, sent, received) || HandoverEnds.IsSender(view, sent, received))
            return null;
        return !Acts(view, sent.To!) ? sent.To : !Acts(view, received.From!) ? received.From : null;
    }

    private static void Judge(ChainView view, FindingSink sink, int i, EffectiveEvent receipt, Received received)
    {
        var paired = HandoverEnds.DispatchOf(view, i);
        if (paired < 0 || view.Events[paired].Event is not Dispatched sent)
            sink.NotApplicable("no dispatch of the same goods (COC003)");
        else if (Between(view, sent, received) is { } between)
            Fail(sink, view.Events[paired], receipt, sent, received, between);
        else if (IsOpen(view, sent, received))
            Open(sink, view.Events[paired], receipt, sent.To.IsKnown() ? "sender" : "receiver");
        else
            sink.Pass("nobody stands between the two ends", view.Events[paired], receipt);
    }

    /// <summary>Whether the one end names a stranger, and whom the other end names is recorded as unknown.</summary>
    private static bool IsOpen(ChainView view, Dispatched sent, Received received) =>
        (sent.To.IsUnknown() && !HandoverEnds.IsSender(view, sent, received)) || (received.From.IsUnknown() && !HandoverEnds.IsReceiver(view, sent, received));

    private static bool Acts(ChainView view, Party party)
    {
        foreach (var e in view.Events)
        {
            var taker = e.Event is Received { By: not null } or not Received ? CustodyRoles.Taker(e.Event) : null;
            var giver = e.Event is Received ? null : CustodyRoles.Giver(e.Event);
            foreach (var one in (ReadOnlySpan<Party?>)[taker, giver, CustodyRoles.Keeper(e.Event)])
            {
                if (view.Set.Parties.AreOne(one, party))
                    return true;
            }
        }

        return false;
    }

    private static void Fail(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent receipt, Dispatched sent, Received received, Party between) => sink
        .Fail(
            "No event says how the goods that {dispatch} sent to {to} came to be received from {from} ({receipt}).",
            new("dispatch", dispatch.Id),
            new("receipt", receipt.Id),
            new("to", sent.To),
            new("from", received.From),
            new("between", between))
        .About(dispatch, receipt)
        .At(receipt, "from")
        .At(dispatch)
        .Missing("between:{dispatch}:{receipt}", "How the goods came to {between} and went on from there, between {dispatch} and {receipt}", "{between}", "a delivery note, a warehouse receipt or a forwarding order")
        .Under(GroupKey.LegFrom(dispatch));

    private static void Open(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent receipt, string other) => sink
        .Open(
            "Whether somebody stood between {dispatch} and {receipt} cannot be decided: the record does not know the {other} of the other end.",
            new("dispatch", dispatch.Id),
            new("receipt", receipt.Id),
            new("other", other == "sender" ? "sender" : "receiver"))
        .About(dispatch, receipt)
        .At(receipt, "from")
        .At(dispatch)
        .Missing("between:{dispatch}:{receipt}", "Who had the goods between {dispatch} and {receipt}", "who recorded the two ends", "a delivery note, a warehouse receipt or a forwarding order")
        .Under(GroupKey.LegFrom(dispatch));
}
