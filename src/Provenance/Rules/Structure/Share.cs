using System.Globalization;
using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>A part of goods, from 0 to 1, as far as it can be told.</summary>
/// <param name="Min">The least.</param>
/// <param name="Max">The most.</param>
internal readonly record struct Share(decimal Min, decimal Max)
{
    private static readonly Share Anything = new(0, 1);

    /// <summary>The part of a mixture, of the parts of what went into it and how much each was.</summary>
    public static Share Of(List<(Share Unknown, Quantity? Amount)> parts, ChainView view)
    {
        if (parts.TrueForAll(part => part.Unknown == parts[0].Unknown))
            return parts.Count == 0 ? default : parts[0].Unknown;
        if (AmountsOf(parts, view) is not { } amounts)
            return Anything;
        return new(Extreme(parts, amounts, isLeast: true), Extreme(parts, amounts, isLeast: false));
    }

    /// <summary>This or the other; it is not known which.</summary>
    public Share Or(Share other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    /// <summary>In percent, for people.</summary>
    public override string ToString()
    {
        var (min, max) = (Percent(Min), Percent(Max));
        return min == max ? $"{min} %" : $"{min} to {max} %";
    }

    private static string Percent(decimal share) => Math.Round(share * 100, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The amounts in one unit; <see langword="null"/> where one is not recorded, has no bound or does not convert.</summary>
    private static (decimal Min, decimal Max)[]? AmountsOf(List<(Share Unknown, Quantity? Amount)> parts, ChainView view)
    {
        var amounts = new (decimal, decimal)[parts.Count];
        var first = parts[0].Amount;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (first is null || parts[i].Amount is not { Absence: null, IsAll: false } amount
                || view.SetView.Units.Align(amount, first, view.Chain.Description.Item.Id) is not { Max: { } max } aligned || !aligned.IsComparableTo(first))
            {
                return null;
            }

            amounts[i] = (aligned.Min, max);
        }

        return amounts;
    }

    /// <summary>A weighted mean is least where what has a small part weighs most: up to some part everything weighs its most, from there on its least.</summary>
    private static decimal Extreme(List<(Share Unknown, Quantity? Amount)> parts, (decimal Min, decimal Max)[] amounts, bool isLeast)
    {
        var order = Enumerable.Range(0, amounts.Length).OrderBy(i => isLeast ? parts[i].Unknown.Min : -parts[i].Unknown.Max).ToArray();
        var best = isLeast ? 1m : 0m;
        for (var heavy = 0; heavy <= order.Length; heavy++)
        {
            var (sum, total) = (0m, 0m);
            for (var k = 0; k < order.Length; k++)
            {
                var weight = k < heavy ? amounts[order[k]].Max : amounts[order[k]].Min;
                total += weight;
                sum += weight * (isLeast ? parts[order[k]].Unknown.Min : parts[order[k]].Unknown.Max);
            }

            if (total > 0)
                best = isLeast ? Math.Min(best, sum / total) : Math.Max(best, sum / total);
        }

        return best;
    }
}
