namespace Provenance.Epcis;

/// <summary>A node of the tree that the reference makes of a document of either format.</summary>
/// <remarks>Mutable, because the order in which the reference takes nodes out of the tree decides what is left over for the end.</remarks>
internal sealed class ReferenceNode(string name, string text)
{
    /// <summary>The name, <c>{namespace}local</c> where it is in a namespace.</summary>
    public string Name { get; } = name;

    public string Text { get; set; } = text;

    public List<ReferenceNode> Children { get; private set; } = [];

    /// <summary>Whether it is a pair of a type and a value, in which case it has no name, no text and exactly two children.</summary>
    public bool IsPair { get; private init; }

    public static ReferenceNode Pair(ReferenceNode first, ReferenceNode second) => new("", "") { IsPair = true, Children = [first, second] };

    public ReferenceNode With(string otherName, List<ReferenceNode> children) => new(otherName, Text) { Children = children };
}
