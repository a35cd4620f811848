namespace Provenance.Values;

public sealed partial record Quantity
{
    /// <summary>Whether both can be told in one unit: the same, or of one dimension. See the remarks of the type for those without a unit.</summary>
    public bool IsComparableTo(Quantity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return TryAlign(this, other, out _, out _);
    }

    /// <summary>Whether it is more than <paramref name="other"/>, whatever amount of each is the one.</summary>
    /// <param name="other">The other; <see langword="null"/> (not recorded) is never certainly less.</param>
    /// <returns><see langword="false"/> also where the two are not comparable.</returns>
    public bool IsCertainlyMoreThan(Quantity? other) =>
        other is not null && TryAlign(this, other, out var left, out var right)
        && right.Max is { } most && (left.MinIsExclusive ? left.Min >= most : left.Min > most);

    /// <summary>Whether it is less than <paramref name="other"/>, whatever amount of each is the one.</summary>
    /// <param name="other">The other; <see langword="null"/> (not recorded) is never certainly more.</param>
    /// <returns><see langword="false"/> also where the two are not comparable.</returns>
    public bool IsCertainlyLessThan(Quantity? other) => other is not null && other.IsCertainlyMoreThan(this);

    /// <summary>Whether both can be the same amount.</summary>
    /// <param name="other">The other; <see langword="null"/> (not recorded) can be any.</param>
    /// <returns><see langword="true"/> also where the two are not comparable, because nothing then tells them apart.</returns>
    public bool CouldBe(Quantity? other) => !IsCertainlyMoreThan(other) && !IsCertainlyLessThan(other);

    /// <summary>Whether the interval is the same for every unit: it holds no number, or only none.</summary>
    private bool FitsEveryUnit => (Min == 0 && Max is null or 0) && (Unit is null || Max == 0);

    private static bool TryAlign(Quantity left, Quantity right, out Quantity first, out Quantity second)
    {
        (first, second) = (left, right);
        if (ReferenceEquals(left.Unit, right.Unit) || left.FitsEveryUnit || right.FitsEveryUnit)
            return true;
        if (left.Unit is null || right.Unit is null || !left.Unit.ConvertsTo(right.Unit))
            return false;
        // Into base units, because that only multiplies.
        (first, second) = (left.Scaled(left.Unit.Factor!.Value, null), right.Scaled(right.Unit.Factor!.Value, null));
        return true;
    }
}
