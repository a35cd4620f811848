namespace Provenance.Epcis;

/// <summary>How an EPC URN spells a GS1 key (EPC Tag Data Standard, 6 and 7).</summary>
/// <param name="Name">The scheme's name in the URN.</param>
/// <param name="Ai">The application identifier of the key.</param>
/// <param name="Digits">How many digits company prefix and reference have together; 0 where the reference may have letters and prefix and reference have at most 30 characters.</param>
/// <param name="Order">How prefix and reference make the key.</param>
/// <param name="MaxSerial">The most characters of the part behind the reference; 0 where there is none.</param>
/// <param name="SerialAi">The application identifier of that part; <see langword="null"/> where it follows the key without one.</param>
/// <param name="SerialDigits">Whether that part has digits only.</param>
internal sealed record EpcScheme(string Name, string Ai, int Digits, KeyOrder Order, int MaxSerial = 0, string? SerialAi = null, bool SerialDigits = false)
{
    /// <summary>The most characters of a key that may have letters.</summary>
    public const int MaxOpenKey = 30;

    public static readonly EpcScheme Sgtin = new("sgtin", "01", 13, KeyOrder.ReferenceDigitFirst, 20, "21");
    public static readonly EpcScheme Upui = new("upui", "01", 13, KeyOrder.ReferenceDigitFirst, 28, "235");
    public static readonly EpcScheme Lgtin = new("lgtin", "01", 13, KeyOrder.ReferenceDigitFirst, 20, "10");
    public static readonly EpcScheme Itip = new("itip", "8006", 13, KeyOrder.ReferenceDigitFirst, 20, "21");
    public static readonly EpcScheme Sscc = new("sscc", "00", 17, KeyOrder.ReferenceDigitFirst);
    public static readonly EpcScheme Sgln = new("sgln", "414", 12, KeyOrder.PrefixFirst, 20, "254");
    public static readonly EpcScheme Pgln = new("pgln", "417", 12, KeyOrder.PrefixFirst);
    public static readonly EpcScheme Grai = new("grai", "8003", 12, KeyOrder.ZeroFirst, 16);
    public static readonly EpcScheme Giai = new("giai", "8004", 0, KeyOrder.NoCheckDigit);
    public static readonly EpcScheme Gsrn = new("gsrn", "8018", 17, KeyOrder.PrefixFirst);
    public static readonly EpcScheme Gsrnp = new("gsrnp", "8017", 17, KeyOrder.PrefixFirst);
    public static readonly EpcScheme Gdti = new("gdti", "253", 12, KeyOrder.PrefixFirst, 17);
    public static readonly EpcScheme Cpi = new("cpi", "8010", 0, KeyOrder.NoCheckDigit, 12, "8011", SerialDigits: true);
    public static readonly EpcScheme Sgcn = new("sgcn", "255", 12, KeyOrder.PrefixFirst, 12, SerialDigits: true);
    public static readonly EpcScheme Ginc = new("ginc", "401", 0, KeyOrder.NoCheckDigit);
    public static readonly EpcScheme Gsin = new("gsin", "402", 16, KeyOrder.PrefixFirst);

    /// <summary>The scheme of the part of a URN before its numbers, such as <c>id:sgtin</c>; <see langword="null"/> for one that names no GS1 key.</summary>
    /// <param name="kind"><c>id</c>, <c>class</c> or <c>idpat</c>.</param>
    /// <param name="name">The name behind it.</param>
    public static EpcScheme? Find(ReadOnlySpan<char> kind, ReadOnlySpan<char> name) => kind switch
    {
        "id" => name switch
        {
            "sgtin" => Sgtin,
            "sscc" => Sscc,
            "sgln" => Sgln,
            "pgln" => Pgln,
            "giai" => Giai,
            "grai" => Grai,
            "gdti" => Gdti,
            "gsrn" => Gsrn,
            "gsrnp" => Gsrnp,
            "upui" => Upui,
            "itip" => Itip,
            "cpi" => Cpi,
            "sgcn" => Sgcn,
            "ginc" => Ginc,
            "gsin" => Gsin,
            _ => null,
        },
        "class" => name is "lgtin" ? Lgtin : null,
        "idpat" => name switch
        {
            "sgtin" => Sgtin,
            "grai" => Grai,
            "gdti" => Gdti,
            "upui" => Upui,
            "itip" => Itip,
            "cpi" => Cpi,
            "sgcn" => Sgcn,
            _ => null,
        },
        _ => null,
    };
}
