namespace Provenance.Epcis;

/// <summary>The name of an element, attribute or member: a namespace and a local name.</summary>
/// <param name="Namespace">
/// The URI of the namespace, as its prefix expands; empty for a name without one, and for a JSON-LD name that is a URI by itself or whose prefix no context knows.
/// </param>
/// <param name="Local">The local name; never empty.</param>
/// <remarks>Equal when namespace and local name are equal, whatever the prefix. The default value has empty parts.</remarks>
public readonly record struct EpcisName(string Namespace, string Local)
{
    /// <summary>The namespace and the local name as one text: the URI to which JSON-LD expands the name.</summary>
    public string Uri => string.IsNullOrEmpty(Namespace) ? Local ?? "" : Namespace + Local;

    /// <summary><c>{namespace}local</c>, or the local name alone.</summary>
    public override string ToString() => string.IsNullOrEmpty(Namespace) ? Local ?? "" : $"{{{Namespace}}}{Local}";
}
