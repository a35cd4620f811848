namespace Provenance.Values;

/// <summary>What a record says in place of a value: that it is unknown and why, or that there is none and why.</summary>
/// <remarks>Equal when state, reason and text are equal (ordinal). Immutable and safe to share between threads.</remarks>
public sealed record Absence
{
    private static readonly Absence[] Unknowns = [.. Enum.GetValues<Why>().Select(why => new Absence(Knowledge.Unknown, why, null))];

    private Absence(Knowledge state, Why? why, string? text) => (State, Why, Text) = (state, why, text);

    /// <summary><see cref="Knowledge.Unknown"/> or <see cref="Knowledge.None"/>.</summary>
    public Knowledge State { get; }

    /// <summary>Why it is not known; <see langword="null"/> where there is none.</summary>
    public Why? Why { get; }

    /// <summary>Why there is none, in the recorder's words; <see langword="null"/> where it is unknown.</summary>
    public string? Text { get; }

    /// <summary>It exists and is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="why"/> is not a defined reason.</exception>
    public static Absence Unknown(Why why) =>
        (uint)why < (uint)Unknowns.Length ? Unknowns[(int)why] : throw new ArgumentOutOfRangeException(nameof(why), why, "Use one of the five reasons of Why.");

    /// <summary>There is none.</summary>
    /// <param name="why">The reason, for people; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="why"/> is empty.</exception>
    public static Absence None(string why)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return new(Knowledge.None, null, why);
    }
}
