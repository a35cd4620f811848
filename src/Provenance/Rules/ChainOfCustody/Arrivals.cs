using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.ChainOfCustody;

/// <summary>What the record says became of each dispatch of a chain: paired once for all of them.</summary>
internal sealed class Arrivals
{
    private readonly ChainView _view;
    private readonly int[] _closedBy;
    private readonly List<int> _unassigned = [];
    private readonly List<int> _deliveries = [];
    private Dictionary<int, int>? _lastSeen;
    private readonly PartyNumbers _parties;
    private Dictionary<int, int>? _lastDeliveryOfAll;
    private List<EffectiveEvent>? _elsewhere;
    private Dictionary<(int From, int To), int>? _lastBetween;

    public Arrivals(ChainView view)
    {
        (_view, _parties) = (view, new(view.Set.Parties));
        _closedBy = new int[view.Events.Length];
        _closedBy.AsSpan().Fill(-1);
        Dictionary<string, int>? dispatches = null;
        for (var i = 0; i < _closedBy.Length; i++)
        {
            var e = view.Events[i];
            if (view.Flow.Steps[i].From is { IsUnderway: true } shipment && Closes(i, e.Event, shipment))
                Close(shipment.Dispatch, i);
            switch (e.Event)
            {
                case Received when view.Shipments!.DispatchOf(i) is >= 0 and var sent:
                    // One that is dated before its dispatch is ORD003's, or COC003's where another dispatch fits too.
                    if (EventOrder.Latest(e) >= EventOrder.Earliest(view.Events[sent]) || view.IsMisdated(sent))
                        Close(sent, i);
                    break;
                case Received received:
                    Remember(i, received);
                    break;
                case Returned { Original: { } original }:
                    if ((dispatches ??= Dispatches(view)).TryGetValue(original, out var returned))
                        Close(returned, i);
                    break;
                case Delivered delivered when view.Flow.Steps[i].From is not { IsUnderway: true }:
                    RememberDelivery(i, delivered);
                    break;
            }
        }
    }

    /// <summary>The event that closes a dispatch: it tells of the arrival, the return or the loss; where none does, an act that shows the arrival. -1 for neither.</summary>
    public int ClosedBy(int dispatch) => _closedBy[dispatch];

    /// <summary>Whether an event tells what became of goods under way, and is not only an act of who must have got them before.</summary>
    public bool Tells(int i)
    {
        var e = _view.Events[i].Event;
        return e is Received or Returned or Lost or Destroyed or Observed or Inspected or StockAdjusted
            || _view.Flow.Steps[i].Custody != CustodyLink.Continues
            || (e is HandedOver or Delivered or Moved && _view.Flow.Steps[i].From is { } shipment && _view.Set.Parties.AreOne(shipment.Bound, CustodyRoles.Taker(e)));
    }

    /// <summary>A receipt that another chain of the same item records, and that no other dispatch took.</summary>
    public EffectiveEvent? FindElsewhere(int dispatch, Dispatched sent)
    {
        _elsewhere ??= ReceiptsElsewhere();
        for (var k = 0; k < _elsewhere.Count; k++)
        {
            var receipt = _elsewhere[k];
            if (!Fits(dispatch, sent, receipt, (Received)receipt.Event))
                continue;
            _elsewhere.RemoveAt(k);
            return receipt;
        }

        return null;
    }

    /// <summary>A receipt that belongs to no dispatch and whose parties the record does not tell apart from those of this one.</summary>
    public EffectiveEvent? FindUnassigned(int dispatch, Dispatched sent)
    {
        foreach (var i in _unassigned)
        {
            if (_view.Events[i].Event is Received received && !_view.Order.Precedes(i, dispatch) && IsBetween(received, sent))
                return _view.Events[i];
        }

        return null;
    }

    /// <summary>A delivery of other stock to the same receiver, which may yet be the arrival of this: once each, and not where the quantities differ.</summary>
    public EffectiveEvent? FindDelivery(int dispatch, Dispatched sent)
    {
        for (var k = 0; k < _deliveries.Count; k++)
        {
            var i = _deliveries[k];
            if (_view.Order.Precedes(i, dispatch) || _view.Events[i].Event is not Delivered delivered || !_view.Set.Parties.AreOne(delivered.To, sent.To) || Differ(i, dispatch))
                continue;
            _deliveries.RemoveAt(k);
            return _view.Events[i];
        }

        return null;
    }

    /// <summary>Whether the receiver gets, later, a delivery that states no quantity: then it is of all the goods, those of the shipment among them.</summary>
    public bool IsDeliveredWithAll(int dispatch, Dispatched sent) =>
        _lastDeliveryOfAll is not null && _parties.Of(sent.To) is >= 0 and var receiver && _lastDeliveryOfAll.GetValueOrDefault(receiver, -1) > dispatch;

    /// <summary>Whether a later event says that the receiver had goods of the chain: then its receipts belong to what the chain records.</summary>
    public bool IsSeenAfter(int dispatch, Party? receiver)
    {
        if (_lastSeen is null)
        {
            _lastSeen = [];
            for (var i = 0; i < _view.Events.Length; i++)
            {
                var e = _view.Events[i].Event;
                if (_parties.Of(CustodyRoles.Giver(e) ?? CustodyRoles.Keeper(e)) is >= 0 and var holder)
                    _lastSeen[holder] = i;
            }
        }

        return receiver.IsKnown() && _lastSeen.GetValueOrDefault(_parties.Of(receiver), -1) > dispatch;
    }

    /// <summary>Of receipts between the same two the last stands for all: what comes before a dispatch is not its arrival.</summary>
    private void Remember(int receipt, Received received)
    {
        var pair = (_parties.Of(received.From), _parties.Of(CustodyRoles.Taker(received)));
        if (!(_lastBetween ??= []).TryAdd(pair, _unassigned.Count))
            _unassigned[_lastBetween[pair]] = receipt;
        else
            _unassigned.Add(receipt);
    }

    private void RememberDelivery(int i, Delivered delivered)
    {
        if (_view.Flow.Steps[i].Quantity is { Absence: null, IsAll: false })
            _deliveries.Add(i);
        else if (_parties.Of(delivered.To) is >= 0 and var receiver)
            (_lastDeliveryOfAll ??= [])[receiver] = i;
    }

    private List<EffectiveEvent> ReceiptsElsewhere()
    {
        var receipts = new List<EffectiveEvent>();
        var membership = _view.Set.Membership;
        if (_view.Chain.Description.Item.Id is not { } item)
            return receipts;
        for (var chain = membership.ChainOf(item); chain >= 0; chain = membership.NextOfSameItem(chain))
        {
            var other = _view.SetView.Views[chain];
            for (var i = 0; chain != _view.Index && i < other.Events.Length; i++)
            {
                if (other.Events[i].Event is Received && other.IsOwn(other.Events[i]) && other.Shipments!.DispatchOf(i) < 0)
                    receipts.Add(other.Events[i]);
            }
        }

        return receipts;
    }

    private static Dictionary<string, int> Dispatches(ChainView view)
    {
        var dispatches = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Dispatched)
                dispatches.TryAdd(view.Events[i].Id, i);
        }

        return dispatches;
    }

    /// <summary>Whether an event draws on the goods under way and says who holds them or what became of them.</summary>
    private bool Closes(int i, ProvenanceEvent e, Position shipment) =>
        CustodyRoles.Speaks(e) || _view.Flow.Steps[i].Role == ItemRole.Takes || e is Observed { InStock: true } or Inspected { InStock: true }
        || (e is Observed or Inspected && _view.Set.Parties.AreOne(e.By, shipment.Bound));

    /// <summary>What tells of the arrival counts before what only shows it.</summary>
    private void Close(int dispatch, int by)
    {
        if (_closedBy[dispatch] < 0 || (!Tells(_closedBy[dispatch]) && Tells(by)))
            _closedBy[dispatch] = by;
    }

    private bool Fits(int dispatch, Dispatched sent, EffectiveEvent receipt, Received received)
    {
        if (EventOrder.Latest(receipt) < EventOrder.Earliest(_view.Events[dispatch]))
            return false;
        if (sent.Shipment.IsKnown() && received.Shipment.IsKnown())
            return sent.Shipment == received.Shipment;
        return _view.Set.Parties.AreOne(sent.To, CustodyRoles.Taker(received)) && MayBe(received.From, CustodyRoles.Giver(sent));
    }

    private bool IsBetween(Received received, Dispatched sent) => MayBe(received.From, CustodyRoles.Giver(sent)) && MayBe(CustodyRoles.Taker(received), sent.To);

    private bool MayBe(Party? one, Party? other) =>
        one is not { Absence: null } || other is not { Absence: null } || _view.Set.Parties.AreOne(one, other) || !PartyIdentities.AreToldApart(one, other);

    private bool Differ(int one, int other)
    {
        var (quantity, like) = (_view.Flow.Steps[one].Quantity, _view.Flow.Steps[other].Quantity);
        return quantity is { Absence: null, IsAll: false } && like is { Absence: null, IsAll: false }
            && _view.SetView.Units.Align(quantity, like, _view.Chain.Description.Item.Id) is { } aligned && aligned.IsComparableTo(like)
            && (aligned.IsCertainlyMoreThan(like) || aligned.IsCertainlyLessThan(like));
    }
}
