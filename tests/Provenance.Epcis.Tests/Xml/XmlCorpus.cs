using Provenance.Tests;

namespace Provenance.Epcis.Tests.Xml;

/// <summary>The XML documents of the corpus, which lies beside the repository where it is present at all.</summary>
internal static class XmlCorpus
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "corpus", "epcis");

    public static string Schemas { get; } = Path.Combine(Repository.Root, "..", "shared", "corpus", "epcis-schemas", "gs1-epcis");

    public static bool IsPresent => File.Exists(Path.Combine(Folder, "MANIFEST.tsv"));

    /// <summary>All of them; skips the test where there are none.</summary>
    public static IReadOnlyList<XmlCorpusDocument> Documents()
    {
        Assert.SkipUnless(IsPresent, "The corpus (shared/corpus/epcis beside the repository) is not here.");
        return
        [
            .. File.ReadLines(Path.Combine(Folder, "MANIFEST.tsv")).Skip(1)
                .Select(line => line.Split('\t'))
                .Where(cells => cells[0].EndsWith(".xml", StringComparison.Ordinal))
                .Select(cells => new XmlCorpusDocument(
                    cells[0]["share/".Length..],
                    Path.Combine(Folder, cells[0]["share/".Length..]),
                    cells[4],
                    int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture),
                    cells[7],
                    cells[8],
                    cells[9])),
        ];
    }
}
