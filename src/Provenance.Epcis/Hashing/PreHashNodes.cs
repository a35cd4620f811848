namespace Provenance.Epcis;

/// <summary>Writes extensions and data of instance or lot: names with their namespaces, sorted as text at every level.</summary>
internal sealed class PreHashNodes(PreHashBuffer buffer, PreHashFields fields)
{
    /// <summary>How deep extensions may be nested. Readers stop earlier; only events made in code can go deeper.</summary>
    public const int MaxDepth = 500;

    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";

    /// <summary>Writes nodes behind a name, which is left out where they yield nothing.</summary>
    public void Write(ReadOnlySpan<byte> name, ValueList<EpcisNode> nodes, NodeShare share = NodeShare.All)
    {
        if (nodes.Count == 0 || share == NodeShare.None)
            return;
        var list = fields.BeginList(name, nodes.Count);
        Pieces(nodes, share);
        fields.EndList(list);
    }

    /// <summary>Writes nodes as pieces of a list that was begun.</summary>
    public void Pieces(ValueList<EpcisNode> nodes, NodeShare share = NodeShare.All)
    {
        foreach (var node in nodes)
        {
            if (share == NodeShare.All || string.IsNullOrEmpty(node.Name.Namespace) == (share == NodeShare.Unqualified))
                Piece(node, node.Name, 1);
        }
    }

    private void Piece(EpcisNode node, EpcisName name, int depth)
    {
        if (depth > MaxDepth)
            throw new ArgumentException($"Extensions are nested more than {MaxDepth} deep. No reader of such events is known; make them flatter.");
        if (IsIgnored(node, name))
            return;
        // The elements of a list stand for themselves, under its name.
        if (node.Kind == EpcisNodeKind.List)
        {
            foreach (var element in node.Children)
                Piece(element, name, depth + 1);
            return;
        }

        var start = buffer.Length;
        if (!string.IsNullOrEmpty(name.Namespace))
        {
            buffer.Add((byte)'{');
            buffer.Add(name.Namespace);
            buffer.Add((byte)'}');
        }

        buffer.Add(name.Local);
        fields.Value("="u8, node.Text);
        if (node.Children.Count > 0)
        {
            var first = buffer.BeginPieces();
            foreach (var child in node.Children)
                Piece(child, child.Name, depth + 1);
            buffer.SortPieces(first);
        }

        buffer.EndPiece(start);
    }

    // Text behind a child element, what tells a processor of XML about types, null and comments.
    private static bool IsIgnored(EpcisNode node, EpcisName name) => node.Kind switch
    {
        EpcisNodeKind.Mixed or EpcisNodeKind.Null => true,
        EpcisNodeKind.Attribute => name.Namespace == SchemaInstance,
        _ => name.Local is "comment" or "rdfs:comment" && (string.IsNullOrEmpty(name.Namespace) || name.Namespace == Rdfs),
    };
}
