namespace Provenance.Values;

/// <summary>What others say of an event's purpose or nature, apart from the reason that the actor states.</summary>
public sealed record Allegation : Extensible
{
    /// <summary>What is said (<c>concealOrigin</c>, <c>smuggling</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>Who says so.</summary>
    public ValueList<EvidenceLink> Evidence { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }
}
