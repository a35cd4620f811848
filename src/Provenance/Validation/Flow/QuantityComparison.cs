namespace Provenance.Validation.Flow;

/// <summary>Comparisons that a missing quantity never satisfies.</summary>
internal static class QuantityComparison
{
    public static bool IsCertainlyMoreThanOr(this Quantity? quantity, Quantity? other) => quantity is not null && quantity.IsCertainlyMoreThan(other);
}
