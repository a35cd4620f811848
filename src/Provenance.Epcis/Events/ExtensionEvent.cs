namespace Provenance.Epcis;

/// <summary>An event of a type that is not of the standard; its own members stand in <see cref="EpcisEvent.Extensions"/>.</summary>
/// <param name="Name">The event type: the element's name in XML, the expanded <c>type</c> in JSON-LD.</param>
public sealed record ExtensionEvent(EpcisName Name) : EpcisEvent
{
    /// <inheritdoc/>
    public override string Type => Name.Uri;
}
