using System.Xml;

namespace Provenance.Epcis.Reading;

/// <summary>Reads elements into nodes: extensions, and with an <see cref="XmlType"/> messages and headers.</summary>
internal sealed class XmlNodeReader(XmlCursor cursor)
{
    private readonly XmlStack<EpcisNode> _nodes = new();

    /// <summary>The nodes of a list that is being read.</summary>
    public XmlStack<EpcisNode> Nodes => _nodes;

    /// <summary>The name of the element or attribute at hand.</summary>
    public EpcisName Name() => new(cursor.Namespace, Decoded(cursor.LocalName));

    /// <summary>The attribute at hand.</summary>
    public EpcisNode Attribute() => new() { Name = Name(), Kind = EpcisNodeKind.Attribute, Text = AttributeText() };

    /// <summary>The element at hand, whatever is in it.</summary>
    public EpcisNode Read()
    {
        var name = Name();
        var level = cursor.Level;
        var start = _nodes.Count;
        XmlValueKind? kind = null;
        while (cursor.NextAttribute())
        {
            _nodes.Push(Attribute());
            kind ??= StatedKind();
        }

        string? text = null;
        if (!cursor.IsEmpty)
        {
            var hasElements = false;
            while (cursor.NextNode(level, out var isElement))
            {
                if (isElement)
                {
                    hasElements = true;
                    _nodes.Push(Read());
                }
                else if (cursor.MixedText() is { Length: > 0 } more)
                {
                    if (hasElements)
                        _nodes.Push(new() { Kind = EpcisNodeKind.Mixed, Text = more });
                    else
                        text = more;
                }
            }
        }

        var node = Made(name, text, start);
        if (kind is { } known)
            CheckStated(node, known);
        return node;
    }

    /// <summary>The element at hand, and whether it is as the standard has it.</summary>
    public EpcisNode Read(XmlType type)
    {
        if (type.IsAny)
            return Read();
        var name = Name();
        var level = cursor.Level;
        var start = _nodes.Count;
        ReadAttributes(type);
        string? text = null;
        var check = new XmlOrder(cursor, type);
        if (!cursor.IsEmpty && type.Text is not null)
        {
            text = cursor.TextString();
        }
        else if (!cursor.IsEmpty)
        {
            while (cursor.NextChild(level))
                _nodes.Push(check.Next() is { } known ? Read(known) : Read());
        }

        cursor.Leave(level);
        check.End();
        if (type.Text is { } kind && !XmlValues.IsValid(kind, text))
            cursor.Deviation("value", $"{XmlCursor.Quoted(text)} {XmlValues.Advice(kind)}");
        return Made(name, text, start);
    }

    /// <summary>A name that is none in XML is written with escapes (<c>_x0020_</c>), as <see cref="XmlConvert"/> does it.</summary>
    public static string Decoded(string local) => local.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(local)! : local;

    // What xsi:type says of the element, as far as it is a simple type of XML Schema.
    private XmlValueKind? StatedKind()
    {
        if (!cursor.Options.Strict || !ReferenceEquals(cursor.Namespace, XmlName.Xsi) || !ReferenceEquals(cursor.LocalName, XmlName.Type))
            return null;
        var type = cursor.Value.Trim();
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || cursor.LookupNamespace(type[..colon]) != "http://www.w3.org/2001/XMLSchema" ? null : type[(colon + 1)..] switch
        {
            "dateTime" => XmlValueKind.DateTime,
            "boolean" => XmlValueKind.Boolean,
            "double" or "float" => XmlValueKind.Double,
            "decimal" => XmlValueKind.Decimal,
            "integer" => XmlValueKind.Integer,
            "int" => XmlValueKind.Int,
            "hexBinary" => XmlValueKind.Hex,
            "anyURI" => XmlValueKind.Uri,
            "anyType" => null,
            _ => XmlValueKind.String,
        };
    }

    private void CheckStated(EpcisNode node, XmlValueKind kind)
    {
        foreach (var child in node.Children)
        {
            if (child.Kind != EpcisNodeKind.Attribute || child.Name.Namespace != XmlName.Xsi)
            {
                cursor.Deviation("unexpectedElement", $"{node.Name} has a simple type (xsi:type); {child.Name} can't stand in it.");
                return;
            }
        }

        if (!XmlValues.IsValid(kind, node.Text))
            cursor.Deviation("value", $"{XmlCursor.Quoted(node.Text)} {XmlValues.Advice(kind)}");
    }

    // The prefix in xsi:type stands for a namespace; that of queries has the same everywhere, so that a writer need not know which one a document chose.
    private string AttributeText()
    {
        var text = cursor.Value;
        if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi) || text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            return text;
        var space = cursor.LookupNamespace(text[..colon].Trim());
        return space == XmlName.Query1 || space == XmlName.Query2 ? string.Concat("epcisq", text.AsSpan(colon)) : text;
    }

    private EpcisNode Made(EpcisName name, string? text, int start)
    {
        var children = _nodes.Take(start);
        return children.Count == 0
            ? new() { Name = name, Text = text ?? "" }
            : new() { Name = name, Kind = EpcisNodeKind.Composite, Text = text, Children = children };
    }

    private void ReadAttributes(XmlType type)
    {
        var seen = 0;
        while (cursor.NextAttribute())
        {
            _nodes.Push(Attribute());
            if (ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                continue;
            var at = cursor.IsUnqualified ? Array.FindIndex(type.Attributes, attribute => attribute.Name == cursor.LocalName) : -1;
            if (at < 0)
            {
                if (!type.AnyAttribute)
                    cursor.Deviation("unexpectedAttribute", $"{cursor.Path.Name} has no attribute {cursor.LocalName} in EPCIS.", "/@" + cursor.LocalName);
                continue;
            }

            seen |= 1 << at;
            if (!XmlValues.IsValid(type.Attributes[at].Kind, cursor.Value.AsSpan().Trim(" \t\r\n")))
                cursor.Deviation("value", $"{XmlCursor.Quoted(cursor.Value)} {XmlValues.Advice(type.Attributes[at].Kind)}", "/@" + cursor.LocalName);
        }

        for (var at = 0; at < type.Attributes.Length; at++)
        {
            if (type.Attributes[at].IsRequired && (seen & (1 << at)) == 0)
                cursor.Deviation("missing", $"{cursor.Path.Name} lacks the attribute {type.Attributes[at].Name}.");
        }
    }
}
