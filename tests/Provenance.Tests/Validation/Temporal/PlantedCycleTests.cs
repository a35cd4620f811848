using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Validation.Temporal;
using Provenance.Values;

namespace Provenance.Tests.Validation.Temporal;

public sealed class PlantedCycleTests
{
    private static readonly NodaTime.Instant EvaluatedAt = NodaTime.Instant.FromUtc(2024, 6, 1, 0, 0);

    [Fact]
    public void A_cycle_of_fifty_events_is_proved_by_fifty_steps()
    {
        var proof = Contradiction(Ring(50));

        proof.Witness.Should().HaveCount(50).And.OnlyHaveUniqueItems();
        proof.Locations.Select(location => location.Event).Should().BeEquivalentTo(Enumerable.Range(0, 50).Select(i => $"e{i}"));
    }

    [Fact]
    public void A_chain_of_the_same_orders_without_the_last_contradicts_nothing() =>
        Check(Ring(50)[1..]).Findings.Should().NotContain(finding => finding.Code == "ORD003");

    [Theory]
    [InlineData(0, 20, 21)]
    [InlineData(10, 45, 36)]
    [InlineData(48, 49, 2)]
    public void Of_two_cycles_the_one_with_the_fewest_steps_is_the_proof(int first, int last, int steps)
    {
        var events = Ring(50);
        events[first] = events[first] with { Follows = [.. events[first].Follows, $"e{last}"] };

        Contradiction(events).Witness.Should().HaveCount(steps);
    }

    [Fact]
    public void A_cycle_among_two_hundred_dated_events_is_proved_by_its_own_steps_alone()
    {
        var dated = Enumerable.Range(0, 200).Select(i => Event($"d{i}", EventTime.At(NodaTime.Instant.FromUtc(2024, 1, 1, 0, 0) + NodaTime.Duration.FromHours(i)), []));

        Contradiction([.. dated, .. Ring(50)]).Witness.Should().HaveCount(50);
    }

    [Fact]
    public void The_memory_of_a_proof_grows_with_the_ring_and_not_with_its_square()
    {
        var (few, many) = (BytesOfProof(500), BytesOfProof(5_000));

        many.Should().BeLessThan(20 * few);
    }

    [Fact]
    public void The_memory_of_a_check_of_events_without_dates_grows_with_their_number_and_not_with_its_cube()
    {
        var (few, many) = (BytesOfCheck(100), BytesOfCheck(400));

        many.Should().BeLessThan(16 * few);
    }

    private static long BytesOfProof(int count)
    {
        var graph = new ConstraintGraph(count, count);
        for (var i = 0; i < count; i++)
            graph.AddMoment(i == 0 ? 0 : long.MinValue, long.MaxValue);
        for (var i = 0; i < count; i++)
            graph.Add(new(i, (i + 1) % count, 1, OrderSource.Follows, null, Status.Fact));
        graph.Solve();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ShortestProof.Of(graph, 0).Constraints.Should().HaveCount(count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long BytesOfCheck(int count)
    {
        var events = Ring(count + 1)[1..];
        Check(events);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(events);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Finding Contradiction(ProvenanceEvent[] events) => Check(events).Findings.Single(finding => finding.Code == "ORD003");

    private static ProvenanceReport Check(ProvenanceEvent[] events) => ProvenanceChain.Of("urn:example:ring").Report(Status.Fact, [], events).Check(EvaluatedAt);

    /// <summary>Inspections without dates, each after the one before and the first after the last.</summary>
    private static ProvenanceEvent[] Ring(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Event($"e{i}", EventTime.Unknown(Why.NotStated), [$"e{(i + count - 1) % count}"]))];

    private static Inspected Event(string id, EventTime time, ValueList<string> follows) => new() { Id = id, Time = time, Follows = follows };
}
