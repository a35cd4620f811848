using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>Who takes part in a passage: in the events that it lies between, and in the leg or the customs act around it.</summary>
internal static class PassageParties
{
    /// <summary>Whether a party of the registry takes part through an event of the passage.</summary>
    public static bool Has(ChainView view, Passage passage, int i, string party) => Has(view, passage, i, party, false);

    /// <summary>Whether it does so by its id or a number of its own, not only under its name.</summary>
    public static bool HasIdentified(ChainView view, Passage passage, int i, string party) => Has(view, passage, i, party, true);

    private static bool Has(ChainView view, Passage passage, int i, string party, bool isIdentified)
    {
        var e = view.Events[i].Event;
        if (i != passage.After && i != passage.Before && e is not (ILeg or CustomsProcessed or BorderCrossed or Delivered))
            return false;
        if (Is(view, e.By, party, isIdentified) || Is(view, e.OnBehalfOf, party, isIdentified) || Is(view, e.Owner, party, isIdentified) || Is(view, e.Custodian, party, isIdentified))
            return true;
        return e switch
        {
            ILeg leg => Is(view, leg.From, party, isIdentified) || Is(view, leg.To, party, isIdentified) || Is(view, leg.Carrier, party, isIdentified),
            Delivered delivered => Is(view, delivered.From, party, isIdentified) || Is(view, delivered.To, party, isIdentified),
            OwnershipTransferred sold => Is(view, sold.From, party, isIdentified) || Is(view, sold.To, party, isIdentified),
            Ordered ordered => Is(view, ordered.From, party, isIdentified),
            BorderCrossed crossed => Is(view, crossed.Carrier, party, isIdentified) || Is(view, view.Flow.Steps[i].Holder, party, isIdentified),
            _ => false,
        };
    }

    private static bool Is(ChainView view, Party? one, string id, bool isIdentified)
    {
        if (one is not { Absence: null })
            return false;
        if (one.Id == id)
            return true;
        foreach (var party in view.Set.Registry.Parties)
        {
            if (party.Id == id)
                return isIdentified ? HaveSameNumber(one, party) : view.Set.Parties.AreOne(one, party);
        }

        return false;
    }

    private static bool HaveSameNumber(Party one, Party other) =>
        (one.Gln.IsKnown() && one.Gln == other.Gln) || (one.Lei.IsKnown() && one.Lei == other.Lei) || (one.Identifier.IsKnown() && one.Identifier == other.Identifier);
}
