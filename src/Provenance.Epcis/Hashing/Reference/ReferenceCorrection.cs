namespace Provenance.Epcis;

/// <summary>Turns the tree of JSON into that of XML, as the reference does: by the ends of names, so that extensions are turned as well.</summary>
internal static class ReferenceCorrection
{
    public static ReferenceNode Of(ReferenceNode node)
    {
        if (node.IsPair)
            return node;
        List<ReferenceNode> children = [.. node.Children.Where(child => child.IsPair || !child.Name.EndsWith("List", StringComparison.Ordinal))];
        foreach (var list in node.Children.Where(child => !child.IsPair && child.Name.EndsWith("List", StringComparison.Ordinal)).GroupBy(child => child.Name, StringComparer.Ordinal))
        {
            var pairs = list.Key is "sourceList" or "destinationList" or "bizTransactionList";
            children.Add(new ReferenceNode(list.Key, "").With(list.Key, [.. list.Select(element => pairs ? Pair(element) : element.With(list.Key[..^4], element.Children))]));
        }

        if (children.Exists(child => child.Name == "childEPCs"))
        {
            List<ReferenceNode> epcs = [.. children.Where(child => child.Name == "childEPCs").Select(child => new ReferenceNode("epc", child.Text))];
            children.RemoveAll(child => child.Name == "childEPCs");
            children.Add(new ReferenceNode("childEPCs", "").With("childEPCs", epcs));
        }

        children = [.. children.Select(child => child.Name is "sourceList" or "destinationList" or "bizTransactionList" ? child : Of(child))];
        return node.With(Renamed(node.Name, children.Count), children);
    }

    // The first two members as they stand, whatever they are.
    private static ReferenceNode Pair(ReferenceNode element) => element.Children.Count >= 2
        ? ReferenceNode.Pair(element.Children[0], element.Children[1])
        : throw new ReferenceFailure("The reference fails on a business transaction, source or destination without a type.");

    private static string Renamed(string name, int children) => name switch
    {
        "inputEPC" or "outputEPC" => "epc",
        "inputQuantity" or "outputQuantity" or "childQuantity" => "quantityElement",
        "quantity" when children > 0 => "quantityElement",
        _ => name,
    };
}
