namespace Provenance.Values;

/// <summary>On what authority something was done: a recorded authorization, or who consented, in which document.</summary>
public sealed record Authority : Extensible, IKnowable
{
    /// <summary>Id of a recorded authorization.</summary>
    public string? Authorization { get; init; }

    /// <summary>The kind of consent (<c>brandOwnerInstruction</c>, <c>customsPermit</c>).</summary>
    public Code? Kind { get; init; }

    /// <summary>Who gave it.</summary>
    public Party? By { get; init; }

    /// <summary>The documents that show it.</summary>
    public ValueList<DocumentReference> Documents { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    /// <summary>There may be one, and it is not known.</summary>
    public static Authority Unknown(Why why) => new() { Absence = Absence.Unknown(why) };

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Authority None(string why) => new() { Absence = Absence.None(why) };
}
