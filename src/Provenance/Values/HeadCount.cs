using System.Globalization;

namespace Provenance.Values;

/// <summary>How many people a group has, as far as it is known: at least one.</summary>
/// <remarks>Equal when bounds and the stated number are equal. Immutable.</remarks>
public sealed record HeadCount
{
    private HeadCount(int min, int? max, int? about) => (Min, Max, Stated) = (min, max, about);

    /// <summary>The smallest number it can be, at least 1; 1 for <see cref="About"/>.</summary>
    public int Min { get; }

    /// <summary>The largest number it can be, included; <see langword="null"/> where there is no limit.</summary>
    public int? Max { get; }

    /// <summary>The number as it was stated, exact or about; <see langword="null"/> for a range.</summary>
    public int? Stated { get; }

    /// <summary>Whether the stated number is only about right: certain is then no more than one person.</summary>
    public bool IsAbout => Stated is not null && Max is null;

    /// <summary>Exactly so many people.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static HeadCount Exactly(int count) => new(Checked(count, nameof(count)), count, count);

    /// <summary>So many people or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> is less than 1.</exception>
    public static HeadCount AtLeast(int min) => new(Checked(min, nameof(min)), null, null);

    /// <summary>From one number to another, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="max"/> is less than <paramref name="min"/>.</exception>
    public static HeadCount Between(int min, int max)
    {
        Checked(min, nameof(min));
        Checked(max, nameof(max));
        if (max < min)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"From {min} to {max} is no range. Write the smaller number first."), nameof(max));
        return min == max ? Exactly(min) : new(min, max, null);
    }

    /// <summary>About so many people; nobody counted them.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public static HeadCount About(int count) => new(1, null, Checked(count, nameof(count)));

    /// <summary>For people: <c>3</c>, <c>about 40</c>, <c>at least 2</c>, <c>2 to 5</c>.</summary>
    public override string ToString() => this switch
    {
        { IsAbout: true } => string.Create(CultureInfo.InvariantCulture, $"about {Stated}"),
        { Stated: not null } => Min.ToString(CultureInfo.InvariantCulture),
        { Max: null } => string.Create(CultureInfo.InvariantCulture, $"at least {Min}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Min} to {Max}"),
    };

    private static int Checked(int count, string parameter) => count >= 1
        ? count
        : throw new ArgumentOutOfRangeException(parameter, count, "A group has at least one person. Leave the count out where it is not known.");
}
