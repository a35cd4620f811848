namespace Provenance.Epcis;

/// <summary>A key and its qualifiers in the path of a Digital Link, as they stand in it.</summary>
internal readonly ref struct LinkPath
{
    private LinkPath(string ai, ReadOnlySpan<char> key)
    {
        Ai = ai;
        Key = key;
    }

    /// <summary>The application identifier of the key.</summary>
    public string Ai { get; }

    /// <summary>The key, with the serial of those that carry it inside; a GTIN in 8, 12, 13 or 14 digits.</summary>
    public ReadOnlySpan<char> Key { get; }

    /// <summary>The consumer product variant (AI 22); empty where there is none.</summary>
    public ReadOnlySpan<char> Variant { get; private init; }

    /// <summary>The batch or lot (AI 10); empty where there is none.</summary>
    public ReadOnlySpan<char> Lot { get; private init; }

    /// <summary>The finest qualifier, of <see cref="SerialAi"/>; empty where there is none.</summary>
    public ReadOnlySpan<char> Serial { get; private init; }

    /// <summary>21, 235, 254 or 8011; <see langword="null"/> where there is none.</summary>
    public string? SerialAi { get; private init; }

    /// <summary>Finds the first key from which on the path is nothing but a key and its qualifiers; does not allocate.</summary>
    /// <param name="path">A path from its first slash on, without query and fragment.</param>
    /// <param name="link">What was found.</param>
    public static bool TryFind(ReadOnlySpan<char> path, out LinkPath link)
    {
        if (path.EndsWith('/'))
            path = path[..^1];
        while (!path.IsEmpty)
        {
            var rest = path[1..];
            var length = rest.IndexOf('/');
            if (length < 0)
                break;
            path = rest[length..];
            if (LinkKey.Find(rest[..length]) is { } ai && LinkKey.StartsValue(path[1..]) && TryRead(ai, path, out link))
                return true;
        }

        link = default;
        return false;
    }

    private static bool TryRead(string ai, ReadOnlySpan<char> path, out LinkPath link)
    {
        link = default;
        var key = Next(ref path);
        if (!KeyFits(ai, key))
            return false;
        ReadOnlySpan<char> variant = default, lot = default, serial = default;
        string? serialAi = null;
        while (!path.IsEmpty)
        {
            var name = Next(ref path);
            if (path.IsEmpty || serialAi is not null || QualifierOf(ai, name) is not { } qualifier)
                return false;
            var value = Next(ref path);
            if (!ValueFits(qualifier, value))
                return false;
            switch (qualifier)
            {
                case "22" when variant.IsEmpty && lot.IsEmpty:
                    variant = value;
                    break;
                case "10" when lot.IsEmpty:
                    lot = value;
                    break;
                case "21":
                case "254":
                case "8011":
                case "235" when lot.IsEmpty:
                    serial = value;
                    serialAi = qualifier;
                    break;
                default:
                    return false;
            }
        }

        link = new(ai, key) { Variant = variant, Lot = lot, Serial = serial, SerialAi = serialAi };
        return true;
    }

    // The path starts with a slash.
    private static ReadOnlySpan<char> Next(scoped ref ReadOnlySpan<char> path)
    {
        var rest = path[1..];
        var length = rest.IndexOf('/');
        var segment = length < 0 ? rest : rest[..length];
        path = length < 0 ? default : rest[length..];
        return segment;
    }

    private static bool KeyFits(string ai, ReadOnlySpan<char> key) => ai switch
    {
        "00" or "8006" or "8017" or "8018" => key.Length == 18 && Gs1Characters.AreDigits(key),
        "01" => key.Length is 8 or 12 or 13 or 14 && Gs1Characters.AreDigits(key),
        "253" => StartsWithDigits(key, 13) && Gs1Characters.CountInLink(key[13..]) is >= 0 and <= 17,
        "255" => key.Length is >= 13 and <= 25 && Gs1Characters.AreDigits(key),
        "402" => key.Length == 17 && Gs1Characters.AreDigits(key),
        "414" or "417" => key.Length == 13 && Gs1Characters.AreDigits(key),
        "8003" => StartsWithDigits(key, 14) && Gs1Characters.CountInLink(key[14..]) is >= 0 and <= 16,
        "8010" => Gs1Characters.CountComponent(key) is > 0 and <= EpcScheme.MaxOpenKey,
        _ => Gs1Characters.CountInLink(key) is > 0 and <= EpcScheme.MaxOpenKey,
    };

    private static string? QualifierOf(string ai, ReadOnlySpan<char> name) => ai switch
    {
        "01" or "8006" => name switch
        {
            "22" or "cpv" => "22",
            "10" or "lot" => "10",
            "21" or "ser" => "21",
            "235" when ai is "01" => "235",
            _ => null,
        },
        "414" => name is "254" ? "254" : null,
        "8010" => name is "8011" ? "8011" : null,
        _ => null,
    };

    private static bool ValueFits(string qualifier, ReadOnlySpan<char> value) => qualifier switch
    {
        "8011" => value.Length is > 0 and <= 12 && Gs1Characters.AreDigits(value),
        "235" => Gs1Characters.CountInLink(value) is > 0 and <= 28,
        _ => Gs1Characters.CountInLink(value) is > 0 and <= 20,
    };

    private static bool StartsWithDigits(ReadOnlySpan<char> text, int count) => text.Length >= count && Gs1Characters.AreDigits(text[..count]);
}
