using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR005.</summary>
internal sealed class EventAfterTerminal : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR005",
        Name = "event-after-terminal",
        Title = "Goods are used after they were used up, destroyed or delivered for good.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C38, C36 [V]", "CBV decommissioning [V]"],
        Why = "Goods that appear after their end are other goods under the same name.",
        Remedy = "Correct one of the two events, or record the return directly after the end.",
        Limits = "An end takes only its quantity; returns, inspections and administrative events may follow.",
        Subsumes = ["ORD005"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var ended = false;
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].EndedBefore < 0)
                continue;
            var (end, use) = (view.Events[steps[i].EndedBefore], view.Events[i]);
            ended = true;
            sink.Fail(
                    "The record uses the goods ({use}, {useId}) after it ends them ({end}, {endId}).",
                    new("use", EventWords.Of(use.Event)),
                    new("useId", use.Id),
                    new("end", EventWords.Of(end.Event)),
                    new("endId", end.Id))
                .About(end, use)
                .At(use)
                .At(end)
                .Missing("end:{endId}:{useId}", "Which of the two is right: the end ({endId}) or what came after it ({useId}), and how much each concerns", "who recorded them", "a stock record");
        }

        if (ended)
            return;
        foreach (var position in view.Flow.Positions)
        {
            if (position.EndedBy >= 0 || position.LessenedBy >= 0)
            {
                sink.Pass("nothing needs more than the end left", view.Events[Math.Max(position.EndedBy, position.LessenedBy)]);
                return;
            }
        }

        sink.NotApplicable("no end is recorded");
    }
}
