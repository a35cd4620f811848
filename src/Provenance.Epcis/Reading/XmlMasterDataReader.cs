namespace Provenance.Epcis.Reading;

/// <summary>Reads lists of vocabularies.</summary>
internal sealed class XmlMasterDataReader(XmlCursor cursor, XmlNodeReader nodes)
{
    private readonly XmlFields _fields = new(cursor);
    private readonly XmlStack<MasterDataVocabulary> _vocabularies = new();
    private readonly XmlStack<MasterDataElement> _elements = new();
    private readonly XmlStack<MasterDataValue> _values = new();
    private readonly XmlStack<string> _ids = new();

    /// <summary>The vocabularies of the list at hand.</summary>
    public ValueList<MasterDataVocabulary> List()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (!ReferenceEquals(cursor.StandardName(), XmlName.Vocabulary))
                cursor.Unknown();
            else if (Vocabulary() is { } vocabulary)
                _vocabularies.Push(vocabulary);
        }

        cursor.Leave(level);
        return _vocabularies.Take(0);
    }

    private MasterDataVocabulary? Vocabulary()
    {
        var level = cursor.Level;
        var start = nodes.Nodes.Count;
        var type = Attributes(XmlName.Type);
        ValueList<MasterDataElement> elements = default;
        int next = 0, seen = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(name, XmlName.VocabularyElementList))
            {
                if (cursor.InOrder(0, ref next, ref seen))
                    elements = Elements();
            }
            else
            {
                Further(name, 1, ref next, ref seen);
            }
        }

        cursor.Leave(level);
        var extensions = nodes.Nodes.Take(start);
        return type is null ? null : new() { Type = type, Elements = elements, Extensions = extensions };
    }

    private ValueList<MasterDataElement> Elements()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (!ReferenceEquals(cursor.StandardName(), XmlName.VocabularyElement))
                cursor.Unknown();
            else if (Element() is { } element)
                _elements.Push(element);
        }

        cursor.Leave(level);
        if (_elements.Count == 0)
            cursor.Deviation("missing", "VocabularyElementList is empty; leave it out.");
        return _elements.Take(0);
    }

    private MasterDataElement? Element()
    {
        var level = cursor.Level;
        var start = nodes.Nodes.Count;
        var id = Attributes(XmlName.Id);
        ValueList<string> children = default;
        int next = 0, seen = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(name, XmlName.Attribute))
            {
                if (next > 0)
                    cursor.Deviation("order", "attribute stands too late; the schema has it before all others.");
                if (Value() is { } value)
                    _values.Push(value);
            }
            else if (ReferenceEquals(name, XmlName.Children))
            {
                next = Math.Max(next, 1);
                if (cursor.InOrder(1, ref next, ref seen))
                    children = Ids();
            }
            else
            {
                Further(name, 2, ref next, ref seen);
            }
        }

        cursor.Leave(level);
        var (values, extensions) = (_values.Take(0), nodes.Nodes.Take(start));
        return id is null ? null : new() { Id = id, Attributes = values, Children = children, Extensions = extensions };
    }

    private MasterDataValue? Value()
    {
        var level = cursor.Level;
        var node = nodes.Read();
        cursor.Leave(level);
        string? id = null;
        List<EpcisNode> parts = [];
        foreach (var child in node.Children)
        {
            if (child.Kind == EpcisNodeKind.Attribute && child.Name is { Namespace: "", Local: "id" })
                id = child.Text;
            else
                parts.Add(child);
        }

        if (id is null)
        {
            cursor.Error("missing", "attribute lacks the attribute id, which says what it is.");
            return null;
        }

        _fields.CheckUri(id, "/@id");
        return new()
        {
            Id = id,
            Value = parts.Count == 0 ? new() { Text = node.Text ?? "" } : new() { Kind = EpcisNodeKind.Composite, Text = node.Text, Children = parts.ToValueList() },
        };
    }

    private ValueList<string> Ids()
    {
        var level = cursor.Level;
        while (cursor.NextAttribute())
            nodes.Nodes.Push(nodes.Attribute());
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            if (!ReferenceEquals(cursor.StandardName(), XmlName.Id))
                cursor.Unknown();
            else if (_fields.Uri() is { } id)
                _ids.Push(id);
        }

        cursor.Leave(level);
        return _ids.Take(0);
    }

    // The attribute that says what it is; the others are kept.
    private string? Attributes(string name)
    {
        string? value = null;
        while (cursor.NextAttribute())
        {
            if (cursor.IsUnqualified && ReferenceEquals(cursor.LocalName, name))
            {
                value = cursor.Cached(cursor.Value.AsSpan().Trim(" \t\r\n"));
                _fields.CheckUri(value, "/@" + name);
            }
            else if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
            {
                nodes.Nodes.Push(nodes.Attribute());
            }
        }

        if (value is null)
            cursor.Error("missing", $"{cursor.Path.Name} lacks the attribute {name}, a URI.");
        return value;
    }

    private void Further(string? name, int extension, ref int next, ref int seen)
    {
        if (!ReferenceEquals(name, XmlName.Extension))
        {
            if (name is not null)
                cursor.Deviation("unknownMember", $"{name} is not known here; extensions have a namespace. It is kept as an extension.");
            next = 8;
            nodes.Nodes.Push(nodes.Read());
            return;
        }

        if (!cursor.InOrder(extension, ref next, ref seen))
            return;
        var level = cursor.Level;
        while (cursor.NextAttribute())
            nodes.Nodes.Push(nodes.Attribute());
        var count = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level), count++)
        {
            if (!cursor.IsUnqualified)
                cursor.Deviation("unknownMember", $"{cursor.Path.Name} has a namespace; in extension, here, elements have none. It is kept.");
            nodes.Nodes.Push(nodes.Read());
        }

        cursor.Leave(level);
        if (count == 0)
            cursor.Deviation("missing", "extension is empty; leave it out.");
    }
}
