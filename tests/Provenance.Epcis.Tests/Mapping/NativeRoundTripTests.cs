using System.Buffers;
using System.Text;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Tests;

namespace Provenance.Epcis.Tests.Mapping;

public sealed class NativeRoundTripTests
{
    /// <summary>Every sample and every fixture of a rule: all event types, uncertain times, withheld sources, customs and labels are among them.</summary>
    public static TheoryData<string> NativeDocuments => new(
        Directory.EnumerateFiles(Repository.PathOf("src/Provenance.Cli/Samples"), "*.json")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("tests/Provenance.Tests/Rules/Fixtures"), "*.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Chunk(40)
            .Select(files => string.Join('|', files.Select(Repository.Relative))));

    [Theory]
    [MemberData(nameof(NativeDocuments))]
    public void A_native_document_comes_back_from_EPCIS_without_loss(string files)
    {
        foreach (var file in files.Split('|'))
        {
            var read = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf(file)), file);
            if (read.HasErrors)
                continue;
            var document = read.Documents[0];

            var result = EpcisImporter.Import(EpcisExporter.Export(document));

            result.HasErrors.Should().BeFalse("{0} comes back: {1}", file, string.Join('\n', result.Problems.Select(problem => problem.ToString())));
            Json(result.Documents[^1]).Should().Be(Json(document), "{0} comes back", file);
        }
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

    private static string Json(ProvenanceDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DocumentWriter.Write(document, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
