using System.Text.Json;
using Provenance.Tests;

namespace Provenance.Epcis.Tests.Hashing;

/// <summary>A public document for which the reference implementation was run.</summary>
internal sealed record CorpusDocument(string Name, string Path)
{
    public static string Root { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, "..", "shared", "corpus", "epcis"));

    /// <summary>All documents that the reference could process, in ordinal order.</summary>
    public static IReadOnlyList<CorpusDocument> All { get; } = Directory.Exists(Root)
        ? [.. Directory.EnumerateFiles(Root, "*.expected-hashes", SearchOption.AllDirectories)
            .Select(file => file[..^".expected-hashes".Length])
            .Select(file => new CorpusDocument(System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'), file))
            .OrderBy(document => document.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>What a test says where the documents are not there.</summary>
    public static void SkipWhereAbsent() => Assert.SkipUnless(Directory.Exists(Root), "The public documents of ../shared/corpus/epcis are not here.");

    public byte[] Bytes => File.ReadAllBytes(Path);

    public string[] ExpectedIds => [.. File.ReadAllLines(Path + ".expected-hashes").Where(line => line.Length > 0)];

    public string[] ExpectedPreHashes => JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path + ".expected-prehashes.json"))!;
}
