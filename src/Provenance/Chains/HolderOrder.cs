using System.Runtime.InteropServices;

namespace Provenance.Chains;

/// <summary>R5: a holder got the goods before it used them or let them go.</summary>
/// <remarks>
/// It holds where a party got the goods once only: with several receipts it is not certain which one a release goes with. Where certain times speak against it
/// the goods may have been had before in a way that is not recorded, and it orders nothing; unless the record leaves no room for that: whoever gave the
/// goods had got them once only too, nothing else was sent to the holder, and what was used and what was received later are more than there was.
/// </remarks>
internal readonly ref struct HolderOrder
{
    private readonly ReadOnlySpan<EffectiveEvent> _events;
    private readonly ProvenanceChain _chain;
    private readonly PartyNumbers _parties;
    private readonly Shipments? _shipments;
    private readonly List<Holder> _holders = [];
    private readonly int _sentToNobodyNamed;
    private readonly int _making = -1;

    public HolderOrder(ReadOnlySpan<EffectiveEvent> events, ProvenanceChain chain, PartyNumbers parties, Shipments? shipments)
    {
        _events = events;
        (_chain, _parties, _shipments) = (chain, parties, shipments);
        for (var i = 0; i < events.Length; i++)
        {
            var e = events[i].Event;
            var role = e is Originated || e.Inputs.Count + e.Outputs.Count > 0 ? ItemRoles.Of(events[i], chain, out _) : ItemRole.None;
            if (role == ItemRole.Makes)
                _making = i;

            // Who makes goods of others has them from then on without a receipt.
            var maker = role is ItemRole.Makes or ItemRole.Touches ? CustodyRoles.Keeper(e) : null;
            var (taker, giver) = (parties.Of(CustodyRoles.Taker(e) ?? maker), parties.Of(Giver(e)));
            var bound = e is Dispatched dispatched ? parties.Of(CustodyRoles.Somebody(dispatched.To)) : -1;
            if (e is Dispatched && bound < 0)
                _sentToNobodyNamed++;
            while (_holders.Count < parties.Count)
                _holders.Add(default);
            if (bound >= 0)
                Of(bound).Sent++;
            if (taker == giver)
                continue;

            // Goods come back to one who had them before.
            if (taker >= 0)
                (Of(taker).Receipt, Of(taker).Receipts) = (i, Of(taker).Receipts + (e is Returned ? 2 : 1));
            if (giver >= 0)
                (Of(giver).Release, Of(giver).Releases) = (i, Of(giver).Releases + 1);
        }
    }

    /// <summary>
    /// Adds the orders. What a holder did to the goods lies before its release too, where it released them once and all of them.
    /// </summary>
    public void AddTo(List<OrderEdge> edges)
    {
        for (var i = 0; i < _events.Length; i++)
        {
            var e = _events[i].Event;
            var holder = _parties.Of(Giver(e) ?? CustodyRoles.Keeper(e));
            if (holder < 0 || holder >= _holders.Count || Of(holder) is not { Receipts: 1 } only || only.Receipt == i)
                continue;
            edges.Add(new(only.Receipt, i, OrderSource.ReceiptBeforeRelease, IsContradicted(only.Receipt, i) && MayHaveHadMore(i, holder)));
            if (e is Stored or Relabeled or Repackaged && only.Releases == 1 && only.Release != i && IsOfAll(_events[only.Release].Event, _events[only.Receipt].Event))
                edges.Add(new(i, only.Release, OrderSource.ReceiptBeforeRelease, IsContradicted(i, only.Release)));
        }
    }

    private ref Holder Of(int holder) => ref CollectionsMarshal.AsSpan(_holders)[holder];

    private bool IsContradicted(int before, int after) => EventOrder.Latest(_events[after]) < EventOrder.Earliest(_events[before]);

    /// <summary>Whether the holder may have got what it used before its only receipt in a way that is not recorded.</summary>
    private bool MayHaveHadMore(int use, int holder)
    {
        // What lies before the goods came into being is dated wrongly by itself.
        if (_making >= 0 && IsContradicted(_making, use))
            return true;
        var receipt = Of(holder).Receipt;
        var e = _events[receipt].Event;
        var dispatch = e is Received ? _shipments?.DispatchOf(receipt) ?? -1 : -1;
        var giver = _parties.Of(CustodyRoles.Giver(e) ?? (dispatch < 0 ? null : CustodyRoles.Giver(_events[dispatch].Event)));
        if (giver < 0 || giver == holder || giver >= _holders.Count || Of(giver).Receipts != 1)
            return true;

        // Who gave the goods to the giver, or made them and is not named, had them before.
        if (_parties.Of(Giver(_events[Of(giver).Receipt].Event)) == holder || (_making >= 0 && _parties.Of(CustodyRoles.Taker(_events[_making].Event) ?? CustodyRoles.Keeper(_events[_making].Event)) < 0))
            return true;
        if (Of(holder).Sent + _sentToNobodyNamed > (dispatch < 0 ? 0 : 1))
            return true;
        return !IsMoreThan(QuantityOf(use), QuantityOf(receipt) ?? (dispatch < 0 ? null : QuantityOf(dispatch)), QuantityOf(Of(giver).Receipt));
    }

    /// <summary>Whether two amounts are certainly more than there was. One that is not recorded is all; of how much there was it must be recorded to make room for both.</summary>
    private static bool IsMoreThan(Quantity? one, Quantity? other, Quantity? all)
    {
        if (one is null or { IsAll: true } || other is null or { IsAll: true })
            return true;
        if (one.Absence is not null || other.Absence is not null)
            return false;
        if (all is null or { Absence: not null })
            return true;
        return Quantity.TrySum([one, other], out var both) && both.IsCertainlyMoreThan(all);
    }

    private Quantity? QuantityOf(int i)
    {
        ItemRoles.Of(_events[i], _chain, out var quantity);
        return quantity;
    }

    /// <summary>Who let go of the goods in this event; a receipt tells of that and is not it.</summary>
    private static Party? Giver(ProvenanceEvent e) => e is Received ? null : CustodyRoles.Giver(e);

    private static bool IsOfAll(ProvenanceEvent release, ProvenanceEvent receipt) =>
        release.Quantity is not { } quantity || quantity.IsAll || (quantity.IsExact && quantity == receipt.Quantity);

    private struct Holder
    {
        /// <summary>The last event with which it got the goods, and how many there are.</summary>
        public int Receipt, Receipts;

        /// <summary>The last event with which it let them go, and how many there are.</summary>
        public int Release, Releases;

        /// <summary>How many dispatches name it as the receiver.</summary>
        public int Sent;
    }
}
