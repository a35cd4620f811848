namespace Provenance.Chains;

/// <summary>Finds which of some parties are one.</summary>
/// <remarks>
/// Equal ids and equal numbers make two one, whatever else differs; then aliases that name an id or a number; then names, where country and kind
/// do not differ and the two have no different ids or numbers of one scheme; then aliases that name a name. A name that could be either of two
/// parties is neither.
/// </remarks>
internal sealed class PartyResolution
{
    private readonly List<Party> _parties;
    private readonly int[] _one;
    private readonly int[] _ever;
    private readonly PartyProfile[] _profiles;
    private readonly Dictionary<(PartyNumberSchemes Scheme, string Value), int> _byNumber = [];
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly List<(int One, int Other, Validity Valid)> _dated = [];

    public PartyResolution(List<Party> parties)
    {
        _parties = parties;
        _one = new int[parties.Count];
        _profiles = new PartyProfile[parties.Count];
        for (var i = 0; i < _one.Length; i++)
            (_one[i], _profiles[i]) = (i, PartyProfile.Of(parties[i]));
        for (var i = 0; i < _one.Length; i++)
            Index(i);
        FollowAliases(isByName: false);
        JoinNamesakes();
        if (FollowAliases(isByName: true))
            JoinNamesakes();
        for (var i = 0; i < _one.Length; i++)
            _one[i] = Root(_one, i);
        _ever = [.. _one];
        foreach (var (one, other, _) in _dated)
            Union(_ever, one, other);
        for (var i = 0; i < _ever.Length; i++)
            _ever[i] = Root(_ever, i);
    }

    /// <summary>The first of those with which the party is or ever was one.</summary>
    public int EverOf(int party) => _ever[party];

    /// <summary>Whether two are one by what always holds, or by aliases that hold at either time or may.</summary>
    public bool AreOne(int one, EventTime? at, int other, EventTime? otherAt) =>
        _one[one] == _one[other] || (_ever[one] == _ever[other] && (Reaches(one, other, at) || Reaches(one, other, otherAt)));

    /// <summary>Whether the first parties of two resolutions are one with one another in both or in neither, at all times; without one each stands for itself.</summary>
    public static bool AreSame(PartyResolution? one, PartyResolution? other, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if ((one?._one[i] ?? i) != (other?._one[i] ?? i) || (one?._ever[i] ?? i) != (other?._ever[i] ?? i))
                return false;
        }

        return (one?._dated ?? []).SequenceEqual(other?._dated ?? []);
    }

    private bool Reaches(int from, int to, EventTime? at)
    {
        var reached = new HashSet<int> { _one[from] };
        var before = 0;
        while (before < reached.Count)
        {
            before = reached.Count;
            foreach (var (one, other, valid) in _dated)
            {
                var (a, b) = (_one[one], _one[other]);
                if (reached.Contains(a) != reached.Contains(b) && valid.Covers(at) != false)
                    _ = reached.Add(a) || reached.Add(b);
            }
        }

        return reached.Contains(_one[to]);
    }

    private void Index(int i)
    {
        var party = _parties[i];
        Number(PartyNumberSchemes.Id, party.Id, i);
        Number(PartyNumberSchemes.Gln, party.Gln?.Value, i);
        Number(PartyNumberSchemes.Lei, party.Lei?.Value, i);
        Number(PartyNumberSchemes.Identifier, party.Identifier?.Value, i);
        if (party.Name is { Absence: null } name)
            Name(name.Value, i);
        foreach (var also in party.Names)
            Name(also.Text, i);
    }

    private void Number(PartyNumberSchemes scheme, string? value, int i)
    {
        if (!string.IsNullOrEmpty(value) && !_byNumber.TryAdd((scheme, value), i))
            Join(_byNumber[(scheme, value)], i);
    }

    private void Name(string name, int i)
    {
        if (!_byName.TryGetValue(name, out var same))
            _byName.Add(name, same = []);
        same.Add(i);
    }

    private bool FollowAliases(bool isByName)
    {
        var found = false;
        for (var i = 0; i < _parties.Count; i++)
        {
            foreach (var alias in _parties[i].Aliases)
            {
                var numbered = NumberedAs(alias.Name);
                var other = !isByName ? numbered : numbered < 0 ? NamedAs(alias.Name, i) : -1;
                if (other < 0)
                    continue;
                found = true;
                if (alias.Valid is { } valid)
                    _dated.Add((i, other, valid));
                else
                    Join(i, other);
            }
        }

        return found;
    }

    private int NumberedAs(string alias)
    {
        foreach (var scheme in (ReadOnlySpan<PartyNumberSchemes>)[PartyNumberSchemes.Id, PartyNumberSchemes.Gln, PartyNumberSchemes.Lei, PartyNumberSchemes.Identifier])
        {
            if (_byNumber.TryGetValue((scheme, alias), out var i))
                return i;
        }

        return -1;
    }

    /// <summary>The only party of that name that the owner of the alias can be, or -1. Ids may differ: the alias says that both are one.</summary>
    private int NamedAs(string alias, int owner)
    {
        var found = -1;
        foreach (var i in _byName.GetValueOrDefault(alias) ?? [])
        {
            if (Root(_one, i) == Root(_one, owner) || !ProfileOf(i).IsCompatibleWith(ProfileOf(owner) with { Known = ProfileOf(owner).Known & ~PartyNumberSchemes.Id }))
                continue;
            if (found >= 0 && Root(_one, found) != Root(_one, i))
                return -1;
            found = i;
        }

        return found;
    }

    private void JoinNamesakes()
    {
        foreach (var (_, same) in _byName)
        {
            if (same.Count > 1)
                JoinNamesakes(same);
        }
    }

    private void JoinNamesakes(List<int> same)
    {
        var firsts = new Dictionary<PartyProfile, (int First, bool IsOnly)>();
        var seen = new HashSet<int>();
        foreach (var i in same)
        {
            var root = Root(_one, i);
            if (!seen.Add(root))
                continue;
            var profile = _profiles[root];
            if (firsts.TryAdd(profile, (root, true)))
                continue;
            if (profile.Known == 0)
                Join(firsts[profile].First, root);
            else
                firsts[profile] = firsts[profile] with { IsOnly = false };
        }

        if (firsts.Count < 2)
            return;
        var certain = new List<(PartyProfile Profile, int First)>();
        foreach (var (profile, (first, isOnly)) in firsts)
        {
            if (isOnly && CanBeOneOnly(profile, firsts))
                certain.Add((profile, first));
        }

        for (var i = 0; i < certain.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (certain[i].Profile.IsCompatibleWith(certain[k].Profile))
                    Join(certain[k].First, certain[i].First);
            }
        }
    }

    /// <summary>Whether all whom it can be can be one another.</summary>
    private static bool CanBeOneOnly(PartyProfile profile, Dictionary<PartyProfile, (int First, bool IsOnly)> firsts)
    {
        var all = profile;
        foreach (var (other, (_, isOnly)) in firsts)
        {
            if (other == profile || !profile.IsCompatibleWith(other))
                continue;
            if (!isOnly || !all.IsCompatibleWith(other))
                return false;
            all = all.And(other);
        }

        return true;
    }

    private PartyProfile ProfileOf(int party) => _profiles[Root(_one, party)];

    private void Join(int one, int other)
    {
        var (a, b) = (Root(_one, one), Root(_one, other));
        if (a == b)
            return;
        var both = _profiles[a].And(_profiles[b]);
        Union(_one, a, b);
        _profiles[Math.Min(a, b)] = both;
    }

    private static void Union(int[] roots, int one, int other)
    {
        var (a, b) = (Root(roots, one), Root(roots, other));
        roots[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(int[] roots, int i)
    {
        while (roots[i] != i)
            i = roots[i] = roots[roots[i]];
        return i;
    }
}
