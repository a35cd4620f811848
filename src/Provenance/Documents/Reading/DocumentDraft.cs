namespace Provenance.Documents.Reading;

/// <summary>What has been read of a document.</summary>
internal sealed class DocumentDraft(int index, string name)
{
    /// <summary>Its place among the documents read together, from 0.</summary>
    public int Index { get; } = index;

    public string Name { get; } = name;

    public RecordHeader Header { get; set; } = RecordHeader.Default;

    public Extensions Extensions { get; set; } = Extensions.Empty;

    public List<ContextClaim?> Context { get; } = [];

    public List<ChainDraft> Chains { get; } = [];

    /// <summary>Events that name their chains by their items.</summary>
    public List<EventEntry> Events { get; } = [];

    /// <summary>The ids of its events.</summary>
    public HashSet<string> EventIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether its end was reached.</summary>
    public bool IsWhole { get; set; }
}

/// <summary>What has been read of a chain.</summary>
internal sealed class ChainDraft
{
    public string? Id { get; set; }

    public TraceableItem Item { get; set; } = new();

    public ChainScope Scope { get; set; } = ChainScope.Whole;

    public Code? CustodyModel { get; set; }

    public Extensions Extensions { get; set; } = Extensions.Empty;

    /// <summary>Where it stands, for what is only seen when all is read.</summary>
    public Position Position { get; set; }

    /// <summary>Its events in order; <see langword="null"/> where one could not be read yet, or at all, or stands elsewhere.</summary>
    public List<RecordedEvent?> Events { get; } = [];

    /// <summary>Where its events stand, one by one; <see langword="null"/> where nobody asks.</summary>
    public List<Position>? Places { get; set; }

    /// <summary>Whether every event was read at its place, has an id and names no items.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>The ids of events that stand elsewhere in the document, by their place among its events.</summary>
    public Dictionary<int, (string Id, Position Position)>? Elsewhere { get; set; }

    public void Add(RecordedEvent? recorded)
    {
        IsPlain &= recorded?.Event is { Id: not null, Items.Count: 0 };
        Events.Add(recorded);
    }
}

/// <summary>An event that stands outside of chains.</summary>
/// <param name="Event">The event; <see langword="null"/> where it could not be read yet, or at all.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Chains">The ids of the chains that it belongs to, where its items do not say so.</param>
internal sealed record EventEntry(RecordedEvent? Event, Position Position, string[]? Chains);

/// <summary>A place in a document.</summary>
internal readonly record struct Position(int Line, int Column, ElementPlace Place);
