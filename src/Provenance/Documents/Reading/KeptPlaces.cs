namespace Provenance.Documents.Reading;

/// <summary>Where chains and events stand; the first place of those that stand in several documents.</summary>
internal sealed class KeptPlaces
{
    // An event outside of chains has no chain here, a chain has no event.
    private readonly Dictionary<(string? Chain, string? Event), DocumentPlace> _places = [];

    public DocumentPlace? Of(string chain, string? e) =>
        _places.GetValueOrDefault((chain, e)) ?? (e is null ? null : _places.GetValueOrDefault((null, e)));

    public void Keep(string document, string? chain, string? e, Position position) =>
        _places.TryAdd((chain, e), new(document, position.Line, position.Column));
}
