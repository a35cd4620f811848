using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Routes.Matching;

/// <summary>The parties that documents define and that the events of one chain name, by what a route calls them.</summary>
/// <remarks>Those of other chains do not count: whether goods keep to a route must not depend on what else is read.</remarks>
internal sealed class RouteParties(ChainView view)
{
    private readonly Dictionary<PartyTerm, Party[]> _described = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those that bear the id, the number or the name, each once.</summary>
    public Party[] DescribedBy(PartyTerm term)
    {
        if (_described.TryGetValue(term, out var known))
            return known;
        var (described, seen) = (new List<Party>(), new HashSet<int>());
        foreach (var party in view.Set.Registry.Parties)
            Add(party);
        foreach (var e in view.History)
        {
            foreach (var (party, _) in NamedParties.Of(e.Event))
                Add(party);
        }

        known = [.. described];
        _described.Add(term, known);
        return known;

        void Add(Party party)
        {
            if (term.Describes(party) && (view.Set.Parties.NumberOf(party) is var number && (number < 0 || seen.Add(number))))
                described.Add(party);
        }
    }

    /// <summary>Who is a member of which group of countries, as the policy knows it.</summary>
    public CustomsTerritories Customs => view.SetView.Customs;

    public bool AreOne(Party party, EffectiveEvent e, Party other) => view.Set.Parties.AreOne(party, e.Start, other, null);
}
