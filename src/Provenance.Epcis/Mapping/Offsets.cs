using System.Globalization;

namespace Provenance.Epcis.Mapping;

/// <summary>Offsets as EPCIS writes them (<c>eventTimeZoneOffset</c>).</summary>
internal static class Offsets
{
    /// <summary>Reads <c>+01:00</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Offset offset)
    {
        offset = default;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !int.TryParse(text.Slice(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.Slice(4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
            return false;
        var seconds = (hours * 3600) + (minutes * 60);
        offset = Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
        return true;
    }

    /// <summary>Writes <c>+01:00</c>.</summary>
    public static string Text(Offset offset)
    {
        var minutes = Math.Abs(offset.Seconds) / 60;
        return string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{minutes / 60:00}:{minutes % 60:00}");
    }
}
