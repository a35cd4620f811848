using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD006.</summary>
internal sealed class WeakGrade : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD006",
        Name = "weak-grade",
        Title = "The best that supports an event is graded too low to carry it.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations = ["Admiralty scale A to F, 1 to 6: FM 2-22.3 app. B, AJP-2.1 [V, secondary]"],
        Why = "A source that is not reliable, or a statement that is doubtful or cannot be judged, carries nothing alone.",
        Remedy = "Add evidence graded at least C3.",
        Limits = "Judges what is graded; evidence without any grade is for another rule. A withheld source that a custodian knows weighs as a note.",
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
        var best = default(Grade);
        var isGraded = false;
        var isKept = true;
        foreach (var origin in origins)
        {
            var grade = view.SetView.Evidence.GradeOf(origin);
            if (!grade.IsGiven)
                continue;
            if (!grade.IsNotJudged && !grade.IsWorseThan('C', 3))
            {
                sink.Pass("graded C3 or better", e);
                return;
            }

            isKept &= grade.IsNotJudged && !SourceSet.IsNamed(origin.Source) && origin.Source?.Custodian is not null;
            if (!isGraded || (grade.Reliability, grade.Credibility).CompareTo((best.Reliability, best.Credibility)) < 0)
                best = grade;
            isGraded = true;
        }

        if (!isGraded)
        {
            sink.NotApplicable("nothing that supports it is graded");
            return;
        }

        var finding = sink.Fail(
                "The record grades what supports this {grade} at best: {sources}.",
                new("grade", best.ToString()),
                new("sources", SourceSet.Of(origins, e)),
                new("ask", SourceSet.CustodianOf(origins, view) ?? "who graded it"))
            .About(SourceSet.Of(origins, e))
            .At(e, "evidence")
            .Missing("source:{sources}", "Evidence graded at least C3 that says the same as {sources}", "{ask}", "a register entry, a document or a photo")
            .Under(GroupKey.Of(GroupTheme.Sources));
        if (isKept)
            finding.AtMost(Severity.Note);
    }
}
