using NodaTime;

namespace Provenance.Chains;

/// <summary>Gives ids to events that have none.</summary>
/// <remarks>Called from whatever thread reports an event; an implementation must be thread-safe and must not return an id twice.</remarks>
public interface IEventIdSource
{
    /// <summary>A new id.</summary>
    /// <param name="recordedAt">When the event is recorded.</param>
    string NewId(Instant recordedAt);
}

/// <summary>Version 7 UUIDs (RFC 9562, 5.7) as <c>urn:uuid:</c> URIs: ordered by the time of recording, to the millisecond.</summary>
public sealed class Uuid7EventIds : IEventIdSource
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="recordedAt"/> is before 1970, where the count of milliseconds begins.</exception>
    public string NewId(Instant recordedAt) => "urn:uuid:" + Guid.CreateVersion7(recordedAt.ToDateTimeOffset()).ToString("D");
}
