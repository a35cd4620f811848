using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class ProvenanceChainTests
{
    [Fact]
    public void A_new_chain_is_empty_and_about_the_item_that_its_id_names()
    {
        var chain = ProvenanceChain.Of("urn:example:kf94-masks");
        (chain.Count, chain.Id, chain.Recorder).Should().Be((0, "urn:example:kf94-masks", null));
        chain.Description.Item.Id.Should().Be(ItemId.Parse("urn:example:kf94-masks"));
        ProvenanceChain.Of("masks").Description.Item.Id.Should().BeNull("the id is no URI");
    }

    [Fact]
    public void Reporting_gives_the_next_snapshot_and_leaves_the_old_one()
    {
        var empty = ProvenanceChain.Of("c");
        var one = empty.Report(new Originated());
        var two = one.Report(new Observed());
        (empty.Count, one.Count, two.Count).Should().Be((0, 1, 2));
        one.Select(recorded => recorded.Event.GetType()).Should().Equal(typeof(Originated));
        two.Select(recorded => recorded.Event.GetType()).Should().Equal(typeof(Originated), typeof(Observed));
        two[0].Should().BeSameAs(one[0]);
    }

    [Fact]
    public void Many_events_reported_at_once_are_as_if_reported_one_by_one()
    {
        CsCheck.Check.Sample(ChainGen.Ledgers(12), events =>
            ProvenanceChain.Of("c").Report(events).SequenceEqual(events.Aggregate(ProvenanceChain.Of("c"), (chain, e) => chain.Report(e))));
    }

    [Fact]
    public void Sequences_count_from_0_without_a_hole() =>
        ProvenanceChain.Of("c").Report(ChainGen.Cases.ToArray()).Select(recorded => recorded.Sequence).Should().Equal(Enumerable.Range(0, ChainGen.Cases.Count));

    [Fact]
    public void A_fork_has_its_own_events_and_leaves_the_other_line_alone()
    {
        var common = ProvenanceChain.Of("c").Report(new Originated(), new Stored());
        var one = common.Report(new Lost());
        var other = common.Report(new Destroyed());
        var later = one.Report(new Observed());
        one.Select(recorded => recorded.Event.GetType()).Should().Equal(typeof(Originated), typeof(Stored), typeof(Lost));
        other.Select(recorded => recorded.Event.GetType()).Should().Equal(typeof(Originated), typeof(Stored), typeof(Destroyed));
        later.Count.Should().Be(4);
        common.Count.Should().Be(2);
    }

    [Fact]
    public void A_fork_copies_the_ledger_once()
    {
        var common = ProvenanceChain.Of("c");
        for (var i = 0; i < 100_000; i++)
            common = common.Report(Ready);
        common.Report(Ready);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fork = common.Report(Ready);
        var copied = GC.GetAllocatedBytesForCurrentThread() - before;
        for (var i = 0; i < 1000; i++)
            fork = fork.Report(Ready);
        var appended = GC.GetAllocatedBytesForCurrentThread() - before - copied;
        copied.Should().BeGreaterThan(100_000 * 8);
        appended.Should().BeLessThan(1000 * 250);
    }

    [Fact]
    public void An_appended_event_costs_at_most_200_bytes_beside_itself()
    {
        var chain = ProvenanceChain.Of("c").Report(Ready);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
            chain = chain.Report(Ready);
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 10_000).Should().BeLessThanOrEqualTo(200);
    }

    [Fact]
    public void An_index_outside_the_ledger_is_refused()
    {
        var chain = ProvenanceChain.Of("c").Report(new Originated());
        chain.Report(new Observed());
        FluentActions.Invoking(() => chain[1]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("The chain has 1 events.*").WithParameterName("index");
        FluentActions.Invoking(() => chain[-1]).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void All_ways_of_enumerating_show_the_same_events()
    {
        var chain = ProvenanceChain.Of("c").Report(new Originated(), new Observed(), new Stored());
        chain.Report(new Lost());
        var spanned = new List<RecordedEvent>();
        foreach (var recorded in chain)
            spanned.Add(recorded);
        spanned.Should().Equal(chain.AsEnumerable());
        chain.Ledger.ToArray().Should().Equal(spanned);
        ((System.Collections.IEnumerable)chain).Cast<RecordedEvent>().Should().Equal(spanned);
    }

    [Fact]
    public void A_chain_reads_as_its_id_and_length() => ProvenanceChain.Of("c").Report(new Originated()).ToString().Should().Be("c (1 events)");

    [Fact]
    public void Status_and_evidence_are_stamped_where_none_is_stated()
    {
        EvidenceLink told = Evidence.Testimony("told", Source.Withheld("s"), 6);
        EvidenceLink own = Evidence.Testimony("own", Source.Withheld("t"), 6);
        var chain = ProvenanceChain.Of("c").Report(
            Status.Claim, [told],
            new Originated(), new Observed { Status = Status.Fact }, new Observed { Evidence = [own] }, new Observed { Evidence = ValueList.Unknown<EvidenceLink>(Why.NotHeld) },
            new Observed { Evidence = ValueList.None<EvidenceLink>("nobody was there") });
        chain.Select(recorded => recorded.Event.Status).Should().Equal(Status.Claim, Status.Fact, Status.Claim, Status.Claim, Status.Claim);
        chain.Select(recorded => recorded.Event.Evidence).Should().Equal(
            [told], [told], [own], ValueList.Unknown<EvidenceLink>(Why.NotHeld), ValueList.None<EvidenceLink>("nobody was there"));
    }

    [Fact]
    public void An_event_that_states_all_is_kept_and_one_that_does_not_is_copied_once()
    {
        var complete = new Observed { Id = "e", Status = Status.Fact, Evidence = ValueList.None<EvidenceLink>("none") };
        ProvenanceChain.Of("c").Report(Status.Claim, [], complete)[0].Event.Should().BeSameAs(complete);
        ProvenanceChain.Of("c").Report(complete)[0].Event.Should().BeSameAs(complete);

        var chain = ProvenanceChain.Of("c").Report(new Originated());
        EvidenceLink told = Evidence.Testimony("told", Source.Withheld("s"), 6);
        var bare = new Observed();
        var stamped = Measure(() => chain.Report(Status.Claim, [told], bare));
        stamped.Should().BeLessThan(2 * Measure(() => bare with { Id = "e" }) + 300);
    }

    [Fact]
    public void Arguments_that_are_missing_are_named()
    {
        var chain = ProvenanceChain.Of("c");
        FluentActions.Invoking(() => ProvenanceChain.Of(" ")).Should().Throw<ArgumentException>().WithParameterName("id");
        FluentActions.Invoking(() => ProvenanceChain.Of((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("id");
        FluentActions.Invoking(() => ProvenanceChain.Of((ChainDescription)null!)).Should().Throw<ArgumentNullException>().WithParameterName("description");
        FluentActions.Invoking(() => ProvenanceChain.Of(new ChainDescription { Id = "" })).Should().Throw<ArgumentException>()
            .WithParameterName("description").WithMessage("The description has no id; give it one that no other chain read together has.*");
        FluentActions.Invoking(() => chain.Report((ProvenanceEvent)null!)).Should().Throw<ArgumentNullException>().WithParameterName("reported");
        FluentActions.Invoking(() => chain.Report(new Observed(), null!)).Should().Throw<ArgumentNullException>().WithParameterName("reported");
        FluentActions.Invoking(() => chain.Report(Status.Fact, [], new Observed(), null!)).Should().Throw<ArgumentNullException>().WithParameterName("reported");
        FluentActions.Invoking(() => new Recorder(null!)).Should().Throw<ArgumentNullException>().WithParameterName("clock");
    }

    private static readonly Observed Ready = new() { Id = "e" };

    private static long Measure(Func<object> made)
    {
        made();
        var before = GC.GetAllocatedBytesForCurrentThread();
        made();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
