using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Provenance.Documents;

namespace Provenance.Tests.Documents;

/// <summary>The schema of the package, as a validator that is not ours reads it.</summary>
internal static class Schema
{
    private static readonly JsonSchema Loaded = JsonSchema.FromJsonAsync(DocumentSchema.Read()).GetAwaiter().GetResult();

    /// <summary>What the schema has against a document; empty where it accepts it.</summary>
    public static IReadOnlyList<string> Problems(string json)
    {
        // Not as dates: the validator's parser would turn what looks like one into another text.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 256 };
        return [.. Loaded.Validate(JToken.ReadFrom(reader)).Select(problem => $"{problem.Path}: {problem.Kind}")];
    }

    public static bool Accepts(string json) => Problems(json).Count == 0;
}
