using System.Text;
using System.Text.Json.Nodes;
using Provenance.Documents;
using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Tests.Mutations;

/// <summary>A document that is sound and realistic: nothing is missing in it, and nothing contradicts. Mutations break one thing of it.</summary>
internal sealed class SoundDocument
{
    private const string Folder = "tests/Provenance.Tests/Mutations/Sound";

    /// <summary>Lists a name that no sound document has.</summary>
    private static readonly ListScreener Screener = new("Listed Carriers | Example List | 2024-01 | E-7");

    private readonly string _text;

    private SoundDocument(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        _text = File.ReadAllText(path);
    }

    /// <summary>Those of this suite and two of the samples that come with the program; <c>medicine-fmd</c> has no chain of ten events.</summary>
    public static IReadOnlyList<SoundDocument> All { get; } =
    [
        .. Repository.Files(Folder, "*.json").Select(path => new SoundDocument(path)),
        .. new[] { "clean-export", "olive-oil" }.Select(name => new SoundDocument(Repository.PathOf($"src/Provenance.Cli/Samples/{name}.json"))),
    ];

    public string Name { get; }

    public static SoundDocument Named(string name) => All.Single(document => document.Name == name);

    /// <summary>A copy to change.</summary>
    public JsonObject Copy() => JsonNode.Parse(_text)!.AsObject();

    /// <summary>How many events each of its chains has.</summary>
    public IReadOnlyDictionary<string, int> EventCounts() =>
        Copy()["chains"]!.AsArray().ToDictionary(chain => (string)chain!["id"]!, chain => chain!["events"]!.AsArray().Count, StringComparer.Ordinal);

    /// <summary>The bytes of an attachment that a sound document names.</summary>
    public static byte[] Attachment(string location) => File.ReadAllBytes(Repository.PathOf($"{Folder}/{location}"));

    public static ReadResult Read(JsonObject document) => DocumentReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));

    /// <summary>What the default policy, or another one, says of the document, or of a changed copy of it.</summary>
    public static ProvenanceReport Check(JsonObject document, ProvenancePolicy? policy = null)
    {
        var result = Read(document);
        result.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Should().BeEmpty("a document that cannot be read tests no rule");
        var inputs = ProvenanceInputs.ResolveAsync(result.ChainsOrThrow(), null, new FolderSource(Repository.PathOf(Folder)), Screener).AsTask().GetAwaiter().GetResult();
        return inputs.Check(result.EvaluatedAt!.Value, policy);
    }

    public override string ToString() => Name;
}
