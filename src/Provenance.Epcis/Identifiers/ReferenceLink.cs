using System.Buffers;

namespace Provenance.Epcis;

/// <summary>
/// The form that the reference implementation of event hashes gives to a Digital Link, mistakes included: no escapes and none of <c>( ) ! * + , : &amp; /</c> in serials, keys
/// looked for in numeric order anywhere in the text, a dot in the domain that stands for any character.
/// </summary>
internal static class ReferenceLink
{
    private const string SerialCharacters = "\"'-.0123456789;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Serial = SearchValues.Create(SerialCharacters);
    private static readonly SearchValues<char> SerialOrSlash = SearchValues.Create(SerialCharacters + "/");
    private static readonly SearchValues<char> Component = SearchValues.Create("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    // Replaced one after the other, and wherever they stand.
    private static readonly (string Name, string Ai)[] Names =
    [
        ("/gtin/", "/01/"), ("/itip/", "/8006/"), ("/cpid/", "/8010/"), ("/gln/", "/414/"), ("/party/", "/417/"), ("/gsrnp/", "/8017/"), ("/gsrn/", "/8018/"),
        ("/gcn/", "/255/"), ("/sscc/", "/00/"), ("/gdti/", "/253/"), ("/ginc/", "/401/"), ("/gsin/", "/402/"), ("/grai/", "/8003/"), ("/giai/", "/8004/"),
        ("/cpv/", "/22/"), ("/lot/", "/10/"), ("/ser/", "/21/"),
    ];

    /// <summary>The link as the reference has it; the same instance where that leaves it alone.</summary>
    public static string Of(string value)
    {
        if (!value.Contains('.', StringComparison.Ordinal) || !HasKey(value))
            return value;
        var query = value.IndexOf('?', StringComparison.Ordinal);
        ReadOnlySpan<char> uri = query < 0 ? value : value.AsSpan(0, query);
        if (HasName(uri))
            uri = WithNumbers(uri);
        if (!TrySplit(uri, out var origin, out var ai, out var body))
            return value;
        var rest = body;
        var zeros = 0;
        if (ai is "01" or "8006" && !TryReduce(ai, ref rest, out zeros))
            return value;
        if (!Fits(ai, body, rest))
            return value;
        var text = new TextBuffer(stackalloc char[CanonicalIdentifier.MaxLength]);
        text.Add(origin);
        text.Add('/');
        text.Add(ai);
        text.Add('/');
        text.Add("000000".AsSpan(0, zeros));
        if (ai is "01" or "8006")
            text.Add(body[..(ai is "01" ? 14 - zeros : 18)]);
        text.Add(rest);
        return text.Text.SequenceEqual(value) ? value : text.Text.ToString();
    }

    // A key, and four digits and one more character behind it, before any query or fragment.
    private static bool HasKey(string value)
    {
        var start = value.StartsWith("https:", StringComparison.Ordinal) ? 6 : value.StartsWith("http:", StringComparison.Ordinal) ? 5 : value.Length;
        var rest = value.AsSpan(start);
        for (var slash = rest.IndexOfAny('/', '?', '#'); slash >= 0 && rest[slash] == '/'; slash = rest.IndexOfAny('/', '?', '#'))
        {
            rest = rest[(slash + 1)..];
            var end = rest.IndexOf('/');
            if (end >= 0 && LinkKey.Find(rest[..end]) is not null && LinkKey.StartsValue(rest[(end + 1)..]))
                return true;
        }

        return false;
    }

    // Whether something is there to replace: mostly there is not.
    private static bool HasName(ReadOnlySpan<char> uri)
    {
        for (var slash = uri.IndexOf('/'); slash >= 0;)
        {
            uri = uri[(slash + 1)..];
            slash = uri.IndexOf('/');
            if (slash > 0 && char.IsAsciiLetterLower(uri[0]) && (LinkKey.Find(uri[..slash]) is not null || uri[..slash] is "cpv" or "lot" or "ser"))
                return true;
        }

        return false;
    }

    private static string WithNumbers(ReadOnlySpan<char> uri)
    {
        var text = uri.ToString();
        foreach (var (name, ai) in Names)
            text = text.Replace(name, ai, StringComparison.Ordinal);
        return text;
    }

    private static bool TrySplit(ReadOnlySpan<char> uri, out ReadOnlySpan<char> origin, out string ai, out ReadOnlySpan<char> body)
    {
        var length = CanonicalIdentifier.Base.Length;
        if (uri.Length > length && LooksLikeBase(uri[..length]) && uri[length] == '/')
        {
            origin = uri[..length];
            var rest = uri[(length + 1)..];
            foreach (var known in LinkKey.Ais)
            {
                if (rest.StartsWith(known, StringComparison.Ordinal) && rest.Length > known.Length && rest[known.Length] == '/' && LinkKey.StartsValue(rest[(known.Length + 1)..]))
                {
                    ai = known;
                    body = rest[(known.Length + 1)..];
                    return true;
                }
            }
        }

        origin = CanonicalIdentifier.Base;
        foreach (var known in LinkKey.Ais)
        {
            var at = IndexOfSegment(uri, known);
            if (at < 0)
                continue;
            ai = known;
            body = uri[(at + known.Length + 2)..];
            return true;
        }

        ai = "";
        body = default;
        return false;
    }

    private static bool LooksLikeBase(ReadOnlySpan<char> text) =>
        text.StartsWith("https://id", StringComparison.Ordinal) && text[11..14] is "gs1" && text[15..] is "org" && text[10] != '\n' && text[14] != '\n';

    private static int IndexOfSegment(ReadOnlySpan<char> uri, string segment)
    {
        for (var from = 0; ;)
        {
            var at = uri[from..].IndexOf(segment, StringComparison.Ordinal);
            if (at < 0)
                return -1;
            at += from;
            if (at > 0 && uri[at - 1] == '/' && at + segment.Length < uri.Length && uri[at + segment.Length] == '/')
                return at - 1;
            from = at + 1;
        }
    }

    // Takes the digits of a trade item away, drops the variant, and the lot where a serial follows.
    private static bool TryReduce(string ai, ref ReadOnlySpan<char> rest, out int zeros)
    {
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        zeros = 14 - digits;
        if (ai is "8006" ? digits != 18 : digits is not (8 or 12 or 13 or 14))
            return false;
        if (ai is "8006")
            zeros = 0;
        rest = rest[digits..];
        // Zeros come behind each of them, and then nothing fits.
        if (zeros > 0 && rest.Contains("/01/", StringComparison.Ordinal))
            return false;
        if (rest.StartsWith("/22/", StringComparison.Ordinal))
        {
            var variant = rest[4..];
            if (variant.Length <= 20 && !variant.ContainsAnyExcept(SerialOrSlash))
                rest = variant.IndexOf('/') is var slash and >= 0 ? variant[slash..] : default;
        }

        if (rest.StartsWith("/10/", StringComparison.Ordinal) && rest[4..].IndexOf('/') is var end and >= 0 && IsSerial(rest.Slice(4, end), 20)
            && rest[(4 + end)..] is ['/', '2', '1', '/', .. var serial] && IsSerial(serial, 20))
            rest = rest[(4 + end)..];
        return true;
    }

    private static bool Fits(string ai, ReadOnlySpan<char> body, ReadOnlySpan<char> rest) => ai switch
    {
        "00" or "8017" or "8018" => IsDigits(body, 18),
        "01" or "8006" => rest.IsEmpty || IsQualifier(rest, "/21/", 20) || IsQualifier(rest, "/10/", 20) || (ai is "01" && IsQualifier(rest, "/235/", 28)),
        "253" => body.Length >= 13 && IsDigits(body[..13], 13) && IsSerial(body[13..], 17),
        "255" => body.Length is >= 13 and <= 25 && IsDigits(body, body.Length),
        "402" => IsDigits(body, 17),
        "414" => body.Length >= 13 && IsDigits(body[..13], 13) && (body.Length == 13 || IsQualifier(body[13..], "/254/", 20)),
        "417" => IsDigits(body, 13),
        "8003" => body.Length >= 14 && IsDigits(body[..14], 14) && IsSerial(body[14..], 16),
        "8010" => IsComponent(body),
        _ => IsSerial(body, 30),
    };

    private static bool IsQualifier(ReadOnlySpan<char> rest, string name, int max) => rest.StartsWith(name, StringComparison.Ordinal) && IsSerial(rest[name.Length..], max);

    private static bool IsSerial(ReadOnlySpan<char> text, int max) => text.Length <= max && !text.ContainsAnyExcept(Serial);

    private static bool IsDigits(ReadOnlySpan<char> text, int length) => text.Length == length && Gs1Characters.AreDigits(text);

    private static bool IsComponent(ReadOnlySpan<char> body)
    {
        if (body.Length <= 30 && !body.ContainsAnyExcept(Component))
            return true;
        var at = body.LastIndexOf("/8011/", StringComparison.Ordinal);
        return at is >= 0 and <= 30 && !body[..at].ContainsAnyExcept(Component) && body.Length - at <= 18 && Gs1Characters.AreDigits(body[(at + 6)..]);
    }
}
