namespace Provenance.Documents;

/// <summary>What a document will define once, so that its events can name it by id.</summary>
internal sealed class WriterRegistry
{
    private readonly WriterEntries<Party> _parties = new("a party");
    private readonly WriterEntries<Place> _places = new("a place");
    private readonly WriterEntries<Source> _sources = new("a source");
    private readonly WriterEntries<Evidence> _evidence = new("a piece of evidence");
    private readonly WriterEntries<Restriction> _restrictions = new("a restriction");
    private readonly WriterEntries<Authorization> _authorizations = new("an authorization");

    public WriterRegistry(Registry registry)
    {
        foreach (var party in registry.Parties)
            _parties.Add(party.Id, party);
        foreach (var place in registry.Places)
            _places.Add(place.Id, place);
        foreach (var source in registry.Sources)
            _sources.Add(source.Id, source);
        foreach (var evidence in registry.Evidence)
            Add(evidence);
        foreach (var restriction in registry.Restrictions)
            _restrictions.Add(restriction.Id, restriction);
        foreach (var authorization in registry.Authorizations)
            _authorizations.Add(authorization.Id, authorization);
    }

    public IReadOnlyList<Party> Parties => _parties.InOrder;

    public IReadOnlyList<Place> Places => _places.InOrder;

    public IReadOnlyList<Source> Sources => _sources.InOrder;

    public IReadOnlyList<Evidence> Evidence => _evidence.InOrder;

    public IReadOnlyList<Restriction> Restrictions => _restrictions.InOrder;

    public IReadOnlyList<Authorization> Authorizations => _authorizations.InOrder;

    public void Add(Party party) => _parties.Add(party.Id, party);

    public void Add(Place place) => _places.Add(place.Id, place);

    public void Add(Source source) => _sources.Add(source.Id, source);

    public void Add(Evidence evidence)
    {
        _evidence.Add(evidence.Id, evidence);
        if (evidence.Source is { Id: not null } source)
            Add(source);
    }
}
