using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC006.</summary>
internal sealed class ConcurrentCustody : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC006",
        Name = "concurrent-custody",
        Title = "Two parties have the same goods at the same time.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Allen 1983: overlaps and during, on certain intervals [K]", "PROV-CONSTRAINTS C39, C40 [V]"],
        Why = "One of the records is wrong, or two things go under one identity.",
        Remedy = "Correct the dates, or record that one of them has the goods on behalf of the other.",
        Limits = "Only of goods that nothing divides, and only where both certainly have them. Who stores goods for their owner is no second holder: name the owner.",

        // That they are at two places, and that no way between the holders is recorded, follows from their being in two hands at once.
        Subsumes = ["COC001", "COC003", "MOV004"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (!Undivided.IsWhole(view))
        {
            sink.NotApplicable("the goods are in several hands");
            return;
        }

        if (!FindBetween(view, sink) & !FindWhileKept(view, sink))
            sink.Pass("nobody has the goods while somebody else certainly does");
    }

    /// <summary>Somebody takes the goods from a third party between two acts of one who never gave them away.</summary>
    private static bool FindBetween(ChainView view, FindingSink sink)
    {
        var found = false;
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] is not { Custody: CustodyLink.Breaks, CustodyBefore: >= 0 and var taken } || !view.IsOwn(view.Events[i]))
                continue;
            var (release, receipt) = (view.Events[i], view.Events[taken]);
            if (CustodyRoles.Taker(receipt.Event) is null || !ComesFromAnother(view, receipt, steps[i].Stated!) || LastOf(view, taken, steps[i].Stated!) is not { } since || !IsBetween(since, receipt, release))
                continue;
            found = true;
            Fail(sink, steps[i].Stated!, since, CustodyRoles.Taker(receipt.Event)!, receipt).At(release);
        }

        return found;
    }

    private static bool ComesFromAnother(ChainView view, EffectiveEvent receipt, Party party) =>
        CustodyRoles.Giver(receipt.Event) is { } giver && !view.Set.Parties.AreOne(giver, receipt.Start, party, null) && PartyIdentities.AreToldApart(giver, party);

    /// <summary>The last event before in which the party got or kept the goods, unless it gave them away since.</summary>
    private static EffectiveEvent? LastOf(ChainView view, int before, Party party)
    {
        var parties = view.Set.Parties;
        for (var k = before - 1; k >= 0; k--)
        {
            var e = view.Events[k];
            if (parties.AreOne(CustodyRoles.Taker(e.Event) ?? CustodyRoles.Keeper(e.Event), e.Start, party, null))
                return e;
            if (parties.AreOne(CustodyRoles.Giver(e.Event), e.Start, party, null))
                return null;
        }

        return null;
    }

    private static bool IsBetween(EffectiveEvent one, EffectiveEvent between, EffectiveEvent other) =>
        EventOrder.Latest(one) < EventOrder.Earliest(between) && EventOrder.Latest(between) < EventOrder.Earliest(other);

    /// <summary>Somebody else acts on the goods while one party keeps them. Of those who keep them the one who does so longest is held in mind.</summary>
    private static bool FindWhileKept(ChainView view, FindingSink sink)
    {
        var found = false;
        EffectiveEvent? keeping = null;
        Core kept = default;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (view.Flow.Steps[i].Role == ItemRole.None || !CustodyRoles.Speaks(e.Event) || e.Event.Planned)
                continue;
            if (keeping is not null && IsAnother(view, keeping, e) && (kept.Holds(e) || (Core.Lasts(e) && Core.TryOf(e, out var meanwhile) && kept.Meets(meanwhile))))
            {
                found = true;
                var other = CustodyRoles.Keeper(e.Event) ?? CustodyRoles.Taker(e.Event) ?? CustodyRoles.Giver(e.Event)!;
                ReadWayBack(view, i, Fail(sink, CustodyRoles.Keeper(keeping.Event)!, keeping, other, e));
            }
            else if (CustodyRoles.Keeper(e.Event) is not null && Core.Lasts(e) && Core.TryOf(e, out var core) && (keeping is null || core.To > kept.To))
            {
                (keeping, kept) = (e, core);
            }
        }

        return found;
    }

    /// <summary>How the goods came back is not recorded either, and follows from their having been in two hands.</summary>
    private static void ReadWayBack(ChainView view, int i, FindingDraft finding)
    {
        for (var k = i + 1; k < view.Events.Length; k++)
        {
            if (view.Flow.Steps[k].CustodyBefore == i)
                finding.Pointing(view.Events[k]);
        }
    }

    /// <summary>Whether everybody whom the second event names is told apart from who keeps the goods, and neither has them for the other.</summary>
    private static bool IsAnother(ChainView view, EffectiveEvent keeping, EffectiveEvent e)
    {
        var (one, other) = (keeping.Event, e.Event);
        foreach (var holder in (ReadOnlySpan<Party?>)[CustodyRoles.Keeper(one), one.OnBehalfOf, one.Owner])
        {
            foreach (var party in (ReadOnlySpan<Party?>)[CustodyRoles.Keeper(other), CustodyRoles.Taker(other), CustodyRoles.Giver(other), other.OnBehalfOf, other.Owner])
            {
                if (holder is not null && party is not null && (view.Set.Parties.AreOne(holder, keeping.Start, party, e.Start) || !PartyIdentities.AreToldApart(holder, party)))
                    return false;
            }
        }

        return CustodyRoles.Keeper(other) is not null || CustodyRoles.Taker(other) is not null || CustodyRoles.Giver(other) is not null;
    }

    private static FindingDraft Fail(FindingSink sink, Party holder, EffectiveEvent since, Party other, EffectiveEvent meanwhile) => sink
        .Fail(
            "The record has the goods with {holder} ({since}) and at the same time with {other} ({meanwhile}).",
            new("holder", holder),
            new("since", since.Id),
            new("other", other),
            new("meanwhile", meanwhile.Id))
        .About(since, meanwhile)
        .At(meanwhile)
        .At(since)
        .Missing("hands:{since}:{meanwhile}", "Who had the goods when: {holder} ({since}) or {other} ({meanwhile}), or one for the other", "{holder} and {other}", "their stock records")
        .Under(GroupKey.LegFrom(since));
}
