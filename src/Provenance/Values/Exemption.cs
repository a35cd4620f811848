namespace Provenance.Values;

/// <summary>Why a rule of customs is said not to have applied.</summary>
public sealed record Exemption : Extensible, IKnowable
{
    /// <summary>The kind (<c>humanitarian</c>, <c>military</c>, <c>interventionByAuthority</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>Who granted it.</summary>
    public Party? By { get; init; }

    /// <summary>The documents that show it.</summary>
    public ValueList<DocumentReference> Documents { get; init; }

    /// <summary>How far it is trusted.</summary>
    public Status? Status { get; init; }

    /// <summary>Ids of the events or restrictions it is concluded from, where it is inferred.</summary>
    public ValueList<string> Basis { get; init; }

    /// <summary>Who says so.</summary>
    public ValueList<EvidenceLink> Evidence { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    /// <summary>There may be one, and it is not known.</summary>
    public static Exemption Unknown(Why why) => new() { Absence = Absence.Unknown(why) };

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Exemption None(string why) => new() { Absence = Absence.None(why) };
}
