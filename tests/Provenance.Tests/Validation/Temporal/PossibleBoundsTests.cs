using Provenance.Chains;
using Provenance.Validation.Temporal;
using Provenance.Values;

namespace Provenance.Tests.Validation.Temporal;

public sealed class PossibleBoundsTests
{
    [Fact]
    public void Other_bounds_are_tightened_along_the_same_orders()
    {
        var graph = Graph((0, 100), (0, 100));
        graph.Solve();

        var (earliest, latest) = graph.Within([20, 0], [100, 60]);

        earliest.Should().Equal(20, 25);
        latest.Should().Equal(55, 60);
    }

    [Fact]
    public void Bounds_that_contradict_themselves_stay_and_others_beside_them_do_not()
    {
        var graph = Graph((0, 100), (0, 100), (0, 100), (0, 100));
        graph.Solve();

        var (earliest, latest) = graph.Within([90, 0, 20, 0], [100, 10, 100, 60]);

        earliest.Should().Equal(90, 0, 20, 25);
        latest.Should().Equal(100, 10, 55, 60);
    }

    [Fact]
    public void Where_the_record_contradicts_itself_already_no_other_bound_is_tightened()
    {
        var graph = Graph((90, 100), (0, 10), (0, 100), (0, 100));
        graph.Solve();

        var (earliest, latest) = graph.Within([0, 0, 20, 0], [100, 100, 100, 60]);

        earliest.Should().Equal(0, 0, 20, 25);
        latest.Should().Equal(100, 100, 55, 60);
    }

    /// <summary>Moments of which each second one comes at least 5 ticks after the one before it.</summary>
    private static ConstraintGraph Graph(params ReadOnlySpan<(long Earliest, long Latest)> bounds)
    {
        var graph = new ConstraintGraph(bounds.Length, bounds.Length);
        foreach (var (earliest, latest) in bounds)
            graph.AddMoment(earliest, latest);
        for (var i = 0; i < bounds.Length; i += 2)
            graph.Add(new(i, i + 1, 5, OrderSource.Follows, null, Status.Fact));
        return graph;
    }
}
