using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY005.</summary>
internal sealed class OverReceipt : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY005",
        Name = "over-receipt",
        Title = "More goods were received than were sent.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["21 CFR 1.1340, 1.1345 [V]", "CBV mismatch_quantity [V]"],
        Why = "Goods do not become more on the way: what is too much came from elsewhere.",
        Remedy = "Correct one of the two quantities, or record the second dispatch.",
        Limits = "The receipts of one dispatch are added. Half a percent is taken for a matter of weighing. Not judged where several dispatches fit a receipt.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Shipments is not { } shipments)
        {
            sink.NotApplicable("no receipt");
            return;
        }

        Dictionary<int, (Quantity? Received, bool IsSure)>? sums = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is not Received || shipments.DispatchOf(i) is not (>= 0 and var dispatch))
                continue;
            sums ??= [];
            var (received, isSure) = sums.GetValueOrDefault(dispatch, (null, true));
            sums[dispatch] = (Sum(view, received, i, dispatch), isSure && shipments.IsOnly(i));
        }

        for (var i = 0; sums is not null && i < view.Events.Length; i++)
        {
            if (sums.TryGetValue(i, out var sum) && view.IsOwn(view.Events[i]))
                Judge(view, sink, shipments, i, sum.Received, sum.IsSure);
        }
    }

    private static Quantity? Sum(ChainView view, Quantity? received, int receipt, int dispatch)
    {
        var steps = view.Flow.Steps;
        if (view.SetView.Units.Align(steps[receipt].Quantity, Sent(view, dispatch), view.Chain.Description.Item.Id) is not { } part)
            return received;
        return received is null || !received.IsComparableTo(part) ? part : ReferenceEquals(received.Unit, part.Unit) ? received + part : received;
    }

    /// <summary>What the dispatch states; where it states nothing it takes all that its sender had there (catalogue 2.8), if that is one position.</summary>
    private static Quantity? Sent(ChainView view, int dispatch)
    {
        ref readonly var step = ref view.Flow.Steps[dispatch];
        return step.Quantity ?? (step.From is { IsAddedTo: false } ? step.Held : null);
    }

    private static void Judge(ChainView view, FindingSink sink, Shipments shipments, int dispatch, Quantity? received, bool isSure)
    {
        var sent = Sent(view, dispatch);
        if (received is null || sent is not { Max: not null } || !isSure)
        {
            sink.NotApplicable(isSure ? "how much was sent and received is not recorded" : "several dispatches fit the receipt");
            return;
        }

        var e = view.Events[dispatch];
        if (!received.IsCertainlyMoreThan(sent.Times(1, Stock.Tolerance)))
        {
            sink.Pass("no more was received than was sent", e);
            return;
        }

        var finding = sink.Fail(
                "The record has {received} received of {sent} sent ({event}).",
                new("received", received),
                new("sent", sent),
                new("event", e.Id))
            .About(e.Id)
            .Missing("shipment:{event}", "How much was sent in {event} and how much arrived", "the sender and the receiver", "the waybill and the delivery note")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Received && shipments.DispatchOf(i) == dispatch)
                finding.At(view.Events[i], "quantity");
        }

        finding.At(e);
    }
}
