namespace Provenance.Events;

/// <summary>The goods reached somebody at the end of the chain.</summary>
public sealed record Delivered : ProvenanceEvent
{
    /// <summary>Who delivered.</summary>
    public Party? From { get; init; }

    /// <summary>Who got them.</summary>
    public Party? To { get; init; }

    /// <summary>Whether anything can follow; <see cref="Events.Finality.Open"/> where it is <see langword="null"/>.</summary>
    public Finality? Finality { get; init; }

    /// <summary>What they are for (<c>medical</c>, <c>military</c>), where that is stated.</summary>
    public Code? EndUse { get; init; }

    private protected override EventKind Kind => EventKind.Delivered;
}
