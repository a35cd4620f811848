namespace Provenance.Epcis.Reading;

/// <summary>What an element may contain, for the parts of documents that are kept as nodes: messages, and the standard header.</summary>
internal sealed class XmlType
{
    /// <summary>Anything.</summary>
    public static readonly XmlType Any = new() { IsAny = true };

    /// <summary>No content.</summary>
    public static readonly XmlType Nothing = new();

    /// <summary>Whether anything may stand in it.</summary>
    public bool IsAny { get; init; }

    /// <summary>What its text is; <see langword="null"/> where it has none.</summary>
    public XmlValueKind? Text { get; init; }

    /// <summary>The children, in order.</summary>
    public XmlChild[] Children { get; init; } = [];

    /// <summary>Whether exactly one of <see cref="Children"/> stands in it.</summary>
    public bool IsChoice { get; init; }

    /// <summary>Whether elements of other namespaces may follow.</summary>
    public bool Other { get; init; }

    /// <summary>The namespace that is no other one.</summary>
    public string TargetNamespace { get; init; } = "";

    /// <summary>Whether elements without a namespace may stand in it; at least one does.</summary>
    public bool Local { get; init; }

    /// <summary>The attributes that have a type.</summary>
    public XmlAttributeType[] Attributes { get; init; } = [];

    /// <summary>Whether it may have attributes that are not listed.</summary>
    public bool AnyAttribute { get; init; }

    /// <summary>An element with text.</summary>
    public static XmlType Of(XmlValueKind kind) => new() { Text = kind };
}
