using System.Diagnostics.CodeAnalysis;

namespace Provenance.Values;

public sealed partial record Quantity
{
    /// <summary>Both together.</summary>
    /// <returns>In the unit of <paramref name="left"/>, or of <paramref name="right"/> where only that is recorded.</returns>
    /// <exception cref="ArgumentNullException">An operand is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The units differ; convert first.</exception>
    public static Quantity operator +(Quantity left, Quantity right)
    {
        var unit = CommonUnit(left, right);
        return Interval(
            QuantityMath.AddDown(left.Min, right.Min),
            left.MinIsExclusive || right.MinIsExclusive,
            QuantityMath.AddUp(left.Max, right.Max),
            unit);
    }

    /// <summary>What is left of one when the other is taken away, at least none.</summary>
    /// <returns>
    /// As for addition. Where more is taken than there can be, the result is none: ask <see cref="IsCertainlyLessThan"/> first to tell the two apart.
    /// </returns>
    /// <exception cref="ArgumentNullException">An operand is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The units differ; convert first.</exception>
    public static Quantity operator -(Quantity left, Quantity right)
    {
        var unit = CommonUnit(left, right);
        var max = left.Max is { } most ? Math.Max(0, QuantityMath.SubtractUp(most, right.Min)) : (decimal?)null;
        var min = right.Max is { } taken ? QuantityMath.SubtractDown(left.Min, taken) : -1;
        return Interval(Math.Max(0, min), min >= 0 && left.MinIsExclusive, max, unit);
    }

    /// <summary>So many times the quantity; for a yield or a tolerance, the two ends of it.</summary>
    /// <param name="min">The smallest factor, 0 or more.</param>
    /// <param name="max">The largest, not less than <paramref name="min"/>; <see langword="null"/> where there is no limit.</param>
    /// <returns>In the same unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A factor is negative, or <paramref name="max"/> is less than <paramref name="min"/>.</exception>
    public Quantity Times(decimal min, decimal? max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(min);
        if (max < min)
            throw new ArgumentOutOfRangeException(nameof(max), max, "Write the smaller factor first.");
        return Interval(QuantityMath.ScaleDown(Min, min, 1), MinIsExclusive && min > 0, QuantityMath.MultiplyUp(Max, max), Unit);
    }

    /// <summary>So many times the quantity.</summary>
    /// <param name="factor">0 or more.</param>
    /// <returns>In the same unit.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is negative.</exception>
    public Quantity Times(decimal factor) => Times(factor, factor);

    /// <summary>All together.</summary>
    /// <param name="quantities">Quantities in units that convert into each other; none gives none.</param>
    /// <param name="sum">The sum, in the first unit that is recorded; <see langword="null"/> where two cannot be added.</param>
    /// <exception cref="ArgumentNullException"><paramref name="quantities"/> is <see langword="null"/>.</exception>
    public static bool TrySum(IEnumerable<Quantity> quantities, [NotNullWhen(true)] out Quantity? sum)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        sum = null;
        var total = Exact(0, null);
        foreach (var quantity in quantities)
        {
            var addend = quantity;
            if (total.Unit is { } unit && quantity.TryConvertTo(unit, out var converted))
                addend = converted;
            else if (!ReferenceEquals(total.Unit, quantity.Unit) && !total.FitsEveryUnit && !quantity.FitsEveryUnit)
                return false;
            total += addend;
        }

        sum = total;
        return true;
    }

    private static Unit? CommonUnit(Quantity left, Quantity right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (ReferenceEquals(left.Unit, right.Unit))
            return left.Unit;
        if (left.FitsEveryUnit)
            return right.Unit ?? left.Unit;
        return right.FitsEveryUnit
            ? left.Unit ?? right.Unit
            : throw new ArgumentException($"{left.Unit?.Code ?? "No unit"} and {right.Unit?.Code ?? "no unit"} are not the same. Convert with TryConvertTo first.", nameof(right));
    }
}
