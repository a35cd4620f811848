namespace Provenance.Validation.Inputs;

/// <summary>What became of one id that was asked for.</summary>
/// <param name="Id">The id.</param>
/// <param name="State">What became of it.</param>
/// <param name="Why">Why it may not be read; <see langword="null"/> where that is not denied.</param>
public sealed record ResolvedChain(string Id, ChainState State, string? Why = null);

/// <summary>What became of an id that chains name and do not hold.</summary>
public enum ChainState
{
    /// <summary>Chains were given for it.</summary>
    Loaded,

    /// <summary>It exists nowhere that was looked at.</summary>
    Missing,

    /// <summary>It exists and may not be read.</summary>
    Denied,
}
