namespace Provenance.Values;

/// <summary>Where a piece of evidence comes from: a person, a publisher, a register, a group of unknown number.</summary>
/// <remarks>Equal when all members are equal. Immutable.</remarks>
public sealed record Source : Extensible
{
    private readonly char? _reliability;

    /// <summary>The id under which documents name it; <see langword="null"/> for a source written where it is used.</summary>
    public string? Id { get; init; }

    /// <summary>A name or a description. Descriptions of withheld sources are not printed by default.</summary>
    public Text? Name { get; init; }

    /// <summary>What it is (<c>person</c>, <c>publisher</c>, <c>group</c>, <c>register</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>How many, for a group.</summary>
    public HeadCount? Count { get; init; }

    /// <summary>Whether its identity is withheld; <see langword="null"/> where nothing is said.</summary>
    public bool? IdentityWithheld { get; init; }

    /// <summary>Id of the source or party that knows the withheld identity.</summary>
    public string? Custodian { get; init; }

    /// <summary>Reliability on the Admiralty scale, <c>A</c> (completely reliable) to <c>E</c> (unreliable), <c>F</c> (cannot be judged).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a letter from A to F.</exception>
    public char? Reliability
    {
        get => _reliability;
        init => _reliability = value is null or (>= 'A' and <= 'F')
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Reliability is a letter from A to F.");
    }

    /// <summary>Id of who graded it.</summary>
    public string? GradedBy { get; init; }

    /// <summary>When it was graded.</summary>
    public EventTime? GradedOn { get; init; }

    /// <summary>What it stands to gain or lose.</summary>
    public Text? Interest { get; init; }

    /// <summary>Ids of sources that may be the same.</summary>
    public ValueList<string> MaybeSameAs { get; init; }

    /// <summary>Remarks for people; no rule reads them.</summary>
    public string? Notes { get; init; }

    /// <summary>A source whose identity is withheld.</summary>
    /// <param name="id">Its pseudonym; not empty.</param>
    /// <param name="reliability">A to F, or <see langword="null"/> where it is not graded.</param>
    /// <param name="custodian">Id of who knows the identity, or <see langword="null"/>.</param>
    public static Source Withheld(string id, char? reliability = null, string? custodian = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new() { Id = id, IdentityWithheld = true, Reliability = reliability, Custodian = custodian };
    }

    /// <summary>A source that is named.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="reliability">A to F, or <see langword="null"/> where it is not graded.</param>
    public static Source Named(string name, char? reliability = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new() { Name = name, IdentityWithheld = false, Reliability = reliability };
    }
}
