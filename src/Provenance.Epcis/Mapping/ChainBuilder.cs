using System.Buffers;
using System.Globalization;
using System.Text;
using Provenance.Chains;
using Provenance.Events;

namespace Provenance.Epcis.Mapping;

/// <summary>Makes the chains of a pool.</summary>
internal sealed class ChainBuilder(EventPool pool, EpcisImportOptions options)
{
    private readonly ItemBook _items = new();
    private readonly Dictionary<ItemId, List<RecordedEvent>> _ledgers = [];
    private readonly List<ItemId> _order = [];
    private readonly RecordHeader _header = new() { RecordKind = options.RecordKind };

    public EpcisImportResult Build()
    {
        var places = new PlaceBook(pool.MasterData);
        var mapper = new EventMapper(pool, _items, places, new(pool.MasterData, places));
        var (events, missing) = Believed();
        foreach (var e in events)
        {
            if (e.Event is { ReadPoint: { } readPoint, BizLocation: { } bizLocation })
                places.Note(readPoint, bizLocation);
            mapper.Foresee(e);
        }

        var replacements = Replacements();
        var standIns = replacements.Values.ToHashSet(StringComparer.Ordinal);
        var made = new Dictionary<string, (ProvenanceEvent Event, ItemId Home)>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            if (mapper.Map(e) is not { } native || HomeOf(native) is not { } home)
                continue;
            made.Add(e.Id, (native, home));
            if (!standIns.Contains(e.Id))
                Record(home, native, e.Event.RecordTime?.Instant);
        }

        Declare(made, replacements, missing);
        if (mapper.ByProductAlone is { Count: > 0 and var count, First: { } first })
        {
            var times = count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
            pool.Problems.Add(new(ProblemSeverity.Warning, "byProductAlone", $"Goods are named by product alone, without lot or serial, {times} ({first}). They have no history that can be followed, and are not judged.", events[0].Document, Math.Max(1, events[0].Position.Line), Math.Max(1, events[0].Position.Column), events[0].Position.Path));
        }

        var document = new ProvenanceDocument { Header = _header, Chains = [.. _order.Select(ChainOf)] };
        return pool.NativeDocuments.Count == 0
            ? new([document], ChainSet.Of(document.Chains.AsSpan()), pool.Problems.ToValueList(), pool.Places)
            : WithNative(document);
    }

    private EpcisImportResult WithNative(ProvenanceDocument document)
    {
        var reader = new DocumentReader();
        if (document.Chains.Count > 0)
        {
            var json = new ArrayBufferWriter<byte>();
            DocumentWriter.Write(document, json);
            reader.Add(json.WrittenMemory, "events");
        }

        foreach (var (name, lines) in pool.NativeDocuments)
            reader.Add(Encoding.UTF8.GetBytes(lines), name);
        var read = reader.Complete();
        return new(read.Documents, read.Chains ?? ChainSet.Of(), [.. pool.Problems, .. read.Problems], pool.Places);
    }

    /// <summary>The events in the order of their times, with those that are only known by a declaration that they were in error.</summary>
    private (List<PooledEvent> Events, HashSet<string> Missing) Believed()
    {
        List<PooledEvent> events = [.. Transformations.Join(pool.Events)];
        HashSet<string> missing = new(StringComparer.Ordinal);
        foreach (var declaration in pool.Declarations)
        {
            if (pool.Find(declaration.Id) is null && missing.Add(declaration.Id))
                events.Add(declaration with { Event = declaration.Event with { ErrorDeclaration = null } });
        }

        // OrderBy is stable: events of one instant stay in the order of the documents.
        return ([.. events.OrderBy(e => e.At)], missing);
    }

    /// <summary>By the id of an event in error, the id of the one event that corrects it.</summary>
    private Dictionary<string, string> Replacements()
    {
        var replacements = new Dictionary<string, string>(StringComparer.Ordinal);
        var inError = pool.Declarations.Select(declaration => declaration.Id).ToHashSet(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var declaration in pool.Declarations)
        {
            // An event that is in error in its turn, or that stands for several, stands by itself.
            if (declaration.Event.ErrorDeclaration is { CorrectiveEventIds: [var corrective], Reason: not "https://ref.gs1.org/cbv/ER-did_not_occur" }
                && pool.Find(corrective) is not null && corrective != declaration.Id
                && !inError.Contains(corrective) && !taken.Contains(corrective) && replacements.TryAdd(declaration.Id, corrective))
                taken.Add(corrective);
        }

        return replacements;
    }

    private void Declare(Dictionary<string, (ProvenanceEvent Event, ItemId Home)> made, Dictionary<string, string> replacements, HashSet<string> missing)
    {
        HashSet<string> declared = new(StringComparer.Ordinal);
        foreach (var declaration in pool.Declarations)
        {
            if (!made.TryGetValue(declaration.Id, out var target) || !declared.Add(declaration.Id))
                continue;
            var prior = missing.Contains(declaration.Id) ? null : pool.Find(declaration.Id);
            var replacement = replacements.TryGetValue(declaration.Id, out var corrective) && made.TryGetValue(corrective, out var its) ? its.Event : null;
            Record(target.Home, ErrorDeclarations.Amendment(declaration, prior, replacement), declaration.Event.RecordTime?.Instant);
        }
    }

    private static ItemId? HomeOf(ProvenanceEvent e)
    {
        foreach (var one in e.Items.Count > 0 ? e.Items : e.Outputs.Count > 0 ? e.Outputs : e.Inputs)
        {
            if (one.Item is { } id)
                return id;
        }

        return null;
    }

    private void Record(ItemId home, ProvenanceEvent e, Instant? recordedAt)
    {
        Follow(home);
        foreach (var list in (ReadOnlySpan<ValueList<ItemReference>>)[e.Items, e.Inputs, e.Outputs])
        {
            foreach (var one in list)
            {
                if (one.Item is { } id)
                    Follow(id);
            }
        }

        var ledger = _ledgers[home];
        ledger.Add(new(e, ledger.Count, recordedAt));
    }

    private void Follow(ItemId item)
    {
        if (_ledgers.TryAdd(item, []))
            _order.Add(item);
    }

    private ProvenanceChain ChainOf(ItemId id)
    {
        _items.TryGet(id.Value, false, out var item);
        var level = item?.Level switch
        {
            ItemLevel.Batch => "batch",
            ItemLevel.Serial => "serial",
            ItemLevel.LogisticUnit => "logisticUnit",
            _ => null,
        };
        var description = new ChainDescription
        {
            Id = options.ChainPrefix + id.Value,
            Item = new() { Id = id, Description = Described(id.Value), Level = level is null ? null : new Code(level) },
            Scope = options.Scope,
            Record = _header,
        };
        return ProvenanceChain.Restored(description, _ledgers[id]);
    }

    private string? Described(string uri)
    {
        string[] names = ["descriptionShort", "tradeItemDescription", "productName", "name"];
        return pool.MasterData.Text(uri, names) ?? (ItemBook.ProductOf(uri) is { } product ? pool.MasterData.Text(product, names) : null);
    }
}
