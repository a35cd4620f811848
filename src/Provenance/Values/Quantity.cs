namespace Provenance.Values;

/// <summary>How much, as far as the record says: an interval from <see cref="Min"/> to <see cref="Max"/>, and its unit where that is recorded.</summary>
/// <remarks>
/// <para>Never negative. Both bounds are included, except that <see cref="MinIsExclusive"/> excludes the lower one ("some" is more than 0).
/// Arithmetic is interval arithmetic: the result holds every amount that the operands allow, is rounded outward where 28 digits do not
/// suffice, and never overflows: what is larger than a <see cref="decimal"/> has no upper bound.</para>
/// <para>Where neither of two quantities records a unit, both are read in the same one. "Some", "all" and an unknown amount without a unit,
/// and none at all, fit every unit.</para>
/// <para>Equal when interval, unit, way of stating, words and reasons are equal; 1 and 1.0 are. Only partly ordered, hence not comparable:
/// see <see cref="IsCertainlyMoreThan"/>. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed partial record Quantity : IKnowable
{
    private Quantity(QuantityKind kind, decimal min, bool minIsExclusive, decimal? max, Unit? unit) =>
        (Kind, Min, MinIsExclusive, Max, Unit) = (kind, min, minIsExclusive, max, unit);

    /// <summary>The smallest amount it can be; 0 or more.</summary>
    public decimal Min { get; }

    /// <summary>Whether it is more than <see cref="Min"/> and not that itself.</summary>
    public bool MinIsExclusive { get; }

    /// <summary>The largest amount it can be, included; <see langword="null"/> where there is no limit.</summary>
    public decimal? Max { get; }

    /// <summary>The unit; <see langword="null"/> where it is not recorded.</summary>
    public Unit? Unit { get; }

    /// <summary>The number as it was stated, exact or about; <see langword="null"/> where none was.</summary>
    public decimal? Stated { get; private init; }

    /// <summary>Whether it is one amount.</summary>
    public bool IsExact => Max == Min && !MinIsExclusive;

    /// <summary>Whether the number stated is only about right. Certain is then no more than that it is some, so it proves nothing about any other amount.</summary>
    public bool IsApproximate => Kind == QuantityKind.About;

    /// <summary>Whether it is all that the position holds, however much that is.</summary>
    public bool IsAll => Kind == QuantityKind.All;

    /// <summary>Whether anything is known of how much it is, beyond that it may be some.</summary>
    public bool IsBounded => Min > 0 || Max is not null;

    /// <summary>The words of the source: "large amounts"; <see langword="null"/> where they are not recorded.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// Why it is not more exact (<c>notAscertainable</c>), or where a loss went (<c>lineResidue</c>), as <see cref="Reference.Vocabulary.QuantityReasons"/> has it;
    /// <see langword="null"/> where that is not recorded. An unknown amount has its reason in <see cref="Absence"/>.
    /// </summary>
    public Code? Reason { get; init; }

    /// <inheritdoc/>
    public Absence? Absence { get; private init; }

    internal QuantityKind Kind { get; }

    /// <summary>Exactly so much.</summary>
    /// <param name="amount">0 or more.</param>
    /// <param name="unit">A code of Recommendation 20; <see langword="null"/> where the unit is not recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not known; the message names the code to write.</exception>
    public static Quantity Exactly(decimal amount, string? unit = null) => Exact(NotNegative(amount, nameof(amount)), Find(unit));

    /// <summary>From one amount to another, both included.</summary>
    /// <param name="min">0 or more.</param>
    /// <param name="max">Not less than <paramref name="min"/>.</param>
    /// <param name="unit">A code of Recommendation 20; <see langword="null"/> where the unit is not recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative.</exception>
    /// <exception cref="ArgumentException">The interval is reversed, or <paramref name="unit"/> is not known.</exception>
    public static Quantity Between(decimal min, decimal max, string? unit = null)
    {
        NotNegative(min, nameof(min));
        NotNegative(max, nameof(max));
        return max < min
            ? throw new ArgumentException($"From {Number(min)} to {Number(max)} is no interval. Write the smaller amount first.", nameof(max))
            : Interval(min, false, max, Find(unit));
    }

    /// <summary>So much or more.</summary>
    /// <inheritdoc cref="Between" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="min"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not known.</exception>
    public static Quantity AtLeast(decimal min, string? unit = null) => Interval(NotNegative(min, nameof(min)), false, null, Find(unit));

    /// <summary>So much or less, perhaps none.</summary>
    /// <param name="max">0 or more.</param>
    /// <param name="unit">A code of Recommendation 20; <see langword="null"/> where the unit is not recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not known.</exception>
    public static Quantity AtMost(decimal max, string? unit = null) => Interval(0, false, NotNegative(max, nameof(max)), Find(unit));

    /// <summary>About so much; nobody counted. Certain is only that it is more than none.</summary>
    /// <param name="amount">More than 0.</param>
    /// <param name="unit">A code of Recommendation 20; <see langword="null"/> where the unit is not recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is 0 or negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not known.</exception>
    public static Quantity About(decimal amount, string? unit = null) => NotNegative(amount, nameof(amount)) == 0
        ? throw new ArgumentOutOfRangeException(nameof(amount), amount, "About none is no amount. Use AtMost for a small one, or Exactly(0).")
        : new(QuantityKind.About, 0, true, null, Find(unit)) { Stated = amount };

    /// <summary>More than none; how much was not said.</summary>
    /// <param name="unit">A code of Recommendation 20; <see langword="null"/> where the unit is not recorded.</param>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not known.</exception>
    public static Quantity Some(string? unit = null) => new(QuantityKind.Some, 0, true, null, Find(unit));

    /// <summary>All that the position holds. As an interval: none or more.</summary>
    /// <inheritdoc cref="Some"/>
    public static Quantity All(string? unit = null) => new(QuantityKind.All, 0, false, null, Find(unit));

    /// <summary>There is an amount and it is not known. As an interval: none or more.</summary>
    /// <param name="why">Why not.</param>
    /// <param name="unit">A code of Recommendation 20; <see langword="null"/> where the unit is not recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="why"/> is not a defined reason.</exception>
    /// <exception cref="ArgumentException"><paramref name="unit"/> is not known.</exception>
    public static Quantity Unknown(Why why, string? unit = null) =>
        new(QuantityKind.Unknown, 0, false, null, Find(unit)) { Absence = Absence.Unknown(why) };

    /// <summary>The quantity with a unit in place of its own; for a reader that learns the unit after the amount.</summary>
    internal Quantity In(Unit? unit) => ReferenceEquals(unit, Unit) ? this : new(Kind, Min, MinIsExclusive, Max, unit) { Stated = Stated, Text = Text, Reason = Reason, Absence = Absence };

    /// <summary>A quantity from the parts of one that is written, which a reader has checked.</summary>
    internal static Quantity Stating(QuantityKind kind, decimal amount, decimal? max, Unit? unit, Absence? absence, string? text, Code? reason)
    {
        if (kind == QuantityKind.Interval && max == amount)
            kind = QuantityKind.Exactly;
        var isExact = kind == QuantityKind.Exactly;
        var isAbout = kind == QuantityKind.About;
        return new(kind, isAbout ? 0 : amount, isAbout || kind == QuantityKind.Some, isExact ? amount : max, unit)
        {
            Stated = isExact || isAbout ? amount : null,
            Text = text,
            Reason = reason,
            Absence = absence,
        };
    }

    private static Quantity Exact(decimal amount, Unit? unit) => new(QuantityKind.Exactly, amount, false, amount, unit) { Stated = amount };

    private static Quantity Interval(decimal min, bool minIsExclusive, decimal? max, Unit? unit) => min == max && !minIsExclusive
        ? Exact(min, unit)
        : new(QuantityKind.Interval, min, minIsExclusive, max, unit);

    private static Unit? Find(string? unit) =>
        unit is null ? null : Unit.TryParse(unit, out var found, out var problem) ? found : throw new ArgumentException(problem, nameof(unit));

    private static decimal NotNegative(decimal amount, string parameter) => amount >= 0
        ? amount
        : throw new ArgumentOutOfRangeException(parameter, amount, "A quantity is never negative. Say what was taken away as an event of its own.");
}
