namespace Provenance.Validation.Amounts;

/// <summary>How much may be missing without a word: a share of what is expected, or so many pieces where pieces are counted, whichever is more.</summary>
/// <param name="Rate">Share of what is expected, from 0 to 1.</param>
/// <param name="Pieces">Pieces, at least 0.</param>
internal readonly record struct LossAllowance(decimal Rate, decimal Pieces)
{
    /// <summary>The least that must be there where so much is expected.</summary>
    public decimal LeastLeft(decimal expected, bool isCounted)
    {
        var least = QuantityMath.ScaleDown(expected, 1 - Rate, 1);
        return isCounted ? Math.Max(0, Math.Min(least, expected - Pieces)) : least;
    }

    /// <summary>The most that can have been expected where so much is there; <see langword="null"/> where it is beyond all numbers.</summary>
    public decimal? MostBefore(decimal left, bool isCounted)
    {
        // Where all may be missing, anything may have been there.
        if (Rate == 1)
            return null;
        var most = QuantityMath.ScaleUp(left, 1, 1 - Rate);
        return isCounted && most is { } limit ? Math.Max(limit, QuantityMath.AddUp(left, Pieces) ?? limit) : most;
    }
}
