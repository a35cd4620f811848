using System.Buffers;
using System.Text;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Tests;

namespace Provenance.Epcis.Tests.Mapping;

public sealed class NativeRoundTripTests
{
    /// <summary>Every sample and every fixture of a rule: all event types, uncertain times, withheld sources, customs and labels are among them.</summary>
    public static TheoryData<string> NativeDocuments => new(Files().Where(IsDocument).Chunk(40).Select(files => string.Join('|', files)));

    [Theory]
    [MemberData(nameof(NativeDocuments))]
    public void A_native_document_comes_back_from_EPCIS_without_loss(string files)
    {
        foreach (var file in files.Split('|'))
        {
            var read = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf(file)), file);
            read.HasErrors.Should().BeFalse("{0} is read: {1}", file, string.Join('\n', read.Problems.Select(problem => problem.ToString())));
            var document = read.Documents.Should().ContainSingle().Subject;

            var result = EpcisImporter.Import(EpcisExporter.Export(document));

            result.HasErrors.Should().BeFalse("{0} comes back: {1}", file, string.Join('\n', result.Problems.Select(problem => problem.ToString())));
            Json(result.Documents[^1]).Should().Be(Json(document), "{0} comes back", file);
        }
    }

    [Fact]
    public void No_document_is_passed_over_but_the_policies_and_routes_beside_documents_which_are_none()
    {
        Files().Count(IsDocument).Should().BeGreaterThan(1_000);
        foreach (var file in Files().Where(file => !IsDocument(file)))
            DocumentReader.Read(File.ReadAllBytes(Repository.PathOf(file)), file).Problems.Should().Contain(problem => problem.Severity == ProblemSeverity.Error && problem.Path == "$", "{0} is no document", file);
    }

    [Fact]
    public void A_later_change_of_the_event_is_told_and_wins()
    {
        var document = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf("src/Provenance.Cli/Samples/olive-oil.json"))).Documents[0];
        var exported = EpcisExporter.Export(document);
        var changed = exported with { Events = [.. exported.Events.Select(e => e is ObjectEvent { Action: EpcisAction.Add } ? e with { EventTime = EpcisTime.Parse("2031-01-01T00:00:00Z") } : e)] };

        var result = EpcisImporter.Import(changed);

        result.Problems.Should().Contain(problem => problem.Code == "changed");
        result.Chains.SelectMany(chain => chain).Should().Contain(recorded => recorded.Event.Time == Provenance.Values.EventTime.Parse("2031-01-01T00:00:00Z"));
    }

    private static bool IsDocument(string file) => !file.EndsWith(".policy.json", StringComparison.Ordinal) && !file.EndsWith(".route.json", StringComparison.Ordinal);

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.PathOf("src/Provenance.Cli/Samples"), "*.json")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests/Provenance.Tests/Rules/Fixtures"), "*.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(Repository.Relative);

    private static string Json(ProvenanceDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DocumentWriter.Write(document, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
