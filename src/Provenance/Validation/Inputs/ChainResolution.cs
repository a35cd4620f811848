namespace Provenance.Validation.Inputs;

/// <summary>What a resolver says of one id: the chains, or that there are none, or why they may not be read.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record ChainResolution
{
    private ChainResolution(ChainState state, ChainSet? chains, string? why) => (State, Chains, Why) = (state, chains, why);

    /// <summary>The record exists nowhere that the resolver knows.</summary>
    public static ChainResolution Missing { get; } = new(ChainState.Missing, null, null);

    /// <summary>What became of the id.</summary>
    public ChainState State { get; }

    /// <summary>The chains and what their documents define, where they are loaded; else <see langword="null"/>.</summary>
    public ChainSet? Chains { get; }

    /// <summary>Why they may not be read, where that is denied; else <see langword="null"/>.</summary>
    public string? Why { get; }

    /// <summary>Chains, and what their documents define. A chain whose id is already there is not added again.</summary>
    /// <param name="chains">The chains.</param>
    public static ChainResolution Loaded(ChainSet chains)
    {
        ArgumentNullException.ThrowIfNull(chains);
        return new(ChainState.Loaded, chains, null);
    }

    /// <summary>The record exists and may not be read.</summary>
    /// <param name="why">The reason, for people: a few words without a full stop; not empty.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static ChainResolution Denied(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return new(ChainState.Denied, null, why);
    }
}
