namespace Provenance.Epcis.Reading.Json;

/// <summary>Numbers of JSON.</summary>
internal static class DecimalText
{
    // As many digits as a long surely holds.
    private const int Few = 18;

    public static bool TryRead(ReadOnlySpan<byte> utf8, out EpcisNumber number)
    {
        var at = utf8.Length > 0 && utf8[0] == '-' ? 1 : 0;
        var negative = at == 1;
        if (utf8.Length - at <= Few)
        {
            long digits = 0;
            int point = -1, index = at;
            for (; index < utf8.Length; index++)
            {
                var one = utf8[index];
                if (one == '.' && point < 0)
                    point = index;
                else if (one is >= (byte)'0' and <= (byte)'9')
                    digits = (digits * 10) + one - '0';
                else
                    break;
            }

            if (index == utf8.Length)
            {
                number = new(new decimal((int)digits, (int)(digits >> 32), 0, negative, point < 0 ? (byte)0 : (byte)(utf8.Length - point - 1)));
                return true;
            }
        }

        number = default;
        if (utf8.Length > NumberShape.MaxLength)
            return false;
        Span<char> characters = stackalloc char[NumberShape.MaxLength];
        System.Text.Encoding.ASCII.GetChars(utf8, characters);
        return EpcisNumber.TryParse(characters[..utf8.Length], out number);
    }
}
