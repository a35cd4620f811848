namespace Provenance.Events;

/// <summary>The goods came into being: produced, grown, extracted, or an opening balance.</summary>
public sealed record Originated : ProvenanceEvent
{
    /// <summary>How they came into being (<c>produced</c>, <c>grown</c>, <c>extracted</c>, <c>openingBalance</c>).</summary>
    public Code? OriginKind { get; init; }

    /// <summary>The label that they got.</summary>
    public Label? Label { get; init; }

    private protected override EventKind Kind => EventKind.Originated;
}
