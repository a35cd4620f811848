using Provenance.Documents;

namespace Provenance.Epcis.Tests.Json;

public sealed class CorpusReadTests
{
    // The schema check of the manifest looked at no formats.
    [Fact]
    public void Every_document_that_the_schema_takes_is_read_without_an_error()
    {
        Corpus.Require();
        List<string> wrong = [];
        var count = 0;
        foreach (var document in Corpus.Documents("EPCIS-2.0-JSON-LD").Where(document => document.IsSchemaValid))
        {
            var result = EpcisReader.ReadDocument(document.Bytes(), document.Path);
            wrong.AddRange(result.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.ToString()));
            if (result.Document!.Events.Count != document.EventCount)
                wrong.Add($"{document.Path}: {result.Document.Events.Count} of {document.EventCount} events");
            count++;
        }

        count.Should().BeGreaterThan(150);
        wrong.Should().Equal(
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Capture/Invalid/ObjectEvent_with_invalid_eventTime_format.json(12,16): error time: \"22-07-2026\" is no time. Write a date, a time and an offset, such as 2020-03-04T11:00:30.000+01:00. [$.epcisBody.eventList[0].eventTime]",
            "openepcis-test-resources/core/src/main/resources/2.0/EPCIS/JSON/Capture/Invalid/ObjectEvent_with_invalid_eventTime_format.json: 0 of 1 events");
    }
}
