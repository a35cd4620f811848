namespace Provenance.Chains;

/// <summary>Applies corrections and retractions: what each recorded event now reads as, whatever the order they were recorded in.</summary>
internal sealed class Amendments
{
    private readonly Dictionary<string, RecordedEvent> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RecordedEvent>> _byTarget = new(StringComparer.Ordinal);
    private readonly HashSet<RecordedEvent> _deciding = [];

    private Amendments(ReadOnlySpan<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            _byId.TryAdd(recorded.Event.Id!, recorded);
            if (TargetOf(recorded.Event) is { } target)
            {
                if (!_byTarget.TryGetValue(target, out var list))
                    _byTarget.Add(target, list = []);
                list.Add(recorded);
            }
        }
    }

    /// <summary>The amendments among the events; <see langword="null"/> where there are none, as in most chains.</summary>
    public static Amendments? Of(ReadOnlySpan<RecordedEvent> events)
    {
        foreach (var recorded in events)
        {
            if (TargetOf(recorded.Event) is not null)
                return new(events);
        }

        return null;
    }

    /// <summary>How the event now reads; <see langword="null"/> where it is out: retracted, or an amendment that was applied.</summary>
    public ProvenanceEvent? Effective(RecordedEvent recorded)
    {
        if (TargetOf(recorded.Event) is { } target)
            return _byId.ContainsKey(target) || IsRetracted(recorded) ? null : recorded.Event;
        if (IsRetracted(recorded))
            return null;
        return Correction(recorded)?.Replacement is { } replacement
            ? replacement with { Id = recorded.Event.Id, Items = replacement.Items.Count > 0 ? replacement.Items : recorded.Event.Items }
            : recorded.Event;
    }

    private static string? TargetOf(ProvenanceEvent e) => e switch
    {
        Corrected corrected => corrected.Target,
        Retracted retracted => retracted.Target,
        _ => null,
    };

    /// <summary>Whether a retraction that is itself not retracted names it. In a cycle of retractions none holds.</summary>
    private bool IsRetracted(RecordedEvent recorded)
    {
        if (!_byTarget.TryGetValue(recorded.Event.Id!, out var amendments) || !_deciding.Add(recorded))
            return false;
        try
        {
            foreach (var amendment in amendments)
            {
                if (amendment.Event is Retracted && !_deciding.Contains(amendment) && !IsRetracted(amendment))
                    return true;
            }

            return false;
        }
        finally
        {
            _deciding.Remove(recorded);
        }
    }

    /// <summary>The correction that holds: the last in time, else in recording, of those not retracted; itself corrected, the last of that line.</summary>
    private Corrected? Correction(RecordedEvent recorded)
    {
        Corrected? holds = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = recorded.Event.Id!; seen.Add(id);)
        {
            RecordedEvent? last = null;
            if (_byTarget.TryGetValue(id, out var amendments))
            {
                foreach (var amendment in amendments)
                {
                    if (amendment.Event is Corrected && !IsRetracted(amendment) && (last is null || IsLater(amendment, last)))
                        last = amendment;
                }
            }

            if (last is null)
                break;
            holds = (Corrected)last.Event;
            id = holds.Id!;
        }

        return holds;
    }

    private static bool IsLater(RecordedEvent one, RecordedEvent other)
    {
        if (one.Event.Time is { } time && other.Event.Time is { } otherTime)
        {
            if (otherTime.IsCertainlyBefore(time))
                return true;
            if (time.IsCertainlyBefore(otherTime))
                return false;
        }

        return one.RecordedAt is { } at && other.RecordedAt is { } otherAt && at != otherAt ? at > otherAt : one.Sequence > other.Sequence;
    }
}
