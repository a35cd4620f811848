using System.Text;

namespace Provenance.Epcis;

/// <summary>Puts the text together that the reference hashes: first what its order names, then whatever is left in the tree.</summary>
internal static class ReferencePreHash
{
    public static string Of(ReferenceNode e)
    {
        var text = new StringBuilder("eventType=").Append(e.Name).Append(InOrder(e.Children, ReferenceOrder.Event));
        List<ReferenceNode> rest = [.. e.Children.Where(child => child.Name is not ("recordTime" or "eventID" or "type" or "errorDeclaration"))];
        return text.Append(Generic(rest)).ToString();
    }

    private static string InOrder(List<ReferenceNode> children, ReferenceOrder[] order)
    {
        var text = new StringBuilder();
        var extensions = TakeExtensions(children);
        foreach (var field in order)
        {
            List<string> values = [];
            foreach (var child in children.Where(child => !child.IsPair && child.Name == field.Name).ToList())
            {
                if (Field(child, field) is { Length: > 0 } value)
                    values.Add(value);
                if (child.Children.Count == 0)
                    children.Remove(child);
            }

            values.Sort(CodePoints);
            text.AppendJoin("", values);
        }

        return text.Append(Generic(extensions)).ToString();
    }

    private static string Field(ReferenceNode node, ReferenceOrder field)
    {
        var parts = field.Parts.Length == 0 ? "" : InOrder(node.Children, field.Parts);
        var text = node.Text.Trim();
        if (text.Length > 0)
            text = "=" + (field.IsTime ? ReferenceTime.Format(text) : ReferenceValue.Of(text));
        return text.Length + parts.Length == 0 ? "" : node.Name + text + parts;
    }

    // Taken out of a field only where it holds something else besides, no name of which contains eventTime or action (bizTransactionList does), and only
    // where their namespace ends in a slash.
    private static List<ReferenceNode> TakeExtensions(List<ReferenceNode> children)
    {
        if (children.Count <= 1
            || children.Any(child => child.Name.Contains("eventTime", StringComparison.Ordinal) || child.Name.Contains("action", StringComparison.Ordinal)))
            return [];
        List<ReferenceNode> taken = [.. children.Where(child => child.Name.Contains("/}", StringComparison.Ordinal) && child.Name.Contains('{', StringComparison.Ordinal))];
        children.RemoveAll(taken.Contains);
        return taken;
    }

    private static string Generic(List<ReferenceNode> children)
    {
        List<string> values = [];
        foreach (var child in children)
        {
            if (child.IsPair)
            {
                values.Add(Generic(child.Children));
                continue;
            }

            var text = child.Text.Trim();
            values.Add(child.Name + (text.Length == 0 ? "" : "=" + ReferenceValue.Of(text)) + Generic(child.Children));
        }

        if (!children.Exists(child => child.Name is "bizTransaction" or "source" or "destination"))
            values.Sort(CodePoints);
        return string.Concat(values);
    }

    // By code points, which UTF-16 orders otherwise beyond the basic plane.
    private static int CodePoints(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        var at = left.AsSpan().CommonPrefixLength(right);
        if (at == length)
            return left.Length - right.Length;
        var (l, r) = (left[at], right[at]);
        return char.IsSurrogate(l) != char.IsSurrogate(r) ? (char.IsSurrogate(l) ? 1 : -1) : l - r;
    }
}
