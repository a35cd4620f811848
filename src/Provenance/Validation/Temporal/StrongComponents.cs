namespace Provenance.Validation.Temporal;

/// <summary>Moments that lead to one another (Tarjan 1972, without recursion).</summary>
internal static class StrongComponents
{
    /// <summary>All moments in a topological order of their components, and the component of each.</summary>
    public static int[] Of(ConstraintGraph graph, out int[] component)
    {
        var count = graph.Count;
        component = new int[count];
        var number = new int[count];
        var low = new int[count];
        var edge = new int[count];
        var order = new int[count];
        var open = new int[count];
        var path = new int[count];
        var (numbered, opened, placed, components) = (0, 0, count, 0);
        for (var root = 0; root < count; root++)
        {
            if (number[root] != 0)
                continue;
            var depth = 0;
            path[0] = Enter(root, number, low, open, ref numbered, ref opened);
            while (depth >= 0)
            {
                var at = path[depth];
                var outgoing = graph.From(at);
                if (edge[at] < outgoing.Length)
                {
                    var next = graph.Constraints[outgoing[edge[at]++]].Later;
                    if (number[next] == 0)
                        path[++depth] = Enter(next, number, low, open, ref numbered, ref opened);
                    else if (component[next] == 0)
                        low[at] = Math.Min(low[at], number[next]);
                    continue;
                }

                if (low[at] == number[at])
                {
                    components++;
                    int member;
                    do
                    {
                        member = open[--opened];
                        component[member] = components;
                        order[--placed] = member;
                    }
                    while (member != at);
                }

                if (--depth >= 0)
                    low[path[depth]] = Math.Min(low[path[depth]], low[at]);
            }
        }

        return order;
    }

    private static int Enter(int moment, int[] number, int[] low, int[] open, ref int numbered, ref int opened)
    {
        number[moment] = low[moment] = ++numbered;
        open[opened++] = moment;
        return moment;
    }
}
