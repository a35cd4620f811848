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
}
