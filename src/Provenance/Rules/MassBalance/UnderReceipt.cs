using Provenance.Rules.ChainOfCustody;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY006.</summary>
internal sealed class UnderReceipt : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY006",
        Name = "under-receipt",
        Title = "Fewer goods were received than were sent, and nothing says where the rest went.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["21 CFR 1.1340, 1.1345 [V]", "CBV mismatch_quantity, stolen [V]"],
        Why = "What leaves and does not arrive went somewhere.",
        Remedy = "Record the loss or theft, the receipts that are missing, or the right quantity.",
        Limits = "The receipts of one dispatch are added, and what was lost, returned or delivered on the way. Half a percent is taken for a matter of weighing. Not judged while the rest may still be under way, in a partial chain, or where several dispatches fit a receipt.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Received is not { } received)
        {
            sink.NotApplicable("no receipt");
            return;
        }

        for (var i = 0; i < view.Events.Length; i++)
        {
            if (received.Has(i, out var sum) && view.IsOwn(view.Events[i]))
                Judge(view, sink, i, sum);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int dispatch, ReceivedAmounts.Sum sum)
    {
        var e = view.Events[dispatch];
        var sent = view.Flow.Steps[dispatch].Quantity;
        if (sum is not { Amount: { } received, IsWhole: true } || sent is not { Absence: null, IsAll: false } || !sum.IsSure || view.IsPartial)
        {
            sink.NotApplicable(!sum.IsSure ? "several dispatches fit the receipt" : view.IsPartial ? "the chain is partial" : "how much was sent and received is not recorded");
            return;
        }

        if (received is not { Max: { } most } || !received.IsComparableTo(sent) || !received.IsCertainlyLessThan(sent) || most >= QuantityMath.ScaleDown(InUnitOf(received, sent).Min, 1, view.Policy.Thresholds.Weighed))
            sink.Pass("what was sent arrived", e);
        else if (IsAccountedFor(view, dispatch, received, sent))
            sink.Pass("what did not arrive is recorded as lost, returned or delivered", e);
        else if (view.Order.LatestEnd(dispatch) is var latest && (latest == long.MaxValue || view.IsNowBy(latest + (Int128)UnreceivedShipment.Allowance(view.Policy.Thresholds, (Dispatched)e.Event))))
            sink.NotApplicable("the rest may still be under way");
        else
            Report(view, sink, dispatch, received, sent);
    }

    private static Quantity InUnitOf(Quantity received, Quantity sent) => received.Unit is { } unit && sent.TryConvertTo(unit, out var converted) ? converted : sent;

    /// <summary>Whether what else became of the shipment makes up for what is missing.</summary>
    private static bool IsAccountedFor(ChainView view, int dispatch, Quantity received, Quantity sent)
    {
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var e = view.Events[i].Event;
            if (e is Received || (steps[i].From?.Dispatch != dispatch && (e as Returned)?.Original != view.Events[dispatch].Id) || !Stock.Takes(e, steps[i].Role))
                continue;
            if (view.SetView.Units.Align(steps[i].Quantity, received, view.Chain.Description.Item.Id) is not { Max: not null } part || !part.IsComparableTo(received))
                return true;
            received += part;
        }

        return !received.IsCertainlyLessThan(sent) || received.Max >= QuantityMath.ScaleDown(InUnitOf(received, sent).Min, 1, view.Policy.Thresholds.Weighed);
    }

    private static void Report(ChainView view, FindingSink sink, int dispatch, Quantity received, Quantity sent)
    {
        var e = view.Events[dispatch];
        var finding = sink.Fail(
                "The record has {received} received of {sent} sent ({event}); where the rest went is not recorded.",
                new("received", received),
                new("sent", sent),
                new("event", e.Id))
            .About(e.Id)
            .Missing("shipment:{event}", "How much was sent in {event} and how much arrived", "the sender and the receiver", "the waybill, the delivery note or a loss report")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Received && view.Shipments!.DispatchOf(i) == dispatch)
                finding.At(view.Events[i], "quantity");
        }

        finding.At(e);
    }
}
