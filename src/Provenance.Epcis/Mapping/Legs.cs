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

    // Goods (as named) with a shipping that no receiving has followed: its id, and of how many goods it was.
    private readonly Dictionary<ItemId, (string Event, int Goods)> _shipped = [];

    // Goods for which a receiving is told in the pool, and the latest of its times.
    private readonly Dictionary<ItemId, Instant> _receivings = [];

    /// <summary>Notes what will be received, before anything is mapped.</summary>
    public void Foresee(PooledEvent e, ItemId goods)
    {
        if (e.Event.BizStep == Receiving && (!_receivings.TryGetValue(goods, out var known) || known < e.At))
            _receivings[goods] = e.At;
    }

    /// <summary>Whether a departure follows the shipping of the same goods; takes note of a shipping.</summary>
    public bool IsOnlyDeparture(PooledEvent e, ValueList<ItemReference> named)
    {
        if (e.Event.BizStep == Departing)
            return IsUnderWay(named);
        if (e.Event.BizStep == Shipping)
        {
            foreach (var one in named)
            {
                if (one.Item is { } id)
                    _shipped[id] = (e.Id, named.Count);
            }
        }

        return false;
    }

    /// <summary>Whether an arrival precedes the receiving of the same goods; takes note of a receiving.</summary>
    public bool IsOnlyArrival(PooledEvent e, ValueList<ItemReference> named)
    {
        if (e.Event.BizStep == Arriving)
            return named.All(one => one.Item is { } id && _receivings.TryGetValue(id, out var at) && at >= e.At);
        foreach (var one in named)
        {
            if (one.Item is { } id)
                _shipped.Remove(id);
        }

        return false;
    }

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
}
