namespace Provenance.Epcis;

/// <summary>Says that the event with the same content was in error (EPCIS 2.0, 7.4.1.2).</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record ErrorDeclaration
{
    /// <summary>When it was declared. Required by the standard.</summary>
    public EpcisTime? DeclarationTime { get; init; }

    /// <summary>The reason: a Web URI of CBV (<c>https://ref.gs1.org/cbv/ER-incorrect_data</c>), or a URI of another vocabulary.</summary>
    public string? Reason { get; init; }

    /// <summary>The events that stand in its place; none where it did not happen.</summary>
    public ValueList<string> CorrectiveEventIds { get; init; }

    /// <summary>Members of other namespaces, in document order.</summary>
    public ValueList<EpcisNode> Extensions { get; init; }
}
