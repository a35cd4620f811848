namespace Provenance.Epcis.Tests;

/// <summary>What the nodes of a generated event may be.</summary>
internal enum NodeStyle
{
    /// <summary>Text and elements with elements, siblings of different names, all in a namespace: what XML and JSON-LD both hold.</summary>
    Common,

    /// <summary>Also numbers, truth values, null and lists of JSON, and names without a namespace.</summary>
    Json,

    /// <summary>Also attributes, text between elements and repeated elements of XML.</summary>
    Xml,
}
