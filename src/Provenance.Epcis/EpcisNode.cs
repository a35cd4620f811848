namespace Provenance.Epcis;

/// <summary>One piece of data that the standard does not define: an extension, a datum of an instance or lot, a part of a header.</summary>
/// <remarks>
/// <para>
/// One tree serves XML and JSON-LD. The elements of a JSON list are siblings of one name, in order, with <see cref="InList"/>; repeated elements of XML are siblings
/// of one name without it. White space around the text of XML, comments and processing instructions are not kept.
/// </para>
/// <para>Immutable; equal when all members are equal, so that JSON <c>1</c> and <c>"1"</c> differ. Safe to share between threads.</para>
/// </remarks>
public sealed record EpcisNode
{
    /// <summary>The name; the default value for what has none (<see cref="EpcisNodeKind.Mixed"/>, elements of a list in a list).</summary>
    public EpcisName Name { get; init; }

    /// <summary>What it is.</summary>
    public EpcisNodeKind Kind { get; init; }

    /// <summary>The text, number or truth value; <see langword="null"/> where there is none. An empty string of JSON is empty, an empty element of XML as well.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is an element of a JSON list.</summary>
    public bool InList { get; init; }

    /// <summary>The parts, in document order, attributes first.</summary>
    public ValueList<EpcisNode> Children { get; init; }
}
