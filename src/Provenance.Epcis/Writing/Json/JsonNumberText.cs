namespace Provenance.Epcis.Writing.Json;

/// <summary>Numbers that no <see cref="decimal"/> holds, as JSON writes them.</summary>
internal static class JsonNumberText
{
    /// <summary>The number in the grammar of JSON; <see langword="null"/> for infinity and what is no number.</summary>
    public static string? Of(string text)
    {
        if (!NumberShape.Read(text, out _))
            return null;
        var unsigned = text.AsSpan().TrimStart("+-");
        var end = unsigned.IndexOfAny('e', 'E');
        var mantissa = end < 0 ? unsigned : unsigned[..end];
        var point = mantissa.IndexOf('.');
        var whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart('0');
        var fraction = point < 0 ? default : mantissa[(point + 1)..];
        return string.Concat(
            text[0] == '-' ? "-" : "",
            whole.IsEmpty ? "0" : whole,
            fraction.IsEmpty ? "" : string.Concat(".", fraction),
            end < 0 ? default : unsigned[end..]);
    }
}
