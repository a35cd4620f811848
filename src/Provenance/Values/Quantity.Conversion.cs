using System.Diagnostics.CodeAnalysis;

namespace Provenance.Values;

public sealed partial record Quantity
{
    /// <summary>The same amount in another unit of its dimension.</summary>
    /// <param name="unit">The unit to tell it in.</param>
    /// <param name="converted">
    /// The amount, stated the same way; <see langword="null"/> where it has no unit or one that does not convert. An amount that the other
    /// unit cannot say in 28 digits becomes the narrowest interval around it.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is <see langword="null"/>.</exception>
    public bool TryConvertTo(Unit unit, [NotNullWhen(true)] out Quantity? converted)
    {
        ArgumentNullException.ThrowIfNull(unit);
        converted = null;
        if (ReferenceEquals(unit, Unit))
            converted = this;
        else if (Unit is not null && Unit.ConvertsTo(unit))
            converted = Scaled(Unit.Factor!.Value, unit);
        return converted is not null;
    }

    /// <summary>The same goods in a unit of another dimension, by a fact about them: net content, unit weight.</summary>
    /// <param name="unit">The unit to tell them in.</param>
    /// <param name="content">How much one <paramref name="per"/> holds or weighs, with its unit: 0.75 LTR.</param>
    /// <param name="per">The unit that is counted: H87.</param>
    /// <param name="converted">
    /// The amount, from counted to content or back; <see langword="null"/> where neither way fits the units. Without upper bound where
    /// <paramref name="content"/> can be 0 and the goods are counted from it.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public bool TryConvertTo(Unit unit, Quantity content, Unit per, [NotNullWhen(true)] out Quantity? converted)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(per);
        if (TryConvertTo(unit, out converted))
            return true;
        if (content.Unit is null)
            return false;
        if (content.Unit.ConvertsTo(unit) && TryConvertTo(per, out var counted))
            return counted.Filled(content).TryConvertTo(unit, out converted);
        return per.ConvertsTo(unit) && content.Max != 0 && TryConvertTo(content.Unit, out var amount)
            && amount.Counted(content, per).TryConvertTo(unit, out converted);
    }

    /// <summary>What so many hold, each of them <paramref name="content"/>.</summary>
    private Quantity Filled(Quantity content)
    {
        var min = QuantityMath.ScaleDown(Min, content.Min, 1);
        var isMore = (MinIsExclusive && (content.Min > 0 || content.MinIsExclusive)) || (content.MinIsExclusive && Min > 0);
        return Interval(min, isMore, QuantityMath.MultiplyUp(Max, content.Max), content.Unit) with { Text = Text, Reason = Reason };
    }

    /// <summary>How many hold so much, each of them <paramref name="content"/>, which can be more than 0.</summary>
    private Quantity Counted(Quantity content, Unit per)
    {
        var min = content.Max is { } most ? QuantityMath.ScaleDown(Min, 1, most) : 0;
        var max = Max is { } all && content.Min > 0 ? QuantityMath.ScaleUp(all, 1, content.Min) : null;
        return Interval(min, MinIsExclusive || (content.Max is null && Min > 0), max, per) with { Text = Text, Reason = Reason };
    }

    /// <summary>Times the factor of its unit, over that of <paramref name="unit"/>; without one, in base units for a comparison.</summary>
    private Quantity Scaled(decimal factor, Unit? unit)
    {
        var divisor = unit?.Factor ?? 1;
        if (Kind is QuantityKind.Exactly or QuantityKind.Interval)
        {
            var max = Max is { } most ? QuantityMath.ScaleUp(most, factor, divisor) : null;
            return Interval(QuantityMath.ScaleDown(Min, factor, divisor), MinIsExclusive, max, unit) with { Text = Text, Reason = Reason };
        }

        return new(Kind, Min, MinIsExclusive, Max, unit)
        {
            Stated = Stated is { } about ? QuantityMath.ScaleDown(about, factor, divisor) : null,
            Text = Text,
            Reason = Reason,
            Absence = Absence,
        };
    }
}
