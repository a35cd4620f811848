namespace Provenance.Values;

/// <summary>
/// A coded value of an open vocabulary (a procedure, a reason, a mode): a known word, an absolute URI or <c>prefix:word</c>. Another word
/// is kept; a reader reports it with the nearest known one (<see cref="Reference.Vocabulary"/>).
/// </summary>
/// <remarks>Equality is ordinal. Immutable. A <see cref="string"/> converts to it; nothing is parsed.</remarks>
public sealed record Code : IKnowable
{
    private readonly string _word;

    /// <summary>The word as it stands.</summary>
    /// <exception cref="ArgumentException"><paramref name="word"/> is empty.</exception>
    public Code(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        _word = word;
    }

    private Code(Absence absence) => (_word, Absence) = ("", absence);

    /// <summary>The word; empty where it is unknown or none.</summary>
    public string Word => _word;

    /// <inheritdoc/>
    public Absence? Absence { get; }

    /// <summary>It exists and is not known.</summary>
    public static Code Unknown(Why why) => new(Absence.Unknown(why));

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    public static Code None(string why) => new(Absence.None(why));

    /// <summary>The word as a coded value.</summary>
    public static implicit operator Code(string word) => new(word);

    /// <summary>Whether the word is <paramref name="word"/> (ordinal).</summary>
    public bool Is(string word) => Absence is null && string.Equals(_word, word, StringComparison.Ordinal);

    /// <summary>The word; empty where it is unknown or none.</summary>
    public override string ToString() => _word;
}
