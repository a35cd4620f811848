using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC003.</summary>
internal sealed class ReceiptWithoutDispatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC003",
        Name = "receipt-without-dispatch",
        Title = "Goods arrive that nobody is recorded to have sent.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["21 CFR 1.1345(a)(4), (b) [V]"],
        Why = "Only both ends together show that what arrived is what left.",
        Remedy = "Record the dispatch, or attach the waybill or bill of lading.",
        Limits = "Receipts only: a handover told by a third party is complete in itself. A sender who need not keep records explains the gap and does not close it.",
        Subsumes = ["STR013", "MOV001"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var isFirst = true;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is Received received && view.IsOwn(e))
                Judge(view, sink, i, received, isFirst);
            isFirst &= !CustodyRoles.IsPhysical(e.Event);
        }

        if (view.Shipments is null)
            sink.NotApplicable("no receipt; a handover told by a third party is complete in itself");
    }

    private static void Judge(ChainView view, FindingSink sink, int i, Received received, bool isFirst)
    {
        var receipt = view.Events[i];
        var dispatch = view.Shipments!.DispatchOf(i);
        if (dispatch >= 0 && EventOrder.Latest(receipt) >= EventOrder.Earliest(view.Events[dispatch]))
        {
            sink.Pass("dispatch recorded", view.Events[dispatch], receipt);
            return;
        }

        if (view.IsPartial && isFirst)
        {
            sink.NotApplicable("the first event of a partial chain");
            return;
        }

        var finding = sink.Fail(
                received.From.IsKnown() ? "No dispatch from {from} is recorded for the receipt {receipt}." : "No dispatch is recorded for the receipt {receipt}.",
                new("receipt", receipt.Id),
                new("from", received.From),
                new("ask", received.From.IsKnown() ? received.From : "the sender"))
            .About(receipt.Id)
            .At(receipt)
            .Missing("dispatch:{receipt}", "The dispatch that {receipt} belongs to: by whom, from where, when, how much", "{ask}", "a waybill, bill of lading or delivery note");

        // What touched the goods on the way lies in the same hole.
        view.Flow.ReadWay(i, finding);
    }
}
