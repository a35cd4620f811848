using System.Collections;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Provenance.Chains;

/// <summary>What is now believed of one item: corrections applied, retracted events out, planned ones apart.</summary>
/// <remarks>
/// <para>
/// The order is partial: certain times, declared relations and implied orders. The listing is ledger order except where one event certainly
/// precedes another: among the events with no predecessor left, the one with the lowest sequence comes next. Events in a cycle keep ledger order.
/// Events that stand in another chain and name this item follow the chain's own where nothing orders them.
/// </para>
/// <para>Immutable, safe to share between threads.</para>
/// </remarks>
public sealed class EffectiveHistory : IReadOnlyList<EffectiveEvent>
{
    private readonly EffectiveEvent[] _events;
    private Dictionary<EffectiveEvent, int>? _places;

    internal EffectiveHistory(ProvenanceChain chain, EffectiveEvent[] events, EventOrder order, ValueList<EffectiveEvent> planned)
    {
        Chain = chain;
        _events = events;
        Order = order;
        Planned = planned;
    }

    /// <summary>The chain.</summary>
    public ProvenanceChain Chain { get; }

    /// <summary>Events that are plans, in ledger order.</summary>
    public ValueList<EffectiveEvent> Planned { get; }

    /// <summary>How many events.</summary>
    public int Count => _events.Length;

    /// <summary>The event at <paramref name="index"/> of the listing, from 0.</summary>
    public EffectiveEvent this[int index] => _events[index];

    /// <summary>The listing without copying.</summary>
    public ReadOnlySpan<EffectiveEvent> Listing => _events;

    /// <summary>What is known of the order of two events by their places in the listing.</summary>
    internal EventOrder Order { get; }

    /// <summary>Who holds the goods, as far as the whole history says.</summary>
    public Custody Custody
    {
        get
        {
            var custody = default(Custody);
            foreach (var e in _events)
                custody = custody.After(e.Event);
            return custody;
        }
    }

    /// <summary>Where the goods stand with customs, as far as the whole history says.</summary>
    public CustomsStatus Customs
    {
        get
        {
            var customs = default(CustomsStatus);
            foreach (var e in _events)
                customs = customs.After(e.Event);
            return customs;
        }
    }

    /// <summary>What the goods are labeled as, as far as the whole history says.</summary>
    public CurrentLabel Label
    {
        get
        {
            var label = default(CurrentLabel);
            foreach (var e in _events)
                label = label.After(e.Event);
            return label;
        }
    }

    /// <summary>Every label that the goods had, in the order of the listing: "what was it called at the border?"</summary>
    public ValueList<LabelChange> Labels
    {
        get
        {
            var changes = new List<LabelChange>();
            var label = default(CurrentLabel);
            foreach (var e in _events)
            {
                var next = label.After(e.Event);
                if (next.Changes != label.Changes)
                    changes.Add(new(e, label.Label, next.Label));
                label = next;
            }

            return changes.ToValueList();
        }
    }

    /// <summary>Whether <paramref name="one"/> certainly, or by a declared or implied order, comes before <paramref name="other"/>.</summary>
    /// <exception cref="ArgumentException">One of them does not stand in this history.</exception>
    public bool Precedes(EffectiveEvent one, EffectiveEvent other) => Order.Precedes(IndexOf(one), IndexOf(other));

    /// <summary>The history of what had certainly ended by <paramref name="instant"/>; what may have happened by then is left out.</summary>
    public EffectiveHistory At(Instant instant)
    {
        var ended = new List<int>(_events.Length);
        for (var i = 0; i < _events.Length; i++)
        {
            if (_events[i].End is { IsApproximate: false, Latest: { } latest } && latest <= instant)
                ended.Add(i);
        }

        int[] places = [.. ended];
        return new(Chain, Array.ConvertAll(places, place => _events[place]), Order.Of(places), default);
    }

    IEnumerator<EffectiveEvent> IEnumerable<EffectiveEvent>.GetEnumerator() => _events.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _events.GetEnumerator();

    internal int IndexOf(EffectiveEvent e, [CallerArgumentExpression(nameof(e))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(e, parameter);
        var index = _events.Length <= 16 ? Array.IndexOf(_events, e) : (_places ??= Places()).GetValueOrDefault(e, -1);
        return index >= 0 ? index : throw new ArgumentException($"The event {e.Id} does not stand in this history.", parameter);
    }

    private Dictionary<EffectiveEvent, int> Places()
    {
        var places = new Dictionary<EffectiveEvent, int>(_events.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _events.Length; i++)
            places.Add(_events[i], i);
        return places;
    }
}

/// <summary>A change of what the goods are labeled as.</summary>
/// <param name="Event">The event that changed it.</param>
/// <param name="Before">The label before; <see langword="null"/> where nothing is recorded of it.</param>
/// <param name="After">The label after.</param>
public sealed record LabelChange(EffectiveEvent Event, Label? Before, Label? After);
