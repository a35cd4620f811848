namespace Provenance.Validation.Inputs;

/// <summary>An entry of a screening list that may be a party.</summary>
public sealed record ScreeningMatch
{
    /// <summary>The name of the list. Findings of one party, list and entry are one finding.</summary>
    public required string List { get; init; }

    /// <summary>The version or date of the list; <see langword="null"/> where it has none.</summary>
    public string? Version { get; init; }

    /// <summary>The entry's name or number on the list.</summary>
    public required string Entry { get; init; }

    /// <summary>The name or number, of those handed over, that the entry resembles.</summary>
    public required string Matched { get; init; }

    /// <summary>Whether <see cref="Matched"/> is of a party to which the screened one is tied, and not of the screened one itself.</summary>
    public bool IsByAffiliation { get; init; }

    /// <summary>How near the two are, in the screener's own words or scale; <see langword="null"/> where it does not say. Nothing is concluded from it.</summary>
    public string? Score { get; init; }

    /// <summary>Where the entry can be read: an address or a reference; <see langword="null"/> where none is given.</summary>
    public string? Reference { get; init; }
}
