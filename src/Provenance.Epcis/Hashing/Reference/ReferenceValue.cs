using System.Globalization;
using System.Numerics;
using System.Text;

namespace Provenance.Epcis;

/// <summary>Values as the reference writes them.</summary>
internal static class ReferenceValue
{
    private static readonly (string Urn, string Web)[] Vocabularies =
    [
        ("urn:epcglobal:cbv:bizstep:", "https://ref.gs1.org/cbv/BizStep-"),
        ("urn:epcglobal:cbv:disp:", "https://ref.gs1.org/cbv/Disp-"),
        ("urn:epcglobal:cbv:btt:", "https://ref.gs1.org/cbv/BTT-"),
        ("urn:epcglobal:cbv:sdt:", "https://ref.gs1.org/cbv/SDT-"),
        ("urn:epcglobal:cbv:er:", "https://ref.gs1.org/cbv/ER-"),
    ];

    public static string Of(string text)
    {
        if (text.Contains("urn:epcglobal:cbv:", StringComparison.Ordinal))
        {
            foreach (var (urn, web) in Vocabularies)
                text = text.Replace(urn, web, StringComparison.Ordinal);
        }

        text = Number(text);
        // The reference leaves what has no point alone before it looks any further.
        return text.Contains('.', StringComparison.Ordinal) ? CanonicalIdentifier.CanonicalizeReference(text) : text;
    }

    /// <summary>Through the nearest floating-point number, so that long whole numbers change.</summary>
    private static string Number(string text)
    {
        if (!TryAscii(text, out var ascii))
            return text;
        var number = double.Parse(ascii, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number))
            throw new ReferenceFailure("The reference fails on a number beyond the range of floating-point numbers.");
        return number == Math.Truncate(number)
            ? new BigInteger(number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
    }

    // What Python reads as a number: signs, digits of any script with single underscores between them, a point, an exponent; and the words of infinity.
    private static bool TryAscii(string text, out string ascii)
    {
        ascii = "";
        if (text.Length == 0 || !MayBegin(text[0]))
            return false;
        var unsigned = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            throw new ReferenceFailure("The reference fails on infinity.");
        var result = new StringBuilder(text.Length);
        var at = text[0] is '+' or '-' ? 1 : 0;
        if (text[0] == '-')
            result.Append('-');
        var whole = Digits(text, ref at, result);
        var fraction = false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            result.Append(whole ? "." : "0.");
            fraction = Digits(text, ref at, result);
            if (!fraction)
                result.Append('0');
        }

        if (!whole && !fraction)
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            result.Append('E');
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                result.Append(text[at++]);
            if (!Digits(text, ref at, result))
                return false;
        }

        ascii = result.ToString();
        return at == text.Length;
    }

    private static bool MayBegin(char c) => c is '+' or '-' or '.' or 'i' or 'I' || char.IsDigit(c);

    private static bool Digits(string text, ref int at, StringBuilder result)
    {
        var start = at;
        while (at < text.Length)
        {
            if (char.IsDigit(text[at]))
                result.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text[at])));
            else if (text[at] != '_' || at == start || at + 1 == text.Length || !char.IsDigit(text[at - 1]) || !char.IsDigit(text[at + 1]))
                break;
            at++;
        }

        return at > start;
    }
}
