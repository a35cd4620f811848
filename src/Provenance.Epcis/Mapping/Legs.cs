namespace Provenance.Epcis.Mapping;

/// <summary>
/// Which departures and arrivals are transfers, and which only steps of one. CBV 2.0, 7.1: shipping and receiving are the whole processes; departing and arriving are
/// parts of them. Where both are told of the same goods, the part transfers nothing.
/// </summary>
internal sealed class Legs
{
    private const string Departing = "https://ref.gs1.org/cbv/BizStep-departing";
    private const string Arriving = "https://ref.gs1.org/cbv/BizStep-arriving";
    private const string Shipping = "https://ref.gs1.org/cbv/BizStep-shipping";
    private const string Receiving = "https://ref.gs1.org/cbv/BizStep-receiving";

    // Goods (as named) with a shipping that no receiving has followed: its id, of how many goods it was, and its reference.
    private readonly Dictionary<ItemId, (string Event, int Goods, Text Shipment, Party? To)> _shipped = [];

    // Goods for which a receiving or a shipping is told in the pool, with the times of all of them, in their order.
    private readonly Dictionary<ItemId, List<(Instant At, bool IsReceiving)>> _legs = [];

    /// <summary>Notes what will be shipped and received, before anything is mapped; events come in the order of their times.</summary>
    public void Foresee(PooledEvent e, ItemId goods)
    {
        if (e.Event.BizStep is not (Shipping or Receiving))
            return;
        if (!_legs.TryGetValue(goods, out var legs))
            _legs.Add(goods, legs = []);
        legs.Add((e.At, e.Event.BizStep == Receiving));
    }

    /// <summary>Whether a departure follows the shipping of the same goods.</summary>
    public bool IsOnlyDeparture(PooledEvent e, ValueList<ItemReference> named) => e.Event.BizStep == Departing && IsUnderWay(named);

    /// <summary>Whether an arrival precedes the receiving of the same goods, and they are not shipped again between the two.</summary>
    public bool IsOnlyArrival(PooledEvent e, ValueList<ItemReference> named) =>
        e.Event.BizStep == Arriving && named.All(one => one.Item is { } id && _legs.TryGetValue(id, out var legs) && IsReceivedNext(legs, e.At));

    /// <summary>Takes note of a dispatch.</summary>
    /// <returns>What joins it with its receipt: its reference, else its id, because goods that are shipped and then received are one shipment.</returns>
    public Text Dispatch(PooledEvent e, ValueList<ItemReference> named, Text? reference, Party? to)
    {
        var shipment = reference ?? new(e.Id);
        foreach (var one in named)
        {
            if (one.Item is { } id)
                _shipped[id] = (e.Id, named.Count, shipment, to);
        }

        return shipment;
    }

    /// <summary>Takes note of a receipt.</summary>
    /// <returns>The reference of the dispatch that all of the goods came with; that of the receipt where they came with several, or with none.</returns>
    public Text? Receive(ValueList<ItemReference> named, Text? reference)
    {
        Text? shipment = null;
        var isOne = true;
        foreach (var one in named)
        {
            var its = one.Item is { } id && _shipped.Remove(id, out var dispatch) ? dispatch.Shipment : null;
            isOne &= its is not null && (shipment is null || shipment == its);
            shipment = its;
        }

        return isOne ? shipment : reference;
    }

    /// <summary>Whether goods that are under way may have been received by a party: nobody else is named as the one to get them.</summary>
    public bool MayBeTakenBy(ValueList<ItemReference> named, Party party) =>
        named.All(one => one.Item is not { } id || !_shipped.TryGetValue(id, out var dispatch) || dispatch.To is null || dispatch.To == party);

    /// <summary>Whether all of the goods were shipped and are not received.</summary>
    public bool IsUnderWay(ValueList<ItemReference> named) => named.All(one => one.Item is { } id && _shipped.ContainsKey(id));

    /// <summary>The dispatch of just these goods, all of them, that is still open.</summary>
    public string? DispatchOf(ValueList<ItemReference> named)
    {
        string? dispatch = null;
        foreach (var one in named)
        {
            if (one.Item is not { } id || !_shipped.TryGetValue(id, out var its) || its.Goods != named.Count || (dispatch is not null && dispatch != its.Event))
                return null;
            dispatch = its.Event;
        }

        return dispatch;
    }

    private static bool IsReceivedNext(List<(Instant At, bool IsReceiving)> legs, Instant arrival)
    {
        var (low, high) = (0, legs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (legs[middle].At < arrival)
                low = middle + 1;
            else
                high = middle;
        }

        // What is shipped at the instant of the arrival is taken to have been shipped before it.
        while (low < legs.Count && legs[low].At == arrival && !legs[low].IsReceiving)
            low++;
        return low < legs.Count && legs[low].IsReceiving;
    }
}
