using Provenance.Validation;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>COC016.</summary>
internal sealed class CocBookAndClaimDoubleUse : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "COC016",
        Name = "coc-book-and-claim-double-use",
        Title = "One credit is used twice, or is told as what the goods contain.",
        Family = RuleFamily.Custody,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.CustodyModel,
        Citations = ["ISO 22095:2020 3.3.5 [S]", "UNTP book and claim: no double-counting [V]"],
        Why = "A credit stands for one amount, once, and says nothing of the goods it is sold with.",
        Remedy = "Retire another credit for one of the two, or correct the scope of the claim.",
        Limits = "Transfers of a credit before its retirement are no use of it.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var used = false;
        foreach (var e in view.Events)
        {
            if (e.Event is not ClaimMade { Planned: false } claim || !view.IsOwn(e))
                continue;
            if (claim.ClaimKind is { Word: "creditRetired" } && claim.Credit.IsKnown())
            {
                used = true;
                JudgeRetirement(view, sink, e, claim.Credit);
            }

            if (CustodyModels.IsOfGoods(claim) && claim.Scope is { Word: "physical" } && (claim.Model?.Is("bookAndClaim") ?? CustodyModels.Is(view, "bookAndClaim")))
            {
                used = true;
                FailPhysical(sink, e);
            }
        }

        if (!used)
            sink.NotApplicable("no credit is retired, and none is told as content");
    }

    private static void JudgeRetirement(ChainView view, FindingSink sink, EffectiveEvent e, Text credit)
    {
        foreach (var chain in view.SetView.Views)
        {
            foreach (var other in chain.Events)
            {
                if (other.Event is not ClaimMade { Planned: false, ClaimKind.Word: "creditRetired" } claim || claim.Credit != credit || ReferenceEquals(other.Reported, e.Reported))
                    continue;
                sink.Fail("The record retires the credit {credit} twice ({event}, {other}).", new("credit", credit), new("event", e.Id), new("other", other.Id))
                    .About(credit.Value)
                    .At(e, "credit")
                    .At(other)
                    .Missing("credit:{credit}", "For which goods the credit {credit} was retired", "the register of credits", "an extract of the register");
                return;
            }
        }

        sink.Pass("the credit is retired once", e);
    }

    private static void FailPhysical(FindingSink sink, EffectiveEvent e) => sink
        .Fail("The record tells a credit as what the goods contain ({event}).", new MessageArgument("event", e.Id))
        .Detailed("physical")
        .About(e.Id)
        .At(e, "scope")
        .Missing("scope:{event}", "Whether the claim {event} is of the goods or of a credit", "who made the claim", "the certificate");
}
