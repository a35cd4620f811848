using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Provenance.Epcis.Mapping;

/// <summary>Extension data of EPCIS as kept members of a native event.</summary>
internal static class NodeJson
{
    // Readers bound the depth of what they read; an event made in code can be deeper, and is cut off by an error rather than by the stack.
    private const int Deepest = 1_000;

    private static readonly JsonWriterOptions Options = new() { MaxDepth = Deepest, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The members of a list of nodes: each name once, with a list of values where it stands several times.</summary>
    public static void AddTo(List<ExtensionMember> members, ValueList<EpcisNode> nodes)
    {
        foreach (var group in nodes.GroupBy(node => node.Name))
        {
            if (group.Key.Namespace == NativeNames.Namespace)
                continue;
            members.Add(new(NameOf(group.Key), Json(json => Values(json, [.. group]))));
        }
    }

    /// <summary>One member made of a list of nodes.</summary>
    public static ExtensionMember Member(string name, ValueList<EpcisNode> nodes) => new(name, Json(json => Composite(json, null, nodes)));

    /// <summary>One member that is a text.</summary>
    public static ExtensionMember Member(string name, string text) => new(name, Json(json => json.WriteStringValue(text)));

    /// <summary>One member that is a list of texts.</summary>
    public static ExtensionMember Member(string name, ValueList<string> texts) => new(name, Json(json =>
    {
        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }));

    /// <summary>The JSON that a writer makes.</summary>
    public static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // A native document keeps members silently whose names are URIs or have a prefix.
    private static string NameOf(EpcisName name) => name.Uri.Contains(':', StringComparison.Ordinal) ? name.Uri : $"epcis:{name.Uri}";

    private static void Values(Utf8JsonWriter json, EpcisNode[] nodes)
    {
        if (nodes is [{ InList: false }])
        {
            Value(json, nodes[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var node in nodes)
            Value(json, node);
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, EpcisNode node)
    {
        switch (node.Kind)
        {
            case EpcisNodeKind.Number when EpcisNumber.TryParse(node.Text, out var number):
                if (number.Exact is { } exact)
                    json.WriteNumberValue(exact);
                else
                    json.WriteStringValue(number.ToString());
                break;
            case EpcisNodeKind.Boolean:
                json.WriteBooleanValue(node.Text == "true");
                break;
            case EpcisNodeKind.Null:
                json.WriteNullValue();
                break;
            case EpcisNodeKind.List:
                json.WriteStartArray();
                foreach (var child in node.Children)
                    Value(json, child);
                json.WriteEndArray();
                break;
            case EpcisNodeKind.Composite:
                Composite(json, node.Text, node.Children);
                break;
            default:
                json.WriteStringValue(node.Text ?? "");
                break;
        }
    }

    private static void Composite(Utf8JsonWriter json, string? text, ValueList<EpcisNode> children)
    {
        json.WriteStartObject();
        if (!string.IsNullOrEmpty(text))
            json.WriteString("#text", text);
        var mixed = 0;
        foreach (var group in children.GroupBy(child => (child.Name, IsMixed: child.Kind == EpcisNodeKind.Mixed)))
        {
            json.WritePropertyName(group.Key.IsMixed ? string.Create(CultureInfo.InvariantCulture, $"#text{++mixed}") : group.Key.Name.Uri);
            Values(json, [.. group]);
        }

        json.WriteEndObject();
    }
}
