using System.Text.Json;

namespace Provenance.Epcis.Tests;

/// <summary>A document of the corpus, and what its manifest says of it.</summary>
/// <param name="Path">Its path in the corpus.</param>
/// <param name="Format">Format and version.</param>
/// <param name="Kind">What it is: document, bare-event, query-document …</param>
/// <param name="IsPositive">Whether it is meant to be valid.</param>
/// <param name="SchemaCheck">What the schema says of it: <c>valid:…</c>, <c>invalid:…</c>, or why it was not asked (<c>n/a…</c>).</param>
/// <param name="EventCount">How many events it has.</param>
internal sealed record CorpusDocument(string Path, string Format, string Kind, bool IsPositive, string SchemaCheck, int EventCount)
{
    public string File { get; } = System.IO.Path.Combine(Corpus.Folder, Path);

    public bool IsSchemaValid => SchemaCheck.StartsWith("valid", StringComparison.Ordinal);

    public bool HasSchema => !SchemaCheck.StartsWith("n/a", StringComparison.Ordinal);

    /// <summary>Whether the reference generator of hash ids could process it.</summary>
    public bool IsHashed => System.IO.File.Exists(File + ".expected-hashes");

    /// <summary>The ids that the reference generator gives its events.</summary>
    public string[] ExpectedIds => [.. System.IO.File.ReadAllLines(File + ".expected-hashes").Where(line => line.Length > 0)];

    public string[] ExpectedPreHashes => JsonSerializer.Deserialize<string[]>(System.IO.File.ReadAllText(File + ".expected-prehashes.json"))!;

    public byte[] Bytes() => System.IO.File.ReadAllBytes(File);

    public override string ToString() => Path;
}
