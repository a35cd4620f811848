using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

/// <summary>R1, R2 and R5 of the catalogue's section 2.3. The events stand in the contrary order, so that only the rule can turn them.</summary>
public sealed class ImpliedOrderTests
{
    private static readonly Party A = Party.Organization("A");
    private static readonly Party B = Party.Organization("B");
    private static readonly Party C = Party.Organization("C");

    [Fact]
    public void R1_goods_come_into_being_before_anything_is_done_to_them()
    {
        var chain = History(new BorderCrossed { Id = "b" }, new Ordered { Id = "o" }, new Stored { Id = "s" }, new Originated { Id = "origin" });
        Ids(chain).Should().Equal("o", "origin", "b", "s");
        Precedes(chain, "origin", "b").Should().BeTrue();
        Precedes(chain, "origin", "o").Should().BeFalse("an order is no physical event");
    }

    [Fact]
    public void R1_says_nothing_where_several_origins_are_recorded() =>
        Ids(History(new Stored { Id = "s" }, new Originated { Id = "o" }, new Originated { Id = "p" })).Should().Equal("s", "o", "p");

    [Fact]
    public void R2_a_dispatch_comes_before_the_receipt_with_its_reference()
    {
        var history = History(
            new Received { Id = "r2", Shipment = "S-2" }, new Received { Id = "r1", Shipment = "S-1" },
            new Dispatched { Id = "d1", Shipment = "S-1" }, new Dispatched { Id = "d2", Shipment = "S-2" });
        Ids(history).Should().Equal("d1", "r1", "d2", "r2");
        Precedes(history, "d1", "r2").Should().BeFalse();
    }

    [Fact]
    public void R2_without_references_pairs_sender_and_receiver()
    {
        var history = History(new Received { Id = "r", From = A, By = B }, new Dispatched { Id = "e", From = B, To = C }, new Dispatched { Id = "d", By = A, To = B });
        Precedes(history, "d", "r").Should().BeTrue();
        Precedes(history, "e", "r").Should().BeFalse();
    }

    /// <remarks>The last of several dispatches that fit was taken once; of a weekly delivery all receipts then seemed to follow the last dispatch.</remarks>
    [Fact]
    public void R2_says_nothing_where_several_dispatches_fit()
    {
        var (d, r) = (new Dispatched { From = A, To = B }, new Received { From = A, By = B });
        Ids(History(d with { Id = "d1" }, r with { Id = "r1" }, d with { Id = "d2" }, r with { Id = "r2" })).Should().Equal("d1", "r1", "d2", "r2");
    }

    [Fact]
    public void R5_a_holder_gets_the_goods_before_it_gives_them_away()
    {
        var history = History(new HandedOver { Id = "on", From = B, To = C }, new HandedOver { Id = "to", From = A, To = B });
        Ids(history).Should().Equal("to", "on");
    }

    [Fact]
    public void R5_a_holder_has_the_goods_when_it_labels_and_stores_them() =>
        Ids(History(new Relabeled { Id = "l", By = B }, new Stored { Id = "s", Custodian = B, By = C }, new Received { Id = "r", By = B })).Should().Equal("r", "l", "s");

    [Fact]
    public void R5_what_a_holder_does_to_the_goods_comes_before_its_only_release_of_all_of_them()
    {
        var receipt = new Received { Id = "r", By = B, Quantity = Quantity.Exactly(5) };
        Ids(History(new Dispatched { Id = "d", From = B }, new Relabeled { Id = "l", By = B }, receipt)).Should().Equal("r", "l", "d");
        Ids(History(new Dispatched { Id = "d", From = B, Quantity = Quantity.All() }, new Stored { Id = "s", By = B }, receipt)).Should().Equal("r", "s", "d");
        Ids(History(new Dispatched { Id = "d", From = B, Quantity = Quantity.Exactly(5) }, new Repackaged { Id = "p", By = B }, receipt)).Should().Equal("r", "p", "d");
        Ids(History(new Dispatched { Id = "d", From = B, Quantity = Quantity.Exactly(4) }, new Relabeled { Id = "l", By = B }, receipt))
            .Should().Equal(["r", "d", "l"], "one is left that can be labeled later");
        Ids(History(new Dispatched { Id = "d", From = B }, new Dispatched { Id = "e", From = B }, new Relabeled { Id = "l", By = B }, receipt))
            .Should().Equal(["r", "d", "e", "l"], "with two releases it is not certain before which one");
        Ids(History(new Dispatched { Id = "d", From = B }, new Lost { Id = "l", By = B }, receipt)).Should().Equal(["r", "d", "l"], "a loss is no act of labeling or storing");
    }

    [Fact]
    public void R5_says_nothing_of_a_party_that_got_the_goods_more_than_once() =>
        Ids(History(new HandedOver { Id = "on", From = B, To = C }, new HandedOver { Id = "to", From = A, To = B }, new Returned { Id = "back", From = C, To = B }))
            .Should().Equal("on", "to", "back");

    [Fact]
    public void R5_says_nothing_of_parties_that_nobody_named()
    {
        var unknown = Party.Unknown(Why.NotStated);
        Ids(History(new HandedOver { Id = "on", From = unknown, To = C }, new HandedOver { Id = "to", From = A, To = unknown })).Should().Equal("on", "to");
        Ids(History(new HandedOver { Id = "on", To = C }, new HandedOver { Id = "to", From = A })).Should().Equal("on", "to");
    }

    /// <remarks>Moving goods is no way of getting them.</remarks>
    [Fact]
    public void R5_a_holder_that_moves_its_goods_does_not_get_them_by_that()
    {
        Ids(History(new Dispatched { Id = "d", From = B }, new Moved { Id = "m", By = B })).Should().Equal("d", "m");
        Ids(History(new Dispatched { Id = "d", From = B }, new Moved { Id = "m", By = B }, new Received { Id = "r", By = B })).Should().Equal("r", "d", "m");
    }

    [Fact]
    public void A_receipt_is_no_release_by_the_sender_it_names() =>
        Ids(History(new Received { Id = "r", From = A, By = B }, new HandedOver { Id = "h", From = C, To = A })).Should().Equal("r", "h");

    /// <remarks>The first getting of A is not recorded, so its release need not follow the getting that is.</remarks>
    [Fact]
    public void Certain_times_go_before_implied_orders()
    {
        var history = History(
            new Returned { Id = "back", From = B, To = A, Time = On(5) },
            new HandedOver { Id = "to", From = A, To = B, Time = On(1) },
            new Originated { Id = "o", Time = On(9) },
            new Received { Id = "r", Shipment = "S-1", Time = On(2) },
            new Dispatched { Id = "d", Shipment = "S-1", Time = On(3) });
        Ids(history).Should().Equal("to", "r", "d", "back", "o");
        Precedes(history, "r", "d").Should().BeTrue();
    }

    [Fact]
    public void A_planned_event_orders_nothing() =>
        Ids(History(new BorderCrossed { Id = "b" }, new Originated { Id = "o", Planned = true })).Should().Equal("b");

    private static EventTime On(int day) => EventTime.Parse($"2020-02-{day:00}[Etc/UTC]");

    private static EffectiveHistory History(params ReadOnlySpan<ProvenanceEvent> events) => ChainGen.Chain(events).History();

    private static IEnumerable<string> Ids(EffectiveHistory history) => history.Select(e => e.Id);

    private static bool Precedes(EffectiveHistory history, string one, string other) =>
        history.Precedes(history.Single(e => e.Id == one), history.Single(e => e.Id == other));
}
