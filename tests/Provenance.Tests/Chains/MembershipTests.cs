using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

/// <summary>Which events belong to which chains; the sets are those of the olive oil and the medicine, cut down.</summary>
public sealed class MembershipTests
{
    private const string Spanish = "https://id.gs1.org/01/08430000000175/10/J23-118";
    private const string Tunisian = "https://id.gs1.org/01/06190000000019/10/SF-90";
    private const string Tank = "https://id.gs1.org/01/08001234000028/10/T7-2402";
    private const string GreekBatch = "https://id.gs1.org/01/05210000000312/10/B71";
    private const string GreekPack = GreekBatch + "/21/7KQ2M9X4TZ?17=260430";
    private const string GermanBatch = "https://id.gs1.org/01/04000000000426/10/R-B71-03";
    private const string GermanPack = GermanBatch + "/21/ZP81L0QWE2?17=260430";

    [Fact]
    public void The_history_of_a_lot_holds_the_merging_that_used_it_up_wherever_that_was_written()
    {
        var merged = new Merged { Id = "b1", Inputs = [Id(Spanish), Id(Tunisian)] };
        var set = ChainSet.Of(
            Chain("es-lot", Spanish, new Originated { Id = "es1" }, new Received { Id = "es3" }), Chain("tn-lot", Tunisian, new Originated { Id = "tn1" }), Chain("blend", Tank, merged));
        Histories(set).Should().Equal("es1 es3 b1", "tn1 b1", "b1");
        var e = set.HistoryOf(set[0])[2];
        (e.Home.Id, e.Sequence).Should().Be(("blend", 0));
    }

    [Fact]
    public void The_history_of_a_serial_holds_what_names_it_in_items_while_inputs_name_its_batch()
    {
        var repackaged = new Repackaged { Id = "q1", Items = [Id(GreekPack), Id(GermanPack)], Inputs = [Id(GreekBatch)], Outputs = [Id(GermanBatch)] };
        var set = ChainSet.Of(Chain("pack-gr", GreekPack, new Originated { Id = "p1" }), Chain("pack-de", GermanPack, repackaged));
        Histories(set).Should().Equal("p1 q1", "q1");
    }

    [Fact]
    public void An_id_with_a_query_names_the_same_item()
    {
        var set = ChainSet.Of(Chain("pack", GreekPack), Chain("other", Tank, new Packed { Id = "p", Items = [Id(GreekBatch + "/21/7KQ2M9X4TZ?17=991231")] }));
        Histories(set).Should().Equal("p", "p");
    }

    [Fact]
    public void An_event_that_stands_in_several_ledgers_is_one()
    {
        var both = new Packed { Id = "p", Items = [Id(Spanish), Id(Tunisian), Id(Tank)] };
        var set = ChainSet.Of(Chain("one", Spanish, both), Chain("two", Tunisian, both), Chain("three", Tank, new Originated { Id = "o" }));
        Histories(set).Should().Equal("p", "p", "o p");
    }

    [Fact]
    public void An_event_that_names_an_item_several_times_is_in_its_history_once()
    {
        var set = ChainSet.Of(Chain("lot", Spanish), Chain("other", Tank, new Split { Id = "s", Items = [Id(Spanish)], Inputs = [Id(Spanish)], Outputs = [Id(Spanish), Id(Spanish)] }));
        Histories(set).Should().Equal("s", "s");
    }

    [Fact]
    public void Several_chains_of_one_item_each_have_the_events_that_name_it()
    {
        var set = ChainSet.Of(Chain("ours", Spanish, new Originated { Id = "o" }), Chain("theirs", Spanish, new Received { Id = "r" }), Chain("blend", Tank, new Merged { Id = "m", Inputs = [Id(Spanish)] }));
        Histories(set).Should().Equal("o m", "r m", "m");
        set.Membership.ChainOf(ItemId.Parse(Spanish)).Should().Be(0);
    }

    [Fact]
    public void Events_belong_by_what_they_now_name()
    {
        var wrong = new Merged { Id = "m", Inputs = [Id(Spanish)] };
        var set = ChainSet.Of(
            Chain("es-lot", Spanish, new Originated { Id = "es1" }), Chain("tn-lot", Tunisian, new Originated { Id = "tn1" }),
            Chain("blend", Tank, wrong, new Corrected { Id = "c", Target = "m", Replacement = wrong with { Inputs = [Id(Tunisian)] } }),
            Chain("other", "urn:example:other", new Merged { Id = "n", Inputs = [Id(Spanish)] }, new Retracted { Id = "r", Target = "n" }));
        Histories(set).Should().Equal("es1", "tn1 m", "m", "");
    }

    [Fact]
    public void Events_of_other_chains_stand_after_the_own_unless_they_certainly_precede()
    {
        var set = ChainSet.Of(
            Chain("lot", Spanish, new Stored { Id = "s" }, new Originated { Id = "o", Time = EventTime.Parse("2024-02-03T00:00:00Z") }),
            Chain("tank", Tank, new Observed { Id = "before", Items = [Id(Spanish)], Time = EventTime.Parse("2024-02-01T00:00:00Z") }, new Observed { Id = "undated", Items = [Id(Spanish)], Follows = ["before"] }));
        set.HistoryOf(set[0]).Select(e => e.Id).Should().Equal("before", "o", "s", "undated");
    }

    [Fact]
    public void Planned_events_of_other_chains_stand_apart()
    {
        var set = ChainSet.Of(Chain("lot", Spanish), Chain("tank", Tank, new Merged { Id = "m", Inputs = [Id(Spanish)], Planned = true }));
        var history = set.HistoryOf(set[0]);
        (history.Count, history.Planned.Single().Id).Should().Be((0, "m"));
    }

    [Fact]
    public void A_chain_without_an_item_gets_no_events_of_others()
    {
        var set = ChainSet.Of(ProvenanceChain.Of("no URI").Report(new Originated { Id = "o" }), Chain("tank", Tank, new Merged { Id = "m", Inputs = [new ItemReference { Product = "oil" }] }));
        Histories(set).Should().Equal("o", "m");
    }

    [Fact]
    public void An_id_resolves_to_the_chain_of_it_or_of_its_batch_or_of_a_serial_of_it()
    {
        var packs = ChainSet.Of(Chain("pack-gr", GreekPack), Chain("tank", Tank)).Membership;
        packs.Resolves(ItemId.Parse(GreekPack)).Should().BeTrue();
        packs.Resolves(ItemId.Parse(GreekBatch)).Should().BeTrue("a serial of it is loaded");
        packs.Resolves(ItemId.Parse(Tank + "/21/1")).Should().BeTrue("its batch is loaded");
        packs.Resolves(ItemId.Parse(GreekBatch + "/21/another")).Should().BeFalse();
        packs.Resolves(ItemId.Parse(GermanBatch)).Should().BeFalse();
        packs.ChainOf(ItemId.Parse(GreekBatch)).Should().Be(-1);
    }

    [Fact]
    public void In_a_set_of_one_chain_an_id_resolves_alike()
    {
        var pack = ChainSet.Of(Chain("pack-gr", GreekPack)).Membership;
        pack.ChainOf(ItemId.Parse(GreekPack[..^10])).Should().Be(0, "the query names the same item");
        pack.Resolves(ItemId.Parse(GreekBatch)).Should().BeTrue();
        pack.Resolves(ItemId.Parse(GermanBatch)).Should().BeFalse();
        ChainSet.Of(Chain("lot", GreekBatch)).Membership.Resolves(ItemId.Parse(GreekPack)).Should().BeTrue();
        ChainSet.Of(ProvenanceChain.Of("no URI")).Membership.Resolves(ItemId.Parse(GreekPack)).Should().BeFalse();
    }

    [Fact]
    public void A_batch_that_the_item_names_counts_where_its_id_names_none()
    {
        var chain = ProvenanceChain.Of(new ChainDescription { Id = "c", Item = new() { Id = ItemId.Parse("urn:epc:id:sgtin:4012345.011111.987"), Batch = ItemId.Parse("urn:example:lot") } });
        ChainSet.Of(chain).Membership.Resolves(ItemId.Parse("urn:example:lot")).Should().BeTrue();
        ChainSet.Of(chain, Chain("tank", Tank)).Membership.Resolves(ItemId.Parse("urn:example:lot")).Should().BeTrue();
    }

    private static ItemReference Id(string id) => ItemId.Parse(id);

    private static ProvenanceChain Chain(string id, string item, params ReadOnlySpan<ProvenanceEvent> events) =>
        ProvenanceChain.Of(new ChainDescription { Id = id, Item = new() { Id = ItemId.Parse(item) } }).Report(events);

    private static IEnumerable<string> Histories(ChainSet set) => set.Select(chain => string.Join(' ', set.HistoryOf(chain).Select(e => e.Id)));
}
