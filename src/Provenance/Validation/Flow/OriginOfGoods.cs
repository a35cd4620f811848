namespace Provenance.Validation.Flow;

/// <summary>Where goods originate, as far as their chain and those of what they were made from say.</summary>
/// <remarks>Immutable; one for several events where nothing changes between them.</remarks>
internal sealed class OriginOfGoods
{
    /// <summary>No event says where the goods came into being.</summary>
    public static readonly OriginOfGoods NotRecorded = new() { IsKnown = false };

    /// <summary>What they were made from was not read, or its country cannot be told.</summary>
    public static readonly OriginOfGoods Unknown = new() { IsKnown = false, IsElsewhere = true };

    /// <summary>Whether the countries are known; <see cref="Maybe"/> may add to them.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether it is unknown because something was not read, or names several countries; not because nothing is recorded.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The chain that records nothing of how its goods came into being; of several the first. <see langword="null"/> where that is not why it is unknown.</summary>
    public ProvenanceChain? Lacking { get; init; }

    /// <summary>The countries of origin, each once.</summary>
    public Country[] Countries { get; init; } = [];

    /// <summary>Countries of processing that may have conferred origin in place of those; empty where that is certain either way.</summary>
    public Country[] Maybe { get; init; } = [];

    /// <summary>The processing of which it is not known whether it conferred origin.</summary>
    public EffectiveEvent? Undecided { get; init; }

    /// <summary>Whether origins are recorded of which not all can be right (STR002), so that the countries are those of all of them and each may be none.</summary>
    public bool IsContested { get; init; }

    /// <summary>The events that it rests on: origins, and processing that conferred it; of many only the first.</summary>
    public EffectiveEvent[] Events { get; init; } = [];

    /// <summary>The weakest status of all that it rests on.</summary>
    public Status Status { get; init; }

    /// <summary>Whether a transformation conferred it, or part of it.</summary>
    public bool IsConferred { get; init; }
}
