using System.Text;
using Provenance.Reference;

namespace Provenance.Documents.Reading;

/// <summary>What the documents define, by kind and id; ids are shared across all documents that are read together.</summary>
internal sealed class RegistryBuilder
{
    public RegistryList<Party> Parties { get; } = new("party", "parties", id => new() { Id = id });

    public RegistryList<Place> Places { get; } = new("place", "places", id => new() { Id = id });

    public RegistryList<Source> Sources { get; } = new("source", "sources", id => new() { Id = id });

    public RegistryList<Evidence> Evidence { get; } = new("evidence", "evidence", id => new() { Id = id });

    public RegistryList<Restriction> Restrictions { get; } = new("restriction", "restrictions", id => new() { Id = id });

    public RegistryList<Authorization> Authorizations { get; } = new("authorization", "authorizations", id => new() { Id = id });

    /// <summary>Facts of items by document; they have no id.</summary>
    public List<(int Document, ItemFact Fact)> ItemFacts { get; } = [];

    /// <summary>Puts what the caller already knows into the registry.</summary>
    public void Add(Registry known)
    {
        Add(Parties, known.Parties, party => party.Id);
        Add(Places, known.Places, place => place.Id);
        Add(Sources, known.Sources, source => source.Id);
        Add(Evidence, known.Evidence, evidence => evidence.Id);
        Add(Restrictions, known.Restrictions, restriction => restriction.Id);
        Add(Authorizations, known.Authorizations, authorization => authorization.Id);

        static void Add<T>(RegistryList<T> list, ValueList<T> entries, Func<T, string?> idOf)
            where T : class
        {
            foreach (var entry in entries)
            {
                if (idOf(entry) is { } id)
                    list.Define(id, entry, -1);
            }
        }
    }

    /// <summary>The id as the registry holds it, or <see langword="null"/> where nothing of the kinds has it.</summary>
    public string? Find(RegistryKinds kinds, ReadOnlySpan<byte> id)
    {
        string? found = null;
        if (kinds.HasFlag(RegistryKinds.Party))
            found = Parties.IdOf(id);
        if (found is null && kinds.HasFlag(RegistryKinds.Source))
            found = Sources.IdOf(id);
        if (found is null && kinds.HasFlag(RegistryKinds.Place))
            found = Places.IdOf(id);
        if (found is null && kinds.HasFlag(RegistryKinds.Evidence))
            found = Evidence.IdOf(id);
        if (found is null && kinds.HasFlag(RegistryKinds.Restriction))
            found = Restrictions.IdOf(id);
        if (found is null && kinds.HasFlag(RegistryKinds.Authorization))
            found = Authorizations.IdOf(id);
        return found;
    }

    public bool Defines(RegistryKinds kinds, string id) => Find(kinds, Encoding.UTF8.GetBytes(id)) is not null;

    /// <summary>What to say of an id that nothing defines.</summary>
    public string Undefined(RegistryKinds kinds, string id)
    {
        string[] nouns = [.. Lists(kinds).Select(list => list.Noun)];
        var ids = Lists(kinds).SelectMany(list => list.Ids);
        var nearest = Nearest.To(id, ids.Take(1_000)) is { } near ? $" Write {Quoted.Of(near)}, or define" : " Define";
        var elsewhere = Lists(~kinds).FirstOrDefault(list => list.IdOf(Encoding.UTF8.GetBytes(id)) is not null) is { } other ? $" ({Quoted.Of(id)} is the id of a {other.Noun}.)" : "";
        var list = string.Join(" or ", Lists(kinds).Select(l => l.Member));
        return $"No {string.Join(" or ", nouns)} with the id {Quoted.Of(id)} is defined in any of the documents read.{elsewhere}{nearest} it under {list}, or write the object in place.";
    }

    /// <summary>What a document defines.</summary>
    public Registry OfDocument(int document) => new()
    {
        Parties = Parties.OfDocument(document),
        Places = Places.OfDocument(document),
        Sources = Sources.OfDocument(document),
        Evidence = Evidence.OfDocument(document),
        Restrictions = Restrictions.OfDocument(document),
        Authorizations = Authorizations.OfDocument(document),
        ItemFacts = new([.. ItemFacts.Where(fact => fact.Document == document).Select(fact => fact.Fact)]),
    };

    /// <summary>What several documents define together.</summary>
    public static Registry Together(IReadOnlyList<ProvenanceDocument> documents) => documents.Count == 1 ? documents[0].Registry : new()
    {
        Parties = Union(documents, r => r.Parties, party => party.Id),
        Places = Union(documents, r => r.Places, place => place.Id),
        Sources = Union(documents, r => r.Sources, source => source.Id),
        Evidence = Union(documents, r => r.Evidence, evidence => evidence.Id),
        Restrictions = Union(documents, r => r.Restrictions, restriction => restriction.Id),
        Authorizations = Union(documents, r => r.Authorizations, authorization => authorization.Id),
        ItemFacts = documents.SelectMany(document => (IEnumerable<ItemFact>)document.Registry.ItemFacts).Distinct().ToValueList(),
    };

    private static ValueList<T> Union<T>(IReadOnlyList<ProvenanceDocument> documents, Func<Registry, ValueList<T>> list, Func<T, string?> idOf) =>
        documents.SelectMany(document => (IEnumerable<T>)list(document.Registry)).DistinctBy(idOf, StringComparer.Ordinal).ToValueList();

    private IEnumerable<RegistryList> Lists(RegistryKinds kinds)
    {
        if (kinds.HasFlag(RegistryKinds.Party))
            yield return Parties;
        if (kinds.HasFlag(RegistryKinds.Source))
            yield return Sources;
        if (kinds.HasFlag(RegistryKinds.Place))
            yield return Places;
        if (kinds.HasFlag(RegistryKinds.Evidence))
            yield return Evidence;
        if (kinds.HasFlag(RegistryKinds.Restriction))
            yield return Restrictions;
        if (kinds.HasFlag(RegistryKinds.Authorization))
            yield return Authorizations;
    }
}
