namespace Provenance.Validation.Amounts;

/// <summary>Adds amounts, and tells the sum without one of them at no extra cost. Rounded outward.</summary>
internal struct AmountSum
{
    private decimal _min;
    private decimal? _max = 0;
    private int _unlimited;

    public AmountSum()
    {
    }

    public readonly Amount Total => new(_min, _unlimited > 0 ? null : _max);

    public void Add(Amount amount)
    {
        _min = QuantityMath.AddDown(_min, amount.Min);
        if (amount.Max is null)
            _unlimited++;
        else
            _max = QuantityMath.AddUp(_max, amount.Max);
    }

    /// <summary>The sum of the others.</summary>
    public readonly Amount Without(Amount part)
    {
        var min = Math.Max(0, QuantityMath.SubtractDown(_min, part.Min));
        if (part.Max is not { } own)
            return new(min, _unlimited > 1 ? null : _max);
        return new(min, _unlimited > 0 || _max is not { } most ? null : Math.Max(0, QuantityMath.SubtractUp(most, own)));
    }
}
