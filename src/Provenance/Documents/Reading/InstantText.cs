using System.Buffers.Text;
using NodaTime;

namespace Provenance.Documents.Reading;

/// <summary>Reads an instant: RFC 3339 with up to nine digits of a second.</summary>
internal static class InstantText
{
    public static bool TryParse(ReadOnlySpan<byte> utf8, out Instant instant)
    {
        instant = default;
        if (utf8.Length < 20 || utf8[4] != '-' || utf8[7] != '-' || utf8[10] != 'T' || utf8[13] != ':' || utf8[16] != ':')
            return false;
        if (!Digits(utf8[..4], out var year) || !Digits(utf8[5..7], out var month) || !Digits(utf8[8..10], out var day)
            || !Digits(utf8[11..13], out var hour) || !Digits(utf8[14..16], out var minute) || !Digits(utf8[17..19], out var second))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;

        var rest = utf8[19..];
        long nanoseconds = 0;
        if (rest[0] == '.' && !Fraction(ref rest, out nanoseconds))
            return false;
        if (!TryParseOffset(rest, out var offset))
            return false;
        var days = new LocalDate(year, month, day);
        var seconds = (hour * 3600) + (minute * 60) + second - offset;
        instant = Instant.FromUtc(days.Year, days.Month, days.Day, 0, 0).PlusNanoseconds((seconds * 1_000_000_000L) + nanoseconds);
        return true;
    }

    private static bool Fraction(ref ReadOnlySpan<byte> rest, out long nanoseconds)
    {
        nanoseconds = 0;
        var at = 1;
        for (long unit = 100_000_000; at < rest.Length && rest[at] is >= (byte)'0' and <= (byte)'9'; at++, unit /= 10)
        {
            if (at > 9)
                return false;
            nanoseconds += (rest[at] - '0') * unit;
        }

        var any = at > 1;
        rest = rest[at..];
        return any;
    }

    private static bool TryParseOffset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text is [(byte)'Z'])
            return true;
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':' || !Digits(text[1..3], out var hours) || !Digits(text[4..6], out var minutes)
            || hours > 18 || minutes > 59)
            return false;
        seconds = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int number) =>
        Utf8Parser.TryParse(text, out number, out var used) && used == text.Length && text[0] is >= (byte)'0' and <= (byte)'9';
}
