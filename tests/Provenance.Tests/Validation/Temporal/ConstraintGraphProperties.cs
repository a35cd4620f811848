using CsCheck;
using Provenance.Chains;
using Provenance.Validation.Temporal;
using Provenance.Values;

namespace Provenance.Tests.Validation.Temporal;

public sealed class ConstraintGraphProperties
{
    private static readonly Gen<(long Earliest, long Latest)> Bounds = Gen.Select(Gen.Long[0, 12], Gen.Long[0, 12], Gen.Int[0, 5], (one, other, kind) => kind switch
    {
        0 => (Math.Min(one, other), Math.Max(one, other)),
        1 => (one, long.MaxValue),
        2 => (long.MinValue, other),
        _ => (long.MinValue, long.MaxValue),
    });

    private static readonly Gen<ConstraintGraph> Networks = Gen.Int[1, 8].SelectMany(count => Gen.Select(
        Bounds.Array[count],
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Int[0, 4].Select(i => i < 3 ? 0L : i == 3 ? 1L : 3L)).Array[0, 12],
        Gen.Bool,
        (bounds, orders, isForward) => Build(bounds, isForward ? orders.Select(order => order.Item1 <= order.Item2 ? order : (order.Item2, order.Item1, order.Item3)) : orders)));

    [Fact]
    public void Bounds_are_those_of_all_pairs_of_moments() => Networks.Sample(
        graph =>
        {
            var (earliest, latest) = graph.Solve();
            var oracle = new NetworkOracle(graph);
            return oracle.IsConsistent
                ? graph.Inconsistent is null && Enumerable.Range(0, graph.Count).All(i => earliest[i] == oracle.Earliest(i) && latest[i] == oracle.Latest(i))
                : graph.Inconsistent is not null;
        },
        iter: 3000);

    [Fact]
    public void A_moment_that_is_one_with_others_has_their_bounds_however_long_the_way_back() => Gen.Int[1, 30].Sample(
        count =>
        {
            var bounds = Enumerable.Repeat((long.MinValue, long.MaxValue), count).ToArray();
            bounds[^1] = (5L, 7L);
            var there = Enumerable.Range(0, count - 1).Select(i => (i, i + 1, 0L));
            var (earliest, latest) = Build(bounds, there.Concat(there.Select(order => (order.Item2, order.Item1, 0L)))) is var graph ? graph.Solve() : default;
            return earliest.All(bound => bound == 5) && latest.All(bound => bound == 7);
        },
        iter: 60);

    [Fact]
    public void The_bounds_of_a_component_that_contradicts_itself_stay_as_recorded() => Networks.Sample(
        graph =>
        {
            var (earliest, latest) = graph.Solve();
            return Enumerable.Range(0, graph.Count).All(i => graph.Inconsistent?.Contains(graph.ComponentOf(i)) != true || (earliest[i], latest[i]) == graph.Recorded(i));
        },
        iter: 1000);

    [Fact]
    public void No_proof_has_fewer_steps_than_the_one_given() => Networks.Sample(
        graph =>
        {
            graph.Solve();
            if (graph.Inconsistent is null)
                return true;
            return new NetworkOracle(graph).FewestSteps == graph.Inconsistent.Min(component => Steps(ShortestProof.Of(graph, component)));
        },
        iter: 3000);

    [Fact]
    public void The_steps_of_a_proof_follow_one_another_and_cannot_all_hold() => Networks.Sample(
        graph =>
        {
            graph.Solve();
            return (graph.Inconsistent ?? []).All(component => Contradicts(graph, ShortestProof.Of(graph, component)));
        },
        iter: 1000);

    [Fact]
    public void A_bound_is_explained_from_a_recorded_one() => Networks.Sample(
        graph =>
        {
            var (earliest, latest) = graph.Solve();
            var (lower, upper) = (new Supports(graph, earliest, graph.RecordedBounds(false), false), new Supports(graph, latest, graph.RecordedBounds(true), true));
            return graph.Inconsistent is not null || Enumerable.Range(0, graph.Count).All(i =>
                (earliest[i] == long.MinValue || From(graph, lower, i) == earliest[i]) && (latest[i] == long.MaxValue || To(graph, upper, i) == latest[i]));
        },
        iter: 1000);

    private static ConstraintGraph Build(IReadOnlyList<(long Earliest, long Latest)> bounds, IEnumerable<(int Earlier, int Later, long Gap)> orders)
    {
        var graph = new ConstraintGraph(0, 0);
        foreach (var (earliest, latest) in bounds)
            graph.AddMoment(earliest, latest);
        foreach (var (earlier, later, gap) in orders)
            graph.Add(new(earlier, later, gap, OrderSource.Follows, null, Status.Fact));
        return graph;
    }

    private static int Steps((int From, List<int> Constraints, int To) proof) => proof.Constraints.Count + (proof.From < 0 ? 0 : 2);

    private static bool Contradicts(ConstraintGraph graph, (int From, List<int> Constraints, int To) proof)
    {
        var (from, places, to) = proof;
        var orders = places.Select(k => graph.Constraints[k]).ToArray();
        var gap = orders.Sum(order => order.Gap);
        return orders.Zip(orders.Skip(1)).All(pair => pair.First.Later == pair.Second.Earlier)
            && (from < 0
                ? gap > 0 && orders[0].Earlier == orders[^1].Later
                : graph.Recorded(from).Earliest + gap > graph.Recorded(to).Latest && (orders.Length == 0 ? from == to : orders[0].Earlier == from && orders[^1].Later == to));
    }

    private static long From(ConstraintGraph graph, Supports supports, int moment) => supports[moment] is var k && k < 0
        ? graph.Recorded(moment).Earliest
        : From(graph, supports, graph.Constraints[k].Earlier) + graph.Constraints[k].Gap;

    private static long To(ConstraintGraph graph, Supports supports, int moment) => supports[moment] is var k && k < 0
        ? graph.Recorded(moment).Latest
        : To(graph, supports, graph.Constraints[k].Later) - graph.Constraints[k].Gap;
}
