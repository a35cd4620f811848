using Provenance.Events;

namespace Provenance.Epcis.Mapping;

/// <summary>Makes native events of EPCIS events, which come in the order of their times.</summary>
internal sealed class EventMapper(EventPool pool, ItemBook items, PlaceBook places, Operators operators)
{
    private readonly Containers _containers = new();
    private readonly Legs _legs = new();
    private readonly HashSet<ItemId> _decommissioned = [];

    /// <summary>How many mentions of goods by product alone there were, and the first of them.</summary>
    public (int Count, string? First) ByProductAlone { get; private set; }

    /// <summary>Looks ahead to an event, before any is mapped.</summary>
    public void Foresee(PooledEvent e)
    {
        operators.Foresee(e.Event);
        if (e.Event is not ObjectEvent x)
            return;
        foreach (var epc in x.Epcs)
        {
            if (items.TryGet(epc, isClass: false, out var item))
                _legs.Foresee(e, item.Id);
        }

        foreach (var quantity in x.Quantities)
        {
            if (items.TryGet(quantity.EpcClass, isClass: true, out var item))
                _legs.Foresee(e, item.Id);
        }
    }

    /// <summary>The native event; <see langword="null"/> where it says nothing of goods that can be followed.</summary>
    public ProvenanceEvent? Map(PooledEvent e) => e.Event switch
    {
        ObjectEvent x => Map(e, x),
        AggregationEvent x => Map(e, x),
        TransactionEvent x => Map(e, x),
        TransformationEvent x => Map(e, x),
        AssociationEvent x => Map(e, x),
        _ => Map(e, (ExtensionEvent)e.Event),
    };

    private ProvenanceEvent? Map(PooledEvent pooled, ObjectEvent e)
    {
        var named = Goods(pooled, e.Epcs, e.Quantities);
        if (named.Count == 0)
            return null;
        var goods = _containers.Expand(named);
        var transfer = Transfer.Of(e, places);
        var act = Steps.Of(e);
        switch (act)
        {
            case Act.Originate:
                if (named.All(one => one.Item is { } id && _decommissioned.Remove(id)))
                    return Common(pooled, goods, new IdentifierReactivated { Ids = Ids(named) });
                return Common(pooled, goods, new Originated { OriginKind = Steps.OriginKind(e.BizStep) });
            case Act.Dispatch when _legs.IsOnlyDeparture(pooled, named):
            case Act.Receive when _legs.IsOnlyArrival(pooled, named):
            case Act.Move when _legs.IsUnderWay(named):
                return Common(pooled, goods, new Observed());
            case Act.Dispatch:
                return Common(pooled, goods, new Dispatched
                {
                    Owner = transfer.OwnerFrom,
                    From = transfer.From,
                    To = transfer.To,
                    Destination = transfer.Destination,
                    Shipment = _legs.Dispatch(pooled, named, Shipment(e, named), transfer.To),
                });
            case Act.Receive:
                var taker = transfer.To ?? (operators.Of(e) is { } host && _legs.MayBeTakenBy(named, host) ? host : null);
                return Common(pooled, goods, new Received
                {
                    By = taker,
                    Owner = transfer.OwnerTo,
                    From = transfer.From,
                    To = transfer.To,
                    Shipment = _legs.Receive(named, Shipment(e, named)),
                });
            case Act.HandOver when !transfer.NamesHolders && (transfer.OwnerFrom ?? transfer.OwnerTo) is not null:
                return Common(pooled, goods, new OwnershipTransferred { From = transfer.OwnerFrom, To = transfer.OwnerTo });
            case Act.HandOver when (transfer.From ?? transfer.To) is not null:
                return Common(pooled, goods, new HandedOver { Owner = transfer.OwnerTo, From = transfer.From, To = transfer.To });
            case Act.Move:
                return Common(pooled, goods, new Moved { From = transfer.From, To = transfer.To, Destination = transfer.Destination, Shipment = Shipment(e, named) });
            case Act.Store:
                return Common(pooled, goods, new Stored());
            case Act.Inspect:
                return Common(pooled, goods, new Inspected { Outcome = Outcome(e.Disposition) });
            case Act.Count:
                return Common(pooled, goods, new Observed { InStock = true });
            case Act.Deliver:
                return Common(pooled, goods, new Delivered { From = transfer.From, To = transfer.To, Finality = Finality.Consumed });
            case Act.Destroy:
                return Common(pooled, goods, new Destroyed());
            case Act.Decommission when e.Epcs.Count == 0:
                return Common(pooled, goods, new StockAdjusted { Change = StockChange.Decrease });
            case Act.Decommission:
                _decommissioned.UnionWith(Ids(named));
                return Common(pooled, goods, new IdentifierDecommissioned { Ids = Ids(named) });
            case Act.Repackage:
                return Common(pooled, goods, new Repackaged());
            case Act.Void when _legs.DispatchOf(named) is { } dispatch:
                return Common(pooled, goods, new Retracted { Target = dispatch, Reason = "didNotOccur" });
            case Act.Void:
                pool.Warn(pooled, "voidShipping", "A dispatch is declared void, and no event tells of that dispatch of just these goods. The event is kept as an observation.");
                goto default;
            default:
                return Common(pooled, goods, new Observed { Outcome = Outcome(e.Disposition) });
        }
    }

    private ProvenanceEvent? Map(PooledEvent pooled, AggregationEvent e)
    {
        var children = Goods(pooled, e.ChildEpcs, e.ChildQuantities);
        var container = e.ParentId is { } parent && items.TryGet(parent, false, out var item) ? item.Id : (ItemId?)null;
        var transfer = Transfer.Of(e, places);
        switch (e.Action)
        {
            case EpcisAction.Add when children.Count > 0:
                var packed = Common(pooled, _containers.Expand(children), new Packed { Container = container, Contents = children });
                if (container is { } into)
                    _containers.Pack(into, children);
                return packed;
            case EpcisAction.Delete:
                if (container is { } from)
                    children = _containers.Unpack(from, children);
                // What was in it is not told anywhere: the container alone can be followed.
                if (children.Count == 0)
                    return container is { } alone ? Common(pooled, [alone], new Unpacked { Container = container, Contents = ValueList.Unknown<ItemReference>(Why.NotStated) }) : null;
                return Common(pooled, _containers.Expand(children), new Unpacked { Container = container, Contents = children });
            default:
                // What is seen in a container is in it, also where its packing is not recorded.
                if (container is { } seen && children.Count > 0)
                    _containers.See(seen, children);
                var goods = _containers.Expand(children.Count > 0 ? children : container is { } only ? [only] : default);
                return goods.Count == 0 ? null : Common(pooled, goods, new Observed());
        }
    }

    private ProvenanceEvent? Map(PooledEvent pooled, TransactionEvent e)
    {
        var goods = Goods(pooled, e.Epcs, e.Quantities);
        if (goods.Count == 0 && e.ParentId is { } parent && items.TryGet(parent, false, out var item))
            goods = [item.Id];
        if (goods.Count == 0)
            return null;
        goods = _containers.Expand(goods);
        var transfer = Transfer.Of(e, places);
        return !transfer.NamesHolders && (transfer.OwnerFrom ?? transfer.OwnerTo) is not null && e.Action != EpcisAction.Delete
            ? Common(pooled, goods, new OwnershipTransferred { From = transfer.OwnerFrom, To = transfer.OwnerTo })
            : Common(pooled, goods, new Observed());
    }

    private ProvenanceEvent? Map(PooledEvent pooled, AssociationEvent e)
    {
        var goods = Goods(pooled, e.ParentId is { } parent ? [parent, .. e.ChildEpcs] : e.ChildEpcs, e.ChildQuantities);
        return goods.Count == 0 ? null : Common(pooled, _containers.Expand(goods), new Performed { Activity = $"https://ref.gs1.org/epcis/AssociationEvent#{e.Action}" });
    }

    private Observed? Map(PooledEvent pooled, ExtensionEvent e)
    {
        pool.Warn(pooled, "eventType", $"Events of the type {e.Type} are not of EPCIS, and what goods it is about is not known. It is left out.");
        return null;
    }

    private ProvenanceEvent? Map(PooledEvent pooled, TransformationEvent e)
    {
        var inputs = _containers.Expand(Goods(pooled, e.InputEpcs, e.InputQuantities, withProducts: true));
        var outputs = Goods(pooled, e.OutputEpcs, e.OutputQuantities, withProducts: true);
        if (inputs.Count + outputs.Count == 0)
            return null;
        if (outputs.Count == 0)
            outputs = ValueList.Unknown<ItemReference>(Why.NotStated);
        return Transformations.KindOf(e, inputs, outputs) switch
        {
            TransformationKind.Origin => Common(pooled, outputs, new Originated { OriginKind = Steps.OriginKind(e.BizStep) }),
            TransformationKind.Split => Common(pooled, default, new Split { Inputs = inputs, Outputs = outputs }),
            TransformationKind.Merge => Common(pooled, default, new Merged { Inputs = inputs, Outputs = outputs }),
            _ => Common(pooled, default, new Transformed { Inputs = inputs, Outputs = outputs }),
        };
    }

    /// <summary>The event with what all events have.</summary>
    private ProvenanceEvent Common(PooledEvent pooled, ValueList<ItemReference> goods, ProvenanceEvent made)
    {
        var e = pooled.Event;
        return made with
        {
            Id = pooled.Id,
            Items = goods,
            By = made.By ?? (made is Dispatched or Received or HandedOver or Moved or OwnershipTransferred ? null : operators.Of(e)),
            Owner = made.Owner ?? (Operators.OwnerOf(e) is { } owner ? places.PartyOf(owner) : null),
            Time = Times.Of(e),
            Place = (e.BizLocation ?? e.ReadPoint) is { } location ? places.PlaceOf(location.Id) : null,
            Step = Steps.Word(e.BizStep),
            Documents = Papers.Of(e),
            Evidence = SensorEvidence.Of(pooled),
            Extensions = Members.Of(e),
        };
    }

    /// <summary>Goods by their ids and by class and quantity.</summary>
    /// <param name="pooled">The event.</param>
    /// <param name="epcs">The ids.</param>
    /// <param name="quantities">The classes and quantities.</param>
    /// <param name="withProducts">Whether goods that are named by product alone stay, without an id: what goes into other goods or comes of them.</param>
    private ValueList<ItemReference> Goods(PooledEvent pooled, ValueList<string> epcs, ValueList<QuantityElement> quantities, bool withProducts = false)
    {
        if (epcs.Count + quantities.Count == 0)
            return default;
        var goods = new List<ItemReference>(epcs.Count + quantities.Count);
        foreach (var epc in epcs)
        {
            if (Item(pooled, epc, isClass: false) is { } item)
                goods.Add(item.Id);
        }

        foreach (var quantity in quantities)
        {
            if (Item(pooled, quantity.EpcClass, isClass: true) is { } item)
                goods.Add(new() { Item = item.Id, Quantity = Amount(pooled, quantity) });
            else if (withProducts && quantity.EpcClass.Length > 0)
                goods.Add(new() { Product = quantity.EpcClass, Quantity = Amount(pooled, quantity) });
        }

        return goods.ToValueList();
    }

    private ItemBook.Item? Item(PooledEvent pooled, string uri, bool isClass)
    {
        if (!items.TryGet(uri, isClass, out var item))
        {
            pool.Warn(pooled, "item", $"{uri} is no URI, so that it names no goods. It is left out; write the EPC or class as a URI.");
            return null;
        }

        if (item.IsTraceable)
            return item;
        ByProductAlone = (ByProductAlone.Count + 1, ByProductAlone.First ?? uri);
        return null;
    }

    private Quantity? Amount(PooledEvent pooled, QuantityElement element)
    {
        if (element.Quantity is not { } number)
            return null;
        if (number.Exact is not (>= 0 and { } amount))
        {
            pool.Warn(pooled, "quantity", $"{number} is no quantity of goods. It is taken as unknown.");
            return Quantity.Unknown(Why.NotStated);
        }

        if (Unit.TryParse(element.Uom ?? "C62", out var unit, out var problem))
            return Quantity.Exactly(amount, unit.Code);
        pool.Warn(pooled, "uom", $"{problem} The quantity is taken as unknown.");
        return Quantity.Unknown(Why.NotStated);
    }

    private static Text? Shipment(EpcisEvent e, ValueList<ItemReference> named) =>
        Papers.Shipment(e) ?? (named is [{ Item: { } unit, Quantity: null }] && CanonicalIdentifier.Canonicalize(unit.Value).StartsWith("https://id.gs1.org/00/", StringComparison.Ordinal) ? new Text(unit.Value) : null);

    private static ValueList<ItemId> Ids(ValueList<ItemReference> goods) => [.. goods.Select(one => one.Item).OfType<ItemId>()];

    private static Code? Outcome(string? disposition) => disposition switch
    {
        null => (Code?)null,
        "https://ref.gs1.org/cbv/Disp-conformant" => "compliant",
        "https://ref.gs1.org/cbv/Disp-non_conformant" => "notCompliant",
        "https://ref.gs1.org/cbv/Disp-damaged" => "damaged",
        "https://ref.gs1.org/cbv/Disp-completeness_verified" => "passed",
        _ => null,
    };
}
