using System.Globalization;

namespace Provenance.Documents.Reading;

/// <summary>Makes documents and chains of what has been read, once all of it has.</summary>
internal sealed class Assembler(ReadSession session)
{
    // Made when they are needed, which few documents do.
    private Dictionary<string, List<(DocumentDraft Document, ChainDraft Chain)>>? _byItem;
    private Dictionary<string, List<(DocumentDraft Document, ChainDraft Chain)>>? _byId;
    private Dictionary<ChainDraft, List<RecordedEvent>>? _foreign;
    private Dictionary<DocumentDraft, Dictionary<string, RecordedEvent>>? _outside;

    public ReadResult Complete()
    {
        DeferredElement.ReadAll(session);
        var documents = session.Documents.ConvertAll(Document);
        var chains = Together(documents);
        var isWhole = session.Documents.TrueForAll(document => document.IsWhole);
        return new([.. documents], isWhole ? chains : null, session.Problems.Complete(session.Registry), session.Places);
    }

    private ChainSet Together(List<ProvenanceDocument> documents)
    {
        if (documents is [var only])
            return ChainSet.Of(only.Chains.AsSpan(), WithContext(only.Registry, documents));
        var merger = new ChainMerger(session);
        for (var i = 0; i < documents.Count; i++)
            merger.Add(session.Documents[i], documents[i]);
        foreach (var (chain, events) in _foreign ?? [])
            merger.Append(chain, events);
        return merger.Complete(WithContext(RegistryBuilder.Together(documents), documents));
    }

    /// <summary>What is checked together knows which evidence is used outside the chains.</summary>
    private static Registry WithContext(Registry registry, List<ProvenanceDocument> documents)
    {
        List<string>? used = null;
        foreach (var document in documents)
        {
            foreach (var claim in document.Context)
                (used ??= []).AddRange(claim.Evidence);
        }

        return used is null ? registry : registry with { InContext = used.ToValueList() };
    }

    private Dictionary<string, List<(DocumentDraft Document, ChainDraft Chain)>> ByItem() => By(chain => chain.Item.Id?.WithoutQuery.Value);

    private Dictionary<string, List<(DocumentDraft Document, ChainDraft Chain)>> ById() => By(chain => chain.Id);

    private Dictionary<string, List<(DocumentDraft Document, ChainDraft Chain)>> By(Func<ChainDraft, string?> keyOf)
    {
        var by = new Dictionary<string, List<(DocumentDraft Document, ChainDraft Chain)>>(StringComparer.Ordinal);
        foreach (var document in session.Documents)
        {
            foreach (var chain in document.Chains)
            {
                if (keyOf(chain) is not { } key)
                    continue;
                if (!by.TryGetValue(key, out var chains))
                    by.Add(key, chains = []);
                chains.Add((document, chain));
            }
        }

        return by;
    }

    private ProvenanceDocument Document(DocumentDraft draft)
    {
        session.Problems.Document = (draft.Index, draft.Name);
        foreach (var entry in draft.Events)
        {
            if (entry.Event?.Event.Id is { } known)
                session.Places?.Keep(draft.Name, null, known, entry.Position);
        }

        List<RecordedEvent> elsewhere = [];
        var placed = draft.Events.Count > 0 ? Place(draft, elsewhere) : null;
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

            chains.Add(Chain(draft, chain, placed?.GetValueOrDefault(chain)));
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
            Id = draft.Id!,
            Item = draft.Item,
            Scope = draft.Scope,
            CustodyModel = draft.CustodyModel,
            Record = document.Header,
            Extensions = draft.Extensions,
        };
        session.Places?.Keep(document.Name, draft.Id, null, draft.Position);
        if (draft.IsPlain && placed is null)
        {
            for (var i = 0; i < draft.Places?.Count; i++)
                session.Places?.Keep(document.Name, draft.Id, draft.Events[i]!.Event.Id, draft.Places[i]);
            return ProvenanceChain.Restore(description, draft.Events.ToArray()!);
        }

        var events = new RecordedEvent[draft.Events.Count + (placed?.Count ?? 0)];
        var count = 0;
        HashSet<string>? named = null;
        for (var i = 0; i < draft.Events.Count; i++)
        {
            var recorded = draft.Events[i];
            if (recorded is not null)
            {
                Add(Alone(recorded, draft));
                if (draft.Places is { } places)
                    session.Places?.Keep(document.Name, draft.Id, events[count - 1].Event.Id, places[i]);
            }
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
        if (!(_outside ??= []).TryGetValue(document, out var byId))
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
        var near = !session.Problems.IsFull && Reference.Nearest.To(id, byId.Keys.Take(1_000)) is { } meant ? $"Write {Quoted.Of(meant)}, or put" : "Put";
        Report(position, "undefined", $"No event with the id {Quoted.Of(id)} stands under \"events\" of this document. {near} the event itself here.");
        return null;
    }

    /// <summary>Gives the events that stand outside of chains to those that they name.</summary>
    private Dictionary<ChainDraft, List<RecordedEvent>> Place(DocumentDraft document, List<RecordedEvent> elsewhere)
    {
        var placed = new Dictionary<ChainDraft, List<RecordedEvent>>();
        var named = document.Chains.Where(chain => chain.Elsewhere is not null).SelectMany(chain => chain.Elsewhere!.Values).Select(other => other.Id).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < document.Events.Count; i++)
        {
            var entry = document.Events[i];
            if (entry.Event is not { } recorded)
                continue;
            var chains = ChainsOf(document, entry);
            if (recorded.Event.Id is null && chains.Count != 1)
            {
                Report(entry.Position, "unnamed", "An event that stands outside of a chain needs the member \"id\".");
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
                    Add(_foreign ??= [], chain, recorded with { Event = WithRecordOf(document, owner, recorded.Event) });
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
        var e = entry.Event!.Event;
        var chains = new List<(DocumentDraft, ChainDraft)>();
        var named = (entry.Chains?.Length ?? 0) + e.Items.Count + e.Inputs.Count + e.Outputs.Count;
        var seen = named > 8 ? new HashSet<ChainDraft>() : null;
        if (entry.Chains is { } ids)
        {
            foreach (var id in ids)
            {
                if ((_byId ??= ById()).TryGetValue(id, out var found))
                    AddChains(found);
                else
                    Report(entry.Position, "undefined", UndefinedChain(id));
            }

            return chains;
        }

        AddItems(e.Items);
        AddItems(e.Inputs);
        AddItems(e.Outputs);
        if (named == 0 && document.Chains is [var only])
            chains.Add((document, only));
        return chains;

        void AddItems(ValueList<ItemReference> items)
        {
            foreach (var item in items)
            {
                if (item.Item is { } id && (_byItem ??= ByItem()).TryGetValue(id.WithoutQuery.Value, out var found))
                    AddChains(found);
            }
        }

        void AddChains(List<(DocumentDraft Document, ChainDraft Chain)> found)
        {
            foreach (var one in found)
            {
                if (seen is null ? !chains.Contains(one) : seen.Add(one.Chain))
                    chains.Add(one);
            }
        }
    }

    private string UndefinedChain(string id)
    {
        if (session.Problems.IsFull)
            return "";
        var define = Reference.Nearest.To(id, _byId!.Keys.Take(1_000)) is { } near ? $"Write {Quoted.Of(near)}, or define" : "Define";
        return $"No chain with the id {Quoted.Of(id)} is defined. {define} it on a line of its own.";
    }

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
