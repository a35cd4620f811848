using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC007.</summary>
internal sealed class UnidentifiedHolder : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC007",
        Name = "unidentified-holder",
        Title = "Somebody gave, took or handled the goods, and the record does not identify who.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) No 931/2011 Art 3 [V]", "Regulation (EU) 2023/1115 Art 9(1)(e)(f) [V]", "21 CFR 1.1310 [K]"],
        Why = "A role or a number of people cannot be asked, and cannot answer.",
        Remedy = "Identify the party by a number that can be looked up, or by a pseudonym whose identity is held off the record. Of persons and groups name the responsible organization and its site.",
        Limits = "Asks for organizations, units and sites, never for names of people. A party whose identity is withheld on purpose weighs as a note.",
        Subsumes = ["STR011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var (parties, isSound) = (0, true);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || !CustodyRoles.Speaks(e.Event))
                continue;
            isSound &= IsIdentified(sink, e, e.Event.By, "by", ref parties);
            isSound &= IsIdentified(sink, e, e.Event.Custodian, "custodian", ref parties);
            var (from, to) = e.Event switch
            {
                ILeg leg => (leg.From, leg.To),
                Delivered delivered => (delivered.From, delivered.To),
                _ => default,
            };
            isSound &= IsIdentified(sink, e, from, "from", ref parties);
            isSound &= IsIdentified(sink, e, to, "to", ref parties);
        }

        if (parties == 0)
            sink.NotApplicable("no holder is recorded");
        else if (isSound)
            sink.Pass("every holder is identified");
    }

    private static bool IsIdentified(FindingSink sink, EffectiveEvent e, Party? party, string field, ref int parties)
    {
        if (party is null || party.IsNone())
            return true;
        parties++;
        if (party.IsIdentified)
            return true;
        if (party.IsUnknown())
        {
            // Two unknown parties are not known to be one: each event is a cause of its own.
            sink.Fail("The record does not know a party to {event} ({field}).", new("event", e.Id), new("field", field))
                .Detailed(field)
                .At(e, field)
                .Missing("who:{event}:{field}", "Which organization is the party to {event} ({field})", "the other parties to it", "a delivery note, contract or invoice");
            return false;
        }

        var finding = sink.Fail("The record gives {party} no identity: a role, a class or a number of people.", new("party", party), new("who", party.Id ?? party.ToString()))
            .About(party)
            .At(e, field)
            .Missing(
                "who:{who}",
                party.Kind is PartyKind.Group or PartyKind.Person ? "The organization responsible for {party}, its unit and site" : "Which organization {party} is: a number that can be looked up",
                "the parties that dealt with them",
                "a contract, invoice or registration")
            .Under(GroupKey.Of(party));
        if (party.IdentityWithheld == true)
            finding.AtMost(Severity.Note);
        return false;
    }
}
