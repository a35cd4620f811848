namespace Provenance.Values;

/// <summary>The thirteen relations between two intervals (Allen 1983).</summary>
public enum AllenRelation
{
    /// <summary>It ends before the other starts.</summary>
    Before,

    /// <summary>It starts after the other ends.</summary>
    After,

    /// <summary>It ends when the other starts.</summary>
    Meets,

    /// <summary>It starts when the other ends.</summary>
    MetBy,

    /// <summary>It starts first and ends within the other.</summary>
    Overlaps,

    /// <summary>It starts within the other and ends last.</summary>
    OverlappedBy,

    /// <summary>Both start together and it ends first.</summary>
    Starts,

    /// <summary>Both start together and it ends last.</summary>
    StartedBy,

    /// <summary>It starts and ends within the other.</summary>
    During,

    /// <summary>The other starts and ends within it.</summary>
    Contains,

    /// <summary>Both end together and it starts last.</summary>
    Finishes,

    /// <summary>Both end together and it starts first.</summary>
    FinishedBy,

    /// <summary>Both start and end together.</summary>
    Equals,
}

/// <summary>How an event lies in time to another event or to a restriction, as a source states it.</summary>
public sealed record Relation : Extensible
{
    /// <summary>The relation of this event to the target.</summary>
    public required AllenRelation Kind { get; init; }

    /// <summary>Id of the event or restriction.</summary>
    public required string Target { get; init; }

    /// <summary>How far it is trusted.</summary>
    public Status? Status { get; init; }

    /// <summary>Who says so.</summary>
    public ValueList<EvidenceLink> Evidence { get; init; }
}
