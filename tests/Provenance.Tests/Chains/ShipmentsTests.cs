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
        var (pairs, taken) = (new List<int>(), new HashSet<int>());
        var all = Enumerable.Range(0, events.Length).Where(i => events[i] is Dispatched).ToList();
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i] is not Received r)
                continue;
            Dispatched Of(int k) => (Dispatched)events[k];
            bool Fits(int k) => Same(Of(k).From, r.From) && Same(Of(k).To, r.By);
            bool Names(int k) => Fits(k) && (r.From.IsKnown() && Of(k).From.IsKnown() || r.By.IsKnown() && Of(k).To.IsKnown());
            var named = all.Where(k => r.Shipment is not null && Of(k).Shipment == r.Shipment).ToList();
            var same = named.Where(k => Same(Of(k).From, r.From) || !Of(k).From!.IsIdentified || !r.From!.IsIdentified).ToList();
            var open = named.Count > 0 && same.Count == 0 ? all.Where(k => Names(k) && Of(k).Shipment is null).ToList() : same.Count == 0 ? all.Where(k => Names(k) && (Of(k).Shipment is null || r.Shipment is null)).ToList() : named.Count > 1 && same.Any(Fits) ? [.. same.Where(Fits)] : same;
            var before = open.Where(k => k < i).ToList();
            var pair = before.Find(k => !taken.Contains(k)) is var free && before.Any(k => !taken.Contains(k)) ? free : before.Count > 0 ? before[^1] : open.Count > 0 ? open[0] : -1;
            if (!(named.Count == 1 && same.Count == 1) && pair < i)
                taken.Add(pair);
            pairs.Add(pair);
        }

        return pairs;
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
