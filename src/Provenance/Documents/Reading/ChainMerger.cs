namespace Provenance.Documents.Reading;

/// <summary>Puts the chains of all documents together: one that several documents hold is one chain, and an event that several hold alike is one event.</summary>
internal sealed class ChainMerger(ReadSession session)
{
    private readonly List<Merged> _chains = [];
    private readonly Dictionary<string, Merged> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<ChainDraft, Merged> _byDraft = [];
    private readonly Dictionary<string, ProvenanceEvent> _events = new(StringComparer.Ordinal);

    public void Add(DocumentDraft draft, ProvenanceDocument document)
    {
        var sources = draft.Chains.Where(chain => chain.Id is not null).DistinctBy(chain => chain.Id).ToDictionary(chain => chain.Id!, StringComparer.Ordinal);
        foreach (var chain in document.Chains)
        {
            var source = sources[chain.Id];
            if (_byId.TryGetValue(chain.Id, out var known))
            {
                Continue(known, draft, source, chain);
            }
            else
            {
                known = new(chain, draft);
                _byId.Add(chain.Id, known);
                _chains.Add(known);
                foreach (var recorded in chain)
                    Append(known, recorded, recorded.Event);
            }

            _byDraft[source] = known;
        }
    }

    /// <summary>Adds events that other documents hold for a chain.</summary>
    public void Append(ChainDraft chain, List<RecordedEvent> events)
    {
        // A chain that could not be made has none.
        if (!_byDraft.TryGetValue(chain, out var merged))
            return;
        foreach (var recorded in events)
            Append(merged, recorded, recorded.Event);
    }

    public ChainSet Complete(Registry registry) =>
        ChainSet.Of([.. _chains.Select(merged => merged.IsChanged || merged.Events.Count != merged.Chain.Count
            ? ProvenanceChain.Restore(merged.Chain.Description, [.. merged.Events])
            : merged.Chain)], registry);

    private void Continue(Merged known, DocumentDraft draft, ChainDraft source, ProvenanceChain chain)
    {
        if (chain.Description with { Record = RecordHeader.Default } != known.Chain.Description with { Record = RecordHeader.Default })
        {
            session.Problems.Document = (draft.Index, draft.Name);
            session.Problems.Add(
                ProblemSeverity.Error, "conflict", $"The chain {Quoted.Of(chain.Id)} is described otherwise in {known.Document.Name}. Describe it alike, or give it another id.",
                source.Position.Place.ToString(), (source.Position.Line, source.Position.Column));
        }

        foreach (var recorded in chain)
            Append(known, recorded, Assembler.WithRecordOf(draft, known.Document, recorded.Event));
    }

    private void Append(Merged chain, RecordedEvent recorded, ProvenanceEvent e)
    {
        if (e.Id is { } id)
        {
            if (!_events.TryAdd(id, e) && _events[id].Equals(e))
            {
                // One object, so that whoever looks for an event in several chains finds it.
                chain.IsChanged |= !ReferenceEquals(e, _events[id]);
                e = _events[id];
                if (!chain.Ids.Add(id))
                    return;
            }
            else
            {
                chain.Ids.Add(id);
            }
        }

        var sequence = chain.Events.Count;
        chain.IsChanged |= !ReferenceEquals(e, recorded.Event);
        chain.Events.Add(sequence == recorded.Sequence && ReferenceEquals(e, recorded.Event) ? recorded : new(e, sequence, recorded.RecordedAt));
    }

    private sealed class Merged(ProvenanceChain chain, DocumentDraft document)
    {
        public ProvenanceChain Chain { get; } = chain;

        public DocumentDraft Document { get; } = document;

        public List<RecordedEvent> Events { get; } = [];

        public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

        public bool IsChanged { get; set; }
    }
}
