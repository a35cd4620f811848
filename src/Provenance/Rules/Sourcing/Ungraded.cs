using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD007.</summary>
internal sealed class Ungraded : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD007",
        Name = "ungraded",
        Title = "Nobody graded the evidence that an event stands on: neither its source nor what it says.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Gap,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["Admiralty scale A to F, 1 to 6: FM 2-22.3 app. B, AJP-2.1 [V, secondary]"],
        Why = "Without a grade a rumor and a register weigh the same.",
        Remedy = "Grade it: reliability of the source, credibility of what it says, by whom, when and how.",
        Limits = "What machines log needs no grade. One half of a grade is a grade; evidence that supports only what an event does not stand on is not asked for one.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!KeyMembers.AreJudged(e, view) || view.SetView.Evidence.OriginsOf(e) is not { } origins)
                continue;
            var isSound = true;
            foreach (var origin in origins)
            {
                if (view.SetView.Evidence.GradeOf(origin).IsGiven || origin.Kind?.Word is "machineLog")
                    continue;
                isSound = false;
                Report(sink, e, origin);
            }

            if (isSound)
                sink.Pass("graded, or a machine's log", e);
        }
    }

    private static void Report(FindingSink sink, EffectiveEvent e, Evidence origin)
    {
        var name = origin.Id ?? SourceSet.Of([origin], e);
        sink.Fail("The record gives evidence {evidence} no grade.", new MessageArgument("evidence", name))
            .About(name)
            .At(e, "evidence")
            .Missing("grade:{evidence}", "How reliable the source of {evidence} is, and how credible what it says", "who recorded it", "a grading with its method and date")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
