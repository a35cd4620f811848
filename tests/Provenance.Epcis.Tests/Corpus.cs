using System.Globalization;
using Provenance.Tests;

namespace Provenance.Epcis.Tests;

/// <summary>The public documents that tests are run over where they are at hand, beside the repository; they are not part of it.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyList<CorpusDocument>> Listed = new(() => IsHere ? [.. Read()] : []);

    /// <summary>Where the documents are.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpus", "epcis"));

    /// <summary>Where the schemas of GS1 are.</summary>
    public static string Schemas { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpus", "epcis-schemas", "gs1-epcis"));

    public static bool IsHere => File.Exists(Path.Combine(Folder, "MANIFEST.tsv"));

    /// <summary>All documents, in the order of the manifest; none where there is no corpus.</summary>
    public static IReadOnlyList<CorpusDocument> All => Listed.Value;

    /// <summary>The documents in XML.</summary>
    public static IEnumerable<CorpusDocument> Xml => All.Where(document => document.Path.EndsWith(".xml", StringComparison.Ordinal));

    /// <summary>The documents that the reference generator of hash ids could process, in ordinal order.</summary>
    public static IEnumerable<CorpusDocument> Hashed => All.Where(document => document.IsHashed).OrderBy(document => document.Path, StringComparer.Ordinal);

    /// <summary>Skips the test where there is no corpus.</summary>
    public static void Require() => Assert.SkipUnless(IsHere, $"Needs the EPCIS documents in {Folder}.");

    /// <summary>The documents of a format, as the manifest lists them.</summary>
    /// <param name="format">As the manifest calls it: <c>EPCIS-2.0-JSON-LD</c>, <c>EPCIS-1.x-XML</c>, <c>EPCIS-2.0-XML</c>.</param>
    public static IEnumerable<CorpusDocument> Documents(string format) => All.Where(document => document.Format == format);

    private static IEnumerable<CorpusDocument> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "MANIFEST.tsv"));
        var columns = lines[0].Split('\t').ToList();
        foreach (var cells in lines.Skip(1).Select(line => line.Split('\t')))
        {
            yield return new(
                // The manifest names a folder around the corpus.
                Cell("path").Split('/', 2)[1],
                Cell("format"),
                Cell("kind"),
                Cell("polarity") == "positive",
                Cell("schema_check"),
                Cell("n_events") is { Length: > 0 } events ? int.Parse(events, CultureInfo.InvariantCulture) : 0);

            string Cell(string column) => columns.IndexOf(column) is var at and >= 0 && at < cells.Length ? cells[at] : "";
        }
    }
}
