namespace Provenance.Epcis.Tests.Xml;

/// <summary>One document, and what the list of the corpus says of it.</summary>
/// <param name="Name">Its path in the corpus.</param>
/// <param name="File">Where it is.</param>
/// <param name="Format">Format and version.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Polarity">Whether it was meant to be valid.</param>
/// <param name="SchemaCheck">What the schemas say: <c>valid:…</c>, <c>invalid:…</c> or <c>n/a…</c>.</param>
internal sealed record XmlCorpusDocument(string Name, string File, string Format, int Events, string Kind, string Polarity, string SchemaCheck)
{
    public bool IsValid => SchemaCheck.StartsWith("valid", StringComparison.Ordinal);

    public bool HasSchema => !SchemaCheck.StartsWith("n/a", StringComparison.Ordinal);

    public override string ToString() => Name;
}
