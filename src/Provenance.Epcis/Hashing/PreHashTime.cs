namespace Provenance.Epcis;

/// <summary>Times as event hash ids have them: UTC, milliseconds, halves up at the fourth digit.</summary>
internal static class PreHashTime
{
    private const int Length = 24;
    private const long TicksPerMillisecond = TimeSpan.TicksPerMillisecond;

    public static void Write(EpcisTime time, PreHashBuffer buffer)
    {
        var ticks = time.Instant.ToUnixTimeTicks() + DateTime.UnixEpoch.Ticks;
        // The last half millisecond of the year 9999 has nowhere to be rounded to.
        var rounded = Math.Min(ticks + (TicksPerMillisecond / 2), DateTime.MaxValue.Ticks);
        var moment = new DateTime(rounded, DateTimeKind.Utc);
        var utf8 = buffer.Room(Length);
        var (year, month, day) = DateOnly.FromDateTime(moment);
        Two(utf8, 0, year / 100);
        Two(utf8, 2, year % 100);
        utf8[4] = (byte)'-';
        Two(utf8, 5, month);
        utf8[7] = (byte)'-';
        Two(utf8, 8, day);
        utf8[10] = (byte)'T';
        var milliseconds = (int)(rounded / TicksPerMillisecond % 86_400_000);
        var seconds = milliseconds / 1_000;
        Two(utf8, 11, seconds / 3_600);
        utf8[13] = (byte)':';
        Two(utf8, 14, seconds / 60 % 60);
        utf8[16] = (byte)':';
        Two(utf8, 17, seconds % 60);
        utf8[19] = (byte)'.';
        milliseconds %= 1_000;
        utf8[20] = (byte)('0' + (milliseconds / 100));
        Two(utf8, 21, milliseconds % 100);
        utf8[23] = (byte)'Z';
        buffer.Advance(Length);
    }

    private static void Two(Span<byte> utf8, int at, int value)
    {
        utf8[at] = (byte)('0' + (value / 10));
        utf8[at + 1] = (byte)('0' + (value % 10));
    }
}
