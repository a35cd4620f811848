using System.Numerics;
using CsCheck;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class QuantityProperties
{
    private const int Iterations = 2_000;

    // Short and long, small and large: most results fit, some do not.
    private static readonly Gen<decimal> Amount = Gen.OneOf(
        Gen.Int[0, 1000].Select(number => (decimal)number),
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 6], (number, scale) => new decimal(number, 0, 0, false, (byte)scale)),
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Int[0, 28], (low, middle, high, scale) => new decimal(low, middle, high, false, (byte)scale)));

    private static readonly Gen<Quantity> Interval = Gen.Select(Amount, Amount, Gen.Int[0, 3], (a, b, shape) => shape switch
    {
        0 => Quantity.Exactly(a, "KGM"),
        1 => Quantity.Between(Math.Min(a, b), Math.Max(a, b), "KGM"),
        2 => Quantity.AtLeast(a, "KGM"),
        _ => Quantity.Some("KGM"),
    });

    private static readonly Gen<(Quantity Quantity, decimal Amount)> Within = Gen.Select(Interval, Amount, (interval, amount) =>
    {
        var inside = Math.Min(Math.Max(amount, interval.Min), interval.Max ?? decimal.MaxValue);
        return (interval, interval.MinIsExclusive && inside == interval.Min ? 1 : inside);
    });

    [Fact]
    public void A_sum_holds_the_sum_of_any_amounts() => Gen.Select(Within, Within).Sample(
        (a, b) => Holds(a.Quantity + b.Quantity, Exact(a.Amount) + Exact(b.Amount), 1), iter: Iterations);

    [Fact]
    public void A_difference_holds_the_difference_of_any_amounts() => Gen.Select(Within, Within).Sample(
        (a, b) => a.Amount < b.Amount || Holds(a.Quantity - b.Quantity, Exact(a.Amount) - Exact(b.Amount), 1), iter: Iterations);

    [Fact]
    public void A_product_holds_the_product_of_any_amounts() => Gen.Select(Within, Amount, Amount, Gen.Bool).Sample(
        (a, f, g, lower) => Holds(a.Quantity.Times(Math.Min(f, g), Math.Max(f, g)), Exact(a.Amount) * Exact(lower ? f : g), Scale), iter: Iterations);

    [Fact]
    public void Addition_commutes_and_none_changes_nothing() => Gen.Select(Interval, Interval).Sample((a, b) =>
        (a + b).Equals(b + a) && Same(a + Quantity.Exactly(0), a) && Same(a - Quantity.Exactly(0), a) && Same(a.Times(1), a), iter: Iterations);

    [Fact]
    public void A_sum_takes_back_at_least_what_was_added() => Gen.Select(Interval, Interval).Sample((a, b) =>
        (a + b - b).Min <= a.Min && !((a + b - b).Max < a.Max), iter: Iterations);

    [Fact]
    public void More_is_a_strict_partial_order() => Gen.Select(Interval, Interval, Interval).Sample((a, b, c) =>
        !a.IsCertainlyMoreThan(a)
        && !(a.IsCertainlyMoreThan(b) && b.IsCertainlyMoreThan(a))
        && (!a.IsCertainlyMoreThan(b) || !b.IsCertainlyMoreThan(c) || a.IsCertainlyMoreThan(c)), iter: Iterations);

    [Fact]
    public void What_is_certain_holds_for_any_amounts() => Gen.Select(Within, Within).Sample((a, b) =>
        (!a.Quantity.IsCertainlyMoreThan(b.Quantity) || a.Amount > b.Amount)
        && (!a.Quantity.IsCertainlyLessThan(b.Quantity) || a.Amount < b.Amount)
        && (a.Amount != b.Amount || a.Quantity.CouldBe(b.Quantity)), iter: Iterations);

    [Fact]
    public void Into_the_base_unit_and_back_is_exact() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 6], Gen.Int[0, Unit.All.Count - 1]).Sample((number, scale, index) =>
    {
        var unit = Unit.All[index];
        if (unit.Factor is null)
            return true;
        var amount = Quantity.Exactly(new decimal(number, 0, 0, false, (byte)scale), unit.Code);
        var inBase = ((IEnumerable<Unit>)Unit.All).First(other => other.Dimension == unit.Dimension && other.Factor == 1);
        return amount.TryConvertTo(inBase, out var there) && there.IsExact && there.TryConvertTo(unit, out var back) && back.Equals(amount);
    }, iter: Iterations);

    [Fact]
    public void Any_conversion_holds_the_amount() => Gen.Select(Amount, Gen.Int[0, Unit.All.Count - 1], Gen.Int[0, Unit.All.Count - 1]).Sample((amount, from, to) =>
    {
        var (unit, other) = (Unit.All[from], Unit.All[to]);
        if (!Quantity.Exactly(amount, unit.Code).TryConvertTo(other, out var converted))
            return !unit.ConvertsTo(other);
        if (unit == other)
            return true;
        var (numerator, denominator) = (Exact(amount) * Exact(unit.Factor!.Value), Exact(other.Factor!.Value));
        return Exact(converted.Min) * denominator <= numerator && (converted.Max is not { } max || Exact(max) * denominator >= numerator);
    }, iter: Iterations);

    [Fact]
    public void A_unit_never_changes_what_is_certain() => Gen.Select(Interval, Interval).Sample((a, b) =>
        !a.TryConvertTo(Unit.Parse("LBR"), out var pounds) || !pounds.IsCertainlyMoreThan(b) || a.IsCertainlyMoreThan(b), iter: Iterations);

    // Amounts as whole numbers of 10^-28, products of two as 10^-56.
    private static readonly BigInteger Scale = BigInteger.Pow(10, 28);

    private static BigInteger Exact(decimal amount)
    {
        var bits = decimal.GetBits(amount);
        return new BigInteger(new decimal(bits[0], bits[1], bits[2], false, 0)) * BigInteger.Pow(10, 28 - amount.Scale);
    }

    private static bool Holds(Quantity quantity, BigInteger amount, BigInteger unit)
    {
        var (min, max) = (Exact(quantity.Min) * unit, quantity.Max is { } most ? Exact(most) * unit : (BigInteger?)null);
        return (quantity.MinIsExclusive ? amount > min : amount >= min) && !(amount > max);
    }

    private static bool Same(Quantity a, Quantity b) => a.Min == b.Min && a.Max == b.Max && a.MinIsExclusive == b.MinIsExclusive;
}
