using System.Collections;
using System.Globalization;
using NodaTime;

namespace Provenance.Chains;

/// <summary>The recorded history of one item: an append-only ledger of events.</summary>
/// <remarks>
/// <para>
/// An immutable snapshot, safe to share between threads. <see cref="Report(ProvenanceEvent)"/> gives the next snapshot in amortized constant
/// time: snapshots of one line share an array, of which each sees its own length; where two are made from one snapshot the first takes the
/// free slot and the second copies the array once. An old snapshot therefore keeps the array of its successors alive.
/// </para>
/// <para>Reporting never refuses an event: a chain full of contradictions is what this library describes.</para>
/// </remarks>
public sealed class ProvenanceChain : IReadOnlyList<RecordedEvent>
{
    private readonly Tail _tail;

    private ProvenanceChain(ChainDescription description, Recorder? recorder, Tail tail, int count)
    {
        Description = description;
        Recorder = recorder;
        _tail = tail;
        Count = count;
    }

    /// <summary>What the chain is called and about.</summary>
    public ChainDescription Description { get; }

    /// <summary>Its id.</summary>
    public string Id => Description.Id;

    /// <summary>What stamps its events; <see langword="null"/> where nothing does.</summary>
    public Recorder? Recorder { get; }

    /// <summary>How many events the ledger holds.</summary>
    public int Count { get; }

    /// <summary>The event at <paramref name="index"/> of the ledger, from 0, in the order of recording.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside the ledger.</exception>
    public RecordedEvent this[int index] => (uint)index < (uint)Count
        ? _tail.Slots[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The chain has {Count} events.");

    /// <summary>The ledger without copying.</summary>
    public ReadOnlySpan<RecordedEvent> Ledger => _tail.Slots.AsSpan(0, Count);

    /// <summary>An empty chain.</summary>
    /// <param name="id">Its id, which is also the item's where it is an absolute URI.</param>
    /// <param name="recorder">
    /// What stamps its events. Without one an event has no instant of recording, and one without an id gets the chain's id, <c>#</c> and its
    /// sequence: give ids before you merge two continuations of one chain.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public static ProvenanceChain Of(string id, Recorder? recorder = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var item = ItemId.TryParse(id, out var itemId, out _) ? new TraceableItem { Id = itemId } : new();
        return Of(new ChainDescription { Id = id, Item = item }, recorder);
    }

    /// <summary>An empty chain.</summary>
    /// <param name="description">What it is called and about.</param>
    /// <param name="recorder">What stamps its events, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The description's id is empty.</exception>
    public static ProvenanceChain Of(ChainDescription description, Recorder? recorder = null)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (string.IsNullOrWhiteSpace(description.Id))
            throw new ArgumentException("The description has no id; give it one that no other chain read together has.", nameof(description));
        return new(description, recorder, new Tail([], 0), 0);
    }

    /// <summary>A chain of events that were recorded elsewhere: kept in a database, or stated by another format.</summary>
    /// <param name="description">What it is called and about.</param>
    /// <param name="ledger">The events in the order of the ledger. Each has an id, and a sequence after that of the event before it.</param>
    /// <exception cref="ArgumentException">The description's id is empty, or an event is <see langword="null"/>, has no id or a sequence that does not grow.</exception>
    public static ProvenanceChain Restored(ChainDescription description, IEnumerable<RecordedEvent> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var chain = Of(description);
        foreach (var recorded in ledger)
            chain = chain.Continue(recorded ?? throw new ArgumentException("An entry of the ledger is null; leave it out instead.", nameof(ledger)));
        return chain;
    }

    /// <summary>This chain and one more event.</summary>
    /// <param name="reported">The event; stamped with an id where it has none.</param>
    public ProvenanceChain Report(ProvenanceEvent reported)
    {
        ArgumentNullException.ThrowIfNull(reported);
        return Record(reported, null, default);
    }

    /// <summary>This chain and more events, in order.</summary>
    /// <param name="reported">The events; each is stamped with an id where it has none.</param>
    public ProvenanceChain Report(params ReadOnlySpan<ProvenanceEvent> reported)
    {
        var chain = this;
        foreach (var one in reported)
            chain = chain.Report(one);
        return chain;
    }

    /// <summary>This chain and more events, in order, with status and evidence stamped on those that state none.</summary>
    /// <param name="status">The status of events that state none.</param>
    /// <param name="evidence">The evidence of events that name none; those that say there is none, or that it is unknown, keep that.</param>
    /// <param name="reported">The events; each is stamped with an id where it has none.</param>
    public ProvenanceChain Report(Status status, ValueList<EvidenceLink> evidence, params ReadOnlySpan<ProvenanceEvent> reported)
    {
        var chain = this;
        foreach (var one in reported)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(reported));
            chain = chain.Record(one, status, evidence);
        }

        return chain;
    }

    /// <summary>The chain as it had been recorded by <paramref name="instant"/>; events without an instant of recording stay in it.</summary>
    /// <remarks>Linear in the length of the chain. The events keep their sequence.</remarks>
    public ProvenanceChain KnownAt(Instant instant)
    {
        var known = new List<RecordedEvent>(Count);
        foreach (var recorded in Ledger)
        {
            if (recorded.RecordedAt is not { } at || at <= instant)
                known.Add(recorded);
        }

        return known.Count == Count ? this : new(Description, Recorder, new Tail([.. known], known.Count), known.Count);
    }

    /// <summary>What is now believed: corrections applied, retracted and planned events out, ordered. Computed anew at each call.</summary>
    public EffectiveHistory History() => ChainSet.Of(this).HistoryOf(0);

    /// <summary>Enumerates the ledger without allocating.</summary>
    public ReadOnlySpan<RecordedEvent>.Enumerator GetEnumerator() => Ledger.GetEnumerator();

    IEnumerator<RecordedEvent> IEnumerable<RecordedEvent>.GetEnumerator() => new ArraySegment<RecordedEvent>(_tail.Slots, 0, Count).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<RecordedEvent>)this).GetEnumerator();

    /// <summary>The id and the number of events, for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id} ({Count} events)");

    /// <summary>This chain and an event as it was recorded elsewhere.</summary>
    /// <exception cref="ArgumentException">The event has no id, or its sequence is not after that of the last event.</exception>
    internal ProvenanceChain Continue(RecordedEvent recorded)
    {
        if (recorded.Event.Id is null)
            throw new ArgumentException("The recorded event has no id; report it instead, so that it is given one.", nameof(recorded));
        return recorded.Sequence >= NextSequence
            ? Append(recorded)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The recorded event {recorded.Event.Id} has the sequence {recorded.Sequence}, and the chain {Id} goes on with {NextSequence}: hand each entry on once, in the order of the ledger."),
                nameof(recorded));
    }

    /// <summary>A chain of events that were recorded before, such as those of a document.</summary>
    internal static ProvenanceChain Restore(ChainDescription description, RecordedEvent[] owned) =>
        new(description, null, new Tail(owned, owned.Length), owned.Length);

    private int NextSequence => Count == 0 ? 0 : _tail.Slots[Count - 1].Sequence + 1;

    private string NewId(Instant? now, int sequence) =>
        now is { } instant ? Recorder!.Ids.NewId(instant) : string.Create(CultureInfo.InvariantCulture, $"{Id}#{sequence}");

    /// <summary>Copies an event that lacks something, once, whatever it lacks.</summary>
    private ProvenanceChain Record(ProvenanceEvent reported, Status? status, ValueList<EvidenceLink> evidence)
    {
        Instant? now = Recorder?.Clock.GetCurrentInstant();
        var sequence = NextSequence;
        var lacksEvidence = evidence != default && reported.Evidence.Knowledge() == Knowledge.NotRecorded;
        if (reported.Id is null || lacksEvidence || (status is not null && reported.Status is null))
        {
            reported = reported with
            {
                Id = reported.Id ?? NewId(now, sequence),
                Status = reported.Status ?? status,
                Evidence = lacksEvidence ? evidence : reported.Evidence,
            };
        }

        return Append(new(reported, sequence, now));
    }

    private ProvenanceChain Append(RecordedEvent recorded)
    {
        var tail = _tail;
        if (Count < tail.Slots.Length && tail.TryClaim(Count))
        {
            tail.Slots[Count] = recorded;
        }
        else
        {
            var slots = new RecordedEvent[Math.Max(4, Count * 2)];
            tail.Slots.AsSpan(0, Count).CopyTo(slots);
            slots[Count] = recorded;
            tail = new Tail(slots, Count + 1);
        }

        return new(Description, Recorder, tail, Count + 1);
    }

    /// <summary>The array that the snapshots of one line share. A slot is written once, by whoever claims it, before any snapshot shows it.</summary>
    private sealed class Tail(RecordedEvent[] slots, int claimed)
    {
        private int _claimed = claimed;

        public RecordedEvent[] Slots { get; } = slots;

        public bool TryClaim(int index) => Interlocked.CompareExchange(ref _claimed, index + 1, index) == index;
    }
}
