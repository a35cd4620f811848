using System.Text.Json;
using Provenance.Packs.Conditions;
using Provenance.Reference;

namespace Provenance.Packs.Fields;

/// <summary>Reads paths, and says what is wrong with one.</summary>
internal static class FieldPathParser
{
    private static readonly Dictionary<string, FieldRoot> Roots = new(StringComparer.Ordinal)
    {
        ["item"] = FieldRoot.Item,
        ["origin"] = FieldRoot.Origin,
        ["made"] = FieldRoot.Made,
        ["earlier"] = FieldRoot.Earlier,
        ["later"] = FieldRoot.Later,
        ["events"] = FieldRoot.Events,
        ["previous"] = FieldRoot.Previous,
        ["next"] = FieldRoot.Next,
    };

    /// <summary>Every word by which <c>earlier[…]</c> and the like choose events.</summary>
    private static readonly string[] EventWords =
    [
        .. EventTypes.All, .. Vocabulary.Steps.Words, .. Vocabulary.OriginatedKinds.Words, .. Vocabulary.ClaimKinds.Words,
    ];

    public static FieldPath? Parse(string text, out string problem)
    {
        var parts = text.Split('.');
        if (!TryPart(parts[0], out var name, out var words, out var isEach))
            return Wrong($"{Quoted.Of(text)} is no path. Write members with dots between them, [] after a list of which each must have it, or words that choose: documents[invoice].", out problem);
        var root = Roots.GetValueOrDefault(name, FieldRoot.Event);
        PackCondition? which = null;
        if (root >= FieldRoot.Earlier)
        {
            if (words.Length == 0)
                return Wrong($"{Quoted.Of(parts[0])} does not say which events. Write {name}[inspected], with a type, a step or a kind of event.", out problem);
            foreach (var word in words)
            {
                if (!EventWords.Contains(word) && !word.Contains(':', StringComparison.Ordinal))
                    return Wrong($"{Quoted.Of(word)} is no type, step or kind of event.{Write(Nearest.To(word, EventWords))}", out problem);
            }

            which = new EventIs([.. words]);
        }
        else if (root == FieldRoot.Origin)
        {
            which = new EventIs(["originated"]);
        }

        if (root != FieldRoot.Event && root < FieldRoot.Earlier && (words.Length > 0 || isEach))
            return Wrong($"{Quoted.Of(parts[0])} is no list. Write {name}.", out problem);
        if (root is FieldRoot.Item && parts.Length == 1)
            return Wrong("\"item\" is no member. Write one of it: item.description.", out problem);
        var steps = Steps(parts.AsSpan(root == FieldRoot.Event ? 0 : 1), root == FieldRoot.Item ? GoodsFields.Item : EventFields.Event, root == FieldRoot.Event, out problem);
        return steps is null ? null : new(text, root, which, steps);
    }

    private static FieldStep[]? Steps(ReadOnlySpan<string> parts, FieldShape shape, bool isFirst, out string problem)
    {
        problem = "";
        var steps = new List<FieldStep>();
        FieldShape? at = shape;
        foreach (var part in parts)
        {
            if (!TryPart(part, out var name, out var words, out var isEach))
                return Wrong<FieldStep[]>($"{Quoted.Of(part)} is no part of a path. Write a member, [] after a list of which each must have it, or words that choose: documents[invoice].", out problem);
            if (at is null)
                return Wrong<FieldStep[]>($"{Quoted.Of(steps[^1].Field.Name)} has no members, so that {Quoted.Of(name)} names nothing.", out problem);
            var field = name.Contains(':', StringComparison.Ordinal) ? Own(name) : at.Find(name);
            if (field is null)
            {
                var near = Nearest.To(name, isFirst && steps.Count == 0 ? [.. at.Names, .. Roots.Keys] : at.Names);
                return Wrong<FieldStep[]>($"{Quoted.Of(name)} is no member of {at.Noun} that a path can name.{(near is null ? $" Known are {string.Join(", ", at.Names)}." : Write(near))}", out problem);
            }

            if ((words.Length > 0 || isEach) && !field.IsList)
                return Wrong<FieldStep[]>($"{Quoted.Of(name)} is no list. Write {name}.", out problem);
            foreach (var word in words)
            {
                if (field.Shape?.Words is { } known && !known.Accepts(word))
                    return Wrong<FieldStep[]>($"{Quoted.Of(word)} is no known {known.Name}.{Write(known.Nearest(word))}", out problem);
            }

            steps.Add(new(field, words, isEach));
            at = field.Shape;
        }

        return [.. steps];
    }

    /// <summary>A member of somebody's own, with a prefix: the document keeps it.</summary>
    private static Field Own(string name) => new(name, (node, _) => node is Extensible extensible ? ValueOf(extensible, name) : null, null, false);

    private static object? ValueOf(Extensible node, string name)
    {
        foreach (var member in node.Extensions.Members)
        {
            if (member.Name != name)
                continue;
            using var json = JsonDocument.Parse(member.Json);
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Null => (object?)null,
                JsonValueKind.String => json.RootElement.GetString(),
                JsonValueKind.Object when json.RootElement.TryGetProperty("unknown"u8, out _) => Values.Text.Unknown(Why.NotStated),
                _ => member.Json,
            };
        }

        return null;
    }

    private static bool TryPart(string part, out string name, out string[] words, out bool isEach)
    {
        (name, words, isEach) = (part, [], false);
        var open = part.IndexOf('[', StringComparison.Ordinal);
        if (open >= 0)
        {
            if (!part.EndsWith(']'))
                return false;
            name = part[..open];
            var inside = part[(open + 1)..^1];
            isEach = inside.Length == 0;
            words = isEach ? [] : inside.Split(',', StringSplitOptions.TrimEntries);
        }

        return name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '_') && words.All(word => word.Length > 0);
    }

    private static string Write(string? near) => near is null ? "" : $" Write {near}, if that is meant.";

    private static FieldPath? Wrong(string message, out string problem) => Wrong<FieldPath>(message, out problem);

    private static T? Wrong<T>(string message, out string problem)
        where T : class
    {
        problem = message;
        return null;
    }
}
