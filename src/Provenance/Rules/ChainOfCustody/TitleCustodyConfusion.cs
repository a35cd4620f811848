using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC008.</summary>
internal sealed class TitleCustodyConfusion : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC008",
        Name = "title-custody-confusion",
        Title = "Who owned the goods does not go on from one owner to the next, or is taken for who had them.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["CBV owning_party and possessing_party [V]", "DSCSA: a transaction is a change of ownership [K]", "Regulation (EU) 931/2011 Art 3(1)(d), (f) [V]"],
        Why = "Title and custody are separate facts; a sale does not say that the goods moved, and goods that move need not be sold.",
        Remedy = "Name the invoice, order or contract, state the owner, or record the handover beside the sale.",
        Limits = "Moves within a group and consignment stock change the one without the other. Owners of goods that are divided are not compared.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var isWhole = Undivided.IsWhole(view);
        EffectiveEvent? last = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (view.Flow.Steps[i].Custody == CustodyLink.Breaks && last is not null)
                JudgeHandover(view, sink, i, last);
            if (e.Event is not OwnershipTransferred { Planned: false } sale)
                continue;
            if (view.IsOwn(e) && sale.Documents.Count == 0)
                FailDocument(sink, e);
            if (isWhole && last?.Event is OwnershipTransferred before)
                JudgeOwners(view, sink, last, before, e, sale);
            last = e;
        }

        if (last is null)
            sink.NotApplicable("no change of ownership");
        else
            sink.Pass("ownership was looked through", last);
    }

    private static void JudgeOwners(ChainView view, FindingSink sink, EffectiveEvent last, OwnershipTransferred before, EffectiveEvent e, OwnershipTransferred sale)
    {
        if (before.To is not { } owner || sale.From is not { } seller)
            return;
        if (owner.IsUnknown() || seller.IsUnknown())
        {
            sink.Open("Whether who sold the goods ({event}) is who owned them ({last}) cannot be decided: the record does not know one of the two.", new("event", e.Id), new("last", last.Id))
                .About(last, e)
                .At(e, "from")
                .At(last)
                .Missing("owner:{last}:{event}", "Who owned the goods between {last} and {event}", "who recorded the sales", "the invoices");
        }
        else if (!view.Set.Parties.AreOne(owner, last.Start, seller, e.Start) && PartyIdentities.AreToldApart(owner, seller))
        {
            sink.Fail("The record has {owner} own the goods ({last}) and {seller} sell them ({event}).", new("owner", owner), new("seller", seller), new("last", last.Id), new("event", e.Id))
                .Detailed("owner")
                .About(last, e)
                .At(e, "from")
                .At(last)
                .Missing("owner:{last}:{event}", "How the goods came to belong to {seller} between {last} and {event}", "{owner} and {seller}", "an invoice or a contract");
        }
    }

    /// <summary>A custody break that only a sale bridges.</summary>
    private static void JudgeHandover(ChainView view, FindingSink sink, int i, EffectiveEvent last)
    {
        ref readonly var step = ref view.Flow.Steps[i];
        if (last.Event is not OwnershipTransferred sale || !view.Set.Parties.AreOne(sale.From, step.Holder) || !view.Set.Parties.AreOne(sale.To, step.Stated))
            return;
        sink.Fail("The record has a sale ({sale}) where a handover from {from} to {to} would be expected.", new("sale", last.Id), new("from", step.Holder), new("to", step.Stated))
            .Detailed("sale-for-handover")
            .About(last.Id)
            .At(view.Events[i])
            .At(last)
            .Missing("handover:{from}:{to}", "The handover from {from} to {to}: when, where, through whom", "{from} and {to}", "a delivery note, waybill or receipt");
    }

    private static void FailDocument(FindingSink sink, EffectiveEvent e) => sink
        .Fail("No document is named for the change of ownership {event}.", new MessageArgument("event", e.Id))
        .Detailed("undocumented")
        .About(e.Id)
        .At(e, "documents")
        .Missing("title:{event}", "The invoice, order or contract of {event}", "seller and buyer", "an invoice, purchase order or contract");
}
