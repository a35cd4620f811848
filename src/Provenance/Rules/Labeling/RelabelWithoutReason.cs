using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL001.</summary>
internal sealed class RelabelWithoutReason : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL001",
        Name = "relabel-without-reason",
        Title = "Labels were changed, and no reason is stated by who did it.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) 2017/745 Art 16(3) [S]", "21 CFR 1.1310: transformation includes relabeling [S]"],
        Why = "A relabeling for translation, for a new date and for a new origin are judged differently.",
        Remedy = "Record the reason that the actor or the brand owner states, and the document it rests on.",
        Limits = "What others say of the purpose is an allegation and no reason. Routine work under a standing instruction names the instruction.",
        Subsumes = ["STR011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || LabelEvents.Of(e.Event) is not { } label)
                continue;
            if (IsReason(label.Reason))
                sink.Pass("reason stated", e);
            else if (label.Authority is { Absence: null, Kind: { } kind, Documents.Count: > 0 } && kind.Is("standingInstruction"))
                sink.Pass("under a standing instruction that is named", e);
            else
                Report(sink, e, label.Reason);
        }
    }

    /// <summary>A word that is not in the vocabulary says no more than none; its own words are URIs or prefixed.</summary>
    private static bool IsReason(Code? reason) => reason.IsKnown() && !reason.Is("unknown") && Vocabulary.RelabelReasons.Accepts(reason.Word);

    private static void Report(FindingSink sink, EffectiveEvent e, Code? reason)
    {
        var isOtherWord = reason.IsKnown() && !reason.Is("unknown");
        sink.Fail(
                isOtherWord ? "The record gives a reason for changing the labels ({reason}) that is not one of the known words." : "No reason for changing the labels is recorded from who did it or from the brand owner.",
                new("event", e.Id),
                new("reason", reason))
            .At(e, "reason")
            .Missing("reason:{event}", "Why the labels were changed ({event}), in the words of who ordered it", "who ordered it, and the brand owner", "a work instruction or order");
    }
}
