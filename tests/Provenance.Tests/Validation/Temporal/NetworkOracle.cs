using Provenance.Validation.Temporal;

namespace Provenance.Tests.Validation.Temporal;

/// <summary>A simple temporal network read literally: distances between all pairs of moments and the origin of time (Floyd and Warshall).</summary>
internal sealed class NetworkOracle
{
    private const long None = long.MaxValue / 4;
    private readonly int _count;
    private readonly long[,] _distances;

    /// <param name="graph">The moments, with small bounds, and the orders.</param>
    public NetworkOracle(ConstraintGraph graph)
    {
        _count = graph.Count;
        _distances = Edges(graph);
        for (var k = 0; k <= _count; k++)
        {
            for (var i = 0; i <= _count; i++)
            {
                for (var j = 0; j <= _count; j++)
                    _distances[i, j] = Math.Min(_distances[i, j], Sum(_distances[i, k], _distances[k, j]));
            }
        }

        FewestSteps = Fewest(graph);
    }

    public bool IsConsistent => Enumerable.Range(0, _count + 1).All(i => _distances[i, i] >= 0);

    /// <summary>How many bounds and orders the shortest contradiction has; 0 where there is none.</summary>
    public int FewestSteps { get; }

    public long Latest(int moment) => _distances[_count, moment] >= None ? long.MaxValue : _distances[_count, moment];

    public long Earliest(int moment) => _distances[moment, _count] >= None ? long.MinValue : -_distances[moment, _count];

    /// <summary>The distance from i to j is the most by which j can come after i; the last row and column are the origin.</summary>
    private static long[,] Edges(ConstraintGraph graph)
    {
        var origin = graph.Count;
        var edges = new long[origin + 1, origin + 1];
        for (var i = 0; i <= origin; i++)
        {
            for (var j = 0; j <= origin; j++)
                edges[i, j] = i == j ? 0 : None;
        }

        for (var i = 0; i < origin; i++)
        {
            var (earliest, latest) = graph.Recorded(i);
            if (latest != long.MaxValue)
                edges[origin, i] = latest;
            if (earliest != long.MinValue)
                edges[i, origin] = -earliest;
        }

        foreach (var constraint in graph.Constraints)
            edges[constraint.Later, constraint.Earlier] = Math.Min(edges[constraint.Later, constraint.Earlier], -constraint.Gap);
        return edges;
    }

    /// <summary>Walks of one edge, of two, and so on, until one comes back to its start with less than nothing.</summary>
    private int Fewest(ConstraintGraph graph)
    {
        var edges = Edges(graph);
        var walks = Edges(graph);
        for (var steps = 2; !IsConsistent && steps <= 2 * (_count + 1); steps++)
        {
            var longer = new long[_count + 1, _count + 1];
            for (var i = 0; i <= _count; i++)
            {
                for (var j = 0; j <= _count; j++)
                {
                    longer[i, j] = None;
                    for (var k = 0; k <= _count; k++)
                        longer[i, j] = Math.Min(longer[i, j], Sum(walks[i, k], edges[k, j]));
                }

                if (longer[i, i] < 0)
                    return steps;
            }

            walks = longer;
        }

        return 0;
    }

    private static long Sum(long one, long other) => one >= None || other >= None ? None : one + other;
}
