namespace Provenance.Validation.Amounts;

/// <summary>One equation or inequality between amounts, and the event that it comes from.</summary>
internal abstract class AmountConstraint(EffectiveEvent by, int[] variables)
{
    public EffectiveEvent By => by;

    /// <summary>The amounts that it reads and bounds.</summary>
    public ReadOnlySpan<int> Variables => variables;

    /// <summary>Narrows what it bounds to what is consistent with the rest.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="isForward">Whether only what the event leaves is bounded, by what it starts from.</param>
    public abstract void Revise(AmountNetwork amounts, bool isForward);

    /// <summary>The difference, not below none.</summary>
    protected static decimal AtLeastNone(decimal least, decimal? taken) => taken is { } most ? Math.Max(0, QuantityMath.SubtractDown(least, most)) : 0;

    /// <summary>The difference, not below none; without a limit where there is none to begin with.</summary>
    protected static decimal? AtMost(decimal? most, decimal taken) => most is { } limit ? Math.Max(0, QuantityMath.SubtractUp(limit, taken)) : null;
}

/// <summary>What is there afterwards is what was there and what was added.</summary>
internal sealed class Addition(EffectiveEvent by, int before, int added, int after) : AmountConstraint(by, [before, added, after])
{
    public override void Revise(AmountNetwork amounts, bool isForward)
    {
        var (had, more, has) = (amounts[before], amounts[added], amounts[after]);
        amounts.Narrow(after, QuantityMath.AddDown(had.Min, more.Min), QuantityMath.AddUp(had.Max, more.Max), this);
        if (isForward)
            return;
        amounts.Narrow(before, AtLeastNone(has.Min, more.Max), AtMost(has.Max, more.Min), this);
        amounts.Narrow(added, AtLeastNone(has.Min, had.Max), AtMost(has.Max, had.Min), this);
    }
}

/// <summary>What is left is what was there without what was taken; of what was there no more is taken than a matter of weighing.</summary>
internal sealed class Drawing(EffectiveEvent by, int held, int taken, int left) : AmountConstraint(by, [held, taken, left])
{
    public override void Revise(AmountNetwork amounts, bool isForward)
    {
        var (had, draw, rest) = (amounts[held], amounts[taken], amounts[left]);
        amounts.Narrow(taken, isForward ? 0 : AtLeastNone(had.Min, rest.Max), Share.MostOf(amounts, had.Max), this);
        amounts.Narrow(left, AtLeastNone(had.Min, draw.Max), AtMost(had.Max, draw.Min), this);
        if (isForward)
            return;

        // Where something is left for certain, what was there is the sum to the last digit.
        if (rest.Min > 0)
            amounts.Narrow(taken, 0, AtMost(had.Max, rest.Min), this);
        amounts.Narrow(held, rest.Min > 0 ? QuantityMath.AddDown(draw.Min, rest.Min) : Share.LeastFor(amounts, draw.Min), QuantityMath.AddUp(draw.Max, rest.Max), this);
    }
}

/// <summary>A part is no more than the whole, but for a matter of weighing.</summary>
internal sealed class Share(EffectiveEvent by, int part, int whole) : AmountConstraint(by, [part, whole])
{
    public override void Revise(AmountNetwork amounts, bool isForward)
    {
        amounts.Narrow(part, 0, MostOf(amounts, amounts[whole].Max), this);
        if (!isForward)
            amounts.Narrow(whole, LeastFor(amounts, amounts[part].Min), null, this);
    }

    /// <summary>The most that can be weighed of so much.</summary>
    public static decimal? MostOf(AmountNetwork amounts, decimal? whole) => QuantityMath.MultiplyUp(whole, amounts.Thresholds.Weighed);

    /// <summary>The least that must have been there for so much to be weighed.</summary>
    public static decimal LeastFor(AmountNetwork amounts, decimal part) => QuantityMath.ScaleDown(part, 1, amounts.Thresholds.Weighed);
}
