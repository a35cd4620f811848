using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Rules.Sourcing;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Rules;

/// <summary>The work of rules about sources is counted, not timed: twice the evidence is about twice the work.</summary>
public sealed class SourcingGrowthTests
{
    private const int Few = 500;

    [Fact]
    public void Groups_of_sources_are_found_without_comparing_each_with_each()
    {
        Grouping(2 * Few).Should().BeLessThan(3 * Grouping(Few));
        Grouping(Few).Should().BeGreaterThan(Few, "nothing counted is nothing shown");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Evidence_that_repeats_other_evidence_is_followed_once(bool isBackwards)
    {
        Following(2 * Few, isBackwards).Should().BeLessThan(3 * Following(Few, isBackwards));
        Following(Few, isBackwards).Should().BeGreaterThan(Few, "nothing counted is nothing shown");
    }

    [Fact]
    public void Claims_that_name_one_another_by_id_are_found_without_a_search_for_each()
    {
        Naming(2 * Few).Should().BeLessThan(3 * Naming(Few));
        Naming(Few).Should().BeGreaterThanOrEqualTo(Few, "nothing counted is nothing shown");
    }

    [Fact]
    public void Groups_come_with_all_their_members_in_the_order_of_the_first()
    {
        var groups = SourceGroups.Of([Told("a", "one"), Told("b", "two"), Told("c", "one"), Told("d", "two"), Told("e", "three")]);

        groups.PerhapsOne().Select(group => string.Join(' ', group.Select(item => item.Id))).Should().Equal("a c", "b d");
    }

    private static int Grouping(int count)
    {
        var groups = SourceGroups.Of([.. Enumerable.Range(0, count).Select(i => Told($"v{i}", $"outlet {i / 2}"))]);
        groups.PerhapsOne().Count().Should().Be(count / 2);
        return groups.Looked;
    }

    /// <summary>Each item repeats the one before it; all support one event.</summary>
    private static int Following(int count, bool isBackwards)
    {
        var items = Enumerable.Range(0, count).Select(i => new Evidence { Id = $"v{i}", Cites = i == 0 ? [] : [$"v{i - 1}"] }).ToArray();
        var evidence = (isBackwards ? items.Reverse() : items).Select(item => new EvidenceLink { Evidence = item }).ToArray();
        var chain = ProvenanceChain.Of("urn:example:lot").Report(new Observed { Status = Status.Claim, Evidence = [.. evidence] });
        var set = new SetView(ChainSet.Of(chain), Instant.FromUtc(2024, 6, 1, 0, 0), ProvenancePolicy.Default);
        var sink = new FindingSink(4);
        sink.Begin(0, set.Views[0]);
        new CircularReporting().Check(set.Views[0], sink);
        sink.Drafts.Length.Should().Be(count - 1, "each but the first repeats another one");
        return set.Evidence.Looked;
    }

    /// <summary>Each claim says that it is of one act with the first.</summary>
    private static int Naming(int count)
    {
        var events = Enumerable.Range(0, count).Select(ProvenanceEvent (i) => new Observed
        {
            Id = $"o{i}",
            Status = Status.Claim,
            Relations = i == 0 ? [] : [new Relation { Kind = AllenRelation.Equals, Target = "o0" }],
        }).ToArray();
        var set = new SetView(ChainSet.Of(ProvenanceChain.Of("urn:example:lot").Report(events)), Instant.FromUtc(2024, 6, 1, 0, 0), ProvenancePolicy.Default);
        var sink = new FindingSink(4);
        sink.Begin(0, set.Views[0]);
        return ContradictingClaims.Look(set.Views[0], sink);
    }

    /// <summary>An informant who is not named and speaks through an outlet.</summary>
    private static Evidence Told(string id, string outlet) =>
        new() { Id = id, Source = new Source { Id = $"source of {id}", IdentityWithheld = true }, ReportedBy = outlet };
}
