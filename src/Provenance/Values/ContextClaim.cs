namespace Provenance.Values;

/// <summary>A claim about something else than the chain, kept because a source said it in the same breath; no rule reads it.</summary>
public sealed record ContextClaim : Extensible
{
    /// <summary>What is claimed.</summary>
    public string? Text { get; init; }

    /// <summary>The product that it is about, in words.</summary>
    public string? Product { get; init; }

    /// <summary>Id of the party or source that concludes or states it.</summary>
    public string? By { get; init; }

    /// <summary>How far it is trusted.</summary>
    public Status? Status { get; init; }

    /// <summary>Ids of the evidence for it.</summary>
    public ValueList<string> Evidence { get; init; }
}
