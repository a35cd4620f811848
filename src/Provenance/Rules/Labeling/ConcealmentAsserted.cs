using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL014.</summary>
internal sealed class ConcealmentAsserted : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL014",
        Name = "concealment-asserted",
        Title = "Somebody states that labels were changed to conceal the origin or the identity of the goods.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations =
        [
            "19 USC 1304, penalty: intent to conceal [V, older text]", "19 CFR 134.4 [V, heading]", "Daily NK, February 2020: to make it seem like they were produced in [V]",
        ],
        Why = "What others say of a purpose asks for an answer; it is an allegation and shows nothing by itself.",
        Remedy = "Record what refutes it, or the lawful reason for the change and the document it rests on.",
        Limits = "Intent is not tested: a person must judge, whatever the grade. It is a warning only where some evidence for it is graded C3 or better.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e) && e.Event is ILabelEvent label && e.Event.Allegations.Count > 0)
                Judge(view, sink, e, label);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, ILabelEvent label)
    {
        foreach (var allegation in e.Event.Allegations)
        {
            if (allegation.Kind?.Word is not ("concealOrigin" or "concealIdentity"))
                continue;
            var grade = AllegationGrades.Of(view, allegation);
            if (grade == AllegationGrade.Refuted)
                sink.Pass("the evidence for it was refuted", e);
            else if (HasLawfulReason(e.Event, label))
                sink.Pass("a reason and the document that it rests on are recorded", e);
            else
                Report(sink, e, allegation.Kind.Is("concealOrigin"), grade);
        }
    }

    private static bool HasLawfulReason(ProvenanceEvent e, ILabelEvent label) =>
        label.Reason.IsKnown() && label.Reason.Word is not ("unknown" or "originConcealment") && Vocabulary.RelabelReasons.Accepts(label.Reason.Word)
        && (e.Documents.Count > 0 || label.Authority is { Absence: null, Documents.Count: > 0 });

    private static void Report(FindingSink sink, EffectiveEvent e, bool isOrigin, AllegationGrade grade)
    {
        var argument = new MessageArgument("event", e.Id);
        var finding = isOrigin
            ? sink.Review("The record holds a statement of others that the labels were changed to conceal the origin of the goods; this report does not test that.", argument)
            : sink.Review("The record holds a statement of others that the labels were changed to conceal the identity of the goods; this report does not test that.", argument);
        finding
            .Reading(Status.Claim)
            .Pointing(e, "allegations")
            .Missing("reason:{event}", "Why the labels were changed ({event}), in the words of who ordered it", "who ordered it, and the brand owner", "a work instruction or order");
        if (grade == AllegationGrade.FairlyReliable)
            finding.AtLeast(Severity.Warning);
    }
}
