using System.Buffers;
using System.Xml;
using Provenance.Epcis.Reading;

namespace Provenance.Epcis.Writing;

/// <summary>Writes texts, names and nodes so that they are well-formed XML, and tells what of them XML can't hold.</summary>
internal sealed class XmlNodeWriter(XmlWriter writer, Action<string, string> lose)
{
    // What XML 1.0 has no way to write. Halves of characters are looked at apart.
    private static readonly SearchValues<char> Impossible = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    // Every name is written as often as there are events.
    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly char[] _time = new char[EpcisTime.MaxLength];
    private bool _hasTold;

    public XmlWriter Writer => writer;

    /// <summary>An event begins: types of JSON that are lost are told once for each.</summary>
    public void Begin() => _hasTold = false;

    /// <summary>Takes a prefix for a namespace, if it can be one and neither has been taken.</summary>
    public bool Declare(string prefix, string space)
    {
        if (space.Length == 0 || prefix.Length == 0 || space == XmlName.Xml || space == XmlName.Xmlns || space.AsSpan().ContainsAny(Impossible)
            || prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase) || !IsNcName(prefix) || _prefixes.ContainsKey(space) || !_taken.Add(prefix))
            return false;
        _prefixes.Add(space, prefix);
        return true;
    }

    /// <summary>The prefix of a namespace; a made-up one where the document has none.</summary>
    public string Prefix(string space)
    {
        if (_prefixes.TryGetValue(space, out var prefix))
            return prefix;
        if (space == XmlName.Xml)
            return "xml";
        var number = 1;
        while (!_taken.Add(prefix = $"ns{number}"))
            number++;
        _prefixes.Add(space, prefix);
        return prefix;
    }

    public void Start(string name) => writer.WriteStartElement(name);

    public void End() => writer.WriteEndElement();

    /// <summary>An element with text; nothing where there is none.</summary>
    public void Element(string name, string? text)
    {
        if (text is null)
            return;
        writer.WriteStartElement(name);
        Text(text);
        writer.WriteEndElement();
    }

    public void Attribute(string name, string? value)
    {
        if (value is not null)
            writer.WriteAttributeString(name, Possible(value));
    }

    public void Attribute(string name, EpcisTime? time, bool isStamp)
    {
        if (time is not { } given)
            return;
        writer.WriteStartAttribute(name);
        Time(given, isStamp);
        writer.WriteEndAttribute();
    }

    public void Element(string name, EpcisTime? time, bool isStamp)
    {
        if (time is not { } given)
            return;
        writer.WriteStartElement(name);
        Time(given, isStamp);
        writer.WriteEndElement();
    }

    public void Text(string text)
    {
        if (text.Length == 0)
            return;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            if (text.AsSpan().Trim(" \t\r\n").Length != text.Length)
                lose("whiteSpace", "A text begins or ends with white space, which XML does not hold.");
        }

        writer.WriteString(Possible(text));
    }

    /// <summary>The attributes among nodes.</summary>
    public void Attributes(ReadOnlySpan<EpcisNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind == EpcisNodeKind.Attribute)
                Attribute(node);
        }
    }

    /// <summary>The nodes that are elements with a namespace, or without one; and texts with either.</summary>
    public void Elements(ReadOnlySpan<EpcisNode> nodes, bool isQualified)
    {
        foreach (var node in nodes)
        {
            if (node.Kind != EpcisNodeKind.Attribute && IsQualified(node) == isQualified)
                Node(node);
        }
    }

    /// <summary>The nodes that are no attributes.</summary>
    public void Elements(ValueList<EpcisNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind != EpcisNodeKind.Attribute)
                Node(node);
        }
    }

    /// <summary>Whether there are elements without a namespace, which stand in a wrapper of their own.</summary>
    public static bool HasUnqualified(ReadOnlySpan<EpcisNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind != EpcisNodeKind.Attribute && !IsQualified(node))
                return true;
        }

        return false;
    }

    /// <summary>Elements without a namespace in their wrapper, then those with one.</summary>
    public void Further(ReadOnlySpan<EpcisNode> nodes)
    {
        if (nodes.IsEmpty)
            return;
        if (HasUnqualified(nodes))
        {
            writer.WriteStartElement("extension");
            Elements(nodes, isQualified: false);
            writer.WriteEndElement();
        }

        Elements(nodes, isQualified: true);
    }

    /// <summary>One attribute.</summary>
    public void Attribute(EpcisNode node)
    {
        var name = Split(node.Name);
        if (name.Namespace.Length == 0)
            writer.WriteAttributeString(Local(name.Local), Possible(node.Text ?? ""));
        else
            writer.WriteAttributeString(Prefix(name.Namespace), Local(name.Local), name.Namespace, Possible(node.Text ?? ""));
    }

    /// <summary>One element or text, whatever it is.</summary>
    public void Node(EpcisNode node) => Node(node, node.Name);

    // name: that of the list around it where it is an element of one.
    private void Node(EpcisNode node, EpcisName name)
    {
        if (node.Kind == EpcisNodeKind.Mixed)
        {
            Text(node.Text ?? "");
            return;
        }

        if (node.Kind == EpcisNodeKind.Attribute)
        {
            Attribute(node);
            return;
        }

        if (!_hasTold && (node.InList || node.Kind is EpcisNodeKind.Number or EpcisNodeKind.Boolean or EpcisNodeKind.Null or EpcisNodeKind.List))
        {
            _hasTold = true;
            lose("jsonTypes", "An extension has a number, a truth value, null or a list of JSON; in XML all of these are elements with text.");
        }

        Start(name);
        if (node.Children.Count == 0)
        {
            Text(node.Text ?? "");
        }
        else
        {
            Attributes(node.Children.AsSpan());
            Text(node.Text ?? "");
            foreach (var child in node.Children)
            {
                if (child.Kind != EpcisNodeKind.Attribute)
                    Node(child, node.Kind == EpcisNodeKind.List ? name : child.Name);
            }
        }

        writer.WriteEndElement();
    }

    /// <summary>Begins an element.</summary>
    public void Start(EpcisName written)
    {
        var name = Split(written);
        if (name.Namespace.Length == 0)
            writer.WriteStartElement(Local(name.Local));
        else
            writer.WriteStartElement(Prefix(name.Namespace), Local(name.Local), name.Namespace);
    }

    /// <summary>Whether it has a namespace in XML, or is a text.</summary>
    public static bool IsQualified(EpcisNode node) => node.Kind == EpcisNodeKind.Mixed || Split(node.Name).Namespace.Length != 0;

    // A name that is a URI by itself has a namespace in XML: what stands before its last part.
    private static EpcisName Split(EpcisName name)
    {
        if (!string.IsNullOrEmpty(name.Namespace))
            return name;
        var local = name.Local ?? "";
        var at = local.AsSpan().LastIndexOfAny('/', '#', ':');
        return at > 0 && at < local.Length - 1 && IsNcName(local[(at + 1)..]) ? new(local[..(at + 1)], local[(at + 1)..]) : new("", local);
    }

    private string Local(string local)
    {
        if (_locals.TryGetValue(local, out var written))
            return written;
        written = XmlConvert.EncodeLocalName(local.Length == 0 ? "_" : local)!;
        // A document can have any number of names.
        if (_locals.Count < 4_096)
            _locals.Add(local, written);
        return written;
    }

    private static bool IsNcName(string text)
    {
        if (!XmlConvert.IsStartNCNameChar(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }

    private void Time(EpcisTime time, bool isStamp)
    {
        if (isStamp && time.Offset is null)
        {
            lose("timeWithoutOffset", "A time has no offset, which EPCIS 2.0 requires; it is written as UTC.");
            time = new(time.Instant, Offset.Zero);
        }

        Span<byte> ascii = stackalloc byte[EpcisTime.MaxLength];
        var length = time.Format(ascii);
        for (var at = 0; at < length; at++)
            _time[at] = (char)ascii[at];
        writer.WriteChars(_time, 0, length);
    }

    private string Possible(string text)
    {
        var span = text.AsSpan();
        if (!span.ContainsAny(Impossible) && !span.ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var written = string.Create(text.Length, text, static (buffer, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                var c = from[at];
                if (char.IsHighSurrogate(c) && at + 1 < from.Length && char.IsLowSurrogate(from[at + 1]))
                {
                    buffer[at] = c;
                    buffer[++at] = from[at];
                }
                else
                {
                    buffer[at] = XmlConvert.IsXmlChar(c) ? c : '\uFFFD';
                }
            }
        });
        if (!string.Equals(written, text, StringComparison.Ordinal))
            lose("characters", "A text has a control character that XML can't hold; U+FFFD stands in its place.");
        return written;
    }
}
