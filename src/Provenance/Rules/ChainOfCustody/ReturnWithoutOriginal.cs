using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC019.</summary>
internal sealed class ReturnWithoutOriginal : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC019",
        Name = "return-without-original",
        Title = "Goods come back from a party that never got them, or go back to one that never had them.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Citations = ["DSCSA 582(e)(1)(B): returns [S]", "CBV disposition returned [V]"],
        Why = "A return is a way for other goods to enter a chain.",
        Remedy = "Record how the goods came to the party that returns them, or correct the party.",
        Limits = "A party that is authorized for returns may take goods that it never had. Where the beginning of the chain was not read nothing is said.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var returned = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i] is not { Event: Returned { Planned: false } e } at || !view.IsOwn(at))
                continue;
            returned = true;
            Judge(view, sink, i, e);
        }

        if (!returned)
            sink.NotApplicable("no return");
    }

    private static void Judge(ChainView view, FindingSink sink, int i, Returned e)
    {
        var at = view.Events[i];
        var from = IsStranger(view, i, CustodyRoles.Somebody(e.From) ?? e.By) ? e.From ?? e.By : null;
        var to = IsStranger(view, i, e.To) && !TakesReturns(view, e) ? e.To : null;
        if (from is null && to is null)
            sink.Pass("both had the goods before", at);
        else if (view.IsPartial || !IsBeginningRead(view))
            sink.NotApplicable("the beginning of the chain was not read");
        else
            Tell(view, sink, at, from, to);
    }

    /// <summary>Whether the record names the party and it had the goods in no event that may come before.</summary>
    private static bool IsStranger(ChainView view, int i, Party? party)
    {
        if (party is not { IsIdentified: true })
            return false;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k != i && !view.Order.Precedes(i, k) && HasGoods(view, view.Events[k], party))
                return false;
        }

        foreach (var other in view.SetView.Lineages.Of(view))
        {
            foreach (var e in other.Events)
            {
                if (!ReferenceEquals(other, view) && HasGoods(view, e, party))
                    return false;
            }
        }

        return true;
    }

    private static bool HasGoods(ChainView view, EffectiveEvent at, Party party)
    {
        var e = at.Event;
        if (e.Planned || e is Ordered)
            return false;
        foreach (var one in (ReadOnlySpan<Party?>)[CustodyRoles.Taker(e), CustodyRoles.Giver(e), CustodyRoles.Keeper(e), e.Owner, e is ILeg or Delivered ? e.OnBehalfOf : null, (e as Dispatched)?.To])
        {
            if (one is not null && (view.Set.Parties.AreOne(one, at.Start, party, null) || !PartyIdentities.AreToldApart(one, party)))
                return true;
        }

        return CustodyRoles.Keeper(e) is not null && view.Set.Parties.AreOne(e.OnBehalfOf, at.Start, party, null);
    }

    private static bool TakesReturns(ChainView view, Returned e)
    {
        foreach (var authorization in view.Set.Registry.Authorizations)
        {
            if (authorization.Holder is not { } holder || holder != e.To?.Id || authorization.Valid?.Covers(e.Time) == false)
                continue;
            foreach (var act in authorization.Covers)
            {
                if (act.Word == "returns")
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the event that made the goods was read, and the chains of all that they were made of.</summary>
    private static bool IsBeginningRead(ChainView view)
    {
        var isMade = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Flow.Steps[i].Role != ItemRole.Makes)
                continue;
            isMade = true;
            foreach (var input in view.Events[i].Event.Inputs)
            {
                if (input.Item is { } id && !view.Set.Membership.Resolves(id))
                    return false;
            }
        }

        return isMade;
    }

    private static void Tell(ChainView view, FindingSink sink, EffectiveEvent at, Party? from, Party? to)
    {
        var party = from ?? to!;
        var arguments = new MessageArgument[] { new("event", at.Id), new("party", party) };
        var finding = view.Chain.Description.Item.IdentifiersKnown == false
            ? sink.Open("Whether the goods of the return {event} are those of this chain cannot be decided: their identifiers are not known, and no event before gives {party} the goods.", arguments)
            : sink.Fail(from is not null ? "No event before the return {event} gives {party}, from whom the goods come back, the goods." : "No event before the return {event} has the goods with {party}, to whom they go back.", arguments);
        finding.About(at.Id)
            .At(at, from is not null ? "from" : "to")
            .Missing("original:{event}", "How {party} had the goods of {event} before: when, from whom, under which number", "{party}", "the delivery note or invoice of the original delivery");
    }
}
