namespace Provenance.Epcis;

/// <summary>Numbers as event hash ids have them: without a leading plus, leading zeros, zeros at the end of the fraction or an exponent.</summary>
internal static class PreHashNumber
{
    /// <summary>The longest number that is written out, so that <c>1e999999999</c> makes no gigabyte; longer ones stay as they are.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Writes a text out as a number if it is one: digits, with digits behind a point or without, with an exponent or without.</summary>
    /// <returns>Whether it is, and is short enough.</returns>
    public static bool TryWrite(ReadOnlySpan<char> text, PreHashBuffer buffer)
    {
        if (text.IsEmpty || text.Length > MaxLength || !(char.IsAsciiDigit(text[0]) || text[0] is '+' or '-'))
            return false;
        var at = text[0] is '+' or '-' ? 1 : 0;
        var whole = Digits(text, ref at);
        ReadOnlySpan<char> fraction = default;
        if (whole.IsEmpty)
            return false;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
            if (fraction.IsEmpty)
                return false;
        }

        var exponent = 0;
        if (at < text.Length && !TryExponent(text[at..], out exponent))
            return false;
        return Write(text[0] == '-', whole, fraction, exponent, buffer);
    }

    private static bool Write(bool negative, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent, PreHashBuffer buffer)
    {
        // All digits as one number that begins and ends with a digit other than zero, and where the point stands in it.
        var zeros = whole.Length - whole.TrimStart('0').Length;
        Span<char> digits = stackalloc char[whole.Length + fraction.Length];
        whole.CopyTo(digits);
        fraction.CopyTo(digits[whole.Length..]);
        var point = whole.Length + exponent;
        ReadOnlySpan<char> significant = digits[zeros..];
        point -= zeros;
        if (zeros == whole.Length)
        {
            var more = significant.Length - significant.TrimStart('0').Length;
            significant = significant[more..];
            point -= more;
        }

        significant = significant.TrimEnd('0');
        if (significant.IsEmpty)
        {
            buffer.Add((byte)'0');
            return true;
        }

        if (point > MaxLength || point < -MaxLength || Math.Max(point, significant.Length) + Math.Max(0, -point) > MaxLength)
            return false;
        if (negative)
            buffer.Add((byte)'-');
        if (point <= 0)
        {
            buffer.Add("0."u8);
            Zeros(-point, buffer);
            buffer.Add(significant);
            return true;
        }

        buffer.Add(significant[..Math.Min(point, significant.Length)]);
        Zeros(point - significant.Length, buffer);
        if (significant.Length > point)
        {
            buffer.Add((byte)'.');
            buffer.Add(significant[point..]);
        }

        return true;
    }

    private static void Zeros(int count, PreHashBuffer buffer)
    {
        if (count <= 0)
            return;
        buffer.Room(count).Fill((byte)'0');
        buffer.Advance(count);
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text, scoped ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text[start..at];
    }

    private static bool TryExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        if (text[0] is not ('e' or 'E'))
            return false;
        var at = text.Length > 1 && text[1] is '+' or '-' ? 2 : 1;
        var digits = Digits(text, ref at);
        if (digits.IsEmpty || at < text.Length)
            return false;
        foreach (var digit in digits)
            exponent = Math.Min((exponent * 10) + digit - '0', 1_000_000);
        exponent = text[1] == '-' ? -exponent : exponent;
        return true;
    }
}
