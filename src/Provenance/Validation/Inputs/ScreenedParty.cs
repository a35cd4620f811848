namespace Provenance.Validation.Inputs;

/// <summary>What a screener is told of one party: all that the entries which are or ever were that party record.</summary>
/// <remarks>Lists hold each value once, in the order in which the record names them; empty where nothing is recorded. Immutable, safe to share between threads.</remarks>
public sealed record ScreenedParty
{
    /// <summary>For people: the first name, else the first number.</summary>
    public required string Name { get; init; }

    /// <summary>Every name: the usual ones, those in other scripts and transliterations with <see cref="PartyName.Script"/> and <see cref="PartyName.Use"/>, and aliases, whose use is <c>alias</c>.</summary>
    public ValueList<PartyName> Names { get; init; }

    /// <summary>Its numbers, in every scheme.</summary>
    public ValueList<ScreenedNumber> Numbers { get; init; }

    /// <summary>What kind of party it is; <see langword="null"/> where that is not recorded.</summary>
    public PartyKind? Kind { get; init; }

    /// <summary>Where it is established or, for people, the nationality that the record states.</summary>
    public ValueList<Country> Countries { get; init; }

    /// <summary>Postal addresses, each in one text.</summary>
    public ValueList<string> Addresses { get; init; }

    /// <summary>Ties to parties with a name or a number; empty for the party at the other end of a tie.</summary>
    public ValueList<ScreenedAffiliation> Affiliations { get; init; }

    /// <summary>Ids of the chains whose events name it; empty for the party at the other end of a tie.</summary>
    public ValueList<string> Chains { get; init; }

    /// <summary>Ids of the events that name it, as they now read; empty for the party at the other end of a tie.</summary>
    public ValueList<string> Events { get; init; }
}
