using System.Buffers;

namespace Provenance.Values;

/// <summary>A fast check of whether a text has the form of an absolute URI (RFC 3986, with the letters of RFC 3987).</summary>
/// <remarks><see cref="Uri"/> would unescape, normalize and allocate; an id is compared as it is written.</remarks>
internal static class AbsoluteUri
{
    /// <summary>The same check as a regular expression, for the schema. It has no class that regular expression dialects read differently.</summary>
    public const string Pattern = """^[A-Za-z][A-Za-z0-9+.-]*:([^\u0000-\u0020\u007f-\u00a0"<>\\^`{|}%]|%[0-9A-Fa-f][0-9A-Fa-f])+$""";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(c => (char)c), .. Enumerable.Range(0x7F, 0x22).Select(c => (char)c), .. "\"<>\\^`{|}"]);

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+.-");

    /// <summary>How long the scheme is, or 0 where the text is no absolute URI.</summary>
    public static int SchemeLength(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || !char.IsAsciiLetter(text[0]) || text[..colon].ContainsAnyExcept(SchemeCharacters))
            return 0;
        var rest = text[(colon + 1)..];
        if (rest.ContainsAny(Forbidden))
            return 0;
        for (var percent = rest.IndexOf('%'); percent >= 0; percent = rest.IndexOf('%'))
        {
            if (percent + 2 >= rest.Length || !char.IsAsciiHexDigit(rest[percent + 1]) || !char.IsAsciiHexDigit(rest[percent + 2]))
                return 0;
            rest = rest[(percent + 3)..];
        }

        return colon;
    }
}
