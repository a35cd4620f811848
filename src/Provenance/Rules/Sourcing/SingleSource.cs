using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD002.</summary>
internal sealed class SingleSource : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD002",
        Name = "single-source",
        Title = "One source is all that stands behind an event.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["Admiralty scale: credibility 1 needs other independent sources [V]"],
        Why = "What one source alone says stands and falls with it; repeating it adds nothing.",
        Remedy = "Add evidence of a second source that is independent of the first.",
        Limits = "Sources count once that repeat one another, are one, or may be one. A register graded A1 is enough; of a group whose number is not recorded nobody can tell.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (KeyMembers.AreJudged(e, view) && view.SetView.Evidence.OriginsOf(e) is { } origins)
                Judge(view, sink, e, origins);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, List<Evidence> origins)
    {
        var groups = SourceGroups.Of(origins);
        if (groups.Fewest > 1)
        {
            sink.Pass("independent sources", e);
            return;
        }

        var book = view.SetView.Evidence;
        if (origins.Exists(origin => FactPolicy.IsRegister(origin) && book.GradeOf(origin).IsAtLeast('A', 1)))
        {
            sink.Pass("an authoritative register", e);
            return;
        }

        var sources = SourceSet.Of(origins, e);
        MessageArgument[] arguments = [new("sources", sources), new("ask", SourceSet.CustodianOf(origins, view) ?? "who spoke with them")];
        var isOpen = groups.HasGroup || groups.Most > 1;
        var finding = isOpen
            ? sink.Open("How many independent sources stand behind this is not recorded: {sources}.", arguments)
                .Missing("count:{sources}", "How many independent sources {sources} are", "{ask}")
            : sink.Fail("Only one source supports this: {sources}.", arguments)
                .Missing("second:{sources}", "A second source, independent of {sources}", null, "a register entry, a document or a photo");
        finding.About(sources).At(e, "evidence").Under(GroupKey.Of(GroupTheme.Sources));
    }
}
