using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD015.</summary>
internal sealed class DocumentNotValidAtEvent : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD015",
        Name = "document-not-valid-at-event",
        Title = "A document that an event names was not valid when it happened.",
        Family = RuleFamily.Order,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Citations = ["C2PA claimSignature.outsideValidity, signingCredential [V]", "in-toto LayoutExpiredError [V]"],
        Why = "A document says nothing of what lies outside the time for which it holds.",
        Remedy = "Name the document that held at the time, or correct its validity.",
        Limits = "Periods of grace are not known. A certificate or statement of origin may be issued after the export: only its end is held against the event.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var named = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event.Documents.Count == 0 || e.Event.Planned || !view.IsOwn(e))
                continue;
            foreach (var document in e.Event.Documents)
            {
                if (document.Valid is not { } valid)
                    continue;
                named = true;
                Judge(view, sink, i, document, valid);
            }
        }

        if (!named)
            sink.NotApplicable("no event names a document with a validity");
    }

    private static void Judge(ChainView view, FindingSink sink, int i, DocumentReference document, Validity valid)
    {
        var e = view.Events[i];
        if (IsOutside(document, valid, e.Start) || IsOutside(document, valid, e.End))
            Fail(sink, e, document, valid);
        else if (e.Start.IsUnknown() && e.End.IsUnknown() && !IsBoundedWithin(view, i, valid))
            Open(sink, e, document, valid);
        else
            sink.Pass("the document holds at that time, or may", e);
    }

    private static bool IsOutside(DocumentReference document, Validity valid, EventTime? time)
    {
        if (time is null)
            return false;
        var isRetrospective = document.Type?.Word is "certificateOfOrigin" or "originStatement";
        return (valid.End?.IsCertainlyBefore(time) ?? false) || (!isRetrospective && time.IsCertainlyBefore(valid.Start));
    }

    /// <summary>Whether the rest of the record puts the event inside the validity.</summary>
    private static bool IsBoundedWithin(ChainView view, int i, Validity valid)
    {
        var (earliest, latest) = view.SetView.Network.BoundsOf(view, i);
        return (valid.Start is null || earliest >= valid.Start.EarliestTicks) && (valid.End is null || latest <= valid.End.LatestTicks);
    }

    private static void Fail(FindingSink sink, EffectiveEvent e, DocumentReference document, Validity valid) => Ask(
        sink.Fail("The record names {document} for {event}, and it was not valid then ({valid}).", Arguments(e, document, valid)), e, document);

    private static void Open(FindingSink sink, EffectiveEvent e, DocumentReference document, Validity valid) => Ask(
        sink.Open("Whether {document} was valid ({valid}) at {event} cannot be decided: the record does not know when that was.", Arguments(e, document, valid)), e, document);

    private static MessageArgument[] Arguments(EffectiveEvent e, DocumentReference document, Validity valid) =>
    [
        new("document", NameOf(document)),
        new("event", e.Id),
        new("valid", valid),
    ];

    private static string NameOf(DocumentReference document) => document.Number.IsKnown() ? document.Number.Value : document.Type?.Word ?? "a document";

    private static void Ask(FindingDraft finding, EffectiveEvent e, DocumentReference document) => finding
        .About($"{e.Id}: {NameOf(document)}")
        .At(e, "documents")
        .Missing("valid:{document}:{event}", "When {event} happened, and which document held then", "who issued {document}", "the document, its extension or its replacement");
}
