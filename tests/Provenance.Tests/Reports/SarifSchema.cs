using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Provenance.Tests.Reports;

/// <summary>The official schema of SARIF 2.1.0, which is not ours to copy: its file is named by the variable PROVENANCE_SARIF_SCHEMA.</summary>
internal static class SarifSchema
{
    /// <summary>What the schema has against a log.</summary>
    public static IReadOnlyList<string> Problems(string log)
    {
        var path = Environment.GetEnvironmentVariable("PROVENANCE_SARIF_SCHEMA");
        Assert.SkipWhen(string.IsNullOrEmpty(path) && Environment.GetEnvironmentVariable("PROVENANCE_REQUIRE_SARIF_SCHEMA") != "1", "PROVENANCE_SARIF_SCHEMA names no file with the schema; .ci/run gets it from a package.");
        path.Should().NotBeNullOrEmpty("PROVENANCE_REQUIRE_SARIF_SCHEMA is set");
        var schema = JsonSchema.FromJsonAsync(File.ReadAllText(path!)).GetAwaiter().GetResult();
        schema.Title.Should().Contain("(SARIF) Version 2.1.0", "{0} should be the schema", path);
        using var reader = new JsonTextReader(new StringReader(log)) { DateParseHandling = DateParseHandling.None };
        return [.. schema.Validate(JToken.ReadFrom(reader)).Select(problem => $"{problem.Path}: {problem.Kind}")];
    }
}
