using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD015.</summary>
internal sealed class ConfirmedWithoutCorroboration : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD015",
        Name = "confirmed-without-corroboration",
        Title = "Evidence is graded as confirmed by other sources, and none is there.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations = ["FM 2-22.3: 1 is confirmed by other independent sources [V]"],
        Why = "A grade of 1 that nothing stands behind passes on as confirmation what is one voice.",
        Remedy = "Attach the source that confirms it, or grade it 2 or 3.",
        Limits = "Sources count as for EVD002: those that repeat one another, are one or may be one count once. A register graded A1 needs no other.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (KeyMembers.AreJudged(e, view) && view.SetView.Evidence.OriginsOf(e, isKey: false) is { } origins)
                Judge(view, sink, e, origins);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, List<Evidence> origins)
    {
        var book = view.SetView.Evidence;
        var confirmed = origins.FindAll(origin => book.GradeOf(origin).Credibility == 1 && !(FactPolicy.IsRegister(origin) && book.GradeOf(origin).IsAtLeast('A', 1)));
        if (confirmed.Count == 0)
        {
            sink.NotApplicable("nothing that needs another source is graded as confirmed");
            return;
        }

        if (SourceGroups.Of(origins).Fewest > 1)
        {
            sink.Pass("other independent sources", e);
            return;
        }

        foreach (var origin in confirmed)
        {
            var name = origin.Id ?? SourceSet.Of([origin], e);
            sink.Fail("The record grades {evidence} as confirmed by other sources (1), and has no other source for what it supports.", new MessageArgument("evidence", name))
                .About(name)
                .At(e, "evidence")
                .Missing("second:{evidence}", "Which independent source confirms {evidence}", "who graded it", "a register entry, a document or a photo")
                .Under(GroupKey.Of(GroupTheme.Sources));
        }
    }
}
