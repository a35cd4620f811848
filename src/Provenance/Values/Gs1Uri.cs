namespace Provenance.Values;

/// <summary>What a URI names in the GS1 system.</summary>
internal enum Gs1Level
{
    /// <summary>It is no GS1 id of goods.</summary>
    None,

    /// <summary>A product, or a logistic unit.</summary>
    Other,

    /// <summary>A batch.</summary>
    Batch,

    /// <summary>A single piece.</summary>
    Serial,
}

/// <summary>Reads a GS1 Digital Link (GS1 Digital Link Standard: URI Syntax, 4) or an EPC URN (EPC Tag Data Standard, 6) as far as a history needs it.</summary>
/// <param name="Level">What it names.</param>
/// <param name="BatchLength">How many characters of the URI name the batch; 0 where none is named or it is an EPC URN.</param>
internal readonly record struct Gs1Uri(Gs1Level Level, int BatchLength)
{
    /// <summary>Reads without allocating.</summary>
    public static Gs1Uri Read(ReadOnlySpan<char> uri)
    {
        if (uri.StartsWith("urn:epc:", StringComparison.OrdinalIgnoreCase))
            return new(LevelOfUrn(uri[8..]), 0);
        if (!uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return default;
        var end = uri.IndexOfAny('?', '#');
        return ReadLink(end < 0 ? uri : uri[..end]);
    }

    private static Gs1Level LevelOfUrn(ReadOnlySpan<char> rest)
    {
        var first = rest.IndexOf(':');
        if (first < 0)
            return Gs1Level.None;
        var second = rest[(first + 1)..].IndexOf(':');
        if (second < 0)
            return Gs1Level.None;
        var scheme = rest.Slice(first + 1, second);
        return rest[..first] switch
        {
            "id" => scheme switch
            {
                "sgtin" or "itip" or "upui" or "cpi" or "grai" or "giai" => Gs1Level.Serial,
                "sscc" => Gs1Level.Other,
                _ => Gs1Level.None,
            },
            "class" => scheme is "lgtin" ? Gs1Level.Batch : Gs1Level.None,
            "idpat" => scheme is "sgtin" ? Gs1Level.Other : Gs1Level.None,
            _ => Gs1Level.None,
        };
    }

    // Path segments before the primary key belong to the domain's owner; from the key on they are pairs of application identifier and value.
    private static Gs1Uri ReadLink(ReadOnlySpan<char> link)
    {
        var at = link.IndexOf("//") + 2;
        var result = default(Gs1Uri);
        while (Next(link, ref at, out var ai) && at < link.Length)
        {
            var afterAi = at;
            if (!Next(link, ref at, out var value) || value.IsEmpty)
                return result;
            if (result.Level == Gs1Level.None)
            {
                result = new(LevelOfKey(ai, value), 0);
                if (result.Level == Gs1Level.None)
                    at = afterAi;
            }
            else if (ai is "10" && result.Level == Gs1Level.Other)
            {
                result = new(Gs1Level.Batch, at);
            }
            else if (ai is "21" or "235")
            {
                result = result with { Level = Gs1Level.Serial };
            }
        }

        return result;
    }

    // `at` stands on the slash before the segment, or inside the domain at the start.
    private static bool Next(ReadOnlySpan<char> link, ref int at, out ReadOnlySpan<char> segment)
    {
        segment = default;
        if (at >= link.Length)
            return false;
        var start = link[at] == '/' ? at + 1 : at;
        var length = link[start..].IndexOf('/');
        at = length < 0 ? link.Length : start + length;
        segment = link[start..at];
        return true;
    }

    private static Gs1Level LevelOfKey(ReadOnlySpan<char> ai, ReadOnlySpan<char> value)
    {
        var digits = value.IndexOfAnyExceptInRange('0', '9') is var other && other < 0 ? value.Length : other;
        return ai switch
        {
            "01" => digits == value.Length && digits is 8 or 12 or 13 or 14 ? Gs1Level.Other : Gs1Level.None,
            "00" => digits == value.Length && digits is 18 ? Gs1Level.Other : Gs1Level.None,
            "8006" => digits == value.Length && digits is 18 ? Gs1Level.Other : Gs1Level.None,
            "8003" => digits < 14 ? Gs1Level.None : value.Length > 14 ? Gs1Level.Serial : Gs1Level.Other,
            "8004" => digits >= 4 ? Gs1Level.Serial : Gs1Level.None,
            _ => Gs1Level.None,
        };
    }
}
