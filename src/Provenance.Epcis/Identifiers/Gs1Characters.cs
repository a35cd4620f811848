using System.Buffers;
using System.Text;

namespace Provenance.Epcis;

/// <summary>
/// The characters of serials, lots and references (GS1 General Specifications, 7.11: table 7.11-1 with 82, table 7.11-2 with 39 characters), as they stand in URIs:
/// some as themselves, some as <c>%</c> and two hexadecimal digits.
/// </summary>
internal static class Gs1Characters
{
    /// <summary>The 82 characters, for messages.</summary>
    public const string Allowed = "letters without accents, digits and ! \" % & ' ( ) * + , - . / : ; < = > ? _";

    private const string Plain = "'-.0123456789;=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    /// <summary>As they stand in an EPC URN without an escape (EPC Tag Data Standard, A).</summary>
    private static readonly SearchValues<char> InUrn = SearchValues.Create(Plain + "!()*+,:");

    /// <summary>What a Digital Link shows as it is (GS1 Digital Link URI Syntax, 4).</summary>
    private static readonly SearchValues<char> InLink = SearchValues.Create(Plain);

    private static readonly SearchValues<char> Everything = SearchValues.Create(Plain + "!()*+,:\"%&/<>?");
    private static readonly SearchValues<char> Component = SearchValues.Create("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Whether all are ASCII digits.</summary>
    public static bool AreDigits(ReadOnlySpan<char> text)
    {
        // A loop: a vector gains nothing over 18 digits.
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    /// <summary>Whether all are of the 82 characters.</summary>
    public static bool AreSerial(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Everything);

    /// <summary>Whether all are of the 39 characters of components and parts.</summary>
    public static bool AreComponent(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Component);

    /// <summary>How many characters a part of an EPC URN stands for; −1 where one is not allowed.</summary>
    public static int CountInUrn(ReadOnlySpan<char> text) => text.ContainsAnyExcept(InUrn) ? Count(text, InUrn, Everything) : text.Length;

    /// <summary>How many characters a segment of a Digital Link stands for, be they escaped or, against the standard, not; −1 where one is not allowed.</summary>
    public static int CountInLink(ReadOnlySpan<char> text) => text.ContainsAnyExcept(InLink) ? Count(text, Everything, Everything) : text.Length;

    /// <summary>How many characters a component reference in a URN or a link stands for; −1 where one is not allowed.</summary>
    public static int CountComponent(ReadOnlySpan<char> text) => Count(text, Component, Component);

    /// <summary>Copies a part with its escapes, and escapes what a Digital Link does not show as it is.</summary>
    /// <returns>How many characters were written: at most three times those of the part.</returns>
    public static int Escape(ReadOnlySpan<char> part, Span<char> target)
    {
        if (!part.ContainsAnyExcept(InLink))
        {
            part.CopyTo(target);
            return part.Length;
        }

        var written = 0;
        foreach (var c in part)
        {
            if (c == '%' || InLink.Contains(c))
            {
                target[written++] = c;
                continue;
            }

            target[written++] = '%';
            target[written++] = Hex(c >> 4);
            target[written++] = Hex(c & 15);
        }

        return written;
    }

    /// <summary>The text that a part with sound escapes stands for.</summary>
    public static string Unescape(ReadOnlySpan<char> part)
    {
        if (!part.Contains('%'))
            return part.ToString();
        var text = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != '%')
            {
                text.Append(part[i]);
                continue;
            }

            text.Append(Unescaped(part[i + 1], part[i + 2]));
            i += 2;
        }

        return text.ToString();
    }

    /// <summary>Adds a text with the escapes that a Digital Link wants.</summary>
    public static void AddToLink(StringBuilder uri, string text) => Add(uri, text, InLink);

    /// <summary>Adds a text with the escapes that an EPC URN wants.</summary>
    public static void AddToUrn(StringBuilder uri, string text) => Add(uri, text, InUrn);

    private static void Add(StringBuilder uri, string text, SearchValues<char> plain)
    {
        foreach (var c in text)
        {
            if (plain.Contains(c))
                uri.Append(c);
            else
                uri.Append('%').Append(Hex(c >> 4)).Append(Hex(c & 15));
        }
    }

    private static char Unescaped(char high, char low) => (char)((Value(high) << 4) | Value(low));

    // 'a' and 'A' differ in a bit that digits have set.
    private static int Value(char hex) => char.IsAsciiDigit(hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;

    private static char Hex(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> plain, SearchValues<char> escaped)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++, count++)
        {
            if (text[i] != '%')
            {
                if (!plain.Contains(text[i]))
                    return -1;
                continue;
            }

            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                return -1;
            if (!escaped.Contains(Unescaped(text[i + 1], text[i + 2])))
                return -1;
            i += 2;
        }

        return count;
    }
}
