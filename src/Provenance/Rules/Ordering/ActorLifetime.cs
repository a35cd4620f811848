using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD008.</summary>
internal sealed class ActorLifetime : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD008",
        Name = "actor-lifetime",
        Title = "A party acts before it was formed, after it was dissolved, or after its mandate ended.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["PROV-CONSTRAINTS C47, C48, C49 [V]"],
        Why = "Somebody else acted, or one of the dates is wrong.",
        Remedy = "Attach an extract of the register, or name who really acted.",
        Limits = "A successor goes on under the old name: record it as an alias with the time for which it holds. Without a recorded lifetime nothing is said.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var bounded = false;
        foreach (var e in view.Events)
        {
            if (e.Event.Planned || !view.IsOwn(e))
                continue;
            foreach (var party in (ReadOnlySpan<Party?>)[e.Event.By, CustodyRoles.Giver(e.Event), CustodyRoles.Taker(e.Event), e.Event.OnBehalfOf])
            {
                if (party?.Lifetime is not { } lifetime)
                    continue;
                bounded = true;
                if (lifetime.Covers(e.Start) == false || lifetime.Covers(e.End) == false)
                    FailLifetime(sink, e, party, lifetime);
            }

            if (e.Event is { By: { Affiliations.Count: > 0 } agent, OnBehalfOf: { Id: { } principal } } && MandateOf(agent, principal, e) is { } mandate)
            {
                bounded = true;
                FailMandate(sink, e, agent, mandate);
            }
        }

        if (bounded)
            sink.Pass("lifetimes and mandates were compared");
        else
            sink.NotApplicable("no party that acts has a recorded lifetime or a mandate that ended");
    }

    /// <summary>The mandate for the principal that had certainly ended, or not begun, where none is recorded that had not.</summary>
    private static Validity? MandateOf(Party agent, string principal, EffectiveEvent e)
    {
        Validity? ended = null;
        foreach (var affiliation in agent.Affiliations)
        {
            if (affiliation.To != principal || affiliation.Kind?.Word is not ("agentOf" or "contractorOf" or "employedBy"))
                continue;
            if (affiliation.Valid is not { } valid || valid.Covers(e.Start) != false)
                return null;
            ended = valid;
        }

        return ended;
    }

    private static void FailLifetime(FindingSink sink, EffectiveEvent e, Party party, Validity lifetime) => sink
        .Fail("The record has {party} act in {event}, outside of the time for which that party existed ({valid}).", new("party", party), new("event", e.Id), new("valid", lifetime))
        .About(party)
        .At(e, "by")
        .Missing("lifetime:{party}", "When {party} was formed and dissolved, and who acted in its place", "the register of companies", "an extract of the register");

    private static void FailMandate(FindingSink sink, EffectiveEvent e, Party agent, Validity mandate) => sink
        .Fail("The record has {agent} act for {principal} in {event}, outside of the time of the mandate ({valid}).", new("agent", agent), new("principal", e.Event.OnBehalfOf), new("event", e.Id), new("valid", mandate))
        .Detailed("mandate")
        .About(agent)
        .At(e, "onBehalfOf")
        .Missing("mandate:{agent}:{principal}", "From when to when {agent} acted for {principal}", "{principal}", "the mandate or its renewal");
}
