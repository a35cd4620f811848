using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD001.</summary>
internal sealed class Unsourced : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD001",
        Name = "unsourced",
        Title = "Nothing says what an event is known from.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) 2023/1115 Art 9(1): accompanied by evidence [V]", "C2PA claims and assertions [K]"],
        Why = "A statement about others that names no source can neither be checked nor withdrawn.",
        Remedy = "Attach any evidence: a document, a register entry, a testimony with its source.",
        Limits = "A business's own operational record is its own evidence. What is inferred is judged by what it is inferred from.",
        Subsumes = ["LBL021"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || !CustodyRoles.IsPhysical(e.Event) || e.Status == Status.Inferred)
                continue;
            if (e.Event.Evidence.Count > 0)
                sink.Pass("evidence recorded", e);
            else if (e.IsOperational)
                sink.Pass("its own record", e);
            else
                Report(sink, e);
        }
    }

    private static void Report(FindingSink sink, EffectiveEvent e) => sink
        .Fail("No evidence is recorded for {event} ({what}).", new("event", e.Id), new("what", EventWords.Of(e.Event)))
        .At(e, "evidence")
        .Missing("source:{event}", "What {event} ({what}) is known from", "who recorded it", "the document, register entry or testimony")
        .Under(GroupKey.Of(GroupTheme.Sources));
}
