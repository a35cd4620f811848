namespace Provenance.Epcis.Tests.Hashing;

public sealed class TextCorpusTests
{
    // Where our events say something else than the tree from which the second opinion was computed, and why.
    private static readonly string[] Explained =
    [
        "/SensorData_with_combined_events.xml", // declares gs1: as https://ref.gs1.org/voc/, a known slip; it is read as https://gs1.org/voc/
        "/gdst_extensions_01.xml", "/gdst_extensions_02.xml", "/querydoc_example01.xml", "/querydoc_fail_schemacheck.xml", // an empty <extension/> is nothing
        "/Document_with_namespace.xml", "/Namespace_document.xml", // fields of the standard in the namespace of the document
        "/PersistentDisposition-example.jsonld", // "id" is the id of the event
        "/2. GS1_Eg_EPCIS_Document.json", // a prefix that only a context on the network declares
        "/epcisXmlQueryDocHavingEventWithIgnoreFields.xml", // has no body, where alone events are looked for
        "/IncorrectBareEvent.json", "/Invalid/", // invalid on purpose
        "/Query/TransformationEvent_with_error_declaration.xml", "/Query/ObjectEventWithAllPossibleFields.xml", // not all events can be read
    ];

    [Fact]
    public void The_text_dialect_agrees_with_a_second_opinion()
    {
        Corpus.Require();
        var divergent = File.ReadLines(Path.Combine(Corpus.Folder, "DIVERGENCE.tsv")).Skip(1).Select(line => line.Split('\t')).ToLookup(row => row[1], row => (Index: int.Parse(row[2], null), Text: row[5]));
        var agreed = 0;
        List<string> wrong = [];
        foreach (var document in Corpus.Hashed)
        {
            // Where nothing diverges, the reference says it as well.
            var expected = document.ExpectedIds;
            foreach (var (index, text) in divergent[document.Path])
                expected[index] = text;
            var read = EpcisReader.ReadDocument(document.Bytes()).Document;
            var ids = read is null ? [] : read.Events.Select(e => EventHash.Compute(e, new() { Prefixes = read.Context.Prefixes })).ToArray();
            agreed += ids.Zip(expected).Count(pair => pair.First == pair.Second);
            if (!ids.SequenceEqual(expected) && !Explained.Any(name => document.Path.Contains(name, StringComparison.Ordinal)))
                wrong.Add(document.Path);
        }

        string.Join('\n', wrong).Should().BeEmpty();
        agreed.Should().BeGreaterThanOrEqualTo(529);
    }

    [Fact]
    public void Documents_that_are_meant_to_have_one_id_have_it()
    {
        Corpus.Require();
        var equal = Corpus.Hashed.Where(document => document.Path.Contains("/expected_equal/", StringComparison.Ordinal)).ToList();

        equal.Count.Should().BeGreaterThan(2);
        foreach (var document in equal)
        {
            ReferenceEventHash.Compute(document.Bytes()).Events.Select(e => e.Id).Distinct().Should().ContainSingle(document.Path);
            EpcisReader.ReadDocument(document.Bytes()).Document!.Events.Select(e => EventHash.Compute(e)).Distinct().Should().ContainSingle(document.Path);
        }

        // The second of the seven has another offset, which is hashed.
        Corpus.Hashed.Where(document => document.Path.Contains("event_with_identical_hash_id_", StringComparison.Ordinal) && !document.Path.EndsWith("_2.xml", StringComparison.Ordinal))
            .Select(document => EventHash.Compute(EpcisReader.ReadDocument(document.Bytes()).Document!.Events.Single())).Distinct().Should().ContainSingle();
    }
}
