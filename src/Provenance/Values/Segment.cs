namespace Provenance.Values;

/// <summary>A stretch of a chain of which its author says that it is not known.</summary>
public sealed record Segment : Extensible
{
    /// <summary>Id of the event after which it begins; from the beginning where it is <see langword="null"/>.</summary>
    public string? After { get; init; }

    /// <summary>Id of the event before which it ends; to the end where it is <see langword="null"/>.</summary>
    public string? Before { get; init; }

    /// <summary>What is not known (<c>custody</c>, <c>movement</c>, <c>customs</c>, <c>labels</c>, <c>quantity</c>); everything where it is <see langword="null"/>.</summary>
    public Code? Facet { get; init; }

    /// <summary>The author's words.</summary>
    public string? Text { get; init; }
}
