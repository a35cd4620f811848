using Provenance.Reference;
using Provenance.Validation.House;
using Provenance.Validation.Inputs;

namespace Provenance.Validation;

/// <summary>What a house knows beside its documents, for all chains that it checks: parties and their aliases, places, restrictions, tables.</summary>
/// <remarks>
/// Facts of whoever gives the policy. What the documents of a chain state themselves is nearer to the case and wins: an entry of theirs with the same id, a place's own
/// country or point, the yield or loss that a transformation records. Made by <see cref="PolicyDocument"/>. Immutable, safe to share between threads.
/// </remarks>
public sealed record PolicyData
{
    /// <summary>Nothing.</summary>
    public static readonly PolicyData None = new();

    private readonly Gazetteer? _gazetteer;

    /// <summary>Parties with their aliases, places, sources, evidence, restrictions, authorizations and facts of items, as documents define them; empty by default.</summary>
    /// <exception cref="ArgumentNullException">It is <see langword="null"/>.</exception>
    public Registry Registry
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
            _gazetteer = value.Places.Count == 0 ? null : new(value.Places);
        }
    } = Registry.Empty;

    /// <summary>Customs unions and territories, those of the library among them; <see langword="null"/> where the policy has none.</summary>
    internal CustomsData? Customs { get; init; }

    /// <summary>Common borders on land that the library does not know, or that there are not; each pair once.</summary>
    internal ValueList<LandBorder> Borders { get; init; }

    /// <summary>What became of commodity codes from one edition of the Harmonized System to a later one.</summary>
    internal ValueList<HsCorrelation> Correlations { get; init; }

    /// <summary>What processes give; of several that fit the last counts.</summary>
    internal ValueList<ProcessYield> Yields { get; init; }

    /// <summary>How fast people work; of several that fit the last counts.</summary>
    internal ValueList<WorkRate> Rates { get; init; }

    /// <summary>The chains with what the house knows: its entries after those of their documents, and its places where events name one that it knows.</summary>
    internal ChainSet Onto(ChainSet chains) =>
        Registry == Registry.Empty ? chains : chains.Knowing(Registries.Union(chains.Registry, Registry), _gazetteer);
}
