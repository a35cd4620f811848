using NodaTime;

namespace Provenance.Chains;

/// <summary>An event and its place in the ledger.</summary>
/// <param name="Event">The event.</param>
/// <param name="Sequence">Its place, from 0.</param>
/// <param name="RecordedAt">When it was recorded; <see langword="null"/> where no recorder stamped it.</param>
public sealed record RecordedEvent(ProvenanceEvent Event, int Sequence, Instant? RecordedAt);
