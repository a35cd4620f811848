namespace Provenance.Epcis;

/// <summary>The keys and qualifiers in the path of a Digital Link, by application identifier and by short name (GS1 Digital Link URI Syntax 1.1, 4; short names are gone in 1.3 [K]).</summary>
internal static class LinkKey
{
    /// <summary>The keys in the order in which the reference implementation of event hashes looks for them.</summary>
    public static readonly string[] Ais = ["00", "01", "253", "255", "401", "402", "414", "417", "8003", "8004", "8006", "8010", "8017", "8018"];

    /// <summary>The application identifier of a key; <see langword="null"/> where a segment names none.</summary>
    public static string? Find(ReadOnlySpan<char> segment) => segment switch
    {
        "00" or "sscc" => "00",
        "01" or "gtin" => "01",
        "253" or "gdti" => "253",
        "255" or "gcn" => "255",
        "401" or "ginc" => "401",
        "402" or "gsin" => "402",
        "414" or "gln" => "414",
        "417" or "party" => "417",
        "8003" or "grai" => "8003",
        "8004" or "giai" => "8004",
        "8006" or "itip" => "8006",
        "8010" or "cpid" => "8010",
        "8017" or "gsrnp" => "8017",
        "8018" or "gsrn" => "8018",
        _ => null,
    };

    /// <summary>Whether a value of a key follows: four digits and one more character.</summary>
    public static bool StartsValue(ReadOnlySpan<char> text) => text.Length > 4 && text[4] != '/' && Gs1Characters.AreDigits(text[..4]);
}
