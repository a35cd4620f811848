using System.Xml;

namespace Provenance.Epcis;

/// <summary>The tree of an XML document, as the reference makes it.</summary>
internal static class ReferenceXml
{
    private const string Repository = "https://repository-x.example.com/";
    private const int MaxDepth = 256;

    public static List<ReferenceNode> Events(Stream stream)
    {
        // A document type declaration is skipped unread, as some public documents have an empty one: no entity is known, and nothing is fetched.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var reader = XmlReader.Create(stream, settings);
        reader.MoveToContent();
        var unprefixed = Declares(reader, Repository);
        var root = Element(reader, unprefixed, 0);
        var list = Find(root, 0);
        if (list is null)
        {
            if (!root.Name.EndsWith("Event", StringComparison.Ordinal))
                throw new ReferenceFailure("The reference finds no events: it looks for an element EventList without a namespace that is not empty.");
            // One event without a document, as if a document stood around it.
            list = new ReferenceNode("EventList", "");
            list.Children.Add(root);
        }

        foreach (var ignored in root.Children.Where(child => child.Name == "ignoreFields").SelectMany(child => child.Children))
        {
            foreach (var e in list.Children)
            {
                if (e.Children.Find(child => child.Name == ignored.Name) is { } field)
                    e.Children.Remove(field);
            }
        }

        return [.. list.Children.Select(e => Expand(Paired(e)))];
    }

    private static bool Declares(XmlReader reader, string uri)
    {
        var found = false;
        while (reader.MoveToNextAttribute())
            found |= reader.Prefix == "xmlns" && reader.Value == uri;
        reader.MoveToElement();
        return found;
    }

    // Below the root, and not the root's own child: in a body, at any depth.
    private static ReferenceNode? Find(ReferenceNode node, int depth)
    {
        foreach (var child in node.Children)
        {
            if (depth > 0 && child.Name == "EventList" && child.Children.Count > 0)
                return child;
            if (Find(child, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    private static ReferenceNode Element(XmlReader reader, bool unprefixed, int depth)
    {
        if (depth > MaxDepth)
            throw new XmlException($"Elements are nested more than {MaxDepth} deep.", null, Line(reader).Line, Line(reader).Column);
        var node = new ReferenceNode(Name(reader, unprefixed), "");
        var empty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                node.Children.Add(new(Name(reader, unprefixed), reader.Value));
        }

        reader.MoveToElement();
        if (empty)
        {
            reader.Read();
            return node;
        }

        reader.Read();
        Content(reader, node, new() { Unprefixed = unprefixed }, depth);
        node.Text = node.Text.Trim();
        return node;
    }

    private static void Content(XmlReader reader, ReferenceNode node, Reading state, int depth)
    {
        if (depth > MaxDepth)
            throw new XmlException($"Elements are nested more than {MaxDepth} deep.", null, Line(reader).Line, Line(reader).Column);
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.None:
                    throw new XmlException("The document ends too early.", null, Line(reader).Line, Line(reader).Column);
                case XmlNodeType.Element when IsWrapper(reader):
                    reader.Read();
                    Content(reader, node, state, depth + 1);
                    break;
                case XmlNodeType.Element:
                    state.SeenChild = true;
                    node.Children.Add(Element(reader, state.Unprefixed, depth + 1));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (!state.SeenChild)
                        node.Text = node.Text.Length == 0 ? reader.Value : node.Text + reader.Value;
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        reader.Read();
    }

    // The reference deletes these tags from the text of the document, as long as they stand exactly so.
    private static bool IsWrapper(XmlReader reader) => reader.Name is "extension" or "baseExtension" && reader.AttributeCount == 0 && !reader.IsEmptyElement;

    private static string Name(XmlReader reader, bool unprefixed) =>
        reader.NamespaceURI.Length == 0 || (unprefixed && reader.NamespaceURI == Repository) ? reader.LocalName : $"{{{reader.NamespaceURI}}}{reader.LocalName}";

    private static (int Line, int Column) Line(XmlReader reader) => reader is IXmlLineInfo info ? (info.LineNumber, info.LinePosition) : default;

    // The first attribute and the element itself; whatever stands beside such elements is lost.
    private static ReferenceNode Paired(ReferenceNode node)
    {
        List<ReferenceNode> children = [.. node.Children.Select(Paired)];
        List<ReferenceNode> pairs = [];
        foreach (var child in children.Where(child => !child.IsPair && child.Name is "bizTransaction" or "source" or "destination"))
        {
            if (child.Children.Count == 0)
                throw new ReferenceFailure($"The reference fails on a {child.Name} without a type.");
            var first = child.Children.MinBy(part => part.Name, StringComparer.Ordinal)!;
            pairs.Add(ReferenceNode.Pair(first, new(child.Name, child.Text)));
        }

        return node.With(node.Name, pairs.Count > 0 ? pairs : children);
    }

    private static ReferenceNode Expand(ReferenceNode node)
    {
        if (node.IsPair)
        {
            if (node.Children[0].Name != "type")
                throw new ReferenceFailure($"The reference fails on a {node.Children[1].Name} without a type.");
            node.Children[0].Text = Expand(node.Children[0].Text);
            return node;
        }

        node.Text = Expand(node.Text);
        foreach (var child in node.Children)
            Expand(child);
        return node;
    }

    private static string Expand(string text) =>
        text.StartsWith("gs1:", StringComparison.Ordinal) ? text.Replace("gs1:", "https://gs1.org/voc/", StringComparison.Ordinal)
        : text.StartsWith("cbv:", StringComparison.Ordinal) ? text.Replace("cbv:", "https://ref.gs1.org/cbv/", StringComparison.Ordinal)
        : text;

    private sealed class Reading
    {
        public bool Unprefixed { get; init; }

        public bool SeenChild { get; set; }
    }
}
