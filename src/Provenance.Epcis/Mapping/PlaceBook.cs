namespace Provenance.Epcis.Mapping;

/// <summary>Places and parties, by URI, as master data describe them.</summary>
internal sealed class PlaceBook(MasterDataBook masterData)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);

    // By business location, the one position at which events were read there; null where there are several, as of a vessel.
    private readonly Dictionary<string, GeoPoint?> _points = new(StringComparer.Ordinal);

    /// <summary>Notes where in a business location an event was read. A position of 0, 0 stands for none.</summary>
    public void Note(EpcisLocation readPoint, EpcisLocation bizLocation)
    {
        if (!readPoint.Id.StartsWith("geo:", StringComparison.OrdinalIgnoreCase) || PointOf(readPoint.Id) is not { } point || point is { Latitude: 0, Longitude: 0 })
            return;
        if (!_points.TryAdd(bizLocation.Id, point) && _points[bizLocation.Id] != point)
            _points[bizLocation.Id] = null;
    }

    /// <summary>The place of a URI.</summary>
    public Place PlaceOf(string uri)
    {
        if (_places.TryGetValue(uri, out var place))
            return place;
        place = new()
        {
            Id = uri,
            Name = Named(uri),
            Gln = GlnOf(uri) is { } gln ? new Text(gln) : null,
            Countries = CountryOf(uri) is { } country ? [country] : default,
            Point = PointOf(uri) ?? _points.GetValueOrDefault(uri),
        };
        _places.Add(uri, place);
        return place;
    }

    /// <summary>The party of a URI.</summary>
    public Party PartyOf(string uri)
    {
        if (_parties.TryGetValue(uri, out var party))
            return party;
        var gln = GlnOf(uri);
        party = new()
        {
            Id = uri,
            Kind = PartyKind.Organization,
            Name = Named(uri),
            Gln = gln is null ? null : new Text(gln),
            Identifier = gln is null ? new Text(uri) : null,
            Country = CountryOf(uri),
        };
        _parties.Add(uri, party);
        return party;
    }

    private Text? Named(string uri) => masterData.Text(uri, "name", "organizationName", "descriptionShort", "site") is { } name ? new Text(name) : null;

    private Country? CountryOf(string uri) =>
        Country.TryParse(masterData.Text(uri, "countryCode", "country", "countryOfOrigin"), out var country) ? country : null;

    private GeoPoint? PointOf(string uri)
    {
        if (uri.StartsWith("geo:", StringComparison.OrdinalIgnoreCase))
        {
            var end = uri.IndexOfAny([';', '?']);
            var parts = uri[4..(end < 0 ? uri.Length : end)].Split(',');
            return parts.Length >= 2 && GeoPoint.TryParse($"{parts[0]},{parts[1]}", out var at, out _) ? at : null;
        }

        return masterData.Text(uri, "latitude") is { } latitude && masterData.Text(uri, "longitude") is { } longitude
            && GeoPoint.TryParse($"{latitude},{longitude}", out var point, out _) ? point : null;
    }

    // The key 414 names a place, 417 a party; both are GLNs of 13 digits.
    private static string? GlnOf(string uri)
    {
        const string Base = "https://id.gs1.org/41";
        var canonical = CanonicalIdentifier.Canonicalize(uri);
        if (!canonical.StartsWith(Base, StringComparison.Ordinal) || canonical.Length < Base.Length + 15)
            return null;
        var digits = canonical.AsSpan(Base.Length + 2, 13);
        return digits.ContainsAnyExceptInRange('0', '9') ? null : digits.ToString();
    }
}
