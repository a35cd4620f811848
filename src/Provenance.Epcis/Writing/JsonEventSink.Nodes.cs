using System.Text.Json;
using Provenance.Epcis.Writing.Json;

namespace Provenance.Epcis.Writing;

/// <content>Data that the standard does not define.</content>
internal sealed partial class JsonEventSink
{
    // Beyond so many siblings those of one name are found by their hash.
    private const int FewNodes = 32;

    private static readonly JsonEncodedText TextName = JsonEncodedText.Encode("#text");

    /// <summary>Writes members. Those of one name become one list, because a name stands in an object but once.</summary>
    private void Nodes(ValueList<EpcisNode> list)
    {
        var nodes = list.AsSpan();
        var groups = nodes.Length > FewNodes ? Groups(nodes) : null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node.Kind == EpcisNodeKind.Mixed)
            {
                Lose("mixedText", "JSON has no place for text between child elements. It is left out.");
                continue;
            }

            var count = groups is null ? Count(nodes, i) : groups[node.Name].First == i ? groups[node.Name].Count : 0;
            if (count == 0)
                continue;
            var name = _prefixes.Name(node.Name);
            if (count == 1 && !node.InList)
            {
                _json.WritePropertyName(name);
                Value(node);
                continue;
            }

            _json.WriteStartArray(name);
            for (var j = i; count > 0; j++)
            {
                if (nodes[j].Name != node.Name || nodes[j].Kind == EpcisNodeKind.Mixed)
                    continue;
                count--;
                // A list that is not an element of one was empty.
                Value(nodes[j]);
                FlushWhereFull();
            }

            _json.WriteEndArray();
        }
    }

    // How many have the name, where this is the first of them; else 0.
    private static int Count(ReadOnlySpan<EpcisNode> nodes, int at)
    {
        var name = nodes[at].Name;
        for (var i = 0; i < at; i++)
        {
            if (nodes[i].Name == name && nodes[i].Kind != EpcisNodeKind.Mixed)
                return 0;
        }

        var count = 1;
        for (var i = at + 1; i < nodes.Length; i++)
        {
            if (nodes[i].Name == name && nodes[i].Kind != EpcisNodeKind.Mixed)
                count++;
        }

        return count;
    }

    private static Dictionary<EpcisName, (int First, int Count)> Groups(ReadOnlySpan<EpcisNode> nodes)
    {
        var groups = new Dictionary<EpcisName, (int First, int Count)>();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].Kind != EpcisNodeKind.Mixed)
                groups[nodes[i].Name] = groups.TryGetValue(nodes[i].Name, out var group) ? (group.First, group.Count + 1) : (i, 1);
        }

        return groups;
    }

    private void Value(EpcisNode node)
    {
        switch (node.Kind)
        {
            case EpcisNodeKind.Number when JsonNumberText.Of(node.Text ?? "") is not null:
                // As written: a number of JSON keeps its digits.
                _json.WriteRawValue(IsJson(node.Text!) ? node.Text! : JsonNumberText.Of(node.Text!)!, skipInputValidation: true);
                break;
            case EpcisNodeKind.Boolean when node.Text is "true" or "false":
                _json.WriteBooleanValue(node.Text == "true");
                break;
            case EpcisNodeKind.Null:
                _json.WriteNullValue();
                break;
            case EpcisNodeKind.List:
                _json.WriteStartArray();
                foreach (var item in node.Children)
                    Value(item);
                _json.WriteEndArray();
                break;
            case EpcisNodeKind.Composite:
                _json.WriteStartObject();
                if (node.Text is { } text)
                    _json.WriteString(TextName, text);
                Nodes(node.Children);
                _json.WriteEndObject();
                break;
            default:
                if (node.Kind == EpcisNodeKind.Attribute)
                    Lose("attribute", $"JSON has no attributes: {node.Name} is written as a child element would be.");
                _json.WriteStringValue(node.Text ?? "");
                break;
        }
    }

    private static bool IsJson(string number) => char.IsAsciiDigit(number[^1]) && (char.IsAsciiDigit(number[0]) || number[0] == '-');
}
