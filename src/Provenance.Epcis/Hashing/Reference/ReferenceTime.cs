using System.Globalization;
using System.Text.RegularExpressions;

namespace Provenance.Epcis;

/// <summary>Times as the reference writes them: cut to microseconds, rounded to milliseconds with halves to the even one, UTC where no offset is written.</summary>
/// <remarks>The reference reads many loose forms; here a date alone, a blank for the T, a comma, missing seconds and offsets without a colon are. Others stay.</remarks>
internal static partial class ReferenceTime
{
    public static string Format(string text)
    {
        if (!EpcisTime.TryParse(text, out var time) && !EpcisTime.TryParse(Tidied(text), out time))
            return text;
        var ticks = time.Instant.ToUnixTimeTicks();
        var moment = DateTime.UnixEpoch.AddTicks(ticks);
        var microseconds = (int)(ticks / 10 % 1_000_000);
        if (microseconds < 0)
            microseconds += 1_000_000;
        var milliseconds = microseconds / 1_000;
        var rest = microseconds % 1_000;
        if (rest > 500 || (rest == 500 && milliseconds % 2 == 1))
            milliseconds++;
        if (milliseconds == 1_000)
            throw new ReferenceFailure("The reference fails where milliseconds round up to a full second.");
        return string.Create(CultureInfo.InvariantCulture, $"{moment:yyyy-MM-ddTHH:mm:ss}.{milliseconds:000}Z");
    }

    private static string Tidied(string text)
    {
        // A date as in Europe where the first number can be no month, else as in America.
        if (text.Length == 10 && text[2] == '-' && text[5] == '-' && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            return first > 12 ? $"{text.AsSpan(6)}-{text.AsSpan(3, 2)}-{text.AsSpan(0, 2)}T00:00:00" : $"{text.AsSpan(6)}-{text.AsSpan(0, 2)}-{text.AsSpan(3, 2)}T00:00:00";
        if (text.Length > 64 || Loose().Match(text) is not { Success: true } match)
            return text;
        var (clock, seconds, fraction, zone) = (match.Groups["clock"].Value, match.Groups["seconds"].Value, match.Groups["fraction"].Value, match.Groups["zone"].Value);
        if (zone is ['+' or '-', _, _])
            zone += ":00";
        else if (zone is ['+' or '-', _, _, _, _])
            zone = zone.Insert(3, ":");
        return match.Groups["date"].Value + "T" + (clock.Length == 0 ? "00:00" : clock) + (seconds.Length == 0 ? ":00" : seconds) + (fraction.Length == 0 ? "" : "." + fraction[1..]) + zone;
    }

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})([T ](?<clock>[0-9]{2}:[0-9]{2})(?<seconds>:[0-9]{2})?(?<fraction>[.,][0-9]+)? ?(?<zone>[Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
