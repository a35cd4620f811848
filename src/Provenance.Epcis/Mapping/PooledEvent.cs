namespace Provenance.Epcis.Mapping;

/// <summary>An event of the pool.</summary>
/// <param name="Event">The event.</param>
/// <param name="Id">Its id, its own or its hash; no other event of the pool has it.</param>
/// <param name="Document">The name of its document.</param>
/// <param name="Position">Where it stands in it.</param>
internal sealed record PooledEvent(EpcisEvent Event, string Id, string Document, EpcisPosition Position)
{
    /// <summary>When it happened; the start of time where that is not stated.</summary>
    public Instant At => Event.EventTime?.Instant ?? Instant.MinValue;
}
