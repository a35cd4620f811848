namespace Provenance.Epcis;

/// <summary>The contexts of a JSON-LD document, and the prefixes of the namespaces of an XML or JSON-LD document.</summary>
/// <remarks>
/// Names are expanded in the model, so that this only says how a writer shortens them again. The context of GS1 is built in and needs no network; of other contexts
/// only the prefixes that stand in the document are known. Immutable; equal when all members are equal.
/// </remarks>
public sealed record EpcisContext
{
    /// <summary>No contexts and no prefixes: a writer names the context of GS1 and makes prefixes up.</summary>
    public static EpcisContext Empty { get; } = new();

    /// <summary>URLs of contexts, in document order (JSON-LD only).</summary>
    public ValueList<string> Urls { get; init; }

    /// <summary>Prefixes with the namespaces that they stand for, in document order.</summary>
    public ValueList<EpcisPrefix> Prefixes { get; init; }

    /// <summary>Terms of the context that are no prefixes (<c>{"@id": …, "@type": …}</c>, <c>@vocab</c>), as they stand (JSON-LD only).</summary>
    public ValueList<EpcisNode> Terms { get; init; }
}
