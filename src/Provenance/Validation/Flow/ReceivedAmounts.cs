namespace Provenance.Validation.Flow;

/// <summary>How much of each dispatch of a chain arrived: its receipts together.</summary>
internal sealed class ReceivedAmounts
{
    private readonly Dictionary<int, Sum> _sums;

    private ReceivedAmounts(Dictionary<int, Sum> sums) => _sums = sums;

    public static ReceivedAmounts? Of(ChainView view)
    {
        Dictionary<int, Sum>? sums = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is not Received || view.Shipments?.DispatchOf(i) is not (>= 0 and var dispatch))
                continue;
            sums ??= [];
            sums[dispatch] = (sums.TryGetValue(dispatch, out var sum) ? sum : new(null, IsSure: true, IsWhole: true)).And(view, i, dispatch);
        }

        return sums is null ? null : new(sums);
    }

    /// <summary>What the dispatch states; where it states nothing it takes all that its sender had there (catalogue 2.8), if that is one position.</summary>
    public static Quantity? Sent(ChainView view, int dispatch)
    {
        ref readonly var step = ref view.Flow.Steps[dispatch];
        return step.Quantity ?? (step.From is { IsAddedTo: false } ? step.Held : null);
    }

    /// <summary>What arrived of the dispatch.</summary>
    public bool Has(int dispatch, out Sum sum) => _sums.TryGetValue(dispatch, out sum);

    /// <summary>What arrived of one dispatch.</summary>
    /// <param name="Amount">How much, in the unit of what was sent where something converts it; <see langword="null"/> where nothing is recorded.</param>
    /// <param name="IsSure">Whether no other dispatch fits a receipt.</param>
    /// <param name="IsWhole">Whether every receipt has an amount that counts.</param>
    internal readonly record struct Sum(Quantity? Amount, bool IsSure, bool IsWhole)
    {
        public Sum And(ChainView view, int receipt, int dispatch)
        {
            var isSure = IsSure && view.Shipments!.IsOnly(receipt);
            if (view.SetView.Units.Align(view.Flow.Steps[receipt].Quantity, Sent(view, dispatch), view.Chain.Description.Item.Id) is not { } part)
                return new(Amount, isSure, false);
            if (Amount is null || !Amount.IsComparableTo(part))
                return new(part, isSure, IsWhole && Amount is null);
            return ReferenceEquals(Amount.Unit, part.Unit) ? new(Amount + part, isSure, IsWhole) : new(Amount, isSure, false);
        }
    }
}
