using System.Numerics;

namespace Provenance.Values;

/// <summary>
/// Decimal arithmetic on amounts of 0 or more that never rounds the wrong way and never overflows: a lower bound goes down and stops at
/// <see cref="decimal.MaxValue"/>, an upper one goes up and then to none (<see langword="null"/>).
/// </summary>
internal static class QuantityMath
{
    private const int MaxScale = 28;

    // Below the largest decimal by more than a double is wrong.
    private const double Large = 7e28;

    private static readonly BigInteger MaxMantissa = new(decimal.MaxValue);

    public static decimal AddDown(decimal left, decimal right)
    {
        if (decimal.MaxValue - left < right)
            return decimal.MaxValue;
        var sum = left + right;
        return IsRounded(sum, left, right) ? Math.Max(Math.Max(left, right), sum - Step(sum)) : sum;
    }

    public static decimal? AddUp(decimal? left, decimal? right)
    {
        if (left is not { } first || right is not { } second || decimal.MaxValue - first < second)
            return null;
        var sum = first + second;
        if (!IsRounded(sum, first, second))
            return sum;
        return decimal.MaxValue - sum < 1 ? null : sum + Step(sum);
    }

    /// <summary>The difference, which can be below 0.</summary>
    public static decimal SubtractDown(decimal left, decimal right)
    {
        var difference = left - right;
        return IsRounded(difference, left, right) && difference > -right ? difference - Step(difference) : difference;
    }

    /// <summary>The difference, which can be below 0.</summary>
    public static decimal SubtractUp(decimal left, decimal right)
    {
        var difference = left - right;
        return IsRounded(difference, left, right) && difference < left ? difference + Step(difference) : difference;
    }

    /// <summary>Times <paramref name="factor"/>, over <paramref name="divisor"/>, which is more than 0.</summary>
    public static decimal ScaleDown(decimal amount, decimal factor, decimal divisor) =>
        TryScaleExactly(amount, factor, divisor, out var exact) ? exact : Scale(amount, factor, divisor, up: false) ?? decimal.MaxValue;

    /// <inheritdoc cref="ScaleDown"/>
    public static decimal? ScaleUp(decimal amount, decimal factor, decimal divisor) =>
        TryScaleExactly(amount, factor, divisor, out var exact) ? exact : Scale(amount, factor, divisor, up: true);

    public static decimal? MultiplyUp(decimal? left, decimal? right) => (left, right) switch
    {
        // So many times an amount is finite, even where nobody knows a limit: none of it is none.
        (0, _) or (_, 0) => 0,
        ({ } first, { } second) => ScaleUp(first, second, 1),
        _ => null,
    };

    private static bool TryScaleExactly(decimal amount, decimal factor, decimal divisor, out decimal exact)
    {
        exact = 0;
        var product = (double)amount * (double)factor;
        if (product >= Large || product / (double)divisor >= Large)
            return false;
        exact = amount * factor;
        // The scale of a product is the sum of both, unless digits were cut off.
        if (exact != 0 && exact.Scale != amount.Scale + factor.Scale)
            return false;
        if (exact == 0)
            return amount == 0 || factor == 0;
        if (divisor == 1)
            return true;
        var dividend = exact;
        exact /= divisor;
        var check = exact * divisor;
        return check == dividend && check.Scale == exact.Scale + divisor.Scale;
    }

    private static decimal? Scale(decimal amount, decimal factor, decimal divisor, bool up)
    {
        var numerator = Mantissa(amount) * Mantissa(factor) * BigInteger.Pow(10, divisor.Scale);
        var denominator = Mantissa(divisor) * BigInteger.Pow(10, amount.Scale + factor.Scale);
        for (var scale = MaxScale; scale >= 0; scale--)
        {
            var quotient = BigInteger.DivRem(numerator * BigInteger.Pow(10, scale), denominator, out var rest);
            if (up && !rest.IsZero)
                quotient += 1;
            if (quotient <= MaxMantissa)
                return WithScale((decimal)quotient, (byte)scale);
        }

        return null;
    }

    private static bool IsRounded(decimal result, decimal left, decimal right) => result.Scale < Math.Max(left.Scale, right.Scale);

    /// <summary>One in the last digit.</summary>
    private static decimal Step(decimal value) => new(1, 0, 0, false, value.Scale);

    private static BigInteger Mantissa(decimal value) => new(WithScale(value, 0));

    private static decimal WithScale(decimal value, byte scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new(bits[0], bits[1], bits[2], false, scale);
    }
}
