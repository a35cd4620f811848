using System.Globalization;

namespace Provenance.Validation.Disclosure;

/// <summary>
/// The sources of a set whose identity is withheld and the evidence that comes from them, each with a stand-in that keeps what rules weigh (kind, grade, distance,
/// what it repeats) and nothing that tells who spoke, where, when or in which words.
/// </summary>
internal sealed class WithheldSources
{
    private const string StandIn = "withheld-";
    private static readonly char[] Brackets = ['[', ']', ',', '/', '{', '}'];

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<Source, Source> _sources = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Evidence, Evidence> _evidence = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _withheld = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _dates = new(StringComparer.Ordinal);

    /// <param name="all">All evidence of the set and its registry.</param>
    /// <param name="sources">All sources of the registry.</param>
    public WithheldSources(IReadOnlyCollection<Evidence> all, IReadOnlyCollection<Source> sources)
    {
        foreach (var source in sources.Concat(all.Select(item => item.Source).OfType<Source>()))
        {
            if (source is { IdentityWithheld: true, Name: { Absence: null, Value: var name } })
                _names.Add(name);
            if (source is { IdentityWithheld: true, Id: { } id } && _withheld.Add(id))
                _ids.TryAdd(id, Id("source", _withheld.Count));
        }

        var count = 0;
        foreach (var item in all)
        {
            if (!IsWithheld(item))
                continue;
            if (item.Id is { } id && !_ids.ContainsKey(id))
                _ids.Add(id, Id("evidence", ++count));
            foreach (var date in (ReadOnlySpan<EventTime?>)[item.ReportedOn, item.Created, item.Published, item.GradedOn, item.Source?.GradedOn])
            {
                if (date?.Text is { } text)
                    _dates.UnionWith(DatesIn(text));
            }
        }
    }

    /// <summary>Whether it comes from a source whose identity is withheld, or is passed on by one.</summary>
    public bool IsWithheld(Evidence item) => item.Source?.IdentityWithheld == true || (item.ReportedBy is { } by && _withheld.Contains(by));

    /// <summary>Whether it is the id of a source whose identity is withheld, or of evidence from one.</summary>
    public bool IsWithheld(string id) => _ids.ContainsKey(id);

    /// <summary>Whether it is the name of a source whose identity is withheld; upper and lower case are the same.</summary>
    public bool IsNameOfOne(string name) => _names.Contains(name);

    /// <summary>Whether an id stands in for one that is withheld: who reads a report for disclosure learns nothing from it.</summary>
    public static bool IsStandIn(string id) => id.StartsWith(StandIn, StringComparison.Ordinal);

    /// <summary>The id that stands in for one of a source or of evidence; the id itself, where nothing is withheld of it.</summary>
    public string IdOf(string id) => _ids.GetValueOrDefault(id, id);

    public ValueList<string> IdsOf(ValueList<string> ids) => ids.Any(_ids.ContainsKey) ? ids.Select(IdOf).ToValueList() : ids;

    public Source Of(Source source)
    {
        if (_sources.TryGetValue(source, out var known))
            return known;
        var told = source.IdentityWithheld == true
            ? new Source { Id = source.Id is { } id ? IdOf(id) : null, Kind = source.Kind, Count = source.Count, IdentityWithheld = true, Reliability = source.Reliability, MaybeSameAs = IdsOf(source.MaybeSameAs) }
            : source with { MaybeSameAs = IdsOf(source.MaybeSameAs), Custodian = source.Custodian is { } custodian ? IdOf(custodian) : null, Notes = null };
        _sources.Add(source, told);
        return told;
    }

    public Evidence Of(Evidence item)
    {
        if (_evidence.TryGetValue(item, out var known))
            return known;
        var source = item.Source is null ? null : Of(item.Source);
        var told = IsWithheld(item)
            ? new Evidence
            {
                Id = item.Id is { } id ? IdOf(id) : null,
                Kind = item.Kind,
                Source = source is { IdentityWithheld: true } ? source : new Source { Kind = source?.Kind, IdentityWithheld = true },
                Credibility = item.Credibility,
                Distance = item.Distance,
                Cites = IdsOf(item.Cites),
                Supports = IdsOf(item.Supports),
                Refutes = IdsOf(item.Refutes),
                Coverage = item.Coverage,
            }
            : item with
            {
                Source = source,
                ReportedBy = item.ReportedBy is { } by ? IdOf(by) : null,
                Cites = IdsOf(item.Cites),
                Supports = IdsOf(item.Supports),
                Refutes = IdsOf(item.Refutes),
                Says = null,
                Notes = null,
            };
        _evidence.Add(item, told);
        return told;
    }

    /// <summary>Whether a time of an event for which a withheld source stands repeats a date of evidence that is withheld, so that it tells when somebody spoke.</summary>
    public bool Tells(EventTime time, ValueList<EvidenceLink> links) =>
        _dates.Count > 0 && time.Text is { } written && links.Any(link => IsWithheld(link.Evidence)) && DatesIn(written).Any(_dates.Contains);

    private static IEnumerable<string> DatesIn(string text) =>
        text.Replace("..", ",", StringComparison.Ordinal).Split(Brackets, StringSplitOptions.RemoveEmptyEntries).Select(date => date.Split('T')[0].TrimEnd('~', '?', '%'));

    private static string Id(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{StandIn}{kind}-{number}");
}
