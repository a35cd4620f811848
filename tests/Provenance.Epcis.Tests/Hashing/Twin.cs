using Provenance.Values;

namespace Provenance.Epcis.Tests.Hashing;

/// <summary>A document in JSON-LD, and the one of the same name in XML.</summary>
internal sealed class Twin
{
    private Twin(CorpusDocument json, CorpusDocument xml)
    {
        (Json, Xml) = (json, xml);
        (JsonEvents, JsonIds) = Read(json);
        (XmlEvents, XmlIds) = Read(xml);
    }

    /// <summary>All that have an event in either format.</summary>
    public static IEnumerable<Twin> All
    {
        get
        {
            var all = Corpus.Hashed.ToDictionary(document => document.Path, StringComparer.Ordinal);
            foreach (var json in all.Values)
            {
                if (json.Path.EndsWith(".xml", StringComparison.Ordinal) || !all.TryGetValue(XmlOf(json.Path), out var xml))
                    continue;
                var twin = new Twin(json, xml);
                if (twin.JsonIds.Count + twin.XmlIds.Count > 0)
                    yield return twin;
            }
        }
    }

    public CorpusDocument Json { get; }

    public CorpusDocument Xml { get; }

    public ValueList<EpcisEvent> JsonEvents { get; }

    public ValueList<EpcisEvent> XmlEvents { get; }

    /// <summary>In the dialect of the text.</summary>
    public IReadOnlyList<string> JsonIds { get; }

    /// <inheritdoc cref="JsonIds"/>
    public IReadOnlyList<string> XmlIds { get; }

    public bool HaveSameIds => JsonIds.SequenceEqual(XmlIds);

    /// <summary>How many events have the id of the event at their place in the other.</summary>
    public int SameIds => JsonIds.Zip(XmlIds).Count(pair => pair.First == pair.Second);

    /// <summary>The members in which their events differ in meaning.</summary>
    public IEnumerable<string> Differences => Meaning.Differences(JsonEvents, XmlEvents);

    private static string XmlOf(string json) =>
        Path.ChangeExtension(json, ".xml").Replace("/JSON/", "/XML/", StringComparison.Ordinal).Replace("/JSON-simple-context/", "/XML/", StringComparison.Ordinal);

    private static (ValueList<EpcisEvent>, string[]) Read(CorpusDocument document)
    {
        var read = EpcisReader.ReadDocument(document.Bytes()).Document;
        var options = new EventHashOptions { Prefixes = read?.Context.Prefixes ?? default };
        return (read?.Events ?? default, [.. (read?.Events ?? default).Select(e => EventHash.Compute(e, options))]);
    }
}
