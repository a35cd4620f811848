using System.Buffers;
using System.Globalization;

namespace Provenance.Epcis.Reading;

/// <summary>Reads and checks the simple types of the schemas; all texts are without white space around them.</summary>
internal static class XmlValues
{
    // Of a text of these nothing makes a URI of it that the schema rejects, unless it begins as a URI with an authority does.
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:/?@");

    public static bool IsValid(XmlValueKind kind, ReadOnlySpan<char> text) => kind switch
    {
        XmlValueKind.Uri => IsUri(text),
        XmlValueKind.DateTime => TryTime(text, out _) && IsDateTime(text),
        XmlValueKind.Stamp => TryTime(text, out _) && IsStamp(text),
        XmlValueKind.Decimal => EpcisNumber.TryParse(text, out _) && IsDecimal(text),
        XmlValueKind.Double => EpcisNumber.TryParse(text, out _),
        XmlValueKind.Boolean => text is "true" or "false" or "1" or "0",
        XmlValueKind.Hex => IsHex(text),
        XmlValueKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        XmlValueKind.Integer => IsInteger(text),
        XmlValueKind.Severity => text is "ERROR" or "SEVERE",
        XmlValueKind.CaptureErrorBehaviour => text is "rollback" or "proceed",
        XmlValueKind.ServiceTransaction => text is "RequestingServiceTransaction" or "RespondingServiceTransaction",
        _ => true,
    };

    /// <summary>What to write, in a sentence that follows what is wrong.</summary>
    public static string Advice(XmlValueKind kind) => kind switch
    {
        XmlValueKind.Uri => "is no URI; escape what a URI can't contain with %.",
        XmlValueKind.DateTime => "is no time; write a date and a time, such as 2020-03-04T11:00:30.000+01:00.",
        XmlValueKind.Stamp => "is no time with an offset; write a date, a time and an offset, such as 2020-03-04T11:00:30.000+01:00.",
        XmlValueKind.Decimal => "is no decimal number; write digits with at most one point, such as 12.5.",
        XmlValueKind.Double => "is no number; write digits, such as 12.5 or 1.25E1.",
        XmlValueKind.Boolean => "is neither true nor false.",
        XmlValueKind.Hex => "is no hexadecimal value; write an even number of the digits 0-9 and A-F.",
        XmlValueKind.Int or XmlValueKind.Integer => "is no whole number.",
        XmlValueKind.Severity => "is neither ERROR nor SEVERE.",
        XmlValueKind.CaptureErrorBehaviour => "is neither rollback nor proceed.",
        XmlValueKind.ServiceTransaction => "is neither RequestingServiceTransaction nor RespondingServiceTransaction.",
        _ => "is no text.",
    };

    public static bool TryTime(ReadOnlySpan<char> text, out EpcisTime time)
    {
        Span<byte> ascii = stackalloc byte[64];
        time = default;
        return text.Length <= ascii.Length
            && System.Text.Ascii.FromUtf16(text, ascii, out var written) == OperationStatus.Done
            && EpcisTime.TryParse(ascii[..written], out time);
    }

    /// <summary>Whether a text that <see cref="TryTime"/> reads is written as the schema of EPCIS 2.0 has it.</summary>
    public static bool IsStamp(ReadOnlySpan<char> text) => IsDateTime(text) && (text[^1] == 'Z' || text[^6] is '+' or '-') && !text[11..].StartsWith("24");

    /// <summary>Whether a text that <see cref="TryTime"/> reads is written as <c>xsd:dateTime</c> has it.</summary>
    public static bool IsDateTime(ReadOnlySpan<char> text) => text[10] == 'T' && text[17] != '6' && text[^1] != 'z';

    /// <summary>Whether it is an offset, -14:00 to +14:00.</summary>
    public static bool IsOffset(ReadOnlySpan<char> text) =>
        text.Length == 6 && text[0] is '+' or '-' && text[3] == ':'
        && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && text[4] is >= '0' and <= '5' && char.IsAsciiDigit(text[5])
        && ((text[1] - '0') * 10) + (text[2] - '0') is var hours && (hours < 14 || (hours == 14 && text[4] == '0' && text[5] == '0'));

    /// <summary>Whether a text that is a number has no exponent.</summary>
    public static bool IsDecimal(ReadOnlySpan<char> text) => text.IndexOfAny("eEIN") < 0;

    public static bool IsUri(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("urn:") && text.Length > 4 && !text.ContainsAnyExcept(Plain))
            return true;
        // A scheme of one letter is no drive.
        if (text.Length > 2 && text[1] == ':' && char.IsAsciiLetter(text[0]))
            text = text[2..];
        return text.IndexOf("##") < 0 && (text.IsEmpty || Uri.TryCreate(text.ToString(), UriKind.RelativeOrAbsolute, out _));
    }

    public static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }

        return text.Length % 2 == 0;
    }

    private static bool IsInteger(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && text[0] is '+' or '-')
            text = text[1..];
        return !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
