using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD018.</summary>
internal sealed class SecondaryOnly : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD018",
        Name = "secondary-only",
        Title = "All that supports an event was passed on by others.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["Claims and facts apart [P]", "AJP-2.1 [K]"],
        Why = "Whoever translates, sums up or passes on can mistake what the witness said.",
        Remedy = "Add the original: the recording, the document itself, the witness.",
        Limits = "Reads the distance from the witness where it is recorded; else what was reported by another is one step away.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!KeyMembers.AreJudged(e, view) || view.SetView.Evidence.OriginsOf(e) is not { } origins)
                continue;
            if (origins.Exists(origin => DistanceOf(origin) == 0))
                sink.Pass("a primary item", e);
            else
                Report(view, sink, e, origins);
        }
    }

    private static int DistanceOf(Evidence origin) => origin.Distance ?? (origin.ReportedBy is null && !EvidenceBook.Repeats(origin) ? 0 : 1);

    private static void Report(ChainView view, FindingSink sink, EffectiveEvent e, List<Evidence> origins) => sink
        .Fail(
            "What others passed on is all that supports this: {sources}.",
            new("sources", SourceSet.Of(origins, e)),
            new("ask", SourceSet.CustodianOf(origins, view) ?? "who passed it on"))
        .About(SourceSet.Of(origins, e))
        .At(e, "evidence")
        .Missing("primary:{sources}", "The original of what {sources} said", "{ask}", "a recording, a transcript or the document itself")
        .Under(GroupKey.Of(GroupTheme.Sources));
}
