namespace Provenance.Values;

/// <summary>Where: a site, a port, an office, a country, or only candidates of countries.</summary>
/// <remarks>Equal when all members are equal. Immutable.</remarks>
public sealed record Place : Extensible, IKnowable
{
    /// <summary>The id under which documents name it; <see langword="null"/> for a place written where it is used.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public Text? Name { get; init; }

    /// <summary>The country, or all those in which it may lie.</summary>
    public ValueList<Country> Countries { get; init; }

    /// <summary>What it is (<c>port</c>, <c>customsOffice</c>, <c>bondedWarehouse</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>Its UN/LOCODE.</summary>
    public UnLocode? UnLocode { get; init; }

    /// <summary>GS1 Global Location Number, 13 digits.</summary>
    public Text? Gln { get; init; }

    /// <summary>A point in it, WGS 84.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Kilometers around <see cref="Point"/> within which it lies, at least 0; 0 where it is <see langword="null"/>.</summary>
    public decimal? RadiusKm { get; init; }

    /// <summary>A point that it is near.</summary>
    public Nearness? Near { get; init; }

    /// <summary>Id of the place it lies in; <c>in</c> in documents.</summary>
    public string? Within { get; init; }

    /// <summary>When it is open, for an office; <see langword="null"/> where nothing is said of that.</summary>
    public Validity? Valid { get; init; }

    /// <summary>What an office handles: customs procedures, and commodity codes where it is limited to some goods; not recorded where it is empty.</summary>
    public ValueList<Code> Competence { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    /// <summary>Somewhere in one country.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    /// <exception cref="ArgumentException"><paramref name="country"/> is no country.</exception>
    public static Place In(string country) => new() { Countries = [Country.Parse(country, nameof(country))] };

    /// <summary>A named place.</summary>
    /// <param name="name">The name; not empty.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The name is empty or the code is no country.</exception>
    public static Place Named(string name, string? country = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new() { Name = name, Countries = country is null ? default : [Country.Parse(country, nameof(country))] };
    }

    /// <summary>Somewhere, and it is not known where.</summary>
    public static Place Unknown(Why why) => new() { Absence = Absence.Unknown(why) };

    /// <summary>The name, else the country, else the id, for people.</summary>
    public override string ToString()
    {
        if (Absence is not null)
            return "unknown place";
        if (Name?.Value is { Length: > 0 } name)
            return name;
        if (Countries.Count > 0)
            return string.Join(" or ", Countries.Select(country => country.Name));
        return Id ?? UnLocode?.ToString() ?? Point?.ToString() ?? "unnamed place";
    }
}

/// <summary>A place described by what it is near.</summary>
public sealed record Nearness : Extensible
{
    /// <summary>The point it is near.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How far, in kilometers (unit KMT).</summary>
    public Quantity? Distance { get; init; }
}
