namespace Provenance.Validation.Inputs;

/// <summary>What a screener says of one party: the entries that may be it, or that there are none, or why no list could be searched.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record PartyScreening
{
    private PartyScreening(ScreeningState state, ValueList<ScreeningMatch> matches, string? why) => (State, Matches, Why) = (state, matches, why);

    /// <summary>No entry of any list that was searched may be the party.</summary>
    public static PartyScreening NoMatch { get; } = new(ScreeningState.NoMatch, default, null);

    /// <summary>What the search came to.</summary>
    public ScreeningState State { get; }

    /// <summary>The entries that may be the party, as the screener orders them; empty where there are none.</summary>
    public ValueList<ScreeningMatch> Matches { get; }

    /// <summary>The lists that were searched, as the screener names them, perhaps with their versions; empty where it does not say.</summary>
    public ValueList<string> Lists { get; private init; }

    /// <summary>Why no list could be searched; <see langword="null"/> where one was.</summary>
    public string? Why { get; }

    /// <summary>Entries may be the party.</summary>
    /// <param name="matches">The entries; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or one is <see langword="null"/>.</exception>
    public static PartyScreening Matched(params ReadOnlySpan<ScreeningMatch> matches)
    {
        if (matches.IsEmpty || matches.Contains(null!))
            throw new ArgumentException("A match is missing; say NoMatch where there is none.", nameof(matches));
        return new(ScreeningState.Matched, new(matches.ToArray()), null);
    }

    /// <summary>The same answer with the lists that were searched: a report then says where nothing was found.</summary>
    /// <param name="lists">Their names, perhaps with versions or dates; none empty.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <exception cref="InvalidOperationException">No list could be searched.</exception>
    public PartyScreening Searched(params ReadOnlySpan<string> lists)
    {
        foreach (var list in lists)
            ArgumentException.ThrowIfNullOrWhiteSpace(list, nameof(lists));
        return State == ScreeningState.Unavailable
            ? throw new InvalidOperationException("No list could be searched; name none.")
            : this with { Lists = new(lists.ToArray()) };
    }

    /// <summary>No list could be searched.</summary>
    /// <param name="why">The reason, for people: a few words without a full stop; not empty.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static PartyScreening Unavailable(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return new(ScreeningState.Unavailable, default, why);
    }
}

/// <summary>What a search for a party came to.</summary>
public enum ScreeningState
{
    /// <summary>No entry may be the party.</summary>
    NoMatch,

    /// <summary>Entries may be the party.</summary>
    Matched,

    /// <summary>No list could be searched.</summary>
    Unavailable,
}
