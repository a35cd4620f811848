using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Provenance.Documents;

namespace Provenance.Epcis.Tests.Json;

/// <summary>Strict reading beside the JSON Schema of the standard, and every place where the two differ.</summary>
public sealed class SchemaTests
{
    // Of each document so many mutants are drawn. PROVENANCE_MUTANTS asks for more.
    private static readonly int Drawn = int.TryParse(Environment.GetEnvironmentVariable("PROVENANCE_MUTANTS"), out var asked) ? asked : 25;

    private const int LargestMutated = 12_000;

    private static readonly EpcisReaderOptions Strict = new() { Strict = true };

    /// <remarks>
    /// The manifest was made with a validator that looks at no formats: not at that of a URI (a blank node as the id of a document, names of members without a
    /// namespace, words of no vocabulary, types of events of no standard) and not at that of a time. And it takes the last of several members of one name.
    /// </remarks>
    [Fact]
    public void Strict_reading_judges_documents_as_the_manifest_of_the_corpus_does_but_for_formats()
    {
        Corpus.Require();
        List<string> lenient = [];
        List<ReadProblem> stricter = [];
        foreach (var document in Corpus.Documents("EPCIS-2.0-JSON-LD").Where(document => document.SchemaCheck.Contains(":json", StringComparison.Ordinal)))
        {
            var verdict = Verdict(document.Bytes(), Path.GetFileName(document.Path));
            if (verdict is null && !document.IsSchemaValid)
                lenient.Add(document.Path);
            else if (verdict is not null && document.IsSchemaValid)
                stricter.Add(verdict);
        }

        foreach (var problem in stricter)
            TestContext.Current.TestOutputHelper?.WriteLine(problem.ToString());
        lenient.Should().BeEmpty();
        stricter.CountBy(problem => problem.Code).ToDictionary().Should().Equal(new Dictionary<string, int>
        {
            ["uri"] = 27,
            ["unknownMember"] = 15,
            ["duplicateMember"] = 2,
            ["time"] = 2,
            ["eventType"] = 2,
            ["vocabulary"] = 1,
        });
    }

    /// <remarks>JSON.parse, through which ajv gets a document, drops all but the last of several members of one name; here one of them is in doubt, and that is an error.</remarks>
    [Fact]
    public void Strict_reading_judges_documents_as_ajv_does_but_for_repeated_members()
    {
        SchemaOracle.Require();
        var documents = Parsed();
        var judged = SchemaOracle.Judge(SchemaOracle.Schema201, documents.Select(document => document.Text));
        List<string> found = [];
        for (var i = 0; i < documents.Count; i++)
        {
            if (Verdict(documents[i].Document.Bytes()) is var verdict && verdict is null != (judged[i] == "valid"))
                found.Add($"{documents[i].Document.Path}: {judged[i]}, here {verdict?.Message ?? "valid"}");
        }

        documents.Count.Should().BeGreaterThan(150);
        found.Should().Equal(
            "gs1-epcis/JSON/AssociationEvent/AssociationEvent-h.jsonld: valid, here The member \"eventID\" stands in this object more than once. Leave one of them out.",
            "opentraceability/CSharp/OpenTraceability.Tests/Data/AssociationEvent-h.jsonld: valid, here The member \"eventID\" stands in this object more than once. Leave one of them out.");
    }

    [Fact]
    public void Strict_reading_judges_mutants_as_ajv_does_but_for_repeated_members()
    {
        SchemaOracle.Require();
        List<(string Source, Mutant Mutant)> mutants = [];
        foreach (var (document, _) in Parsed().Where(one => one.Document.Bytes().Length <= LargestMutated))
        {
            if (Verdict(document.Bytes()) is not null)
                continue;
            var all = Mutants.Of(document.Bytes()).ToList();
            var random = new Random(document.Path.Length);
            mutants.AddRange(all.Where(_ => random.Next(all.Count) < Drawn).Select(mutant => (document.Path, mutant)));
        }

        var judged = SchemaOracle.Judge(SchemaOracle.Schema201, mutants.Select(one => one.Mutant.Text));
        var (rejected, repeated) = (0, 0);
        List<string> found = [];
        for (var i = 0; i < mutants.Count; i++)
        {
            var verdict = Verdict(Encoding.UTF8.GetBytes(mutants[i].Mutant.Text));
            rejected += verdict is null ? 0 : 1;
            if (verdict is null == (judged[i] == "valid"))
                continue;
            if (mutants[i].Mutant.Change == "repeat" && verdict is { Code: "duplicateMember" })
                repeated++;
            else
                found.Add($"{mutants[i].Mutant.Change} {mutants[i].Mutant.Place}: {judged[i]}, here {verdict?.ToString() ?? "valid"} ({mutants[i].Source})");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutants.Count} mutants, {rejected} rejected, {repeated} of them because a member is repeated"));
        found.Should().BeEmpty();
        rejected.Should().BeGreaterThan(mutants.Count / 3);
        (mutants.Count - rejected).Should().BeGreaterThan(mutants.Count / 10);
    }

    [Fact]
    public void What_is_written_is_valid_under_both_versions_of_the_schema()
    {
        SchemaOracle.Require();
        var documents = Generators.Documents(NodeStyle.Json).Array[300].Single();
        var texts = documents.Select(document => JsonNode.Parse(JsonWriteTests.Write(document, out _, indented: false))!.ToJsonString()).ToList();
        foreach (var schema in (string[])[SchemaOracle.Schema200, SchemaOracle.Schema201])
            SchemaOracle.Judge(schema, texts).Should().OnlyContain(answer => answer == "valid");
    }

    private static List<(CorpusDocument Document, string Text)> Parsed()
    {
        List<(CorpusDocument, string)> parsed = [];
        foreach (var document in Corpus.Documents("EPCIS-2.0-JSON-LD").Where(document => document.Kind is "document" or "query-document" or "bare-event"))
        {
            try
            {
                parsed.Add((document, JsonNode.Parse(Encoding.UTF8.GetString(document.Bytes()).TrimStart('\uFEFF'))!.ToJsonString()));
            }
            catch (System.Text.Json.JsonException)
            {
                // Two documents are no JSON.
            }
        }

        return parsed;
    }

    private static ReadProblem? Verdict(byte[] text, string name = "document") =>
        EpcisReader.ReadDocument(text, name, Strict).Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error);
}
