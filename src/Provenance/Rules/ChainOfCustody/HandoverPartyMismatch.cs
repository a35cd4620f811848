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
        Subsumes = ["COC001", "COC002", "COC003", "MOV001"],
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
        var paired = view.Shipments!.DispatchOf(i);

        // Where the parties fit no dispatch, the goods that it takes tell which shipment it is.
        if (paired < 0 && view.Flow.Steps[i].From is { IsUnderway: true } shipment)
            paired = shipment.Dispatch;
        if (paired < 0 || view.Events[paired].Event is not Dispatched sent)
        {
            sink.NotApplicable("no dispatch of the same goods (COC003)");
            return;
        }

        var dispatch = view.Events[paired];
        var isOtherReceiver = !IsReceiver(view, sent, received);
        if (isOtherReceiver || !IsSender(view, sent, received))
            Fail(sink, dispatch, receipt, sent, received, isOtherReceiver);
        else
            sink.Pass("both ends name the same parties, or who acts for them", dispatch, receipt);
    }

    private static bool IsReceiver(ChainView view, Dispatched sent, Received received) =>
        MayBe(view, sent.To, sent, CustodyRoles.Taker(received), received, [received.By, received.To, received.OnBehalfOf, received.Custodian, received.Owner], [sent.Carrier, received.Carrier]);

    private static bool IsSender(ChainView view, Dispatched sent, Received received) =>
        MayBe(view, received.From, received, CustodyRoles.Giver(sent), sent, [sent.From, sent.By, sent.OnBehalfOf, sent.Custodian, sent.Carrier, sent.Owner], [received.Carrier]);

    /// <summary>Whether the party that the one end names is the other end's, one of its other roles, or in its group; or only a carrier stands there.</summary>
    private static bool MayBe(ChainView view, Party? named, ProvenanceEvent at, Party? actual, ProvenanceEvent other, ReadOnlySpan<Party?> roles, ReadOnlySpan<Party?> carriers)
    {
        if (named is not { Absence: null } || actual is not { Absence: null } || !PartyIdentities.AreToldApart(named, actual) || IsAffiliated(named, actual))
            return true;
        foreach (var role in roles)
        {
            if (view.Set.Parties.AreOne(named, at.Time, role, other.Time))
                return true;
        }

        foreach (var carrier in carriers)
        {
            if (view.Set.Parties.AreOne(carrier, at.Time, actual, other.Time))
                return true;
        }

        return false;
    }

    private static bool IsAffiliated(Party one, Party other) => Names(one, other) || Names(other, one);

    private static bool Names(Party one, Party other)
    {
        foreach (var affiliation in one.Affiliations)
        {
            if (other.Id is not null && affiliation.To == other.Id)
                return true;
        }

        return one.MemberOf.IsKnown() && (one.MemberOf.Value == other.Id || one.MemberOf == other.Name);
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
