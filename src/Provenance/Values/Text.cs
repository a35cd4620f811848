namespace Provenance.Values;

/// <summary>Words of a record (a brand, a lot, a declaration number) that can also be unknown or none.</summary>
/// <remarks>Equality is ordinal. Immutable. A <see cref="string"/> converts to it; nothing is parsed.</remarks>
public sealed record Text : IKnowable
{
    private readonly string _value;

    /// <summary>The words as they stand.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty.</exception>
    public Text(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    private Text(Absence absence) => (_value, Absence) = ("", absence);

    /// <summary>The words; empty where they are unknown or none.</summary>
    public string Value => _value;

    /// <inheritdoc/>
    public Absence? Absence { get; }

    /// <summary>It exists and is not known.</summary>
    public static Text Unknown(Why why) => new(Absence.Unknown(why));

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Text None(string why) => new(Absence.None(why));

    /// <summary>The words as a text.</summary>
    public static implicit operator Text(string value) => new(value);

    /// <summary>The words; empty where they are unknown or none.</summary>
    public override string ToString() => _value;
}
