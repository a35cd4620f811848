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
        Subsumes = ["STR013", "COC002", "MOV001"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is Received received && view.IsOwn(e))
                Judge(view, sink, i, received);
        }

        if (view.Shipments is null)
            sink.NotApplicable("no receipt; a handover told by a third party is complete in itself");
    }

    private static void Judge(ChainView view, FindingSink sink, int i, Received received)
    {
        var receipt = view.Events[i];
        var dispatch = view.Shipments!.DispatchOf(i);
        if (dispatch >= 0 && EventOrder.Latest(receipt) >= EventOrder.Earliest(view.Events[dispatch]))
        {
            sink.Pass("dispatch recorded", view.Events[dispatch], receipt);
            return;
        }

        if (view.IsPartial && !IsSeenBefore(view, i, received.From))
        {
            sink.NotApplicable("the sender lies beyond the edge of a partial chain");
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

        // What touched the goods on the way lies in the same hole; of a dispatch that is dated too late ORD003 speaks, which reads both ends.
        if (!view.IsMisdated(i))
            view.Flow.ReadWay(i, finding);
    }

    /// <summary>Whether an earlier event says that the sender had the goods: then its dispatch belongs to what the chain records.</summary>
    private static bool IsSeenBefore(ChainView view, int receipt, Party? sender)
    {
        for (var i = 0; sender.IsKnown() && i < receipt; i++)
        {
            var e = view.Events[i].Event;
            if ((CustodyRoles.Taker(e) ?? CustodyRoles.Keeper(e)) is { } holder && view.Set.Parties.AreOne(holder, sender))
                return true;
        }

        return false;
    }
}
