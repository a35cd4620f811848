using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>The two ends of one shipment: which dispatch a receipt belongs to, and whether both name the same parties.</summary>
internal static class HandoverEnds
{
    /// <summary>The dispatch of the receipt at a place of the listing, or -1: by number or parties, else by the goods that it takes.</summary>
    public static int DispatchOf(ChainView view, int receipt)
    {
        var paired = view.Shipments!.DispatchOf(receipt);
        return paired < 0 && view.Flow.Steps[receipt].From is { IsUnderway: true } shipment ? shipment.Dispatch : paired;
    }

    /// <summary>Whether who received it is whom the dispatch names, or stands for that party.</summary>
    public static bool IsReceiver(ChainView view, Dispatched sent, Received received) =>
        MayBe(view, sent.To, sent, CustodyRoles.Taker(received), received, [received.By, received.To, received.OnBehalfOf, received.Custodian, received.Owner], [sent.Carrier, received.Carrier]);

    /// <summary>Whether who sent it is whom the receipt names, or stands for that party.</summary>
    public static bool IsSender(ChainView view, Dispatched sent, Received received) =>
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
}
