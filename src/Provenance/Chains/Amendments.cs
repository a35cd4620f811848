namespace Provenance.Chains;

/// <summary>Applies corrections and retractions: what each recorded event now reads as, whatever the order they were recorded in.</summary>
/// <remarks>
/// An amendment has one target, so amendments of amendments form trees. Each is settled after those that amend it; those that amend one another
/// in a circle hold nowhere. An amendment that holds nowhere, because its target is not recorded for instance, stays an event that can be read.
/// </remarks>
internal sealed class Amendments
{
    private readonly Dictionary<RecordedEvent, ProvenanceEvent?> _amendments = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<Correction>> _corrections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedEvent> _retracted = new(StringComparer.Ordinal);
    private readonly HashSet<RecordedEvent> _circular = new(ReferenceEqualityComparer.Instance);

    private Amendments(ReadOnlySpan<ProvenanceChain> chains)
    {
        var amendments = new List<(RecordedEvent Recorded, string Target)>();
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chain in chains)
        {
            foreach (var recorded in chain)
            {
                if (TargetOf(recorded.Event) is { } target)
                    amendments.Add((recorded, target));
                for (var e = recorded.Event; TargetOf(e) is { } named; e = (e as Corrected)?.Replacement)
                    targets.Add(named);
            }
        }

        Settle(amendments, Recorded(chains, targets));
    }

    /// <summary>The amendments among the events of the chains; <see langword="null"/> where there are none, as in most chains.</summary>
    public static Amendments? Of(ReadOnlySpan<ProvenanceChain> chains)
    {
        foreach (var chain in chains)
        {
            foreach (var recorded in chain)
            {
                if (TargetOf(recorded.Event) is not null)
                    return new(chains);
            }
        }

        return null;
    }

    /// <summary>How the event now reads; <see langword="null"/> where it is out: retracted, or an amendment that was applied.</summary>
    public ProvenanceEvent? Effective(RecordedEvent recorded)
    {
        if (_amendments.TryGetValue(recorded, out var reading))
            return reading;
        return _retracted.ContainsKey(recorded.Event.Id!) ? null : Read(recorded.Event);
    }

    /// <summary>The corrections of an event that hold, in the order in which they were settled.</summary>
    public List<Correction> CorrectionsOf(string id) => _corrections.GetValueOrDefault(id) ?? [];

    /// <summary>What retracts an event; <see langword="null"/> where nothing that holds does.</summary>
    public RecordedEvent? RetractionOf(string id) => _retracted.GetValueOrDefault(id);

    /// <summary>Whether the amendment is one of those that amend one another in a circle.</summary>
    public bool IsCircular(RecordedEvent amendment) => _circular.Contains(amendment);

    /// <summary>What an amendment amends; <see langword="null"/> for other events, and for an amendment that is only planned.</summary>
    public static string? TargetOf(ProvenanceEvent? e) => e switch
    {
        Corrected { Planned: false } corrected => corrected.Target,
        Retracted { Planned: false } retracted => retracted.Target,
        _ => null,
    };

    private static HashSet<string> Recorded(ReadOnlySpan<ProvenanceChain> chains, HashSet<string> targets)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chain in chains)
        {
            foreach (var recorded in chain)
            {
                if (targets.Contains(recorded.Event.Id!))
                    found.Add(recorded.Event.Id!);
            }
        }

        return found;
    }

    private void Settle(List<(RecordedEvent Recorded, string Target)> amendments, HashSet<string> recorded)
    {
        var unsettled = new Dictionary<string, int>(StringComparer.Ordinal);
        var byId = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < amendments.Count; i++)
        {
            var (amendment, target) = amendments[i];
            unsettled[target] = unsettled.GetValueOrDefault(target) + 1;
            if (!byId.TryGetValue(amendment.Event.Id!, out var same))
                byId.Add(amendment.Event.Id!, same = []);
            same.Add(i);
        }

        var ready = new Queue<int>();
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, same) in byId)
            Free(id, same);
        while (ready.TryDequeue(out var i))
        {
            var (amendment, target) = amendments[i];
            Apply(amendment, target, i, id => recorded.Contains(id) && !settled.Contains(id));
            if (--unsettled[target] == 0 && byId.TryGetValue(target, out var next))
                Free(target, next);
        }

        foreach (var (amendment, _) in amendments)
        {
            if (_amendments.TryAdd(amendment, amendment.Event))
                _circular.Add(amendment);
        }

        void Free(string id, List<int> same)
        {
            if (unsettled.GetValueOrDefault(id) > 0)
                return;
            settled.Add(id);
            same.ForEach(ready.Enqueue);
        }
    }

    private void Apply(RecordedEvent amendment, string target, int place, Func<string, bool> isOpen)
    {
        if (_retracted.ContainsKey(amendment.Event.Id!))
        {
            _amendments[amendment] = null;
            return;
        }

        // Who corrects a correction may write the correction as it should read, or at once the event.
        var reading = Read(amendment.Event);
        var (corrected, replacement) = reading switch
        {
            Corrected c => (c.Target, c.Replacement),
            Retracted r => (r.Target, null),
            _ => (target, reading),
        };
        var holds = corrected is not null && isOpen(corrected) && (replacement is not null || reading is Retracted);
        _amendments[amendment] = holds ? null : reading;
        if (!holds)
            return;
        if (reading is Retracted)
        {
            _retracted.TryAdd(corrected!, amendment);
            return;
        }

        if (!_corrections.TryGetValue(corrected!, out var corrections))
            _corrections.Add(corrected!, corrections = []);
        corrections.Add(new(amendment, replacement!, place));
    }

    private ProvenanceEvent Read(ProvenanceEvent e) =>
        _corrections.TryGetValue(e.Id!, out var corrections) && Correction.Last(corrections) is var replacement
            ? replacement with { Id = e.Id, Items = replacement.Items.Count > 0 ? replacement.Items : e.Items }
            : e;

    /// <summary>A correction that holds.</summary>
    /// <param name="By">What corrects.</param>
    /// <param name="Replacement">How the event should read.</param>
    /// <param name="Place">Its place among all amendments.</param>
    public readonly record struct Correction(RecordedEvent By, ProvenanceEvent Replacement, int Place)
    {
        private EventTime? Time => By.Event.Time is { IsApproximate: false } time ? time : null;

        /// <summary>The replacement that holds: of the corrections that are not certainly before another one, the last recorded.</summary>
        public static ProvenanceEvent Last(List<Correction> corrections)
        {
            var latestStart = long.MinValue;
            foreach (var correction in corrections)
                latestStart = Math.Max(latestStart, correction.Time?.EarliestTicks ?? long.MinValue);
            Correction? last = null;
            foreach (var correction in corrections)
            {
                if ((correction.Time?.LatestTicks ?? long.MaxValue) >= latestStart && (last is null || correction.IsRecordedAfter(last.Value)))
                    last = correction;
            }

            return last!.Value.Replacement;
        }

        private bool IsRecordedAfter(Correction other)
        {
            var (at, otherAt) = (By.RecordedAt ?? NodaTime.Instant.MinValue, other.By.RecordedAt ?? NodaTime.Instant.MinValue);
            return at == otherAt ? Place > other.Place : at > otherAt;
        }
    }
}
