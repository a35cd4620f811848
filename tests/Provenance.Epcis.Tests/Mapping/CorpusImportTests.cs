using System.Buffers;
using NodaTime;
using Provenance.Documents;
using Provenance.Validation;

namespace Provenance.Epcis.Tests.Mapping;

/// <summary>Documents that nobody here wrote, taken as chains and checked.</summary>
public sealed class CorpusImportTests(ITestOutputHelper output)
{
    private static readonly string[] Formats = ["EPCIS-2.0-JSON-LD", "EPCIS-2.0-XML", "EPCIS-1.x-XML"];

    // After the latest event of the corpus.
    private static readonly Instant Now = Instant.FromUtc(2030, 1, 1, 0, 0);

    [Theory]
    [InlineData("EPCIS-2.0-JSON-LD")]
    [InlineData("EPCIS-2.0-XML")]
    [InlineData("EPCIS-1.x-XML")]
    public void Every_document_makes_chains_that_can_be_written_read_again_and_checked(string format)
    {
        Corpus.Require();
        var found = new SortedDictionary<string, (int Count, List<string> Examples)>(StringComparer.Ordinal);
        foreach (var document in Corpus.Documents(format))
        {
            var importer = new EpcisImporter();
            using (var reader = EpcisReader.Open(new MemoryStream(document.Bytes()), document.Path))
                importer.Add(reader, document.Path);
            var result = importer.Complete();

            Rewritten(result).Should().Equal(result.Chains.Select(chain => (chain.Id, chain.Count)), "{0} is written and read again", document.Path);
            foreach (var finding in result.Chains.Check(Now).Findings)
                Note($"{finding.Code} {finding.Kind}", $"{document.Path}: {finding.Message}");
        }

        foreach (var (what, (count, examples)) in found)
            output.WriteLine($"{count,5} {what}\n      {string.Join("\n      ", examples)}");

        void Note(string what, string example)
        {
            var (count, examples) = found.TryGetValue(what, out var known) ? known : (0, []);
            if (examples.Count < 3)
                examples.Add(example);
            found[what] = (count + 1, examples);
        }
    }

    [Fact]
    public void The_documents_of_one_folder_are_one_pool()
    {
        Corpus.Require();
        var documents = Formats.SelectMany(Corpus.Documents).GroupBy(document => Path.GetDirectoryName(document.Path));
        foreach (var folder in documents)
        {
            var importer = new EpcisImporter();
            foreach (var document in folder)
            {
                using var reader = EpcisReader.Open(new MemoryStream(document.Bytes()), document.Path);
                importer.Add(reader, document.Path);
            }

            var result = importer.Complete();

            Rewritten(result).Should().HaveCount(result.Chains.Count, "{0} is written and read again", folder.Key);
            result.Chains.Check(Now).Verdict.Should().NotBeNull();
        }
    }

    private static IEnumerable<(string, int)> Rewritten(EpcisImportResult result)
    {
        var reader = new DocumentReader();
        foreach (var document in result.Documents)
        {
            var json = new ArrayBufferWriter<byte>();
            DocumentWriter.Write(document, json);
            reader.Add(json.WrittenMemory);
        }

        var read = reader.Complete();
        read.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Should().BeEmpty();
        return read.Chains!.Select(chain => (chain.Id, chain.Count));
    }
}
