using System.Text;
using Provenance.Tests;

namespace Provenance.Csv.Tests;

/// <summary>What the package's README shows, and files read through its mapping.</summary>
internal static class Page
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("src/Provenance.Csv/README.md")).ReplaceLineEndings("\n");

    public static string Csv { get; } = Block("csv") + "\n";

    public static string Mapping { get; } = Block("json");

    public static string Program { get; } = Block("csharp");

    public static string Output { get; } = Block("text");

    public static CsvReadResult Read(string csv, string? mapping = null) => Read(Encoding.UTF8.GetBytes(csv), mapping);

    public static CsvReadResult Read(byte[] csv, string? mapping = null) =>
        CsvDocumentStream.Read(new MemoryStream(csv), CsvMapping.Read(Encoding.UTF8.GetBytes(mapping ?? Mapping), "map.json").MappingOrThrow(), "receipts.csv");

    private static string Block(string language) => Text.Split($"```{language}\n")[1].Split("\n```")[0];
}
