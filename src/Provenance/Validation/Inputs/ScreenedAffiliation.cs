namespace Provenance.Validation.Inputs;

/// <summary>A tie of a screened party to another one.</summary>
public sealed record ScreenedAffiliation
{
    /// <summary>The party at the other end.</summary>
    public required ScreenedParty Party { get; init; }

    /// <summary>The kind of tie, as it is recorded, or <c>memberOf</c>; <see langword="null"/> where none is.</summary>
    public string? Kind { get; init; }

    /// <summary>Whether the entry of the other party records it: a <c>subsidiary</c> is then the other way round.</summary>
    public bool IsReverse { get; init; }

    /// <summary>How far it is trusted; <see langword="null"/> where nothing is said.</summary>
    public Status? Status { get; init; }

    /// <summary>When it held; always, where it is <see langword="null"/>.</summary>
    public Validity? Valid { get; init; }
}
