using Provenance.Tests;

namespace Provenance.Epcis.Tests;

/// <summary>The public documents that tests are run over where they are at hand, beside the repository; they are not part of it.</summary>
internal static class Corpus
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpus", "epcis"));

    public static bool IsHere => Directory.Exists(Folder);

    /// <summary>Skips the test where there is no corpus.</summary>
    public static void Require() => Assert.SkipUnless(Directory.Exists(Folder), $"Needs the EPCIS documents in {Folder}.");

    /// <summary>The documents of a format, as the manifest lists them.</summary>
    /// <param name="format">As the manifest calls it: <c>EPCIS-2.0-JSON-LD</c>, <c>EPCIS-1.x-XML</c>, <c>EPCIS-2.0-XML</c>.</param>
    public static IReadOnlyList<CorpusDocument> Documents(string format)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "MANIFEST.tsv"));
        var columns = lines[0].Split('\t').ToList();
        return [.. lines.Skip(1).Select(line => line.Split('\t')).Where(cells => Cell(cells, "format") == format).Select(cells => new CorpusDocument(
            Cell(cells, "path")[(Cell(cells, "path").IndexOf('/', StringComparison.Ordinal) + 1)..],
            Folder,
            Cell(cells, "kind"),
            Cell(cells, "polarity") == "positive",
            Cell(cells, "schema_check"),
            int.Parse(Cell(cells, "n_events"), System.Globalization.CultureInfo.InvariantCulture)))];

        string Cell(string[] cells, string column) => columns.IndexOf(column) is var at and >= 0 && at < cells.Length ? cells[at] : "";
    }
}
