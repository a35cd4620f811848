namespace Provenance.Chains;

/// <summary>Which receipt belongs to which dispatch: by the shipment's reference, else by sender and receiver.</summary>
/// <remarks>
/// Where several dispatches fit, the receipts take them in turn, those that name the receiver before those that name nobody; what comes when all are
/// taken belongs to the last, as the rest of it. Who is not recorded can be anybody, but the sender or the receiver must be recorded of both.
/// </remarks>
internal sealed class Shipments
{
    private readonly int[] _dispatch;
    private readonly bool[] _isOnly;

    private Shipments(int events) => (_dispatch, _isOnly) = (new int[events], new bool[events]);

    /// <summary>Pairs the receipts of these events; <see langword="null"/> where there is none.</summary>
    public static Shipments? Of(ReadOnlySpan<EffectiveEvent> events, PartyNumbers parties)
    {
        Shipments? shipments = null;
        Dispatches? dispatches = null;
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Event is not Received received)
                continue;
            shipments ??= new(events.Length);
            dispatches ??= new(events, parties);
            (shipments._dispatch[i], shipments._isOnly[i]) = dispatches.TakeByReference(i, received);
        }

        for (var i = 0; i < events.Length && shipments is not null; i++)
        {
            if (events[i].Event is Received received && shipments._dispatch[i] < 0)
                (shipments._dispatch[i], shipments._isOnly[i]) = dispatches!.TakeByParties(i, received);
        }

        return shipments;
    }

    /// <summary>The dispatch that the receipt at <paramref name="receipt"/> belongs to, or -1.</summary>
    public int DispatchOf(int receipt) => _dispatch[receipt];

    /// <summary>Whether no other dispatch fits the receipt.</summary>
    public bool IsOnly(int receipt) => _isOnly[receipt];
}
