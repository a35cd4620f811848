namespace Provenance.Chains;

/// <summary>What documents define once and events name by id: parties, places, sources, evidence, restrictions, authorizations, facts of items.</summary>
/// <remarks>
/// Entries refer to one another by id. Immutable, safe to share between threads. Equal when all lists are equal.
/// </remarks>
public sealed record Registry
{
    /// <summary>Nothing.</summary>
    public static readonly Registry Empty = new();

    /// <summary>The parties.</summary>
    public ValueList<Party> Parties { get; init; }

    /// <summary>The places.</summary>
    public ValueList<Place> Places { get; init; }

    /// <summary>The sources.</summary>
    public ValueList<Source> Sources { get; init; }

    /// <summary>The evidence.</summary>
    public ValueList<Evidence> Evidence { get; init; }

    /// <summary>The restrictions on routes.</summary>
    public ValueList<Restriction> Restrictions { get; init; }

    /// <summary>The authorizations.</summary>
    public ValueList<Authorization> Authorizations { get; init; }

    /// <summary>Factors between units of items.</summary>
    public ValueList<ItemFact> ItemFacts { get; init; }

    /// <summary>Ids of evidence that claims about something else rest on; no rule reads the claims.</summary>
    internal ValueList<string> InContext { get; init; }
}
