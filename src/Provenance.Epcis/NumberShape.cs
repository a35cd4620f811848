namespace Provenance.Epcis;

/// <summary>The parts of a number that is written in decimal digits.</summary>
/// <param name="Digits">Significant digits, from the first to the last that is no zero; 0 for zero.</param>
/// <param name="Scale">Digits of the fraction when it is written without an exponent; negative where zeros follow the last digit written.</param>
internal readonly record struct NumberShape(int Digits, int Scale)
{
    /// <summary>The longest text that is read; a number is no place for a megabyte.</summary>
    public const int MaxLength = 1_000;

    /// <summary>How many digits a <see cref="decimal"/> holds, whatever they are; of 29 it holds some.</summary>
    public const int SurelyExact = 28;

    /// <summary>Whether a <see cref="decimal"/> may hold it without rounding.</summary>
    public bool MayBeDecimal => Digits <= SurelyExact + 1 && Scale is >= -28 and <= 28;

    /// <summary>Reads sign, digits, fraction and exponent; no white space.</summary>
    public static bool Read(ReadOnlySpan<char> text, out NumberShape shape)
    {
        shape = default;
        if (text.IsEmpty || text.Length > MaxLength)
            return false;
        var at = text[0] is '+' or '-' ? 1 : 0;
        int digits = 0, significant = 0, run = 0, scale = 0;
        var fraction = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '.' && !fraction)
            {
                fraction = true;
                continue;
            }

            if (!char.IsAsciiDigit(c))
                break;
            digits++;
            scale += fraction ? 1 : 0;
            // Zeros count only once a digit follows them; leading ones never.
            run = c == '0' && significant + run == 0 ? 0 : run + 1;
            if (c != '0')
            {
                significant += run;
                run = 0;
            }
        }

        if (digits == 0)
            return false;
        if (at == text.Length)
        {
            shape = new(significant, scale);
            return true;
        }

        if ((text[at] | 0x20) != 'e' || !ReadExponent(text[(at + 1)..], out var exponent))
            return false;
        shape = new(significant, scale - exponent);
        return true;
    }

    private static bool ReadExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        var negative = !text.IsEmpty && text[0] == '-';
        if (negative || (!text.IsEmpty && text[0] == '+'))
            text = text[1..];
        if (text.IsEmpty)
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            exponent = Math.Min((exponent * 10) + c - '0', 1_000_000);
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }
}
