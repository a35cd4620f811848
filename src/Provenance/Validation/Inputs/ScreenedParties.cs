using Provenance.Validation.Disclosure;

namespace Provenance.Validation.Inputs;

/// <summary>The parties that the events of a set name, each once after their ids, numbers, names and aliases are resolved, as a screener may see them.</summary>
internal sealed class ScreenedParties
{
    private readonly ChainSet _chains;
    private readonly WithheldSources _withheld;
    private readonly SortedDictionary<int, Entries> _all = [];
    private readonly Dictionary<string, int> _numberById = new(StringComparer.Ordinal);

    public ScreenedParties(ChainSet chains)
    {
        (_chains, _withheld) = (chains, DisclosedChains.WithheldIn(chains));
        foreach (var party in chains.Registry.Parties.Concat(chains.Parties.All))
            Take(party);
        foreach (var chain in chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                if ((chains.Membership.Amendments is { } amendments ? amendments.Effective(recorded) : recorded.Event) is not { } e)
                    continue;
                foreach (var (party, _) in NamedParties.Of(e))
                {
                    if (Take(party) is not { } known)
                        continue;
                    known.Take(chain.Id, e.Id);
                }
            }
        }
    }

    /// <summary>Those that some event names, by the number of their identity, in the order in which they were first named; what may not or cannot be screened is <see langword="null"/>.</summary>
    public IEnumerable<(int Number, ScreenedParty? Party)> Named()
    {
        var ties = Ties();
        foreach (var (number, entries) in _all)
        {
            if (entries.Chains.Count > 0)
                yield return (number, MayBeTold(entries) ? Told(entries, ties.GetValueOrDefault(number)) : null);
        }
    }

    private Entries? Take(Party party)
    {
        if (_chains.Parties.NumberOf(party) is not (>= 0 and var number))
            return null;
        if (!_all.TryGetValue(number, out var entries))
            _all.Add(number, entries = new());
        Add(entries.Parties, party);
        if (party.Id is { } id)
            _numberById.TryAdd(id, number);
        return entries;
    }

    private Dictionary<int, List<ScreenedAffiliation>> Ties()
    {
        var ties = new Dictionary<int, List<ScreenedAffiliation>>();
        foreach (var (number, entries) in _all)
        {
            foreach (var party in entries.Parties)
            {
                if (party.MemberOf is { Absence: null } whole)
                    Tie(ties, number, whole.Value, new() { To = whole.Value, Kind = "memberOf" });
                foreach (var affiliation in party.Affiliations)
                    Tie(ties, number, affiliation.To, affiliation);
            }
        }

        return ties;
    }

    /// <summary>A tie is told of both ends, unless an end may not be told or a withheld source stands behind it.</summary>
    private void Tie(Dictionary<int, List<ScreenedAffiliation>> ties, int from, string id, Affiliation affiliation)
    {
        if (!_numberById.TryGetValue(id, out var to) || from == to || !MayBeTold(_all[from]) || !MayBeTold(_all[to]) || affiliation.Evidence.Any(_withheld.IsWithheld))
            return;
        Add(from, _all[to], false);
        Add(to, _all[from], true);

        void Add(int number, Entries other, bool isReverse)
        {
            if (!ties.TryGetValue(number, out var known))
                ties.Add(number, known = []);
            ScreenedParties.Add(known, new()
            {
                Party = Told(other, null) with { Chains = default, Events = default },
                Kind = affiliation.Kind is { Absence: null } kind ? kind.Word : null,
                IsReverse = isReverse,
                Status = affiliation.Status,
                Valid = affiliation.Valid,
            });
        }
    }

    /// <summary>A role is no name, and who is withheld is told nobody.</summary>
    private bool MayBeTold(Entries entries) =>
        entries.Parties.Exists(party => party.IsIdentified || (party.Kind != PartyKind.Group && party.Names.Count > 0))
        && !entries.Parties.Exists(party => party.IdentityWithheld == true || (party.Id is { } id && _withheld.IsWithheld(id)) || NamesOf(party).Exists(name => _withheld.IsNameOfOne(name.Text)));

    private static ScreenedParty Told(Entries entries, List<ScreenedAffiliation>? ties)
    {
        var (names, numbers, countries, addresses) = (new List<PartyName>(), new List<ScreenedNumber>(), new List<Country>(), new List<string>());
        foreach (var party in entries.Parties)
        {
            foreach (var (scheme, value) in (ReadOnlySpan<(string, Text?)>)[("lei", party.Lei), ("gln", party.Gln), ("identifier", party.Identifier)])
            {
                if (value is { Absence: null, Value: var number })
                    Add(numbers, new(scheme, number));
            }

            if (party.Country is { Absence: null } country)
                Add(countries, country);
            if (party.Address is { Absence: null, Value: var address })
                Add(addresses, address);
        }

        // An alias can be an id or a number of the party, which is no name.
        foreach (var name in entries.Parties.SelectMany(NamesOf))
        {
            if (name.Use != "alias" || !(names.Exists(one => one.Text == name.Text) || numbers.Exists(one => one.Value == name.Text) || entries.Parties.Exists(one => one.Id == name.Text)))
                Add(names, name);
        }

        return new()
        {
            Name = names.Count > 0 ? names[0].Text : numbers[0].Value,
            Names = names.ToValueList(),
            Numbers = numbers.ToValueList(),
            Kind = entries.Parties.Find(party => party.Kind is not null)?.Kind,
            Countries = countries.ToValueList(),
            Addresses = addresses.ToValueList(),
            Affiliations = ties is null ? default : ties.ToValueList(),
            Chains = entries.Chains.ToValueList(),
            Events = entries.Events.ToValueList(),
        };
    }

    private static List<PartyName> NamesOf(Party party)
    {
        var names = new List<PartyName>();
        if (party.Name is { Absence: null, Value: var usual })
            names.Add(new() { Text = usual });
        foreach (var name in party.Names)
            names.Add(new() { Text = name.Text, Script = name.Script, Use = name.Use });
        foreach (var alias in party.Aliases)
            names.Add(new() { Text = alias.Name, Use = "alias" });
        return names;
    }

    private static void Add<T>(List<T> list, T value)
    {
        if (!list.Contains(value))
            list.Add(value);
    }

    private sealed class Entries
    {
        private readonly HashSet<string> _seenChains = new(StringComparer.Ordinal);
        private readonly HashSet<string> _seenEvents = new(StringComparer.Ordinal);

        public List<Party> Parties { get; } = [];

        public List<string> Chains { get; } = [];

        public List<string> Events { get; } = [];

        public void Take(string chain, string? e)
        {
            if (_seenChains.Add(chain))
                Chains.Add(chain);
            if (e is not null && _seenEvents.Add(e))
                Events.Add(e);
        }
    }
}
