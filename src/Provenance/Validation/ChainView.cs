using NodaTime;
using Provenance.Reference;
using Provenance.Rules.Customs;
using Provenance.Validation.Flow;

namespace Provenance.Validation;

/// <summary>One chain as a rule sees it: its effective history and what is read with it.</summary>
/// <remarks>What several rules need is computed once for all of them. Not thread-safe; handed to <see cref="ChainRule.Check"/>.</remarks>
public sealed class ChainView
{
    private GoodsFlow? _flow;
    private Shipments? _shipments;
    private bool _shipmentsMade;
    private bool _misdatedMade;
    private int[]? _contested;
    private bool[]? _misdated;
    private List<Crossing>? _crossings;
    private ReceivedAmounts? _received;
    private bool _receivedMade;
    private Party[]? _makers;
    private LabelProfile? _labelProfile;
    private bool _labelProfileFound;

    internal ChainView(SetView set, int index)
    {
        SetView = set;
        Index = index;
        History = set.Set.HistoryOf(index);
    }

    /// <summary>The chain.</summary>
    public ProvenanceChain Chain => History.Chain;

    /// <summary>What is now believed of it.</summary>
    public EffectiveHistory History { get; }

    /// <summary>All that is checked together.</summary>
    public ChainSet Set => SetView.Set;

    /// <summary>How it is judged.</summary>
    public ProvenancePolicy Policy => SetView.Policy;

    /// <summary>The report's now.</summary>
    /// <remarks>Built-in rules ask <see cref="IsNowBy"/> or <see cref="HasCome"/> instead, so that it is known when their answer changes.</remarks>
    public Instant EvaluatedAt
    {
        get
        {
            SetView.IsNowRead = true;
            return SetView.EvaluatedAt;
        }
    }

    /// <summary>Whether the chain means to record only a part of the history.</summary>
    public bool IsPartial => Chain.Description.Scope.Extent == ChainExtent.Partial;

    internal SetView SetView { get; }

    internal int Index { get; }

    /// <summary>The events, in the order of the listing.</summary>
    internal ReadOnlySpan<EffectiveEvent> Events => History.Listing;

    /// <summary>The order of the events, with the bounds that the whole set gives them.</summary>
    internal EventOrder Order => SetView.Network.OrderOf(this);

    /// <summary>The positions of the goods, event by event.</summary>
    internal GoodsFlow Flow => _flow ??= GoodsFlow.Of(this);

    /// <summary>Which receipt belongs to which dispatch; <see langword="null"/> where nothing was received.</summary>
    internal Shipments? Shipments
    {
        get
        {
            if (!_shipmentsMade)
                (_shipments, _shipmentsMade) = (Shipments.Of(Events, new(Set.Parties)), true);
            return _shipments;
        }
    }

    /// <summary>
    /// Whether a certain time of the event contradicts an order that must hold, so that it does not stand in the listing where it happened: an origin
    /// after what was done to the goods, both ends of a shipment that arrives before it leaves, what a holder did before its receipt.
    /// </summary>
    internal bool IsMisdated(int i)
    {
        if (!_misdatedMade)
            (_misdated, _misdatedMade) = (FindMisdated(), true);
        return _misdated is not null && _misdated[i];
    }

    /// <summary>The origins of which not all can be right, in the order of the listing; empty where there is no such contradiction.</summary>
    internal ReadOnlySpan<int> Contested => _contested ??= ContestedOrigins.Of(this);

    /// <summary>Where the goods pass, or must have passed, from one country to another.</summary>
    internal List<Crossing> Crossings => _crossings ??= Crossing.Of(this) ?? [];

    /// <summary>How much arrived of each dispatch; <see langword="null"/> where nothing did.</summary>
    internal ReceivedAmounts? Received
    {
        get
        {
            if (!_receivedMade)
                (_received, _receivedMade) = (ReceivedAmounts.Of(this), true);
            return _received;
        }
    }

    /// <summary>Who made the goods, or what they were made from.</summary>
    internal ReadOnlySpan<Party> Makers => _makers ??= FindMakers();

    /// <summary>The first label profile of the policy that applies to the item; <see langword="null"/> where none does.</summary>
    internal LabelProfile? LabelProfile
    {
        get
        {
            if (!_labelProfileFound)
                (_labelProfile, _labelProfileFound) = (FindLabelProfile(), true);
            return _labelProfile;
        }
    }

    /// <summary>Whether now is not after an instant, in ticks of the Unix epoch: what is due by then is not late yet.</summary>
    internal bool IsNowBy(Int128 ticks)
    {
        var isBy = SetView.EvaluatedAt.ToUnixTimeTicks() <= ticks;
        if (isBy)
            SetView.StandsUntil(ticks);
        return isBy;
    }

    /// <summary>Whether an instant is not after now, where clocks may differ by so much.</summary>
    internal bool HasCome(Instant instant, Duration skew)
    {
        var hasCome = instant <= SetView.EvaluatedAt + skew;
        if (!hasCome)
            SetView.StandsUntil((Int128)instant.ToUnixTimeTicks() - skew.BclCompatibleTicks - 1);
        return hasCome;
    }

    /// <summary>Whether an event stands in this chain's own ledger.</summary>
    internal bool IsOwn(EffectiveEvent e) => ReferenceEquals(e.Home, Chain);

    private bool[]? FindMisdated()
    {
        bool[]? misdated = null;
        foreach (var edge in History.Order.Edges)
        {
            var (isBefore, isAfter) = edge switch
            {
                { Source: OrderSource.OriginFirst, IsContradicted: true } => (true, false),
                { Source: OrderSource.DispatchBeforeReceipt, IsContradicted: true } => (true, true),
                { Source: OrderSource.ReceiptBeforeRelease, IsContradicted: false } => (false, EventOrder.Latest(Events[edge.After]) < EventOrder.Earliest(Events[edge.Before])),
                _ => (false, false),
            };
            if (!isBefore && !isAfter)
                continue;
            misdated ??= new bool[Events.Length];
            misdated[edge.Before] |= isBefore;
            misdated[edge.After] |= isAfter;
        }

        return misdated;
    }

    private LabelProfile? FindLabelProfile()
    {
        if (Policy.LabelProfiles.Count == 0)
            return null;
        var item = Chain.Description.Item;
        var commodity = item.Commodity.IsKnown() ? item.Commodity : DeclaredCommodity();
        foreach (var profile in Policy.LabelProfiles)
        {
            if (profile.AppliesTo(item.Id, commodity))
                return profile;
        }

        return null;
    }

    private HsCode? DeclaredCommodity()
    {
        foreach (var e in Events)
        {
            if (e.Event is CustomsProcessed { Commodity: { Absence: null } declared })
                return declared;
            if (e.Event is Transformed { CommodityAfter: { Absence: null } made })
                return made;
        }

        return null;
    }

    private Party[] FindMakers()
    {
        List<Party>? makers = null;
        for (var i = 0; i < Events.Length; i++)
        {
            if (Events[i].Event is (Originated or Transformed or Merged) and { By: { } maker } && Flow.Steps[i].Role == ItemRole.Makes)
                (makers ??= []).Add(maker);
        }

        foreach (var e in SetView.Origins.Made(this).Events)
        {
            if (e.Event.By is { } maker && !(makers?.Contains(maker) ?? false))
                (makers ??= []).Add(maker);
        }

        return makers is null ? [] : [.. makers];
    }
}
