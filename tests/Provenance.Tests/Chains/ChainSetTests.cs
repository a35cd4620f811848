using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class ChainSetTests
{
    [Fact]
    public void A_set_holds_its_chains_in_order()
    {
        var (one, other) = (ProvenanceChain.Of("one"), ProvenanceChain.Of("other"));
        var set = ChainSet.Of(one, other);
        set.Should().Equal(one, other);
        (set.Count, set[1]).Should().Be((2, other));
        set.Registry.Should().BeSameAs(Registry.Empty);
    }

    [Fact]
    public void Two_chains_of_one_id_are_refused()
    {
        var chain = ProvenanceChain.Of("c");
        FluentActions.Invoking(() => ChainSet.Of(chain, chain.Report(new Originated()))).Should().Throw<ArgumentException>()
            .WithParameterName("chains").WithMessage("Two chains have the id c; continue the first with Report instead.*");
        FluentActions.Invoking(() => ChainSet.Of(chain, null!)).Should().Throw<ArgumentException>().WithParameterName("chains").WithMessage("A chain is null; leave it out instead.*");
        FluentActions.Invoking(() => ChainSet.Of([chain], null!)).Should().Throw<ArgumentNullException>().WithParameterName("registry");
    }

    [Fact]
    public void A_chain_that_is_not_in_the_set_has_no_history_there()
    {
        var chain = ProvenanceChain.Of("c");
        var set = ChainSet.Of(chain);
        FluentActions.Invoking(() => set.HistoryOf(ProvenanceChain.Of("other"))).Should().Throw<ArgumentException>()
            .WithParameterName("chain").WithMessage("The chain other is not one of the set.*");
        FluentActions.Invoking(() => set.HistoryOf(chain.Report(new Originated()))).Should().Throw<ArgumentException>("a later snapshot is another chain");
        FluentActions.Invoking(() => set.HistoryOf(null!)).Should().Throw<ArgumentNullException>().WithParameterName("chain");
    }

    [Fact]
    public void Planned_events_stand_apart_in_ledger_order()
    {
        var history = ChainGen.Chain(
            new Delivered { Id = "p", Planned = true, Time = EventTime.Parse("2020-03") }, new Originated { Id = "o" }, new Moved { Id = "q", Planned = true, Time = EventTime.Parse("2020-02") }).History();
        history.Select(e => e.Id).Should().Equal("o");
        history.Planned.Select(e => e.Id).Should().Equal("p", "q");
        history.Custody.Stage.Should().Be(CustodyStage.Held);
    }

    [Fact]
    public void The_history_of_an_empty_chain_is_empty()
    {
        var history = ProvenanceChain.Of("c").History();
        (history.Count, history.Planned.Count, history.Custody, history.Labels.Count).Should().Be((0, 0, default(Custody), 0));
    }

    [Fact]
    public void An_event_knows_where_it_stands()
    {
        var chain = ChainGen.Chain(new Observed { Id = "b", Follows = ["a"] }, new Observed { Id = "a" });
        var history = chain.History();
        history.Chain.Should().BeSameAs(chain);
        history.Select(e => (e.Id, e.Sequence, e.Home, e.RecordedAt, e.ToString())).Should().Equal(("a", 1, chain, null, "a"), ("b", 0, chain, null, "b"));
        history.Listing.ToArray().Should().Equal(history);
    }
}
