using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC004.</summary>
internal sealed class HandoverPartyMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC004",
        Name = "handover-party-mismatch",
        Title = "The two ends of one shipment name different parties.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Regulation (EU) 931/2011 Art 3(1)(c)-(f): four separate roles [V]", "21 CFR 1.1340(a)(4), 1.1345(a)(4): other than a transporter [V]"],
        Why = "Either one end is wrong, or the goods passed through hands that are not recorded.",
        Remedy = "Correct one end, say who acted for whom, or record the handover between.",
        Limits = "A forwarder, carrier, owner, principal or affiliate of a named party may stand for it; who is not identified can be anybody.",
        Subsumes = ["COC001", "COC002", "COC003", "COC010", "MOV001"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i] is { Event: Received received } receipt && view.IsOwn(receipt))
                Judge(view, sink, i, receipt, received);
        }

        if (view.Shipments is null)
            sink.NotApplicable("no receipt");
    }

    private static void Judge(ChainView view, FindingSink sink, int i, EffectiveEvent receipt, Received received)
    {
        var paired = HandoverEnds.DispatchOf(view, i);
        if (paired < 0 || view.Events[paired].Event is not Dispatched sent)
        {
            sink.NotApplicable("no dispatch of the same goods (COC003)");
            return;
        }

        var dispatch = view.Events[paired];
        var isOtherReceiver = !HandoverEnds.IsReceiver(view, sent, received);
        var isOtherSender = !HandoverEnds.IsSender(view, sent, received);
        if (isOtherReceiver && isOtherSender && UnrecordedIntermediary.Between(view, sent, received) is not null)
            sink.NotApplicable("both ends differ, and somebody between explains that (COC010)");
        else if (isOtherReceiver || isOtherSender)
            Fail(sink, dispatch, receipt, sent, received, isOtherReceiver);
        else
            sink.Pass("both ends name the same parties, or who acts for them", dispatch, receipt);
    }

    private static void Fail(FindingSink sink, EffectiveEvent dispatch, EffectiveEvent receipt, Dispatched sent, Received received, bool isOtherReceiver) => sink
        .Fail(
            isOtherReceiver
                ? "The record of the dispatch {dispatch} names {named} as the receiver, and that of its receipt {receipt} names {actual}."
                : "The record of the dispatch {dispatch} names {named} as the sender, and that of its receipt {receipt} names {actual}.",
            new("dispatch", dispatch.Id),
            new("receipt", receipt.Id),
            new("named", isOtherReceiver ? sent.To : CustodyRoles.Giver(sent)),
            new("actual", isOtherReceiver ? CustodyRoles.Taker(received) : received.From))
        .About(dispatch, receipt)
        .At(receipt, isOtherReceiver ? "by" : "from")
        .At(dispatch)
        .Missing("parties:{dispatch}:{receipt}", "How {named} ({dispatch}) and {actual} ({receipt}) are related, or who had the goods between", "{named} and {actual}", "a forwarding order, an agency agreement or a delivery note")
        .Under(GroupKey.LegFrom(dispatch));
}
