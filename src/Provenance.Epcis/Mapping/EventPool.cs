using System.Globalization;
using System.Text;

namespace Provenance.Epcis.Mapping;

/// <summary>The events and master data of all documents, each event once.</summary>
internal sealed class EventPool
{
    private readonly List<PooledEvent> _events = [];
    private readonly Dictionary<string, PooledEvent> _byId = new(StringComparer.Ordinal);

    // By an id that several events have: their facts, and the number that the next is called by.
    private readonly Dictionary<string, (HashSet<EpcisEvent> Facts, int Next)> _sameIds = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, EpcisEvent Event)> _declared = [];

    // Of the document whose events are being added.
    private readonly List<string> _nativeEvents = [];

    public int Count => _events.Count + Declarations.Count;

    public IReadOnlyList<PooledEvent> Events => _events;

    /// <summary>Events that declare an earlier one to be in error; their ids are those of the earlier ones.</summary>
    public List<PooledEvent> Declarations { get; } = [];

    public MasterDataBook MasterData { get; } = new();

    public List<ReadProblem> Problems { get; } = [];

    /// <summary>Where events stand, by their ids.</summary>
    public Dictionary<string, DocumentPlace> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Native documents, in NDJSON, that were written as EPCIS.</summary>
    public List<(string Name, string Lines)> NativeDocuments { get; } = [];

    /// <summary>Adds what a document holds beside its events, once these have been added.</summary>
    public void Close(EpcisDocument document, string name)
    {
        MasterData.Add(document.Header?.Vocabularies ?? default);
        MasterData.Add(document.Vocabularies);
        var lines = new StringBuilder();
        foreach (var extension in document.Extensions)
        {
            if (extension.Name == NativeNames.Line && extension.Text is { } line)
                lines.Append(line).Append('\n');
        }

        foreach (var line in _nativeEvents)
            lines.Append(line).Append('\n');
        _nativeEvents.Clear();
        if (lines.Length > 0)
            NativeDocuments.Add((name, lines.ToString()));
    }

    public void Add(EpcisEvent e, string document, EpcisPosition position)
    {
        if (NativeEvent.LineOf(e, out var isChanged) is { } line)
        {
            if (!isChanged)
            {
                _nativeEvents.Add(line);
                return;
            }

            Warn(document, position, "changed", "This event was written from a native document and has been changed since. It is read as EPCIS states it now; what only the native document said is not read.");
        }

        var id = e.EventId ?? EventHash.Compute(e with { ErrorDeclaration = null });
        if (e.ErrorDeclaration is not null)
        {
            if (_declared.Add((id, e)))
                Declarations.Add(new(e, id, document, position));
            Place($"{id}/errorDeclaration", document, position);
            return;
        }

        if (_byId.TryGetValue(id, out var known))
        {
            if (Facts(known.Event).Equals(Facts(e)))
                return;
            var (facts, next) = _sameIds.TryGetValue(id, out var others) ? others : ([], 2);
            if (!facts.Add(Facts(e)))
                return;
            while (_byId.ContainsKey(Called(id, next)))
                next++;
            _sameIds[id] = (facts, next + 1);
            var other = Called(id, next);
            Warn(document, position, "eventId", $"This event has the id {id} of another with other content ({known.Document}, {known.Position.Path}). Both are kept; this one is called {other}.");
            id = other;
        }

        var pooled = new PooledEvent(e, id, document, position);
        _byId.Add(id, pooled);
        _events.Add(pooled);
        Place(id, document, position);
    }

    private void Place(string id, string document, EpcisPosition position)
    {
        if (position.Line > 0)
            Places.TryAdd(id, new(document, position.Line, position.Column));
    }

    /// <summary>The event of an id.</summary>
    public PooledEvent? Find(string id) => _byId.GetValueOrDefault(id);

    public void Warn(PooledEvent e, string code, string message) => Warn(e.Document, e.Position, code, message);

    private void Warn(string document, EpcisPosition position, string code, string message)
    {
        if (Problems.Count < 1_000)
            Problems.Add(new(ProblemSeverity.Warning, code, message, document, position.Line, position.Column, position.Path));
    }

    private static string Called(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id}#{number}");

    // A repository stamps its own time of recording on what it passes on.
    private static EpcisEvent Facts(EpcisEvent e) => e with { RecordTime = null };
}
