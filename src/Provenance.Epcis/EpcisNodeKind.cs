namespace Provenance.Epcis;

/// <summary>What a node of extension data is. XML knows text, elements and attributes; the other kinds are told by JSON-LD.</summary>
public enum EpcisNodeKind
{
    /// <summary>Text: an element without children, a string of JSON.</summary>
    Text,

    /// <summary>A number of JSON; <see cref="EpcisNode.Text"/> is as written.</summary>
    Number,

    /// <summary>A truth value of JSON; <see cref="EpcisNode.Text"/> is <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c> of JSON.</summary>
    Null,

    /// <summary>An element with attributes or child elements, an object of JSON. <see cref="EpcisNode.Text"/> is the text before the first child.</summary>
    Composite,

    /// <summary>A list in a list, or an empty list, of JSON: the children are its elements, without names.</summary>
    List,

    /// <summary>An attribute of XML.</summary>
    Attribute,

    /// <summary>Text between or behind child elements of XML; it has no name.</summary>
    Mixed,
}
