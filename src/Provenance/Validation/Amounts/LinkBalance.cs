namespace Provenance.Validation.Amounts;

/// <summary>An amount in the unit of an equation: so many times a variable.</summary>
internal readonly record struct AmountTerm(int Variable, Amount Factor);

/// <summary>
/// What comes out is what went in, times the yield (catalogue 2.4): no more, but for a matter of weighing, and no less, but for what may be
/// lost without a word. What is recorded as lost came out too.
/// </summary>
/// <param name="by">The event.</param>
/// <param name="inputs">What went in.</param>
/// <param name="outputs">What came out, and what was lost.</param>
/// <param name="yield">Output per input; both ends are known.</param>
/// <param name="isCounted">Whether the unit of the equation counts pieces.</param>
internal sealed class LinkBalance(EffectiveEvent by, AmountTerm[] inputs, AmountTerm[] outputs, Amount yield, bool isCounted)
    : AmountConstraint(by, [.. inputs.Select(term => term.Variable), .. outputs.Select(term => term.Variable)])
{
    public override void Revise(AmountNetwork amounts, bool isForward)
    {
        var (input, output) = (SumOf(amounts, inputs), SumOf(amounts, outputs));
        var (put, got) = (input.Total, output.Total);
        var made = put.Times(yield);
        Narrow(amounts, outputs, output, new(amounts.Thresholds.Loss.LeastLeft(made.Min, isCounted), Share.MostOf(amounts, made.Max)));
        if (!isForward)
            Narrow(amounts, inputs, input, new(LeastInput(amounts, got.Min), MostInput(amounts, got.Max)));
    }

    private static AmountSum SumOf(AmountNetwork amounts, AmountTerm[] terms)
    {
        var sum = new AmountSum();
        foreach (var term in terms)
            sum.Add(amounts[term.Variable].Times(term.Factor));
        return sum;
    }

    /// <summary>Each term is what the side can be without what the others are.</summary>
    private void Narrow(AmountNetwork amounts, AmountTerm[] terms, AmountSum sum, Amount side)
    {
        foreach (var (variable, factor) in terms)
        {
            var others = sum.Without(amounts[variable].Times(factor));
            var least = AtLeastNone(side.Min, others.Max);
            var most = AtMost(side.Max, others.Min);
            amounts.Narrow(
                variable,
                factor.Max is > 0 and var largest ? QuantityMath.ScaleDown(least, 1, largest) : 0,
                most is { } limit && factor.Min > 0 ? QuantityMath.ScaleUp(limit, 1, factor.Min) : null,
                this);
        }
    }

    private decimal LeastInput(AmountNetwork amounts, decimal output) => yield.Max is > 0 and var most ? QuantityMath.ScaleDown(Share.LeastFor(amounts, output), 1, most) : 0;

    private decimal? MostInput(AmountNetwork amounts, decimal? output) =>
        output is { } got && yield.Min > 0 && amounts.Thresholds.Loss.MostBefore(got, isCounted) is { } most ? QuantityMath.ScaleUp(most, 1, yield.Min) : null;
}
