namespace Provenance.Chains;

/// <summary>Whether edges lead from one event of a history to another.</summary>
/// <remarks>
/// Of up to 64 events all answers are made at once, a word for each event. Of more each answer is looked for, which is short where dates
/// are recorded; where the searches together have become long, all answers are made at once after all, in a bit for each pair.
/// Safe to share between threads: at worst two make the same answers.
/// </remarks>
internal sealed class Reachability
{
    /// <summary>Bits of all pairs of so many events take 32 MB.</summary>
    private const int MostClosed = 16_384;

    /// <summary>Edges that searches may follow for each event before all answers are made: so many words are about as much work.</summary>
    private const int StepsPerEvent = 32;

    private readonly int[] _first;
    private readonly int[] _edges;
    private ulong[]? _rows;
    private long _steps;

    /// <param name="first">The place of the first edge of each event, and the number of edges.</param>
    /// <param name="edges">The event to which each edge leads: always one that stands later.</param>
    public Reachability(int[] first, int[] edges)
    {
        (_first, _edges) = (first, edges);
        if (IsShort)
            _rows = Close();
    }

    /// <summary>Whether all answers fit into a word for each event.</summary>
    public bool IsShort => Count <= 64;

    private int Count => _first.Length - 1;

    private int Words => (Count + 63) / 64;

    public ReadOnlySpan<int> EdgesOf(int i) => _edges.AsSpan(_first[i], _first[i + 1] - _first[i]);

    /// <summary>Whether edges lead from the one event to the other, which stands later.</summary>
    public bool Leads(int from, int to)
    {
        if (_rows is null && Count <= MostClosed && _steps > (long)StepsPerEvent * Count)
            _rows = Close();
        return _rows is { } rows ? (rows[(from * Words) + (to / 64)] >> to & 1) != 0 : Search(from, to);
    }

    private ulong[] Close()
    {
        var words = Words;
        var rows = new ulong[Count * words];
        for (var i = Count - 1; i >= 0; i--)
        {
            var row = rows.AsSpan(i * words, words);
            foreach (var after in EdgesOf(i))
            {
                row[after / 64] |= 1UL << after;
                var further = rows.AsSpan(after * words, words);
                for (var word = after / 64; word < words; word++)
                    row[word] |= further[word];
            }
        }

        return rows;
    }

    private bool Search(int from, int to)
    {
        if (EdgesOf(from).IsEmpty)
            return false;
        var seen = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
        {
            foreach (var after in EdgesOf(at))
            {
                _steps++;
                if (after == to)
                    return true;
                if (after < to && seen.Add(after))
                    open.Push(after);
            }
        }

        return false;
    }
}
