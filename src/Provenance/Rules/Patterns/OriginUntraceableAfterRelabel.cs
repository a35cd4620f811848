using Provenance.Validation;

namespace Provenance.Rules.Patterns;

/// <summary>PAT001.</summary>
internal sealed class OriginUntraceableAfterRelabel : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "PAT001",
        Name = "origin-untraceable-after-relabel",
        Title = "Name or origin came off the goods, their origin is in question, and nothing links them to what they were.",
        Family = RuleFamily.Pattern,
        Class = RuleClass.Pattern,
        Severity = Severity.Error,
        Profile = RuleProfile.Investigation,
        Citations = ["Regulation (EU) 2023/1115 Art 10(2)(j) [V]", "Enforcement practice under EAPA and UFLPA [S]", "Daily NK, February 2020 [V]"],
        Why = "Each of the three has an innocent reading; together they leave nobody able to show where the goods come from.",
        Remedy = "Resolve one of the findings it names: the link from the old identifiers, the origin, or what the new labels say.",
        Limits = "A rebranding with the origin kept is none. It is never stronger than its weakest member, and what is open is no sign.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (!view.SetView.Lineages.IsFirst(view))
        {
            sink.NotApplicable("the first chain of its lineage speaks for it");
            return;
        }

        Sign label = default, origin = default, link = default;
        foreach (var finding in view.SetView.FindingsSoFar)
        {
            if (!Signs.IsSign(finding) || !IsOfLineage(view, finding))
                continue;
            switch (finding.Code)
            {
                case "LBL003" or "LBL004" or "LBL011":
                    label.Take(finding);
                    break;
                case "LBL005" or "CST007" or "CST010" or "LBL014":
                    origin.Take(finding);
                    break;
                case "LBL006" when finding.Kind == FindingKind.Fail:
                    link.Take(finding);
                    break;
            }
        }

        if (label.Strongest is null || origin.Strongest is null || link.Strongest is null)
        {
            sink.Pass("its signs do not stand together");
            return;
        }

        var at = link.Strongest.Draft.EventsRead[0];
        Signs.Report(sink, "On one lineage a name or an origin came off, the origin is in question, and no link to the old identifiers is recorded ({members}).", at, label, origin, link)
            .About("lineage " + view.Chain.Id)
            .Under(GroupKey.Of(at));
    }

    private static bool IsOfLineage(ChainView view, Finding finding)
    {
        if (view.SetView.IsAlone)
            return true;
        foreach (var chain in view.SetView.Lineages.Of(view))
        {
            if (ReferenceEquals(chain.Chain, finding.Draft.Chain))
                return true;
        }

        return false;
    }
}
