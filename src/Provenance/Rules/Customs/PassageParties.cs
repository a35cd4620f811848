using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>Who takes part in a passage: in the events that it lies between, and in the leg or the customs act around it.</summary>
internal static class PassageParties
{
    /// <summary>Whether a party of the registry takes part through an event of the passage.</summary>
    public static bool Has(ChainView view, Passage passage, int i, string party)
    {
        var e = view.Events[i].Event;
        if (i != passage.After && i != passage.Before && e is not (ILeg or CustomsProcessed or BorderCrossed or Delivered))
            return false;
        if (Is(view, e.By, party) || Is(view, e.OnBehalfOf, party) || Is(view, e.Owner, party) || Is(view, e.Custodian, party))
            return true;
        return e switch
        {
            ILeg leg => Is(view, leg.From, party) || Is(view, leg.To, party) || Is(view, leg.Carrier, party),
            Delivered delivered => Is(view, delivered.From, party) || Is(view, delivered.To, party),
            BorderCrossed crossed => Is(view, crossed.Carrier, party) || Is(view, view.Flow.Steps[i].Holder, party),
            _ => false,
        };
    }

    private static bool Is(ChainView view, Party? one, string id)
    {
        if (one is not { Absence: null })
            return false;
        if (one.Id == id)
            return true;
        foreach (var party in view.Set.Registry.Parties)
        {
            if (party.Id == id)
                return view.Set.Parties.AreOne(one, party);
        }

        return false;
    }
}
