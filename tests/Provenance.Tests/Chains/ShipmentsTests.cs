using CsCheck;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class ShipmentsTests
{
    private static readonly Party A = Party.Organization("A");
    private static readonly Party B = Party.Organization("B");
    private static readonly Party C = Party.Organization("C");

    [Fact]
    public void Without_a_receipt_there_are_no_pairs() => Pair(Events(new Dispatched(), new Observed())).Should().BeNull();

    [Fact]
    public void A_receipt_without_any_dispatch_has_none() => Pairs(new Observed(), new Received { From = A }).Should().Equal(-1);

    [Fact]
    public void A_reference_pairs_whoever_received() =>
        Pairs(new Dispatched { From = A, To = B, Shipment = "S-1" }, new Dispatched { From = A, To = C, Shipment = "S-2" }, new Received { From = A, By = C, Shipment = "S-1" }).Should().Equal(0);

    [Fact]
    public void A_reference_pairs_nothing_that_somebody_else_sent()
    {
        var r = new Received { From = B, By = C, Shipment = "S-1" };
        Pairs(new Dispatched { From = A, To = C, Shipment = "S-1" }, r).Should().Equal(-1);
        Pairs(new Dispatched { From = A, To = C, Shipment = "S-1" }, new Dispatched { From = A, To = C, Shipment = "S-1" }, r).Should().Equal(-1);
        Pairs(new Dispatched { From = A, To = C, Shipment = "S-1" }, new Dispatched { From = B, To = C }, r).Should().Equal([1], "the sender's own has no reference");
    }

    [Fact]
    public void A_receipt_may_name_who_sent_for_another_who_was_sent_for_or_who_carried()
    {
        var r = new Received { From = B, By = C, Shipment = "S-1" };
        Pairs(new Dispatched { From = A, By = B, To = C, Shipment = "S-1" }, r).Should().Equal(0);
        Pairs(new Dispatched { By = A, OnBehalfOf = B, To = C, Shipment = "S-1" }, r).Should().Equal(0);
        Pairs(new Dispatched { From = A, Custodian = B, To = C, Shipment = "S-1" }, r).Should().Equal(0);
        Pairs(new Dispatched { From = A, Carrier = B, To = C, Shipment = "S-1" }, r).Should().Equal(0);
    }

    [Fact]
    public void A_role_and_a_namesake_may_be_the_sender()
    {
        var d = new Dispatched { From = A, To = C, Shipment = "S-1" };
        Pairs(d, new Received { From = Party.Unnamed("traders"), By = C, Shipment = "S-1" }).Should().Equal(0);
        Pairs(d, new Received { From = Party.Organization("A", "KR"), By = C, Shipment = "S-1" }, new Received { From = Party.Organization("A", "CN"), By = C, Shipment = "S-1" }).Should().Equal(0, 0);
    }

    [Fact]
    public void Of_two_legs_under_one_reference_the_parties_tell_which() =>
        Pairs(
            new Dispatched { From = A, To = B, Shipment = "S-1" }, new Dispatched { From = B, To = C, Shipment = "S-1" },
            new Received { From = B, By = C, Shipment = "S-1" }, new Received { From = A, By = B, Shipment = "S-1" }, new Received { From = C, By = A, Shipment = "S-1" })
            .Should().Equal(1, 0, -1);

    [Fact]
    public void A_receipt_with_a_reference_that_no_dispatch_has_takes_none_with_another() =>
        Pairs(new Dispatched { From = A, To = B, Shipment = "S-1" }, new Received { From = A, By = B, Shipment = "S-2" }).Should().Equal(-1);

    [Fact]
    public void A_reference_on_one_side_only_keeps_nothing_apart()
    {
        Pairs(new Dispatched { From = A, To = B, Shipment = "S-1" }, new Received { From = A, By = B }).Should().Equal(0);
        Pairs(new Dispatched { From = A, To = B }, new Received { From = A, By = B, Shipment = "S-1" }).Should().Equal(0);
        Pairs(new Dispatched { From = A, To = B, Shipment = Text.Unknown(Why.NotHeld) }, new Received { From = A, By = B, Shipment = "S-1" }).Should().Equal(0);
    }

    [Fact]
    public void Receipts_take_the_dispatches_that_fit_in_turn_and_the_rest_belongs_to_the_last()
    {
        var (d, r) = (new Dispatched { From = A, To = B }, new Received { From = A, By = B });
        Pairs(d, d, r, r, r).Should().Equal(0, 1, 1);
        Pairs(d, r, d, r).Should().Equal(0, 2);
    }

    [Fact]
    public void A_dispatch_that_names_the_receiver_goes_before_one_that_names_nobody()
    {
        var r = new Received { From = A, By = B };
        Pairs(new Dispatched { From = A }, new Dispatched { From = A, To = B }, r).Should().Equal(1);
        Pairs(new Dispatched { From = A, To = B }, new Dispatched { From = A }, r, r).Should().Equal(0, 1);
        Pairs(new Dispatched { From = A }, new Dispatched { From = A, To = B }, r, r, r).Should().Equal([1, 0, 1], "when all are taken the rest belongs to the one that names the receiver");
        Pairs(new Dispatched { From = A }, new Dispatched { To = B }, r).Should().Equal(1);
        Pairs(new Dispatched { To = B }, new Dispatched { From = A, To = B }, r).Should().Equal(1);
        Pairs(new Dispatched { From = A }, r, new Dispatched { From = A, To = B }).Should().Equal([0], "what was sent later was not received then");
        Pairs(r, new Dispatched { From = A }, new Dispatched { From = A, To = B }).Should().Equal(2);
    }

    [Fact]
    public void Of_several_under_one_reference_the_one_that_names_the_receiver_goes_first()
    {
        var nobody = new Dispatched { From = A, Shipment = "S-1" };
        Pairs(nobody, nobody with { To = B }, new Received { From = A, By = B, Shipment = "S-1" }).Should().Equal(1);
        var carried = new Dispatched { From = A, Carrier = C, Shipment = "S-1" };
        Pairs(carried with { To = A }, carried with { To = B }, new Received { From = C, By = B, Shipment = "S-1" }).Should().Equal([1], "C carried both");
    }

    [Fact]
    public void A_reference_of_both_goes_before_the_receiver_and_before_the_turn()
    {
        var (d, r) = (new Dispatched { From = A, To = B }, new Received { From = A, By = B });
        Pairs(new Dispatched { From = A, Shipment = "S-1" }, d, r with { Shipment = "S-1" }).Should().Equal(0);
        Pairs(d with { Shipment = "S-1" }, d, r with { Shipment = "S-1" }, r).Should().Equal(0, 1);
        Pairs(d with { Shipment = "S-1" }, d with { Shipment = "S-2" }, r, r with { Shipment = "S-1" }).Should().Equal([1, 0], "the first is spoken for");
    }

    [Fact]
    public void A_receipt_takes_a_later_dispatch_only_where_none_stands_before_it()
    {
        var (d, r) = (new Dispatched { From = A, To = B }, new Received { From = A, By = B });
        Pairs(r, d, r).Should().Equal(1, 1);
    }

    [Fact]
    public void Who_is_not_recorded_can_be_anybody_and_who_is_cannot()
    {
        Pairs(new Dispatched { To = B }, new Received { From = A, By = B }).Should().Equal(0);
        Pairs(new Dispatched { To = C }, new Received { From = A, By = B }).Should().Equal(-1);
        Pairs(new Dispatched { From = A, To = B }, new Received { By = B }).Should().Equal(0);
        Pairs(new Dispatched { From = Party.Unknown(Why.NotStated), To = B }, new Received { From = A, To = B }).Should().Equal(0);
    }

    [Fact]
    public void Where_neither_sender_nor_receiver_is_recorded_of_both_nothing_is_paired()
    {
        Pairs(new Dispatched(), new Received { From = A, By = B }).Should().Equal(-1);
        Pairs(new Dispatched { From = A, To = B }, new Received()).Should().Equal(-1);
        Pairs(new Dispatched { From = B }, new Received { By = B }).Should().Equal([-1], "B may have sent on what it received");
    }

    [Fact]
    public void Pairs_are_those_of_a_literal_reading() =>
        Gen.Select(Gen.Bool, ChainGen.Parties, ChainGen.Parties, Gen.OneOf<Text?>(null, null, "S-1", "S-2"), ProvenanceEvent (isDispatch, from, to, shipment) => isDispatch
            ? new Dispatched { From = from, To = to, Shipment = shipment }
            : new Received { From = from, By = to, Shipment = shipment }).Array[0, 20].Sample(events => Pairs(events).SequenceEqual(Literal(events)), iter: 2000);

    private static List<int> Literal(ProvenanceEvent[] events)
    {
        var (pairs, taken) = (new SortedDictionary<int, int>(), new HashSet<int>());
        var all = Enumerable.Range(0, events.Length).Where(i => events[i] is Dispatched).ToList();
        var receipts = Enumerable.Range(0, events.Length).Where(i => events[i] is Received).ToList();
        foreach (var i in receipts)
            Take(i, Referenced(i));
        foreach (var i in receipts.Where(i => pairs[i] < 0))
            Take(i, all.Where(k => IsBetween(k, i) && (Of(k).Shipment is null || At(i).Shipment is null)));
        return [.. pairs.Values];

        Dispatched Of(int k) => (Dispatched)events[k];
        Received At(int i) => (Received)events[i];
        bool NamesSender(int k, int i) => At(i).From.IsKnown() && Of(k).From.IsKnown();
        bool NamesReceiver(int k, int i) => At(i).By.IsKnown() && Of(k).To.IsKnown() && Same(Of(k).To, At(i).By);
        bool Fits(int k, int i) => Same(Of(k).From, At(i).From) && Same(Of(k).To, At(i).By);
        bool IsBetween(int k, int i) => Fits(k, i) && (NamesSender(k, i) || NamesReceiver(k, i));
        int Rank(int k, int i) => !NamesReceiver(k, i) ? 2 : NamesSender(k, i) ? 0 : 1;

        List<int> Referenced(int i)
        {
            var named = all.Where(k => At(i).Shipment is not null && Of(k).Shipment == At(i).Shipment).ToList();
            var sent = named.Where(k => Same(Of(k).From, At(i).From) || !Of(k).From!.IsIdentified || !At(i).From!.IsIdentified).ToList();
            if (named.Count > 1 && sent.Exists(k => Fits(k, i)))
                return sent.FindAll(k => Fits(k, i));
            return named.Count > 1 && sent.Exists(k => Same(Of(k).To, At(i).By)) ? sent.FindAll(k => Same(Of(k).To, At(i).By)) : sent;
        }

        void Take(int i, IEnumerable<int> open)
        {
            var ranked = open.OrderBy(k => Rank(k, i)).ThenBy(k => k).ToList();
            var before = ranked.FindAll(k => k < i);
            var free = before.FindAll(k => !taken.Contains(k));
            pairs[i] = free.Count > 0 ? free[0] : before.Count > 0 ? before.Last(k => Rank(k, i) == Rank(before[0], i)) : ranked.Count > 0 ? ranked[0] : -1;
            if (pairs[i] >= 0 && pairs[i] < i)
                taken.Add(pairs[i]);
        }
    }

    private static bool Same(Party? one, Party? other) => !one.IsKnown() || !other.IsKnown() || one.IsSameAs(other);

    private static List<int> Pairs(params ProvenanceEvent[] events)
    {
        var shipments = Pair(Events(events));
        return [.. Enumerable.Range(0, events.Length).Where(i => events[i] is Received).Select(i => shipments!.DispatchOf(i))];
    }

    private static Shipments? Pair(EffectiveEvent[] events) => Shipments.Of(events, new(PartyIdentitiesTests.Of(events)));

    private static EffectiveEvent[] Events(params ProvenanceEvent[] events)
    {
        var chain = ChainGen.Chain(events);
        return [.. chain.Select(recorded => new EffectiveEvent(recorded.Event, recorded, chain))];
    }
}
