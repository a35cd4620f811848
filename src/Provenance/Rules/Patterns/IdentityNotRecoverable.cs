using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>PAT005.</summary>
internal sealed class IdentityNotRecoverable : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "PAT005",
        Name = "identity-not-recoverable",
        Title = "At one event the identifiers, the amount and the person who could tell are all unknown.",
        Family = RuleFamily.Pattern,
        Class = RuleClass.Pattern,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations = ["[P]"],
        Why = "Any one of the three would let the goods be counted and found again; without all three nothing in the record can.",
        Remedy = "Resolve any one of the findings it names.",
        Limits = "It is never stronger than its weakest member, and what is open is no sign.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var isFound = false;
        foreach (var link in view.SetView.FindingsSoFar)
        {
            if (link.Code != "LBL006" || link.Kind != FindingKind.Fail || !ReferenceEquals(link.Draft.Chain, view.Chain))
                continue;
            var at = link.Draft.EventsRead[0];
            Sign identity = default, amount = default, party = default;
            identity.Take(link);
            foreach (var finding in view.SetView.FindingsSoFar)
            {
                if (!Signs.IsSign(finding) || !finding.Draft.Reads(at))
                    continue;
                if (finding.Code is "QTY003" or "QTY008")
                    amount.Take(finding);
                else if (finding.Code == "COC007")
                    party.Take(finding);
            }

            if (amount.Strongest is null || party.Strongest is null)
                continue;
            isFound = true;
            Signs.Report(sink, "At {event} the record knows neither which goods became which, nor how many, nor who did it ({members}).", at, identity, amount, party)
                .About(at.Id)
                .Under(GroupKey.Of(at));
        }

        if (!isFound)
            sink.Pass("its signs do not stand together");
    }
}
