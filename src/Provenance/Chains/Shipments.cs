namespace Provenance.Chains;

/// <summary>Which receipt belongs to which dispatch: by the shipment's reference, else by sender and receiver.</summary>
internal sealed class Shipments
{
    private readonly int[] _partner;

    private Shipments(int[] partner) => _partner = partner;

    /// <summary>Pairs the receipts of these events; <see langword="null"/> where there is none.</summary>
    public static Shipments? Of(ReadOnlySpan<EffectiveEvent> events)
    {
        Shipments? shipments = null;
        List<int>? dispatches = null;
        Dictionary<string, int>? byReference = null;
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Event is not Dispatched dispatched)
                continue;
            (dispatches ??= []).Add(i);
            if (dispatched.Shipment.IsKnown())
                (byReference ??= new(StringComparer.Ordinal)).TryAdd(dispatched.Shipment.Value, i);
        }

        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Event is not Received received)
                continue;
            if (shipments is null)
            {
                shipments = new(new int[events.Length]);
                Array.Fill(shipments._partner, -1);
            }

            if (dispatches is not null)
                shipments._partner[i] = Partner(events, received, dispatches, byReference);
        }

        return shipments;
    }

    /// <summary>The dispatch that the receipt at <paramref name="receipt"/> belongs to, or -1.</summary>
    public int DispatchOf(int receipt) => _partner[receipt];

    private static int Partner(ReadOnlySpan<EffectiveEvent> events, Received received, List<int> dispatches, Dictionary<string, int>? byReference)
    {
        if (received.Shipment.IsKnown() && byReference is not null && byReference.TryGetValue(received.Shipment.Value, out var paired))
            return paired;

        // The last dispatch that fits: one that names another shipment does not.
        for (var k = dispatches.Count - 1; k >= 0; k--)
        {
            var dispatched = (Dispatched)events[dispatches[k]].Event;
            if (dispatched.Shipment.IsKnown() && received.Shipment.IsKnown())
                continue;
            if (Fits(CustodyRoles.Giver(dispatched), received.From) && Fits(dispatched.To, CustodyRoles.Taker(received)))
                return dispatches[k];
        }

        return -1;
    }

    private static bool Fits(Party? stated, Party? other) =>
        !stated.IsKnown() || !other.IsKnown() || stated.IsSameAs(other);
}
