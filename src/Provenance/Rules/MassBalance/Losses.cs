using Provenance.Validation;

namespace Provenance.Rules.MassBalance;

/// <summary>What events on their own record as lost, destroyed or taken out of what went into an event.</summary>
internal static class Losses
{
    /// <summary>Whether such losses can account for what is missing; those before the event lessened what could go in and account for nothing.</summary>
    /// <param name="view">The chain.</param>
    /// <param name="i">The event.</param>
    /// <param name="output">What came out, in the unit of the balance.</param>
    /// <param name="least">What must come out, at least.</param>
    public static bool Account(ChainView view, int i, Quantity output, decimal least)
    {
        var e = view.Events[i];
        foreach (var other in view.SetView.Views)
        {
            var own = IndexOf(other, e);
            if (own < 0 || other.Flow.Steps[own].Role != ItemRole.Takes)
                continue;
            for (var k = 0; k < other.Events.Length; k++)
            {
                if (k == own || other.Events[k].Event is not (Lost or Destroyed or StockAdjusted { Change: not StockChange.Increase }) || other.Order.Precedes(k, own))
                    continue;
                if (view.SetView.Units.Align(other.Events[k].Event.Quantity, output, other.Chain.Description.Item.Id) is not { Max: not null } lost || !lost.IsComparableTo(output))
                    return true;
                output += lost;
            }
        }

        return output.Max is null || output.Max >= least;
    }

    private static int IndexOf(ChainView view, EffectiveEvent e)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (ReferenceEquals(view.Events[i].Reported, e.Reported))
                return i;
        }

        return -1;
    }
}
