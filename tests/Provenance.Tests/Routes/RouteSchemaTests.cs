using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Provenance.Documents;
using Provenance.Routes;

namespace Provenance.Tests.Routes;

/// <summary>The schema of routes, as a validator that is not ours reads it.</summary>
public sealed class RouteSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(DocumentSchema.ReadRoute()).GetAwaiter().GetResult();

    [Fact]
    public void The_schema_accepts_every_route_of_the_fixtures()
    {
        var routes = Repository.Files("tests/Provenance.Tests/Rules/Fixtures", "*.route.json").ToArray();

        routes.Should().NotBeEmpty();
        foreach (var route in routes)
            Problems(File.ReadAllText(route)).Should().BeEmpty(route);
    }

    [Theory]
    [InlineData("\"name\": \"made\"", "\"nme\": \"made\"")]
    [InlineData("\"events\": [\"moved\"]", "\"events\": [\"mved\"]")]
    [InlineData("\"events\": [\"moved\"]", "\"events\": [\"corrected\"]")]
    [InlineData("\"events\": [\"moved\"]", "\"events\": []")]
    [InlineData("\"within\": \"P30D\"", "\"within\": \"P1M\"")]
    [InlineData("\"optional\": true", "\"optional\": \"yes\"")]
    [InlineData("\"id\": \"masks-export\"", "\"id\": \"Masks\"")]
    [InlineData("\"appliesTo\": {\"commodities\": [\"6307\"]}", "\"appliesTo\": {}")]
    [InlineData("\"provenanceRoute\": \"1.0\"", "\"provenanceRoute\": \"2.0\"")]
    public void The_schema_refuses_what_the_reader_refuses(string was, string written)
    {
        MaskRoute.Text.Should().Contain(was);
        var json = MaskRoute.Text.Replace(was, written, StringComparison.Ordinal);

        RouteReader.Read(Encoding.UTF8.GetBytes(json)).Problems.Should().NotBeEmpty();
        Problems(json).Should().NotBeEmpty();
    }

    [Fact]
    public void The_schema_names_the_members_that_the_reader_takes()
    {
        using var schema = JsonDocument.Parse(DocumentSchema.ReadRoute());
        var root = schema.RootElement;
        foreach (var (path, owner) in new[] { ("{0}", root), ("\"steps\": [{{{0}}}]", root.GetProperty("definitions").GetProperty("step")), ("\"thresholds\": [{{{0}}}]", root.GetProperty("definitions").GetProperty("threshold")), ("\"appliesTo\": {{{0}}}", root.GetProperty("properties").GetProperty("appliesTo")) })
        {
            string[] names = [.. owner.GetProperty("properties").EnumerateObject().Select(member => member.Name)];
            foreach (var name in names)
                Unknown(Within(path, name)).Should().BeEmpty(name);

            // What the reader says that it knows is what the schema lists.
            Unknown(Within(path, "qqqqqqqqqqqq")).Should().ContainSingle().Which.Message.Should().Contain($"Known are {string.Join(", ", Told(path, names))}.");
        }
    }

    private static string[] Told(string path, string[] names) => path == "{0}" ? [.. names.OrderBy(name => name == "provenanceRoute" ? 0 : name == "$schema" ? 1 : 2)] : names;

    private static string Within(string path, string name) => path == "{0}" ? $"\"{name}\": null" : string.Format(System.Globalization.CultureInfo.InvariantCulture, path, $"\"{name}\": null");

    private static IEnumerable<ReadProblem> Unknown(string member) =>
        RouteReader.Read(Encoding.UTF8.GetBytes(member.StartsWith("\"provenanceRoute\"", StringComparison.Ordinal) ? "{}" : $"{{\"provenanceRoute\": \"1.0\", {member}}}")).Problems.Where(problem => problem.Code == "unknownMember");

    private static List<string> Problems(string json) => [.. Schema.Validate(JToken.Parse(json)).Select(problem => $"{problem.Path}: {problem.Kind}")];
}
