using NodaTime;

namespace Provenance.Chains;

/// <summary>Who recorded a document or stream, and how its events are to be read.</summary>
/// <remarks>Equal when all members are equal. Immutable.</remarks>
public sealed record RecordHeader : Extensible
{
    /// <summary>A record of which nothing is said: operational.</summary>
    public static readonly RecordHeader Default = new();

    /// <summary>A title, for people.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about, for people.</summary>
    public string? About { get; init; }

    /// <summary>When it was recorded, for people.</summary>
    public EventTime? RecordedOn { get; init; }

    /// <summary>Id of the party that recorded it.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>Operational or investigative; operational where it is <see langword="null"/>.</summary>
    public RecordKind? RecordKind { get; init; }

    /// <summary>The report's now, unless the caller gives one.</summary>
    public Instant? EvaluatedAt { get; init; }

    /// <summary>IANA zone of dates that have none of their own and whose event has none.</summary>
    public string? Zone { get; init; }

    /// <summary>The status of an event that states none.</summary>
    public Status DefaultStatus => RecordKind == Chains.RecordKind.Investigative ? Status.Claim : Status.Fact;
}
