using Provenance.Validation;
using Provenance.Validation.Amounts;
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

        for (var i = 0; view.Received is { } received && i < view.Events.Length; i++)
        {
            if (received.Has(i, out var sum) && view.IsOwn(view.Events[i]))
                Judge(view, sink, shipments, i, sum);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, Shipments shipments, int dispatch, ReceivedAmounts.Sum sum)
    {
        var recorded = ReceivedAmounts.Sent(view, dispatch);
        var isInferred = Propagation.IsUnbounded(recorded) && view.SetView.Amounts?.Given(view, dispatch) is not null;
        var sent = isInferred ? view.SetView.Amounts!.Given(view, dispatch) : recorded;
        if (sum.Amount is not { } received || sent is not { Max: not null } || !sum.IsSure)
        {
            sink.NotApplicable(sum.IsSure ? "how much was sent and received is not recorded" : "several dispatches fit the receipt");
            return;
        }

        var e = view.Events[dispatch];
        if (!received.IsCertainlyMoreThan(sent.Times(1, view.Policy.Thresholds.Weighed)))
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
        if (isInferred)
            finding.Reading(Status.Inferred);
    }
}
