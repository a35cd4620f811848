namespace Provenance.Epcis;

/// <summary>How event hash ids are computed.</summary>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record EventHashOptions
{
    /// <summary>The dialect of the specification's text, SHA-256, no prefixes but those of GS1.</summary>
    public static EventHashOptions Default { get; } = new();

    /// <summary>The dialect; <see cref="EventHashDialect.Text"/> by default.</summary>
    public EventHashDialect Dialect { get; init; }

    /// <summary>The digest; <see cref="EventHashAlgorithm.Sha256"/> by default.</summary>
    public EventHashAlgorithm Algorithm { get; init; }

    /// <summary>
    /// The prefixes of the document, so that <c>ex:gadget</c> as the value of an extension is hashed as the URI that it stands for
    /// (<see cref="EpcisContext.Prefixes"/>). <c>gs1</c>, <c>cbv</c>, <c>cbvmda</c> and <c>epcis</c> are known without, unless they are declared otherwise here.
    /// </summary>
    public ValueList<EpcisPrefix> Prefixes { get; init; }
}
