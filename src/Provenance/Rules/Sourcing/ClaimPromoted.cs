using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD012.</summary>
internal sealed class ClaimPromoted : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD012",
        Name = "claim-promoted",
        Title = "An event is recorded as a fact, and what supports it does not make it one.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations = ["Claims and facts apart [P]", "Admiralty scale [V]"],
        Why = "A claim that is written down as a fact looks proven to everybody who reads on, and caps nothing any more.",
        Remedy = "Record it as a claim, add evidence, or record who promoted it, when and why (evidenceAssessed, promoted).",
        Limits = "A fact needs two independent sources graded C3 or better, a register graded B2 or better, or the signed record of who did it. A business's own operational record is enough.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Status != Status.Fact || !KeyMembers.AreJudged(e, view) || e.Event.Evidence.Count == 0)
                continue;
            var origins = view.SetView.Evidence.OriginsOf(e) ?? view.SetView.Evidence.OriginsOf(e, isKey: false) ?? [];
            if (FactPolicy.WhyMet(view.Policy.Thresholds, view.SetView.Evidence, e.Event, origins) is { } why)
                sink.Pass(why, e);
            else
                Report(sink, e, origins);
        }
    }

    private static void Report(FindingSink sink, EffectiveEvent e, List<Evidence> origins)
    {
        var sources = origins.Count == 0 ? "nothing that still stands" : SourceSet.Of(origins, e);
        sink.Fail("The record states a fact, and what supports it is no more than a claim: {sources}.", new("sources", sources), new("event", e.Id))
            .About(sources)
            .At(e, "status")
            .Missing("promotion:{sources}", "Who made a fact of what {sources} said, when and why", "who recorded it", "a promotion record, or evidence of a second independent source")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
