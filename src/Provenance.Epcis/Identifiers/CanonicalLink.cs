namespace Provenance.Epcis;

/// <summary>The canonical form of a Digital Link.</summary>
internal static class CanonicalLink
{
    /// <summary>The link at its finest level, without variant, query and fragment, at <c>id.gs1.org</c>; the same instance where it is no Digital Link, or canonical.</summary>
    public static string Of(string value)
    {
        if (!TryPath(value, out var path) || !LinkPath.TryFind(path, out var link))
            return value;
        var text = new TextBuffer(stackalloc char[CanonicalIdentifier.MaxLength]);
        text.Add(CanonicalIdentifier.Base);
        Add(ref text, link.Ai);
        if (link.Ai is "01")
            text.Add("00000000000000".AsSpan(link.Key.Length));
        text.AddEscaped(link.Key);
        if (link.SerialAi is { } ai)
        {
            Add(ref text, ai);
            text.AddEscaped(link.Serial);
        }
        else if (!link.Lot.IsEmpty)
        {
            Add(ref text, "10");
            text.AddEscaped(link.Lot);
        }

        return text.Text.SequenceEqual(value) ? value : text.Text.ToString();
    }

    /// <summary>The path of a web URI, from its first slash on, without query and fragment.</summary>
    public static bool TryPath(ReadOnlySpan<char> uri, out ReadOnlySpan<char> path)
    {
        path = default;
        var start = uri.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : uri.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : -1;
        if (start < 0)
            return false;
        var rest = uri[start..];
        var end = rest.IndexOfAny('?', '#');
        if (end >= 0)
            rest = rest[..end];
        var slash = rest.IndexOf('/');
        if (slash < 0)
            return false;
        path = rest[slash..];
        return true;
    }

    private static void Add(ref TextBuffer text, ReadOnlySpan<char> ai)
    {
        text.Add('/');
        text.Add(ai);
        text.Add('/');
    }
}
