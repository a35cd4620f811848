using NodaTime;

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

    public List<EventEntry> Events { get; } = [];
}

/// <summary>An event as it stands in a list: read, to be read later, or named by its id.</summary>
/// <param name="Event">The event; <see langword="null"/> where it could not be read yet, or at all.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Position">Where it stands.</param>
/// <param name="Id">The id of an event that stands elsewhere in the document.</param>
/// <param name="Chains">The ids of the chains that it belongs to, where its items do not say so.</param>
internal readonly record struct EventEntry(ProvenanceEvent? Event, Instant? RecordedAt, Position Position, string? Id = null, string[]? Chains = null);

/// <summary>A place in a document.</summary>
internal readonly record struct Position(int Line, int Column, ElementPlace Place);
