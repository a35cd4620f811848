using System.Text.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Provenance.Documents;
using Provenance.Packs;

namespace Provenance.Tests.Packs;

/// <summary>The schema of packs, as a validator that is not ours reads it.</summary>
public sealed class PackSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(DocumentSchema.ReadPack()).GetAwaiter().GetResult();

    [Fact]
    public void The_schema_accepts_every_pack_of_the_library_and_that_of_the_page()
    {
        foreach (var json in ProvenancePacks.All.Select(pack => pack.ToJson()).Append(PackPage.Example))
            Problems(json).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"need\": \"duty\"", "\"need\": \"dutty\"")]
    [InlineData("\"types\": [\"dispatched\"]", "\"type\": [\"dispatched\"]")]
    [InlineData("\"id\": \"house-wine\"", "\"id\": \"House wine\"")]
    [InlineData("\"commodities\": [\"2204\"]", "\"types\": [\"dispatched\"]")]
    [InlineData("\"mark\": \"V\", \"citation\": \"Handbook 7\"", "\"mark\": \"X\"")]
    [InlineData("\"provenancePack\": \"1.0\"", "\"provenancePack\": \"2.0\"")]
    public void The_schema_refuses_what_the_reader_refuses(string was, string written) =>
        Problems(PackPage.Example.Replace(was, written, StringComparison.Ordinal)).Should().NotBeEmpty();

    [Fact]
    public void The_schema_names_the_members_that_the_reader_takes()
    {
        using var schema = JsonDocument.Parse(DocumentSchema.ReadPack());
        foreach (var name in schema.RootElement.GetProperty("properties").EnumerateObject().Select(member => member.Name))
            Unknown($"{{\"provenancePack\": \"1.0\", \"{name}\": null}}").Should().BeEmpty();
        foreach (var name in schema.RootElement.GetProperty("definitions").GetProperty("eventCondition").GetProperty("properties").EnumerateObject().Select(member => member.Name))
            Unknown($"{{\"provenancePack\": \"1.0\", \"events\": [{{\"when\": {{\"{name}\": null}}}}]}}").Should().BeEmpty();
        foreach (var name in schema.RootElement.GetProperty("definitions").GetProperty("element").GetProperty("properties").EnumerateObject().Select(member => member.Name))
            Unknown($"{{\"provenancePack\": \"1.0\", \"events\": [{{\"elements\": [{{\"{name}\": null}}]}}]}}").Should().BeEmpty();
    }

    private static IEnumerable<ReadProblem> Unknown(string json) => PackReader.Read(System.Text.Encoding.UTF8.GetBytes(json)).Problems.Where(problem => problem.Code == "unknownMember");

    private static List<string> Problems(string json) => [.. Schema.Validate(JToken.Parse(json)).Select(problem => $"{problem.Path}: {problem.Kind}")];
}
