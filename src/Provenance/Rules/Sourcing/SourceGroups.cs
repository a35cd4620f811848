using System.Runtime.InteropServices;

namespace Provenance.Rules.Sourcing;

/// <summary>How many independent sources stand behind origins of evidence: which of them certainly have one source, and which may have.</summary>
/// <remarks>
/// One source: the same source, one agency under two entries, or an original that was not read. Perhaps one: marked so, informants that are
/// not named and speak through one outlet, that outlet's own account beside them, and persons of one name.
/// </remarks>
internal sealed class SourceGroups
{
    private readonly List<Evidence> _origins;
    private readonly int[] _certain;
    private readonly int[] _possible;
    private int _looked;

    private SourceGroups(List<Evidence> origins)
    {
        _origins = origins;
        _certain = new int[origins.Count];
        for (var i = 0; i < _certain.Length; i++)
            _certain[i] = i;
        var tokens = new Dictionary<(char, object), int>();
        for (var i = 0; i < _certain.Length; i++)
            JoinCertain(i, tokens);
        _possible = [.. _certain];
        for (var i = 0; i < _possible.Length; i++)
            JoinPossible(i, tokens);
    }

    public static SourceGroups Of(List<Evidence> origins) => new(origins);

    /// <summary>How often an origin was looked up so far: the measure of the work, which grows with the origins and not with their pairs.</summary>
    internal int Looked => _looked;

    /// <summary>The fewest independent sources that there can be.</summary>
    public int Fewest => Count(_possible);

    /// <summary>How many there are if none of those that may be one is one; a group counts once.</summary>
    public int Most => Count(_certain);

    /// <summary>Whether a group of persons is among them, whose number or independence is not recorded.</summary>
    public bool HasGroup
    {
        get
        {
            foreach (var origin in _origins)
            {
                if (IsGroup(origin.Source))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The fewest independent sources among the origins that satisfy a condition.</summary>
    public int FewestWhere(Predicate<Evidence> condition)
    {
        var counted = new HashSet<int>();
        for (var i = 0; i < _origins.Count; i++)
        {
            if (condition(_origins[i]))
                counted.Add(Root(_possible, i));
        }

        return counted.Count;
    }

    /// <summary>Origins of different sources that may yet have one; each list is of one possible source.</summary>
    public IEnumerable<List<Evidence>> PerhapsOne()
    {
        // The root of a group is the first of its members, so that groups come in the order of these.
        var members = new List<Evidence>?[_possible.Length];
        var sources = new int[_possible.Length];
        for (var i = 0; i < _possible.Length; i++)
        {
            var root = Root(_possible, i);
            (members[root] ??= []).Add(_origins[i]);
            sources[root] += Root(_certain, i) == i ? 1 : 0;
        }

        for (var root = 0; root < members.Length; root++)
        {
            if (sources[root] > 1)
                yield return members[root]!;
        }
    }

    private static bool IsGroup(Source? source) =>
        source is not null && (source.Count is not null || source.Kind?.Is("group") == true) && source.Count is not { Min: 1, Max: 1 };

    private void JoinCertain(int i, Dictionary<(char, object), int> tokens)
    {
        var item = _origins[i];
        if (item.Source is { } source)
        {
            Join(_certain, i, tokens, 's', (object?)source.Id ?? source);
            if (AgencyOf(source) is { } agency)
                Join(_certain, i, tokens, 'n', agency);
        }
        else if (item.Id is { } id)
        {
            Join(_certain, i, tokens, 'v', id);
        }

        if (!EvidenceBook.Repeats(item))
            return;
        foreach (var cited in item.Cites)
            Join(_certain, i, tokens, 'v', cited);
    }

    private void JoinPossible(int i, Dictionary<(char, object), int> tokens)
    {
        var item = _origins[i];
        var source = item.Source;
        foreach (var other in source?.MaybeSameAs ?? default)
            Join(_possible, i, tokens, 's', other);
        if (source is not null && SourceSet.IsNamed(source))
        {
            if (source.Name.IsKnown() && IsPerson(source))
                Join(_possible, i, tokens, 'n', source.Name.Value.ToUpperInvariant());
            if (source.Id is { } outlet && item.Kind is { } kind && (kind.Is("testimony") || kind.Is("document")))
                Join(_possible, i, tokens, 'r', outlet);
        }
        else if (item.ReportedBy is { } by)
        {
            Join(_possible, i, tokens, 'r', by);
        }
    }

    /// <summary>The name of a publisher, agency or register, by which two entries of it are one; <see langword="null"/> for persons, who can share one.</summary>
    public static string? AgencyOf(Source? source) =>
        source is not null && SourceSet.IsNamed(source) && source.Name.IsKnown() && !IsPerson(source) ? source.Name.Value.ToUpperInvariant() : null;

    private static bool IsPerson(Source source) => source.Kind?.Is("person") == true;

    private void Join(int[] roots, int i, Dictionary<(char, object), int> tokens, char kind, object key)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(tokens, (kind, key), out var isKnown);
        if (!isKnown)
        {
            first = i;
            return;
        }

        var (a, b) = (Root(roots, first), Root(roots, i));
        roots[Math.Max(a, b)] = Math.Min(a, b);
    }

    private int Root(int[] roots, int i)
    {
        _looked++;
        while (roots[i] != i)
            i = roots[i] = roots[roots[i]];
        return i;
    }

    private static int Count(int[] roots)
    {
        var count = 0;
        for (var i = 0; i < roots.Length; i++)
            count += roots[i] == i ? 1 : 0;
        return count;
    }
}
