using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD016.</summary>
internal sealed class RefutedBasis : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD016",
        Name = "refuted-basis",
        Title = "An event rests on nothing but evidence that was refuted or superseded.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV invalidation of entities [V]", "C2PA revoked credential [V]"],
        Why = "The record says of its own evidence that it does not hold, and of the event that it does.",
        Remedy = "Attach other evidence, the one that took its place for instance; or retract the event.",
        Limits = "One piece that still stands is enough, and so is an event that it is concluded from. Evidence that others contradict is not refuted by that; an assessment says so.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e) && e.Event.Evidence.Count > 0 && !CustodyRoles.IsOfTheRecord(e.Event))
                Judge(view, sink, e);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e)
    {
        var book = view.SetView.Evidence;
        if (!book.IsAnyOut)
        {
            sink.Pass("no evidence was refuted or superseded");
            return;
        }

        var (supports, stands) = (0, 0);
        foreach (var link in e.Event.Evidence)
        {
            if (!KeyMembers.Supports(e.Event, link, isKey: false))
                continue;
            supports++;
            stands += book.Stands(link.Evidence) ? 1 : 0;
        }

        if (supports == 0)
            sink.NotApplicable("nothing supports it");
        else if (stands > 0 || RestsOnMore(view, e))
            sink.Pass("evidence that still stands", e);
        else
            Report(sink, e);
    }

    /// <summary>Whether it is concluded from an event, or from evidence that stands.</summary>
    private static bool RestsOnMore(ChainView view, EffectiveEvent e)
    {
        foreach (var id in e.Event.Basis)
        {
            if (id != e.Id && (view.SetView.Ids.HasEvent(id, view.Chain) || (view.SetView.Ids.HasEntry(id) && !view.SetView.Evidence.IsOut(id))))
                return true;
        }

        return false;
    }

    private static void Report(FindingSink sink, EffectiveEvent e)
    {
        var evidence = string.Join(", ", e.Event.Evidence.AsSpan().ToArray().Select(link => link.Evidence.Id).Where(id => id is not null).Order(StringComparer.Ordinal));
        sink.Fail("The record says that all evidence for {event} ({what}) was refuted or superseded: {evidence}.", new("event", e.Id), new("what", EventWords.Of(e.Event)), new("evidence", evidence))
            .Pointing(e, "evidence")
            .Missing("source:{event}", "What {event} ({what}) is known from, now that {evidence} does not hold", "who recorded it", "the document, register entry or testimony")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
