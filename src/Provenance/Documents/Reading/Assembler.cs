using System.Globalization;

namespace Provenance.Documents.Reading;

/// <summary>Makes documents and chains of what has been read, once all of it has.</summary>
internal sealed class Assembler(ReadSession session)
{
    private readonly Dictionary<string, List<(DocumentDraft Document, ChainDraft Chain)>> _byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<ChainDraft, List<RecordedEvent>> _foreign = [];
    private readonly Dictionary<DocumentDraft, Dictionary<string, RecordedEvent>> _outside = [];

    public ReadResult Complete()
    {
        DeferredElement.ReadAll(session);
        foreach (var document in session.Documents)
        {
            foreach (var chain in document.Chains)
            {
                if (chain.Item.Id is not { } item)
                    continue;
                var key = item.WithoutQuery.Value;
                if (!_byItem.TryGetValue(key, out var chains))
                    _byItem.Add(key, chains = []);
                chains.Add((document, chain));
            }
        }

        var documents = session.Documents.ConvertAll(Document);
        var sets = new ChainMerger(session);
        for (var i = 0; i < documents.Count; i++)
            sets.Add(session.Documents[i], documents[i]);
        foreach (var (chain, events) in _foreign)
            sets.Append(chain, events);
        var registry = RegistryBuilder.Together(documents);
        var isWhole = session.Documents.TrueForAll(document => document.IsWhole);
        return new([.. documents], isWhole ? sets.Complete(registry) : null, session.Problems.Complete(session.Registry));
    }

    private ProvenanceDocument Document(DocumentDraft draft)
    {
        session.Problems.Document = (draft.Index, draft.Name);
        var placed = Place(draft, out var elsewhere);
        var chains = new List<ProvenanceChain>(draft.Chains.Count);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chain in draft.Chains)
        {
            if (chain.Id is not { } id)
                continue;
            if (!ids.Add(id))
            {
                Report(chain.Position, "duplicateId", $"The id {Quoted.Of(id)} is given to a second chain of this document. Put its events into the first, or give it an id of its own.");
                continue;
            }

            chains.Add(Chain(draft, chain, placed.GetValueOrDefault(chain)));
        }

        return new()
        {
            Header = draft.Header,
            Registry = session.Registry.OfDocument(draft.Index),
            Context = new([.. draft.Context.OfType<ContextClaim>()]),
            Chains = new([.. chains]),
            Events = new([.. elsewhere]),
            Extensions = draft.Extensions,
        };
    }

    private ProvenanceChain Chain(DocumentDraft document, ChainDraft draft, List<RecordedEvent>? placed)
    {
        var description = new ChainDescription
        {
            Id = draft.Id!, Item = draft.Item, Scope = draft.Scope, CustodyModel = draft.CustodyModel, Record = document.Header, Extensions = draft.Extensions,
        };
        if (draft.IsPlain && placed is null)
            return ProvenanceChain.Restore(description, draft.Events.ToArray()!);
        var events = new RecordedEvent[draft.Events.Count + (placed?.Count ?? 0)];
        var count = 0;
        HashSet<string>? named = null;
        for (var i = 0; i < draft.Events.Count; i++)
        {
            var recorded = draft.Events[i];
            if (recorded is not null)
                Add(Alone(recorded, draft));
            else if (draft.Elsewhere is { } elsewhere && elsewhere.TryGetValue(i, out var other) && FindElsewhere(document, other.Id, other.Position) is { } found && (named ??= []).Add(other.Id))
                Add(found);
        }

        foreach (var recorded in placed ?? [])
        {
            if (recorded.Event.Id is not { } id || named is null || !named.Contains(id))
                Add(recorded);
        }

        return ProvenanceChain.Restore(description, count == events.Length ? events : events[..count]);

        void Add(RecordedEvent recorded)
        {
            var e = recorded.Event.Id is null ? recorded.Event with { Id = string.Create(CultureInfo.InvariantCulture, $"{draft.Id}#{count}") } : recorded.Event;
            events[count] = recorded.Sequence == count && ReferenceEquals(e, recorded.Event) ? recorded : new(e, count, recorded.RecordedAt);
            count++;
        }
    }

    // What an event of one chain is about goes without saying.
    private static RecordedEvent Alone(RecordedEvent recorded, ChainDraft chain) =>
        recorded.Event is not Unrecognized && ElementReader.IsImplied(recorded.Event.Items, chain.Item.Id) ? recorded with { Event = recorded.Event with { Items = default } } : recorded;

    private RecordedEvent? FindElsewhere(DocumentDraft document, string id, Position position)
    {
        if (!_outside.TryGetValue(document, out var byId))
        {
            _outside.Add(document, byId = new(StringComparer.Ordinal));
            foreach (var entry in document.Events)
            {
                if (entry.Event is { Event.Id: { } known } recorded)
                    byId.TryAdd(known, recorded);
            }
        }

        if (byId.TryGetValue(id, out var found))
            return found;
        var near = Reference.Nearest.To(id, byId.Keys.Take(1_000)) is { } meant ? $"Write {Quoted.Of(meant)}, or put" : "Put";
        Report(position, "undefined", $"No event with the id {Quoted.Of(id)} stands under \"events\" of this document. {near} the event itself here.");
        return null;
    }

    /// <summary>Gives the events that stand outside of chains to those that they name.</summary>
    private Dictionary<ChainDraft, List<RecordedEvent>> Place(DocumentDraft document, out List<RecordedEvent> elsewhere)
    {
        var placed = new Dictionary<ChainDraft, List<RecordedEvent>>();
        var named = document.Chains.Where(chain => chain.Elsewhere is not null).SelectMany(chain => chain.Elsewhere!.Values).Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        elsewhere = [];
        for (var i = 0; i < document.Events.Count; i++)
        {
            var entry = document.Events[i];
            if (entry.Event is not { } recorded)
                continue;
            var chains = ChainsOf(document, entry);
            if (recorded.Event.Id is null && chains.Count != 1)
            {
                Report(entry.Position, "missing", "An event that stands outside of a chain needs the member \"id\".");
                continue;
            }

            var isOwn = recorded.Event.Id is { } id && named.Contains(id);
            if (chains is [var (_, only)] && !isOwn)
                recorded = Alone(recorded, only);
            foreach (var (owner, chain) in chains)
            {
                isOwn |= owner == document;
                if (owner == document)
                    Add(placed, chain, recorded);
                else
                    Add(_foreign, chain, recorded with { Event = WithRecordOf(document, owner, recorded.Event) });
            }

            if (isOwn)
                continue;

            // With its items, which are all that says where it belongs.
            elsewhere.Add(entry.Event with { Sequence = elsewhere.Count });
            if (chains.Count == 0)
                Report(entry.Position, "unplaced", Unplaced(document, recorded.Event));
        }

        return placed;
    }

    private List<(DocumentDraft Document, ChainDraft Chain)> ChainsOf(DocumentDraft document, EventEntry entry)
    {
        var chains = new List<(DocumentDraft, ChainDraft)>();
        if (entry.Chains is { } ids)
        {
            foreach (var id in ids)
            {
                var found = session.Documents.SelectMany(d => d.Chains.Select(chain => (d, chain))).Where(c => c.chain.Id == id).ToList();
                if (found.Count == 0)
                    Report(entry.Position, "undefined", $"No chain with the id {Quoted.Of(id)} is defined. {(Reference.Nearest.To(id, AllChains()) is { } near ? $"Write {Quoted.Of(near)}, or define" : "Define")} it on a line of its own.");
                chains.AddRange(found.Where(c => !chains.Contains(c)));
            }

            return chains;
        }

        var e = entry.Event!.Event;
        AddChains(e.Items);
        AddChains(e.Inputs);
        AddChains(e.Outputs);
        if (chains.Count == 0 && e.Items.Count + e.Inputs.Count + e.Outputs.Count == 0 && document.Chains is [var only])
            chains.Add((document, only));
        return chains;

        void AddChains(ValueList<ItemReference> items)
        {
            foreach (var item in items)
            {
                if (item.Item is not { } id || !_byItem.TryGetValue(id.WithoutQuery.Value, out var found))
                    continue;
                foreach (var one in found)
                {
                    if (!chains.Contains(one))
                        chains.Add(one);
                }
            }
        }
    }

    private IEnumerable<string> AllChains() => session.Documents.SelectMany(document => document.Chains).Select(chain => chain.Id).OfType<string>().Take(1_000);

    private static string Unplaced(DocumentDraft document, ProvenanceEvent e)
    {
        var named = e.Items.Count + e.Inputs.Count + e.Outputs.Count > 0;
        var known = string.Join(", ", document.Chains.Where(chain => chain.Item.Id is not null).Take(5).Select(chain => $"{Quoted.Of(chain.Item.Id!.Value.Value)} ({chain.Id})"));
        var advice = known.Length == 0 ? "None of the chains has an item with an id." : $"The items of the chains are {known}.";
        return $"{(named ? "The event names no item of any chain" : "The event names no item")}, so it belongs to none. {advice} Name one under \"items\", or write the event in its chain.";
    }

    /// <summary>An event that moves to a chain of another record takes what that record would read differently with it.</summary>
    public static ProvenanceEvent WithRecordOf(DocumentDraft from, DocumentDraft to, ProvenanceEvent e)
    {
        if (e.Status is null && from.Header.DefaultStatus != to.Header.DefaultStatus)
            e = e with { Status = from.Header.DefaultStatus };
        return e.Zone is null && from.Header.Zone is { } zone && zone != to.Header.Zone ? e with { Zone = zone } : e;
    }

    private static void Add<T>(Dictionary<ChainDraft, List<T>> lists, ChainDraft chain, T one)
    {
        if (!lists.TryGetValue(chain, out var list))
            lists.Add(chain, list = []);
        list.Add(one);
    }

    private void Report(Position position, string code, string message) =>
        session.Problems.Add(ProblemSeverity.Error, code, message, position.Place.ToString(), (position.Line, position.Column));
}
