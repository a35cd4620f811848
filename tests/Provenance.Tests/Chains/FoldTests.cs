using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class FoldTests
{
    private static readonly Party Maker = Party.Organization("Maker", "KR");
    private static readonly Party Trader = Party.Organization("Trader", "CN");
    private static readonly Party Line = Party.Organization("Line");
    private static readonly Place Works = Place.In("KR");
    private static readonly Place Yard = Place.In("CN");

    [Fact]
    public void Whoever_made_the_goods_holds_and_owns_them()
    {
        var custody = Custody(new Originated { By = Maker, Place = Works });
        custody.Should().Be(new Custody(Maker, Maker, Works, null, null, CustodyStage.Held));
    }

    [Fact]
    public void Goods_under_way_are_held_by_nobody_and_bound_for_somebody()
    {
        var custody = Custody(new Originated { By = Maker, Place = Works }, new Dispatched { From = Maker, To = Trader, Carrier = Line });
        custody.Should().Be(new Custody(null, Maker, Works, Trader, Line, CustodyStage.InTransit));
    }

    [Fact]
    public void The_receiver_is_who_received_them_else_whom_they_were_for()
    {
        Custody(new Received { By = Trader, To = Maker, Place = Yard }).Holder.Should().Be(Trader);
        Custody(new Received { To = Trader }).Holder.Should().Be(Trader);
    }

    [Fact]
    public void A_receiver_that_is_not_recorded_is_not_invented() =>
        Custody(new Originated { By = Maker }, new Received()).Holder.Should().BeNull();

    [Fact]
    public void A_change_of_owner_moves_nothing()
    {
        var custody = Custody(new Originated { By = Maker, Place = Works }, new OwnershipTransferred { From = Maker, To = Trader });
        custody.Should().Be(new Custody(Maker, Trader, Works, null, null, CustodyStage.Held));
    }

    [Fact]
    public void A_delivery_ends_custody_only_where_nothing_follows()
    {
        Custody(new Delivered { To = Trader }).Stage.Should().Be(CustodyStage.Held);
        Custody(new Delivered { To = Trader, Finality = Finality.Open }).Stage.Should().Be(CustodyStage.Held);
        Custody(new Delivered { To = Trader, Finality = Finality.Consumed }).Stage.Should().Be(CustodyStage.Ended);
        Custody(new Lost()).Stage.Should().Be(CustodyStage.Ended);
        Custody(new Destroyed()).Stage.Should().Be(CustodyStage.Ended);
    }

    [Fact]
    public void A_users_own_activity_changes_neither_custody_nor_customs_nor_label()
    {
        var performed = new Performed { By = Trader, Owner = Trader, Custodian = Trader, Place = Yard };
        ProvenanceEvent[] before = [new Originated { By = Maker, Place = Works, Label = new Label { Brand = "LG" } }];
        Custody([.. before, performed]).Should().Be(Custody(before));
        Customs([.. before, performed]).Should().Be(Customs(before));
        Labels([.. before, performed]).Should().Be(Labels(before));
    }

    [Fact]
    public void Whoever_an_event_names_as_having_the_goods_afterwards_is_the_holder() =>
        CsCheck.Check.Sample(ChainGen.Events, e => CustodyRoles.Taker(e) is not { } taker || default(Custody).After(e).Holder == taker);

    [Fact]
    public void Customs_of_the_country_entered_are_competent_and_know_nothing_yet()
    {
        var export = new CustomsProcessed { Place = Yard, Procedure = "export", Declaration = "D-1", Outcome = "released", Phase = CustomsPhase.Opened };
        Customs(export).Should().Be(new CustomsStatus(Country.CN, "export", CustomsPhase.Opened, "D-1", "released", Yard));
        Customs(export, new BorderCrossed { Leaving = Country.CN, Entering = Country.KP }).Should().Be(new CustomsStatus(Country.KP, null, null, null, null, null));
    }

    [Fact]
    public void The_country_that_customs_state_goes_before_that_of_the_office()
    {
        Customs(new CustomsProcessed { Place = Yard, Country = Country.KP }).Country.Should().Be(Country.KP);
        Customs(new Originated { Place = Works }, new CustomsProcessed { Place = new Place { Countries = [Country.CN, Country.KP] } }).Country.Should().Be(Country.KR);
    }

    [Fact]
    public void A_label_that_replaces_another_is_the_current_one() =>
        Labels(new Originated { Label = new Label { Brand = "LG" } }, new Relabeled { After = new Label { Brand = "Other" } })
            .Should().Be(new CurrentLabel(new Label { Brand = "Other" }, 2));

    [Fact]
    public void Of_goods_whose_labels_were_all_taken_off_no_label_is_recorded_until_somebody_says_which()
    {
        var lg = new Originated { Label = new Label { Brand = "LG" } };
        Labels(lg, new Relabeled { Removed = Removal.All }).Label.Should().BeNull();
        Labels(lg, new Relabeled { Removed = Removal.Some }).Label.Should().Be(new Label { Brand = "LG" });
        Labels(lg, new Relabeled { Removed = Removal.All, After = Label.None("bare") }).Label.Should().Be(Label.None("bare"));
        Labels(lg, new Relabeled { Removed = Removal.All, After = Label.Unknown(Why.NotStated) }).Label.Should().Be(Label.Unknown(Why.NotStated));
    }

    [Fact]
    public void A_sticker_added_to_a_label_leaves_it_and_on_bare_goods_is_the_label()
    {
        var sticker = new Relabeled { Additive = true, After = new Label { Language = ["ko"] } };
        Labels(new Originated { Label = new Label { Brand = "LG" } }, sticker).Should().Be(new CurrentLabel(new Label { Brand = "LG" }, 2));
        Labels(new Originated { Label = Label.None("bulk") }, sticker).Label.Should().Be(sticker.After);
        Labels(sticker).Label.Should().Be(sticker.After);
    }

    [Fact]
    public void New_packages_carry_the_label_that_repackaging_gave_them()
    {
        Labels(new Repackaged { Label = new Label { Brand = "LG" } }).Should().Be(new CurrentLabel(new Label { Brand = "LG" }, 1));
        Labels(new Originated { Label = new Label { Brand = "LG" } }, new Repackaged()).Should().Be(new CurrentLabel(new Label { Brand = "LG" }, 1));
    }

    [Fact]
    public void What_goods_were_called_before_and_after_each_change_is_kept()
    {
        var chain = ProvenanceChain.Of("urn:example:c").Report(
            new Originated { Id = "o", Label = new Label { Brand = "LG" } },
            new BorderCrossed { Id = "b" },
            new Relabeled { Id = "r", After = Label.Unknown(Why.NotStated) });
        var changes = chain.History().Labels;
        changes.Select(change => (change.Event.Id, change.Before, change.After)).Should().Equal(
            ("o", null, new Label { Brand = "LG" }), ("r", new Label { Brand = "LG" }, Label.Unknown(Why.NotStated)));
    }

    private static Custody Custody(params ProvenanceEvent[] events) => events.Aggregate(default(Custody), (state, e) => state.After(e));

    private static CustomsStatus Customs(params ProvenanceEvent[] events) => events.Aggregate(default(CustomsStatus), (state, e) => state.After(e));

    private static CurrentLabel Labels(params ProvenanceEvent[] events) => events.Aggregate(default(CurrentLabel), (state, e) => state.After(e));
}
