using System.Buffers;

namespace Provenance.Epcis.Reading.Json;

/// <summary>Whether a text is an absolute URI (RFC 3986), as JSON Schema asks with <c>"format": "uri"</c>.</summary>
internal static class UriShape
{
    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;="u8);

    public static bool IsUri(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon < 1 || colon == text.Length - 1 || !IsScheme(text[..colon]))
            return false;
        var rest = text[(colon + 1)..];
        var odd = rest.IndexOfAnyExcept(Plain);
        return odd < 0 || HasOnlyLegal(rest, odd);
    }

    private static bool IsScheme(ReadOnlySpan<byte> text)
    {
        if (!char.IsAsciiLetter((char)text[0]))
            return false;
        foreach (var one in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)one) && one is not ((byte)'+' or (byte)'-' or (byte)'.'))
                return false;
        }

        return true;
    }

    private static bool HasOnlyLegal(ReadOnlySpan<byte> text, int at)
    {
        var fragment = false;
        for (; at < text.Length; at++)
        {
            var one = text[at];
            if (Plain.Contains(one))
                continue;
            switch ((char)one)
            {
                case '%' when at + 2 < text.Length && char.IsAsciiHexDigit((char)text[at + 1]) && char.IsAsciiHexDigit((char)text[at + 2]):
                    at += 2;
                    break;
                case '#' when !fragment:
                    fragment = true;
                    break;
                case '[' or ']' when text.StartsWith("//["u8) && text[..(at + 1)].Count((byte)'[') == 1 && at < 50:
                    // An IPv6 address in place of a host.
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
