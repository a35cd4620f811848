namespace Provenance.Validation.Amounts;

/// <summary>How much may be missing without a word: two percent of what is expected, or one piece where pieces are counted, whichever is more.</summary>
internal static class LossAllowance
{
    /// <summary>Share of what is expected, from 0 to 1.</summary>
    public const decimal Rate = 0.02m;

    /// <summary>Pieces.</summary>
    public const decimal Pieces = 1;

    /// <summary>The least that must be there where so much is expected.</summary>
    public static decimal LeastLeft(decimal expected, bool isCounted)
    {
        var least = QuantityMath.ScaleDown(expected, 1 - Rate, 1);
        return isCounted ? Math.Max(0, Math.Min(least, expected - Pieces)) : least;
    }

    /// <summary>The most that can have been expected where so much is there; <see langword="null"/> where it is beyond all numbers.</summary>
    public static decimal? MostBefore(decimal left, bool isCounted)
    {
        var most = QuantityMath.ScaleUp(left, 1, 1 - Rate);
        return isCounted && most is { } limit ? Math.Max(limit, QuantityMath.AddUp(left, Pieces) ?? limit) : most;
    }
}
