using System.Text.Json;

namespace Provenance.Epcis;

/// <summary>The tree of a JSON-LD document, as the reference makes it: that of the same events in XML, as far as it goes.</summary>
internal sealed class ReferenceJson
{
    private const string Repository = "{https://repository-x.example.com/}";

    // By prefix, between braces. Only those of the document itself, where its context is a list.
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly ReferenceWords _words = new();

    public static List<ReferenceNode> Events(ReadOnlyMemory<byte> json)
    {
        List<ReferenceNode> events = [];
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = 256, AllowMultipleValues = true });
        while (reader.Read())
        {
            using var document = JsonDocument.ParseValue(ref reader);
            events.AddRange(new ReferenceJson().Read(document.RootElement));
        }

        return events;
    }

    private List<ReferenceNode> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new ReferenceFailure("The reference reads a JSON object, and this is none.");
        // One event without a document, as if a document with its context stood around it.
        var bare = !root.TryGetProperty("epcisBody", out var body);
        if (bare && (!root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() == "EPCISDocument"))
            throw new ReferenceFailure("The reference finds no events: it looks for a member epcisBody.");
        ReadContext(root, bare);
        _words.Gather(root, _namespaces);
        if (bare)
            return [Event(root, ["@context"])];
        var (list, ignored) = (body, root);
        if (!body.TryGetProperty("eventList", out list))
        {
            if (body.TryGetProperty("queryResults", out ignored))
                list = ignored.TryGetProperty("resultsBody", out var results) && results.TryGetProperty("eventList", out var events) ? events : throw NoEvents();
            else if (body.TryGetProperty("event", out var single))
                return [Event(single, Ignored(root))];
            else
                throw NoEvents();
        }

        if (list.ValueKind != JsonValueKind.Array)
            throw NoEvents();
        var names = Ignored(ignored);
        return [.. list.EnumerateArray().Select(e => Event(e, names))];
    }

    private static ReferenceFailure NoEvents() => new("The reference finds no events: it looks for eventList, queryResults.resultsBody.eventList and event in epcisBody.");

    private void ReadContext(JsonElement root, bool bare)
    {
        var known = root.TryGetProperty("@context", out var context);
        // Around a bare event stands a document with a list.
        if (bare && (!known || context.ValueKind == JsonValueKind.String))
            return;
        if (!known || context.ValueKind != JsonValueKind.Array)
            throw new ReferenceFailure("The reference fails where the document has no @context, or one that is no list.");
        _words.IsDraft = context.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.String && element.GetString()!.EndsWith("/epcis-context-simple.jsonld", StringComparison.Ordinal));
        foreach (var term in context.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object).SelectMany(element => element.EnumerateObject()))
        {
            if (term.Value.ValueKind != JsonValueKind.String)
                throw new ReferenceFailure($"The reference fails on the term \"{term.Name}\" of the @context, whose value is no text.");
            _namespaces[term.Name] = "{" + term.Value.GetString() + "}";
        }
    }

    private string[] Ignored(JsonElement holder)
    {
        var prefix = _namespaces.FirstOrDefault(pair => pair.Value == Repository).Key ?? "";
        return holder.TryGetProperty(prefix + ":ignoreFields", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)]
            : [];
    }

    private ReferenceNode Event(JsonElement e, string[] ignored) => ReferenceCorrection.Of(Node(e, ignored));

    private ReferenceNode Node(JsonElement json, string[] ignored) => json.ValueKind switch
    {
        JsonValueKind.Object => Composite(json, ignored),
        JsonValueKind.Array => List(json),
        JsonValueKind.String => new("", Expanded(_words.Replace(json.GetString()!))),
        JsonValueKind.True => new("", "True"),
        JsonValueKind.False => new("", "False"),
        JsonValueKind.Null => new("", "None"),
        _ => new("", json.GetRawText()),
    };

    private ReferenceNode List(JsonElement json)
    {
        var node = new ReferenceNode("", "");
        foreach (var element in json.EnumerateArray())
            node.Children.Add(Node(element, []));
        return node;
    }

    private ReferenceNode Composite(JsonElement json, string[] ignored)
    {
        var members = Members(json);
        var type = members.TryGetValue("type", out var kind) ? kind.ValueKind == JsonValueKind.String ? _words.Replace(kind.GetString()!) : throw NoText("type") : "";
        var text = members.TryGetValue("#text", out var value) ? value.ValueKind == JsonValueKind.String ? _words.Replace(value.GetString()!) : throw NoText("#text") : "";
        var node = new ReferenceNode(type, text);
        foreach (var (name, member) in members)
        {
            if (name is "#text" or "rdfs:comment" or "comment" || ignored.Contains(name))
                continue;
            if (name.StartsWith("@xmlns", StringComparison.Ordinal))
            {
                if (member.ValueKind == JsonValueKind.String)
                    _namespaces[name.Length > 7 ? name[7..] : ""] = "{" + member.GetString() + "}";
                continue;
            }

            var child = Node(member, []);
            var expanded = ExpandedName(name);
            if (member.ValueKind == JsonValueKind.Array)
                node.Children.AddRange(child.Children.Select(element => element.With(expanded, element.Children)));
            else
                node.Children.Add(child.With(expanded, child.Children));
        }

        if (!members.ContainsKey("bizTransaction") && !members.ContainsKey("source") && !members.ContainsKey("destination"))
            node.Children.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return node;
    }

    private static ReferenceFailure NoText(string name) => new($"The reference fails where {name} is no text.");

    // A member that stands twice keeps its first place and its last value.
    private static OrderedDictionary<string, JsonElement> Members(JsonElement json)
    {
        OrderedDictionary<string, JsonElement> members = new(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }

    private string ExpandedName(string name) => Split(name, out var rest) is { } space ? space + rest : name;

    private string Expanded(string text) =>
        Split(text, out var rest) is { } space ? space.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) + rest : text;

    private string? Split(string text, out string rest)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        rest = colon < 0 ? "" : text[(colon + 1)..];
        return colon < 0 ? null : _namespaces.GetValueOrDefault(text[..colon]);
    }
}
