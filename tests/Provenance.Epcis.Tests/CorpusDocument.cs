namespace Provenance.Epcis.Tests;

/// <summary>A document of the corpus.</summary>
/// <param name="Path">Its path in the corpus.</param>
/// <param name="Folder">Where the corpus is.</param>
/// <param name="Kind">What the manifest calls it: document, bare-event, query-document …</param>
/// <param name="IsPositive">Whether it is meant to be valid.</param>
/// <param name="SchemaCheck">What the schema says of it: <c>valid:…</c>, <c>invalid:…</c>, or why it was not asked.</param>
/// <param name="EventCount">How many events it has.</param>
internal sealed record CorpusDocument(string Path, string Folder, string Kind, bool IsPositive, string SchemaCheck, int EventCount)
{
    public bool IsSchemaValid => SchemaCheck.StartsWith("valid", StringComparison.Ordinal);

    public byte[] Bytes() => File.ReadAllBytes(System.IO.Path.Combine(Folder, Path));
}
