using System.Runtime.InteropServices;

namespace Provenance.Validation.Flow;

/// <summary>Follows the goods of one chain through its listing: which position each event draws on, and what it leaves (catalogue 2.8).</summary>
internal sealed class GoodsFlow
{
    private readonly ChainView _view;
    private readonly FlowStep[] _steps;
    private readonly List<Position> _positions = [];
    private readonly List<Position> _live = [];
    private readonly List<Position> _ended = [];
    private Dictionary<int, Position>? _shipments;
    private bool _isMade;

    private GoodsFlow(ChainView view)
    {
        _view = view;
        _steps = new FlowStep[view.Events.Length];
        for (var i = 0; i < _steps.Length; i++)
            _steps[i] = Step(i, view.Events[i]);
    }

    /// <summary>What each event of the listing does.</summary>
    public ReadOnlySpan<FlowStep> Steps => _steps;

    /// <summary>The positions, those that are gone or ended among them.</summary>
    public ReadOnlySpan<Position> Positions => CollectionsMarshal.AsSpan(_positions);

    /// <summary>Orders that rules assumed because the record allows them, for the report.</summary>
    public List<string> Assumed { get; } = [];

    /// <summary>The same as rules and pairs of events that the record does not order.</summary>
    public List<(string Code, int One, int Other)> AssumedOrders { get; } = [];

    public static GoodsFlow Of(ChainView view) => new(view);

    /// <summary>Whether two events concern the same goods: the one draws on what the other leaves, or both on one position.</summary>
    public bool IsSameGoods(int one, int other)
    {
        if ((_steps[one].From ?? _steps[one].To) is not { } goods)
            return false;
        ref readonly var step = ref _steps[other];
        return (step.To is not null && goods.IsOf(step.To)) || (step.From is { } from && (from.IsOf(goods) || goods.IsOf(from)));
    }

    /// <summary>Notes that a rule assumed an order of two neighbors, or of what may stand beside them.</summary>
    public void Assume(string code, int before, int after, string sentence)
    {
        Assumed.Add(sentence);
        if (_view.Order.Precedes(before, after))
        {
            foreach (var other in _view.Order.Around(before, after))
            {
                if (other != before && other != after && IsSameGoods(after, other))
                {
                    AssumedOrders.Add(_view.Order.Precedes(before, other) ? (code, Math.Min(other, after), Math.Max(other, after)) : (code, Math.Min(other, before), Math.Max(other, before)));
                    return;
                }
            }
        }

        AssumedOrders.Add((code, before, after));
    }

    /// <summary>Has a finding read the events between the last one that said who holds the goods and this one: the way between two holders passes them.</summary>
    public void ReadWay(int i, FindingDraft finding)
    {
        for (var k = _steps[i].Before; k > _steps[i].CustodyBefore; k = _steps[k].Before)
            finding.At(_view.Events[k]);
    }

    private FlowStep Step(int i, EffectiveEvent effective)
    {
        var step = new FlowStep { Before = -1, PlacedBefore = -1, CustodyBefore = -1, EndedBefore = -1 };
        var e = effective.Event;
        if (!CustodyRoles.IsPhysical(e))
            return step;
        var role = ItemRoles.Of(effective, _view.Chain, out var quantity);
        step.Role = role;
        step.Quantity = quantity;
        if (role == ItemRole.None)
            return step;
        if (role == ItemRole.Makes)
        {
            _isMade = true;
            step.To = Put(i, e, CustodyRoles.Taker(e) ?? CustodyRoles.Keeper(e), CustodyRoles.Principal(e), e.Place, quantity, null);
            return step;
        }

        var from = Select(i, e, ref step);
        if (from is null)
        {
            step.To = Opening(i, e, quantity);
            return step;
        }

        step.From = from;
        step.Held = from.Quantity;
        step.Underway = from.IsUnderway;
        step.IsAlone = _live is [var alone] && ReferenceEquals(alone, from);
        step.Before = from.Last;
        step.PlacedBefore = step.CustodyBefore < 0 ? from.LastPlaced : PositionSearch.RestPlacedBy(step.CustodyBefore, _view);
        step.CustodyBefore = step.CustodyBefore < 0 ? from.LastCustody : step.CustodyBefore;
        if (step.EndedBefore < 0 && from.LessenedBy >= 0 && Align(quantity, from.Quantity).IsCertainlyMoreThanOr(from.Quantity?.Times(1, _view.Policy.Thresholds.Weighed)) && _view.History.Order.Precedes(from.LessenedBy, i))
            step.EndedBefore = from.LessenedBy;
        step.Holder = from.HolderNow;
        if (Stock.IsExceeded(e, role, quantity, from, CollectionsMarshal.AsSpan(_live), _view))
        {
            (step.Lacks, step.Grows) = Stock.Takes(e, role) ? (true, false) : (false, true);
            from.IsOverdrawn |= step.Lacks;
        }

        step.To = Apply(i, e, role, quantity, from);
        return step;
    }

    /// <summary>The first event says of the goods what nothing before it does: somebody had them.</summary>
    private Position Opening(int i, ProvenanceEvent e, Quantity? quantity)
    {
        var holder = CustodyRoles.Giver(e) ?? CustodyRoles.Keeper(e);

        // What is received, delivered or returned comes from a place that it does not tell.
        var isFromElsewhere = e is Received or Delivered or Returned;
        var opening = Put(i, e, holder, CustodyRoles.Principal(e), isFromElsewhere ? null : e.Place, null, null);
        if (isFromElsewhere)
            opening.LastPlaced = -1;
        return Apply(i, e, ItemRole.Touches, quantity, opening);
    }

    private Position? Select(int i, ProvenanceEvent e, ref FlowStep step)
    {
        if (e is Received && _view.Shipments?.DispatchOf(i) is >= 0 and var dispatch && Underway(dispatch) is { } shipment)
            return shipment;
        var holder = CustodyRoles.Giver(e) ?? CustodyRoles.Keeper(e);
        if (holder is null)
            return SelectByPlace(i, e, ref step);
        var principal = CustodyRoles.Principal(e);
        var own = Live.HeldBy(holder, e, _view) ?? Live.HeldBy(principal, e, _view) ?? Live.BoundFor(holder, principal, e.Time, _view);
        if (own is not null)
        {
            step.Custody = CustodyLink.Continues;
            return own;
        }

        if (Live.TakenBy(holder, principal, e, _view, out step.CustodyBefore) is { } taken)
        {
            step.Custody = CustodyLink.Continues;
            return taken;
        }

        if ((Ended.HeldBy(holder, e, _view) ?? Ended.HeldBy(principal, e, _view)) is { } ended)
        {
            step.Custody = CustodyLink.Continues;
            return Reopened(i, e, ended, ref step);
        }

        // A shipment that was received from somebody else than who sent it is the same shipment; the sender is for the rules on receipts.
        if (e is Received { Shipment: { Absence: null } reference } && Live.SentUnder(reference, _view) is { } sent)
            return sent;

        // Where the beginning is not recorded, whoever is seen for the first time may have had goods from before it.
        if ((!_isMade || _view.IsPartial) && !Positions.AreHeldBy(holder, e.Time, _view))
            return null;

        // Who took more than there was has what else it takes from where that came from: too little came in once.
        if (Positions.OverdrawnBy(holder, principal, e.Time, _view) is { } overdrawn)
        {
            step.Custody = CustodyLink.Continues;
            return overdrawn;
        }

        if ((Live.LatestOfNobodyElse(holder) ?? (CustodyRoles.Keeper(e) is null ? Live.Latest() : Live.LatestAt(e.Place, _view))) is not { } carried)
            return Ended.Latest() is { } last ? Reopened(i, e, last, ref step) : null;
        carried.TakeBy(holder, principal, e.Time, i);
        step.Stated = holder;
        step.Custody = carried.HolderNow is not { } before ? CustodyLink.Nothing
            : PartyIdentities.AreToldApart(holder, before) ? CustodyLink.Breaks
            : CustodyLink.Undecided;
        return carried;
    }

    private Position? SelectByPlace(int i, ProvenanceEvent e, ref FlowStep step) =>
        Live.LatestAt(e.Place, _view) ?? (Ended.Latest() is { } ended ? Reopened(i, e, ended, ref step) : null);

    /// <summary>Goods that had ended: a return brings them back, an inspection may look at what is left, anything else comes too late.</summary>
    private Position Reopened(int i, ProvenanceEvent e, Position ended, ref FlowStep step)
    {
        if (e is not (Returned or Inspected or Observed) && _view.History.Order.Precedes(ended.EndedBy, i))
            step.EndedBefore = ended.EndedBy;
        return ended;
    }

    private Position Apply(int i, ProvenanceEvent e, ItemRole role, Quantity? quantity, Position from)
    {
        if (role == ItemRole.Takes || e is Destroyed)
            return End(i, e, quantity, from);
        switch (e)
        {
            case Dispatched x:
                return Move(i, e, from, quantity, null, x.Place ?? from.Place, x.To ?? Party.Unknown(Why.NotStated));
            case Received:
                // What was received counts; how it differs from what was sent is for the rules on receipts.
                return Move(i, e, from, from.IsUnderway ? null : quantity, CustodyRoles.Taker(e), e.Place, null, quantity);
            case ILeg leg:
                return Move(i, e, from, quantity, CustodyRoles.Taker(e), leg.Destination ?? e.Place, null);
            case Delivered x:
                // What is used up on delivery is no stock of the receiver.
                var isUsedUp = x.Finality == Finality.Consumed;
                var delivered = Move(i, e, from, quantity, CustodyRoles.Taker(e), e.Place, null, isApart: isUsedUp);
                if (isUsedUp)
                    Finish(delivered, i);
                return delivered;
            case StockAdjusted { Change: StockChange.Increase }:
                from.IsAddedTo = true;
                from.Quantity = from.Quantity is { } has && Align(quantity, has) is { } more && more.IsComparableTo(has) ? has + more : null;
                break;
            case StockAdjusted { Change: StockChange.Decrease } or Lost when DrawOf(quantity, from) is not Draw.All and var draw:
                Lessen(from, quantity, draw);
                break;
        }

        return Touch(i, e, from);
    }

    private static Position Touch(int i, ProvenanceEvent e, Position position)
    {
        position.Last = i;
        if (EventPlaces.IsPlaced(e))
            position.LastPlaced = i;
        if (e is BorderCrossed && e.Place is { Absence: null })
            position.Place = e.Place;
        if (CustodyRoles.Keeper(e) is not null)
            position.LastCustody = i;
        return position;
    }

    private Position End(int i, ProvenanceEvent e, Quantity? quantity, Position from)
    {
        var draw = DrawOf(quantity, from);
        if (draw == Draw.All)
        {
            Finish(from, i);
        }
        else
        {
            Lessen(from, quantity, draw);
            from.LessenedBy = i;
        }

        return Touch(i, e, from);
    }

    private void Finish(Position position, int i)
    {
        position.EndedBy = i;
        _live.Remove(position);
        if (!_ended.Contains(position))
            _ended.Add(position);
    }

    /// <summary>What is left; not known where it is not certain that anything is.</summary>
    private void Lessen(Position position, Quantity? quantity, Draw draw) =>
        position.Quantity = draw == Draw.Part ? position.Quantity! - Align(quantity, position.Quantity)! : null;

    /// <summary>Takes what the event moves from one position and puts it into another.</summary>
    private Position Move(int i, ProvenanceEvent e, Position from, Quantity? quantity, Party? holder, Place? place, Party? bound, Quantity? arrived = null, bool isApart = false)
    {
        var draw = DrawOf(quantity, from);
        var moved = Stated(quantity) ?? from.Quantity;
        if (draw == Draw.All)
        {
            from.IsGone = true;
            _live.Remove(from);
            _ended.Remove(from);
        }
        else
        {
            Lessen(from, quantity, draw);
        }

        return Put(i, e, holder, null, place, Stated(arrived) ?? moved, from, bound, isApart);
    }

    private Position Put(int i, ProvenanceEvent e, Party? holder, Party? principal, Place? place, Quantity? quantity, Position? from, Party? bound = null, bool isApart = false)
    {
        if (bound is null && holder is not null && !isApart)
        {
            foreach (var known in CollectionsMarshal.AsSpan(_live))
            {
                if (known.IsUnderway || !known.IsHeldBy(holder, e.Time, _view.Set.Parties) || !(known.IsAnywhere || PositionSearch.IsSamePlace(known.Place, place, _view)))
                    continue;
                known.IsAddedTo = true;
                known.Quantity = known.Quantity is { } has && Align(quantity, has) is { } more && more.IsComparableTo(has) ? has + more : null;
                Touch(i, e, known);
                known.LastCustody = i;
                return known;
            }
        }

        var position = new Position
        {
            Parent = from,
            Holder = holder,
            Since = e.Time,
            Principal = principal,
            Bound = bound,
            Place = place,
            Quantity = quantity,
            Dispatch = bound is null ? -1 : i,
            IsRival = from is null && e is Originated && _view.Contested.IndexOf(i) > 0,
            Last = i,

            // Where a shipment arrived is not known where its receipt does not tell: nothing before it says where the goods are.
            LastPlaced = EventPlaces.IsPlaced(e) ? i : e is Received ? -1 : from?.LastPlaced ?? -1,
            LastCustody = CustodyRoles.Speaks(e) ? i : from?.LastCustody ?? -1,
        };
        _positions.Add(position);
        _live.Add(position);
        if (position.IsUnderway)
            (_shipments ??= []).TryAdd(i, position);
        return position;
    }

    /// <summary>
    /// Whether the quantity takes all that the position holds. One that is not recorded, unknown or all does; where what the position holds is not
    /// known, or only about, or in another unit, it is not certain, and the position stays.
    /// </summary>
    private Draw DrawOf(Quantity? quantity, Position from)
    {
        if (Stated(quantity) is null)
            return Draw.All;
        if (from.Quantity is not { Absence: null } holds || Align(quantity, holds) is not { } aligned || !aligned.IsComparableTo(holds))
            return Draw.Unsure;
        if (aligned.IsCertainlyLessThan(holds))
            return Draw.Part;
        return holds.Max is { } most && !holds.IsApproximate && aligned.Min >= most ? Draw.All : Draw.Unsure;
    }

    /// <summary>The quantity in the unit of another, through the facts of the item where the dimensions differ.</summary>
    private Quantity? Align(Quantity? quantity, Quantity? like) => _view.SetView.Units.Align(quantity, like, _view.Chain.Description.Item.Id);

    private static Quantity? Stated(Quantity? quantity) => quantity is { Absence: null, IsAll: false } ? quantity : null;

    private Position? Underway(int dispatch) => _shipments?.GetValueOrDefault(dispatch);

    private ReadOnlySpan<Position> Live => CollectionsMarshal.AsSpan(_live);

    private ReadOnlySpan<Position> Ended => CollectionsMarshal.AsSpan(_ended);
}
