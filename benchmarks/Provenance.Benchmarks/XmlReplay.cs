using System.Text;
using System.Xml;

namespace Provenance.Benchmarks;

/// <summary>Writes the same bytes as a document has, from strings that are at hand, and does nothing else.</summary>
internal sealed class XmlReplay
{
    private readonly List<(XmlNodeType Type, string Prefix, string Name, string Space, string Value)> _nodes = [];

    public XmlReplay(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml));
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.Text or XmlNodeType.EndElement)
                _nodes.Add((reader.NodeType, reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var isEmpty = reader.IsEmptyElement;
            while (reader.MoveToNextAttribute())
                _nodes.Add((XmlNodeType.Attribute, reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
            if (isEmpty)
                _nodes.Add((XmlNodeType.EndElement, "", "", "", ""));
        }
    }

    public void Write(Stream stream)
    {
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        writer.WriteStartDocument();
        foreach (var (type, prefix, name, space, value) in _nodes)
        {
            switch (type)
            {
                case XmlNodeType.Element:
                    writer.WriteStartElement(prefix, name, space);
                    break;
                case XmlNodeType.Attribute:
                    writer.WriteAttributeString(prefix, name, space, value);
                    break;
                case XmlNodeType.Text:
                    writer.WriteString(value);
                    break;
                default:
                    writer.WriteEndElement();
                    break;
            }
        }
    }
}
