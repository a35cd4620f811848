namespace Provenance.Chains;

/// <summary>
/// What certainly precedes what, as edges between events and between moments: an event that certainly ends before some others start has one edge
/// to the first of those starts, and each start leads to the next. So certain times need as many edges as there are events, not pairs.
/// </summary>
internal sealed class PrecedenceGraph
{
    private readonly int[] _first;
    private readonly int[] _edges;

    private PrecedenceGraph(int[] first, int[] edges) => (_first, _edges) = (first, edges);

    /// <summary>How many nodes: the events, then the moments.</summary>
    public int Count => _first.Length - 1;

    /// <summary>The graph of events and of the pairs that are ordered otherwise than by time.</summary>
    public static PrecedenceGraph Of(OrderBounds bounds, List<(int Before, int After)> pairs)
    {
        var events = bounds.Earliest.Length;
        var starts = new List<(long At, int Event)>(events);
        for (var i = 0; i < events; i++)
        {
            if (bounds.Earliest[i] is > long.MinValue and var at)
                starts.Add((at, i));
        }

        starts.Sort();
        var edges = new List<(int Before, int After)>(pairs.Count + (3 * events));
        edges.AddRange(pairs);
        for (var k = 0; k < starts.Count; k++)
        {
            edges.Add((events + k, starts[k].Event));
            if (k > 0)
                edges.Add((events + k - 1, events + k));
        }

        for (var i = 0; i < events; i++)
        {
            if (FirstAfter(starts, bounds.Latest[i]) is var k && k < starts.Count)
                edges.Add((i, events + k));
        }

        return Pack(events + starts.Count, edges);
    }

    public ReadOnlySpan<int> After(int node) => _edges.AsSpan(_first[node], _first[node + 1] - _first[node]);

    /// <summary>
    /// The component of each node: two nodes have the same where each precedes the other, as contradicting times and relations make them
    /// (strongly connected components, Tarjan 1972, without recursion). And how many there are.
    /// </summary>
    public (int[] ComponentOf, int Count) Components()
    {
        var component = new int[Count];
        var (number, low, next) = (new int[Count], new int[Count], new int[Count]);
        var (path, open) = (new Stack<int>(), new Stack<int>());
        var (numbered, components) = (0, 0);
        Array.Fill(component, -1);
        for (var root = 0; root < Count; root++)
        {
            if (number[root] == 0)
                Enter(root);
            while (path.TryPeek(out var node))
            {
                if (next[node] < After(node).Length)
                {
                    var after = After(node)[next[node]++];
                    if (number[after] == 0)
                        Enter(after);
                    else if (component[after] < 0)
                        low[node] = Math.Min(low[node], number[after]);
                    continue;
                }

                path.Pop();
                if (path.TryPeek(out var parent))
                    low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] == number[node])
                    Close(node);
            }
        }

        return (component, components);

        void Enter(int node)
        {
            number[node] = low[node] = ++numbered;
            path.Push(node);
            open.Push(node);
        }

        void Close(int node)
        {
            int member;
            do
            {
                member = open.Pop();
                component[member] = components;
            }
            while (member != node);
            components++;
        }
    }

    private static int FirstAfter(List<(long At, int Event)> starts, long end)
    {
        var (low, high) = (0, starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts[middle].At > end)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static PrecedenceGraph Pack(int nodes, List<(int Before, int After)> pairs)
    {
        var first = new int[nodes + 1];
        foreach (var (before, _) in pairs)
            first[before + 1]++;
        for (var i = 0; i < nodes; i++)
            first[i + 1] += first[i];
        var edges = new int[pairs.Count];
        var next = new int[nodes];
        foreach (var (before, after) in pairs)
            edges[first[before] + next[before]++] = after;
        return new(first, edges);
    }
}
