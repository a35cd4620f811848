using System.Globalization;
using System.Text;

namespace Provenance.Documents.Reading;

/// <summary>Reads the numbers that documents nearly always have: some digits, perhaps a fraction.</summary>
internal static class DecimalText
{
    private const int MostDigits = 18;

    /// <summary>The number as the framework reads it; <see langword="false"/> for one that is written in another way.</summary>
    public static bool TryParse(ReadOnlySpan<byte> json, out decimal number)
    {
        number = 0;
        if (json.Length > MostDigits)
            return false;
        long digits = 0;
        var point = -1;
        for (var i = 0; i < json.Length; i++)
        {
            var digit = json[i] - '0';
            if ((uint)digit <= 9)
                digits = (digits * 10) + digit;
            else if (json[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }

        number = new((int)digits, (int)(digits >> 32), 0, false, point < 0 ? (byte)0 : (byte)(json.Length - point - 1));
        return true;
    }

    /// <summary>Whether the number is what is written, not rounded to what can be kept.</summary>
    public static bool IsExact(ReadOnlySpan<byte> json, decimal number) => Significant(Encoding.UTF8.GetString(json)) == Significant(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The digits without zeros around them, and the power of ten of the last.</summary>
    private static (string Digits, long Power) Significant(string text)
    {
        var e = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (e < 0 ? text : text[..e]).TrimStart('-');
        var power = 0L;
        if (e >= 0 && !long.TryParse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power))
            power = int.MaxValue;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            power -= mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var trimmed = digits.TrimEnd('0');
        return trimmed.Length == 0 ? ("", 0) : (trimmed, power + digits.Length - trimmed.Length);
    }
}
