using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Provenance.Documents;
using Provenance.Reports;
using Provenance.Tests.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

public sealed class ReportSchemaTests
{
    private static readonly JsonSchema Shipped = Load(ReportSchema.Read());

    // The shipped schema lets unknown members pass, so that a later version may write more; here each that is written must be described.
    private static readonly JsonSchema Strict = Load(Closed(ReportSchema.Read()));

    public static TheoryData<string> Rules => new(RuleFixture.All.Select(fixture => fixture.Code).Distinct());

    public static TheoryData<string> Samples => new(Repository.Files("src/Provenance.Cli/Samples", "*.json").Select(Repository.Relative));

    [Theory, MemberData(nameof(Rules))]
    public void The_report_on_every_fixture_of_a_rule_is_valid(string code) =>
        RuleFixture.All.Where(fixture => fixture.Code == code).SelectMany(fixture => Problems(Strict, fixture.Check())).Should().BeEmpty();

    [Theory, MemberData(nameof(Samples))]
    public void The_report_on_a_sample_is_valid(string path)
    {
        var read = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf(path)), path);
        var report = read.ChainsOrThrow().Check(read.EvaluatedAt!.Value);

        Problems(Shipped, report).Should().BeEmpty();
        Problems(Strict, report).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"kind\": \"fail\"", "\"kind\": \"pass\"")]
    [InlineData("\"severity\": \"error\"", "\"severity\": \"fatal\"")]
    [InlineData("\"subject\": \"e6\"", "\"subject\": 6")]
    [InlineData("\"disclaimer\":", "\"claim\":")]
    public void What_no_report_says_is_refused(string written, string instead)
    {
        var json = Json(Masks.Chain.Check(Masks.EvaluatedAt));
        json.Should().Contain(written);

        Problems(Shipped, json.Replace(written, instead)).Should().NotBeEmpty();
    }

    [Fact]
    public void What_a_later_version_adds_is_let_pass() =>
        Problems(Shipped, Json(Masks.Chain.Check(Masks.EvaluatedAt)).Replace("\"disclaimer\":", "\"news\": 1, \"disclaimer\":")).Should().BeEmpty();

    [Fact]
    public void The_package_and_the_assembly_hold_the_same_schema()
    {
        using var stream = ReportSchema.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        bytes.ToArray().Should().Equal(File.ReadAllBytes(Repository.PathOf("src/Provenance/Reports/Schema/provenance-report-1.0.schema.json")));
    }

    /// <summary>What the schema has against a report, unknown members among it.</summary>
    internal static IEnumerable<string> ProblemsOf(ProvenanceReport report) => Problems(Strict, report);

    private static IEnumerable<string> Problems(JsonSchema schema, ProvenanceReport report) => Problems(schema, Json(report));

    private static IEnumerable<string> Problems(JsonSchema schema, string json)
    {
        // Not as dates: the validator's parser would turn what looks like one into another text.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return [.. schema.Validate(JToken.ReadFrom(reader)).Select(problem => $"{problem.Path}: {problem.Kind}")];
    }

    private static string Json(ProvenanceReport report)
    {
        using var output = new MemoryStream();
        ReportJson.Write(report, output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static JsonSchema Load(string schema) => JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();

    private static string Closed(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        Close(root);
        return root.ToJsonString();

        static void Close(JsonNode? node)
        {
            if (node is JsonArray list)
                list.ToList().ForEach(Close);
            if (node is not JsonObject o)
                return;
            o.Select(member => member.Value).ToList().ForEach(Close);
            if (o.ContainsKey("properties") && o["properties"] is JsonObject && !o.ContainsKey("additionalProperties"))
                o["additionalProperties"] = false;
        }
    }
}
