namespace Provenance.Rules.Structure;

/// <summary>Tells what an event lacks of what its kind must say. What is recorded as unknown is not lacking.</summary>
internal static class CoreDimensions
{
    /// <summary>What the event lacks, the chain's own item apart.</summary>
    public static Dimension LackedBy(ProvenanceEvent e, ChainScope scope)
    {
        if (e is Corrected or Retracted)
            return OfAmendment(e);
        if (!CustodyRoles.IsPhysical(e))
            return Dimension.None;
        var lacking = Dimension.None;
        if (e.Time is null && e.Start is null && e.End is null && e.Follows.Count + e.Relations.Count == 0)
            lacking |= Dimension.When;
        if (!HasPlace(e) && Records(scope, "movement", "place"))
            lacking |= Dimension.Where;
        if (Records(scope, "custody", "ownership"))
            lacking |= Who(e);
        return lacking | e switch
        {
            Relabeled x when Records(scope, "labels", "identity") => Labels(x),
            Split or Merged or Transformed => Goods(e, scope),
            _ => Dimension.None,
        };
    }

    /// <summary>Whether the chain says which goods it follows.</summary>
    public static bool HasGoods(TraceableItem item) => item.Id is not null || item.Description is not null || item.Commodity is not null;

    /// <summary>Whether the event names goods of its own.</summary>
    public static bool NamesGoods(ProvenanceEvent e) => Names(e.Items) || Names(e.Inputs) || Names(e.Outputs) || (e is ILabelEvent label && (label.Before.IsKnown() || label.After.IsKnown())) || e is Originated { Label.Absence: null };

    private static Dimension OfAmendment(ProvenanceEvent e)
    {
        var (target, hasReading) = e is Corrected corrected ? (corrected.Target, corrected.Replacement is not null) : (((Retracted)e).Target, true);
        return (target is null ? Dimension.Target : Dimension.None) | (hasReading ? Dimension.None : Dimension.Replacement);
    }

    private static bool HasPlace(ProvenanceEvent e) => e.Place is not null || e switch
    {
        Lost => true,
        BorderCrossed x => x.Leaving is not null || x.Entering is not null,
        CustomsProcessed x => x.Country is not null,
        ILeg x => x.Destination is not null && e is Moved or HandedOver or Returned,
        _ => false,
    };

    private static Dimension Who(ProvenanceEvent e)
    {
        var named = e.By ?? e.OnBehalfOf ?? e.Custodian;
        return e switch
        {
            Dispatched x => Missing(named ?? x.From, Dimension.Who) | Missing(x.To ?? (object?)x.Destination, Dimension.Counterpart),
            Received x => Missing(named ?? x.To, Dimension.Who) | Missing(x.From, Dimension.Counterpart),
            HandedOver x => Missing(x.From, Dimension.Who) | Missing(x.To, Dimension.Counterpart),
            ILeg x => Missing(named ?? x.From ?? x.To ?? x.Carrier, Dimension.Who),
            Delivered x => Missing(named ?? x.From ?? x.To, Dimension.Who),

            // Who holds the goods crosses with them, customs acts in its office, and nobody sees who loses them; what somebody saw or checked is known from its evidence.
            BorderCrossed or CustomsProcessed or Lost => Dimension.None,
            Observed or Inspected => e.Evidence.Count > 0 ? Dimension.None : Missing(named, Dimension.Who),
            _ => Missing(named, Dimension.Who),
        };
    }

    /// <summary>An added label leaves what was there; what a removal leaves is LBL003's to ask.</summary>
    private static Dimension Labels(Relabeled e) =>
        (e.Before is null && e.Additive != true ? Dimension.Before : Dimension.None) | (e.After is null && e.Removed is null ? Dimension.After : Dimension.None);

    /// <summary>A transformation that names neither side is done to the goods of the chain, which stay in it.</summary>
    private static Dimension Goods(ProvenanceEvent e, ChainScope scope)
    {
        if (e.Inputs.Knowledge() == Knowledge.NotRecorded && e.Outputs.Knowledge() == Knowledge.NotRecorded)
            return e is Transformed ? Dimension.None : Dimension.What;
        return Records(scope, "quantity") && (LackAmount(e.Inputs, e) || LackAmount(e.Outputs, e)) ? Dimension.Amounts : Dimension.None;
    }

    /// <summary>One piece needs no amount, and one side alone can have that of the event.</summary>
    private static bool LackAmount(ValueList<ItemReference> goods, ProvenanceEvent e)
    {
        foreach (var one in goods)
        {
            if (one.Quantity is null && one.Item is not { IsSerial: true } && (goods.Count > 1 || e.Quantity is null))
                return true;
        }

        return false;
    }

    private static Dimension Missing(object? value, Dimension dimension) => value is null ? dimension : Dimension.None;

    /// <summary>Whether the chain means to record one of the facets: it names one of them, or none at all.</summary>
    private static bool Records(ChainScope scope, string facet, string? other = null) =>
        scope.Facets.Count == 0 || scope.Names(facet) || (other is not null && scope.Names(other));

    private static bool Names(ValueList<ItemReference> goods)
    {
        foreach (var one in goods)
        {
            if (one.Item is not null || one.Product is not null)
                return true;
        }

        return false;
    }
}
