namespace Provenance.Validation.Amounts;

/// <summary>An amount as an interval, both ends included, in the unit of whoever holds it. The lower end is 0 or more; no upper end is no limit.</summary>
internal readonly record struct Amount(decimal Min, decimal? Max)
{
    /// <summary>None or more: nothing is known.</summary>
    public static readonly Amount Any = new(0, null);

    public static readonly Amount One = new(1, 1);

    public bool IsExact => Max == Min;

    /// <summary>Whether anything is known of it beyond that it may be some.</summary>
    public bool IsBounded => Min > 0 || Max is not null;

    /// <summary>What the quantity says, whatever its unit; one that is not recorded, unknown or about right says nothing.</summary>
    public static Amount Of(Quantity? quantity) => quantity is { Absence: null } ? new(quantity.Min, quantity.Max) : Any;

    /// <summary>So many times the amount, rounded outward.</summary>
    public Amount Times(Amount factor) => new(QuantityMath.ScaleDown(Min, factor.Min, 1), QuantityMath.MultiplyUp(Max, factor.Max));
}
