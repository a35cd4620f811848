using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC001.</summary>
internal sealed class CustodyBreak : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC001",
        Name = "custody-break",
        Title = "The next holder is not the one who had the goods, and no handover is recorded.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations =
        [
            "DSCSA: transaction history back to the manufacturer [V]", "EPCIS possessing_party [V]", "PROV-CONSTRAINTS C47, C49 [V]",
        ],
        Why = "Whoever is missing between two holders is where goods are added, exchanged or renamed.",
        Remedy = "Record the missing handover (or dispatch and receipt), or that both names are one party.",
        Limits = "Name variants, a carrier for a consignee, and an agent for a principal are no break: name the principal with onBehalfOf.",
        Subsumes = ["COC008", "COC010", "COC019", "MOV001"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            if (step.CustodyBefore < 0 || step.Custody == CustodyLink.Nothing)
                continue;
            var (before, after) = (view.Events[step.CustodyBefore], view.Events[i]);
            if (step.Custody == CustodyLink.Continues)
                sink.Pass("the holder, or who acts for the holder", before, after);
            else if (view.IsMisdated(step.CustodyBefore) || view.IsMisdated(i))
                sink.NotApplicable("its times contradict the order of the events (ORD003)");
            else if (!IsInEveryOrder(view, step.CustodyBefore, i))
                Assume(view, sink, step.CustodyBefore, i);
            else if (step.Custody == CustodyLink.Breaks)
                Fail(view, sink, i);
            else
                Open(sink, before, after, step.Holder!, step.Stated!);
        }
    }

    private static void Fail(ChainView view, FindingSink sink, int i)
    {
        ref readonly var step = ref view.Flow.Steps[i];
        var (before, after) = (view.Events[step.CustodyBefore], view.Events[i]);
        var finding = sink.Fail(
                "How the goods got from {from} to {to} is not recorded. This says nothing about either.",
                new("from", step.Holder),
                new("to", step.Stated))
            .About(before, after)
            .At(after)
            .At(before)
            .Missing("handover:{from}:{to}", "The handover from {from} to {to}: when, where, through whom", "{from} and {to}", "a delivery note, waybill or receipt")
            .Under(GroupKey.LegFrom(before));
        view.Flow.ReadWay(i, finding);
    }

    private static void Open(FindingSink sink, EffectiveEvent before, EffectiveEvent after, Party holder, Party stated)
    {
        if (holder.IsIdentified && stated.IsIdentified)
        {
            OpenNamesakes(sink, before, after, holder, stated);
            return;
        }

        var role = stated.IsIdentified ? holder : stated;
        sink.Open(
                "Whether the goods passed from {from} to {to} directly cannot be decided: the record gives no identity for {role}.",
                new("from", holder),
                new("to", stated),
                new("role", role),
                new("who", role.Id ?? role.ToString()))
            .About(before, after)
            .At(after)
            .At(before)
            .Missing("who:{who}", "Who {role} are: the responsible organization and its site", null, "a contract, invoice or registration")
            .Under(GroupKey.LegFrom(before));
    }

    private static void OpenNamesakes(FindingSink sink, EffectiveEvent before, EffectiveEvent after, Party holder, Party stated) =>
        sink.Open(
                "Whether {from} of {before} and {to} of {after} are one party cannot be decided: the names are equal, and no number or alias joins them.",
                new("from", holder),
                new("to", stated),
                new("before", before.Id),
                new("after", after.Id))
            .About(before, after)
            .At(after)
            .At(before)
            .Missing("same:{before}:{after}", "Whether {from} of {before} and {to} of {after} are one party: a number of each, or an alias", "{from}", "a registration or an invoice")
            .Under(GroupKey.LegFrom(before));

    private static void Assume(ChainView view, FindingSink sink, int before, int after)
    {
        view.Flow.Assume("COC001", before, after, $"{view.Chain.Id}: an order of the events about {view.Events[after].Id} is assumed in which the holder before it had the goods.");
        sink.Pass("an allowed order has no break", view.Events[before], view.Events[after]);
    }

    private static bool IsInEveryOrder(ChainView view, int before, int after) =>
        Neighbors.IsHoleInEveryOrder(
            view,
            CustodyRoles.Speaks,
            before,
            after,
            static (view, one, other) => !Meet(view.Set.Parties, view.Events[one].Event, view.Events[other].Event),
            withNext: view.Flow.Steps[after].Custody == CustodyLink.Breaks);

    /// <summary>Whether who holds the goods after the one is who held them before the other; where one says nothing they do.</summary>
    private static bool Meet(PartyIdentities parties, ProvenanceEvent one, ProvenanceEvent other)
    {
        var after = CustodyRoles.Taker(one) ?? CustodyRoles.Somebody((one as Dispatched)?.To) ?? CustodyRoles.Keeper(one);
        var before = CustodyRoles.Giver(other) ?? CustodyRoles.Keeper(other);
        if (after is null || before is null)
            return true;
        var (principal, otherPrincipal) = (CustodyRoles.Principal(one), CustodyRoles.Principal(other));
        return AreOne(after, before) || AreOne(principal, before) || AreOne(after, otherPrincipal) || AreOne(principal, otherPrincipal);

        bool AreOne(Party? a, Party? b) => parties.AreOne(a, one.Time, b, other.Time);
    }
}
