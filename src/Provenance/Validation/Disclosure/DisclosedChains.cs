using Provenance.Routes.Matching;

namespace Provenance.Validation.Disclosure;

/// <summary>Chains as somebody may see them from whom sources are protected: what is checked tells nothing of the sources, so that no report on it can.</summary>
internal sealed class DisclosedChains
{
    private readonly WithheldSources _withheld;

    // An event that stands in several ledgers stays one object.
    private readonly Dictionary<ProvenanceEvent, ProvenanceEvent> _events = new(ReferenceEqualityComparer.Instance);

    private DisclosedChains(WithheldSources withheld) => _withheld = withheld;

    /// <summary>The set without its withheld sources.</summary>
    public static ChainSet Of(ChainSet chains)
    {
        var withheld = WithheldIn(chains);
        var disclosed = new DisclosedChains(withheld);
        var registry = chains.Registry with
        {
            Sources = chains.Registry.Sources.Select(withheld.Of).ToValueList(),
            Evidence = chains.Registry.Evidence.Select(withheld.Of).ToValueList(),
            Restrictions = chains.Registry.Restrictions.Select(one => one with { Evidence = withheld.IdsOf(one.Evidence) }).ToValueList(),
            Parties = chains.Registry.Parties.Select(disclosed.Of).ToValueList(),
        };
        return ChainSet.Of([.. chains.Select(disclosed.Of)], registry);
    }

    /// <summary>The sources of a set whose identity is withheld, and what comes from them.</summary>
    public static WithheldSources WithheldIn(ChainSet chains)
    {
        var evidence = new HashSet<Evidence>(ReferenceEqualityComparer.Instance);
        foreach (var item in chains.Registry.Evidence)
            evidence.Add(item);
        foreach (var chain in chains)
        {
            foreach (var recorded in chain)
                evidence.UnionWith(EvidenceOf(recorded.Event));
        }

        return new([.. evidence], [.. chains.Registry.Sources]);
    }

    /// <summary>Whether a source of a set is withheld.</summary>
    public static bool Withholds(ChainSet chains)
    {
        if (chains.Registry.Sources.Any(source => source.IdentityWithheld == true) || chains.Registry.Evidence.Any(IsWithheld))
            return true;
        foreach (var chain in chains)
        {
            if (chain.Any(recorded => EvidenceOf(recorded.Event).Any(IsWithheld)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a finding may be shown: it does not say how events are sourced that a withheld source stands behind, what evidence there is that no event names,
    /// or whether a route's demands on the evidence are met, and does not take dates that are not disclosed for dates that are not recorded.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="withholds">Whether a source of the set is withheld.</param>
    public static bool MayShow(Finding finding, bool withholds)
    {
        if (finding.Code is "ORD011" or RouteRules.Evidence)
            return false;
        return !withholds || !TellsOfSources(finding.Rule) || (finding.Events.Count > 0 && !finding.Events.Any(e => EvidenceOf(e.Event).Any(IsWithheld)));
    }

    /// <summary>Whether what a rule comes to tells how the record is sourced.</summary>
    public static bool TellsOfSources(RuleDescriptor rule) => rule.Family == RuleFamily.Evidence || rule.Code == RouteRules.Evidence;

    private static bool IsWithheld(Evidence item) => item.Source?.IdentityWithheld == true;

    private static IEnumerable<Evidence> EvidenceOf(ProvenanceEvent e)
    {
        var links = e.Evidence.Concat(e.Relations.SelectMany(relation => relation.Evidence)).Concat(e.Allegations.SelectMany(allegation => allegation.Evidence));
        if (e is CustomsProcessed { Exemption: { } exemption })
            links = links.Concat(exemption.Evidence);
        var own = links.Select(link => link.Evidence);
        return e is Corrected { Replacement: { } replacement } ? own.Concat(EvidenceOf(replacement)) : own;
    }

    private ProvenanceChain Of(ProvenanceChain chain)
    {
        var events = new RecordedEvent[chain.Count];
        for (var i = 0; i < events.Length; i++)
            events[i] = chain[i] with { Event = Of(chain[i].Event) };
        return ProvenanceChain.Restore(chain.Description, events);
    }

    private ProvenanceEvent Of(ProvenanceEvent e)
    {
        if (_events.TryGetValue(e, out var known))
            return known;
        var told = e with
        {
            Evidence = Of(e.Evidence),
            Relations = e.Relations.Select(relation => relation with { Target = _withheld.IdOf(relation.Target), Evidence = Of(relation.Evidence) }).ToValueList(),
            Allegations = e.Allegations
                .Where(allegation => !allegation.Evidence.Any(link => _withheld.IsWithheld(link.Evidence)))
                .Select(allegation => allegation with { Evidence = Of(allegation.Evidence) }).ToValueList(),
            Basis = _withheld.IdsOf(e.Basis),
            Time = Of(e.Time, e.Evidence),
            Start = Of(e.Start, e.Evidence),
            End = Of(e.End, e.Evidence),
            Notes = null,
        };
        told = told switch
        {
            CustomsProcessed { Exemption: { } exemption } x => x with { Exemption = exemption with { Basis = _withheld.IdsOf(exemption.Basis), Evidence = Of(exemption.Evidence) } },
            EvidenceAssessed { Target: { } target } x when _withheld.IdOf(target) != target => x with { Target = _withheld.IdOf(target), Reason = null, Time = null, Start = null, End = null },
            Corrected { Replacement: { } replacement } x => x with { Replacement = Of(replacement) },
            _ => told,
        };
        _events.Add(e, told);
        return told;
    }

    /// <summary>Not recorded, unknown and none stay what they are.</summary>
    private ValueList<EvidenceLink> Of(ValueList<EvidenceLink> links) =>
        links.Count == 0 ? links : links.Select(link => link with { Evidence = _withheld.Of(link.Evidence) }).ToValueList();

    private Party Of(Party party) => party with
    {
        Affiliations = party.Affiliations.Select(tie => tie with { Evidence = _withheld.IdsOf(tie.Evidence) }).ToValueList(),
    };

    private EventTime? Of(EventTime? time, ValueList<EvidenceLink> links) =>
        time is { Absence: null } && _withheld.Tells(time, links) ? EventTime.Unknown(Why.NotDisclosed) : time;
}
