using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>Whether two events of one kind tell of one act.</summary>
internal static class Duplicates
{
    /// <summary>Whether nothing that is recorded of kind, goods, place and order shows that they are two.</summary>
    public static bool CanBeOne(ChainView view, int first, int second)
    {
        var (one, other) = (view.Events[first], view.Events[second]);
        return one.Event.KindOf == other.Event.KindOf
            && Equals(one.Event.Place, other.Event.Place)
            && Equals(one.Event.Quantity, other.Event.Quantity)
            && GoodsOf(one, view) == GoodsOf(other, view)
            && one.Event.Inputs == other.Event.Inputs
            && one.Event.Outputs == other.Event.Outputs
            && !view.Order.Precedes(first, second)
            && !view.Order.Precedes(second, first);
    }

    /// <summary>Whether they are alike in everything but their ids.</summary>
    public static bool AreAlike(ProvenanceEvent one, ProvenanceEvent other) => other.Equals(one with { Id = other.Id, Items = other.Items });

    /// <summary>Whether times that are recorded overlap, and nothing that both record differs.</summary>
    public static bool AreProbablyOne(ChainView view, int first, int second)
    {
        var (one, other) = (view.Events[first], view.Events[second]);
        if (!HasTime(one) || !HasTime(other) || !one.Event.Place.IsKnown() || !IsActThatCounts(one.Event))
            return false;
        return EventOrder.Earliest(one) <= EventOrder.Latest(other) && EventOrder.Earliest(other) <= EventOrder.Latest(one) && !DifferInAnything(view, one.Event, other.Event);
    }

    private static bool HasTime(EffectiveEvent e) => e.Start.IsKnown() || e.End.IsKnown();

    /// <summary>Whether it moves, changes or counts goods: looking at them can be repeated as often as one likes, and so can what the record says of itself.</summary>
    private static bool IsActThatCounts(ProvenanceEvent e) => CustodyRoles.IsPhysical(e) && e is not (Observed or Inspected or Stored);

    private static ValueList<ItemReference> GoodsOf(EffectiveEvent e, ChainView view) =>
        e.Event.Items.Count == 1 && e.Event.Items[0] is { Item: { } item, Quantity: null } && view.Chain.Description.Item.Id is { } own && ItemId.SameItem(item, own) ? default : e.Event.Items;

    private static bool DifferInAnything(ChainView view, ProvenanceEvent one, ProvenanceEvent other)
    {
        if (AreOthers(view, one.By, other.By) || AreOthers(view, one.OnBehalfOf, other.OnBehalfOf) || AreOthers(view, one.Custodian, other.Custodian)
            || AreOthers(view, one.Owner, other.Owner) || one.Start != other.Start || one.End != other.End
            || Differ(one.Documents, other.Documents) || Differ(one.Evidence, other.Evidence) || Differ(one.Step, other.Step) || one.Planned != other.Planned)
        {
            return true;
        }

        return (one, other) switch
        {
            (ILeg a, ILeg b) => AreOthers(view, a.From, b.From) || AreOthers(view, a.To, b.To) || AreOthers(view, a.Carrier, b.Carrier)
                || Differ(a.Destination, b.Destination) || Differ(a.Mode, b.Mode) || Differ(a.Shipment, b.Shipment) || Differ(a.Container, b.Container) || Differ(a.Seals, b.Seals),
            (BorderCrossed a, BorderCrossed b) => Differ(a.Leaving, b.Leaving) || Differ(a.Entering, b.Entering) || AreOthers(view, a.Carrier, b.Carrier)
                || Differ(a.Mode, b.Mode) || Differ(a.Shipment, b.Shipment) || Differ(a.Container, b.Container) || Differ(a.Seals, b.Seals),
            (CustomsProcessed a, CustomsProcessed b) => Differ(a.Procedure, b.Procedure) || Differ(a.Declaration, b.Declaration) || Differ(a.Discharges, b.Discharges)
                || a.Phase != b.Phase || Differ(a.Country, b.Country) || Differ(a.Outcome, b.Outcome) || Differ(a.Commodity, b.Commodity) || Differ(a.DeclaredOrigin, b.DeclaredOrigin),
            (Delivered a, Delivered b) => AreOthers(view, a.From, b.From) || AreOthers(view, a.To, b.To) || a.Finality != b.Finality,
            (ILabelEvent a, ILabelEvent b) => Differ(a.Before, b.Before) || Differ(a.After, b.After) || a.Removed != b.Removed || Differ(a.Reason, b.Reason) || Differ(a.Mapping, b.Mapping) || Differ(a.Retired, b.Retired),
            (Packed a, Packed b) => a.Container != b.Container || Differ(a.Contents, b.Contents),
            (Unpacked a, Unpacked b) => a.Container != b.Container || Differ(a.Contents, b.Contents),
            (SealChanged a, SealChanged b) => Differ(a.Before, b.Before) || Differ(a.After, b.After),
            (StockAdjusted a, StockAdjusted b) => a.Change != b.Change || Differ(a.Reason, b.Reason),
            _ => !AreAlikeApart(one, other),
        };
    }

    /// <summary>Kinds of which nothing more is compared are one only where all of their own members are.</summary>
    private static bool AreAlikeApart(ProvenanceEvent one, ProvenanceEvent other) => other.Equals(one with
    {
        Id = other.Id,
        Items = other.Items,
        Time = other.Time,
        Start = other.Start,
        End = other.End,
        By = other.By,
        OnBehalfOf = other.OnBehalfOf,
        Custodian = other.Custodian,
        Owner = other.Owner,
        Documents = other.Documents,
        Evidence = other.Evidence,
        Step = other.Step,
        Notes = other.Notes,
        Zone = other.Zone,
        Status = other.Status,
        Follows = other.Follows,
    });

    private static bool AreOthers(ChainView view, Party? one, Party? other) =>
        one is { Absence: null } && other is { Absence: null } && !view.Set.Parties.AreOne(one, other);

    private static bool Differ<T>(T? one, T? other)
        where T : class, IKnowable => one.IsKnown() && other.IsKnown() && !one.Equals(other);

    private static bool Differ<T>(ValueList<T> one, ValueList<T> other) => one.Count > 0 && other.Count > 0 && one != other;
}
