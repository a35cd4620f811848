namespace Provenance.Epcis;

/// <summary>How the key of an application identifier is made (GS1 General Specifications, 3).</summary>
/// <param name="Kind">What it identifies.</param>
/// <param name="Ai">Its application identifier.</param>
/// <param name="Name">Its short name in messages.</param>
/// <param name="Digits">How many digits it has without a serial; 0 where letters are allowed and it has up to 30 characters.</param>
/// <param name="Checked">How many of its first digits end with the check digit; 0 where there is none.</param>
/// <param name="AppendedSerial">The most characters of a serial that follows it without an application identifier; 0 where none can.</param>
internal sealed record Gs1KeyRule(Gs1KeyKind Kind, string Ai, string Name, int Digits, int Checked, int AppendedSerial = 0)
{
    /// <summary>In the order of <see cref="Gs1KeyKind"/>.</summary>
    public static readonly Gs1KeyRule[] All =
    [
        new(Gs1KeyKind.Gtin, "01", "GTIN", 14, 14),
        new(Gs1KeyKind.Sscc, "00", "SSCC", 18, 18),
        new(Gs1KeyKind.Gln, "414", "GLN", 13, 13),
        new(Gs1KeyKind.Party, "417", "GLN", 13, 13),
        new(Gs1KeyKind.Grai, "8003", "GRAI", 14, 14, 16),
        new(Gs1KeyKind.Giai, "8004", "GIAI", 0, 0),
        new(Gs1KeyKind.Gsrn, "8018", "GSRN", 18, 18),
        new(Gs1KeyKind.Gsrnp, "8017", "GSRN", 18, 18),
        new(Gs1KeyKind.Gdti, "253", "GDTI", 13, 13, 17),
        new(Gs1KeyKind.Gcn, "255", "GCN", 13, 13, 12),
        new(Gs1KeyKind.Ginc, "401", "GINC", 0, 0),
        new(Gs1KeyKind.Gsin, "402", "GSIN", 17, 17),
        new(Gs1KeyKind.Itip, "8006", "ITIP", 18, 14),
        new(Gs1KeyKind.Cpid, "8010", "CPID", 0, 0),
    ];

    /// <summary>The rule of a kind.</summary>
    public static Gs1KeyRule Of(Gs1KeyKind kind) => All[(int)kind];

    /// <summary>The rule of an application identifier; <see langword="null"/> where it is none of a key.</summary>
    public static Gs1KeyRule? Find(ReadOnlySpan<char> ai)
    {
        foreach (var rule in All)
        {
            if (ai.SequenceEqual(rule.Ai))
                return rule;
        }

        return null;
    }

    /// <summary>What is wrong with a key; <see langword="null"/> where nothing is.</summary>
    public string? ProblemOf(string key)
    {
        if (Digits > 0)
            return Gs1Digits.ProblemOf(key, Name, Digits, Checked) ?? (Kind == Gs1KeyKind.Grai && key[0] != '0' ? $"{Quoted.Of(key)} is not a GRAI as AI 8003 has it: a zero comes before its 13 digits." : null);
        if (key.Length is < 5 or > EpcScheme.MaxOpenKey || !Gs1Characters.AreDigits(key.AsSpan(0, 4)))
            return $"{Quoted.Of(key)} is not a {Name}, which starts with a company prefix and has at most 30 characters.";
        return (Kind == Gs1KeyKind.Cpid ? Gs1Characters.AreComponent(key) : Gs1Characters.AreSerial(key))
            ? null
            : $"{Quoted.Of(key)} is not a {Name}: a character is not allowed. Write {(Kind == Gs1KeyKind.Cpid ? "digits, capital letters and # - /" : Gs1Characters.Allowed)}.";
    }
}
