using NodaTime;
using Provenance.Routes.Matching;

namespace Provenance.Routes;

/// <summary>A step of an expected route: which events take it.</summary>
/// <remarks>Read from a route (<see cref="RouteReader"/>). Immutable, safe to share between threads.</remarks>
public sealed record RouteStep
{
    internal RouteStep()
    {
    }

    /// <summary>Its name, unique within the route; findings name it.</summary>
    public required string Name { get; init; }

    /// <summary>Types of events that take it, as documents name them (<c>borderCrossed</c>); any where it is empty.</summary>
    public ValueList<string> Events { get; init; }

    /// <summary>Whether the goods may do without it; they may not by default.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether several events may take it; one may by default.</summary>
    public bool Repeats { get; init; }

    /// <summary>Names of the steps that it comes after.</summary>
    public ValueList<string> After { get; init; }

    /// <summary>How long after the last of <see cref="After"/> it may come; <see langword="null"/> where that does not matter.</summary>
    public Duration? Within { get; init; }

    /// <summary>How many independent sources must stand behind it at least; 0 where none are asked for.</summary>
    public int Sources { get; init; }

    /// <summary>The grade that each of these sources must have at least, such as <c>C3</c>; <see langword="null"/> for any.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether an event of a chain that the goods were made of can take it as well.</summary>
    internal bool LooksBack { get; init; }

    /// <summary>Whether an event of a chain that the goods went into can take it as well.</summary>
    internal bool LooksAhead { get; init; }

    internal ValueList<string> Words { get; init; }

    internal ValueList<string> Procedures { get; init; }

    internal ValueList<string> Activities { get; init; }

    internal ValueList<PartyTerm> By { get; init; }

    internal ValueList<PartyTerm> From { get; init; }

    internal ValueList<PartyTerm> To { get; init; }

    internal ValueList<PartyTerm> Carrier { get; init; }

    internal ValueList<string> Places { get; init; }

    internal ValueList<Area> Countries { get; init; }

    internal ValueList<string> Destinations { get; init; }

    internal ValueList<Area> DestinationCountries { get; init; }
}
