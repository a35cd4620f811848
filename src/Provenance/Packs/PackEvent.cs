using Provenance.Packs.Conditions;

namespace Provenance.Packs;

/// <summary>A critical tracking event: a kind of event of which a pack asks for elements.</summary>
/// <remarks>Read from a pack (<see cref="PackReader"/>). Immutable, safe to share between threads.</remarks>
public sealed record PackEvent
{
    internal PackEvent()
    {
    }

    /// <summary>Its id, unique within the pack; findings name it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>shipping</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Where the source speaks of it.</summary>
    public required string Citation { get; init; }

    /// <summary>What is asked for.</summary>
    public required ValueList<PackElement> Elements { get; init; }

    /// <summary>Which events are of it; <see langword="null"/> where no event is, and its elements are only listed.</summary>
    internal PackCondition? When { get; init; }
}
