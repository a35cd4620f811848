using System.Text;

namespace Provenance.Csv;

/// <summary>How the columns of a file become the events of a native document, as a mapping file says it.</summary>
/// <remarks>Immutable, safe to share between threads and for any number of files.</remarks>
public sealed class CsvMapping
{
    /// <summary>The version of the format.</summary>
    public const string Version = "1.0";

    internal CsvMapping(string name, ReadOnlyMemory<byte> utf8) => (Name, Utf8) = (name, utf8);

    internal string Name { get; }

    internal ReadOnlyMemory<byte> Utf8 { get; }

    internal char? Delimiter { get; set; }

    internal Encoding Encoding { get; set; } = new UTF8Encoding(true, true);

    internal JsonTree? Document { get; set; }

    internal List<CsvEntry> Entries { get; } = [];

    internal HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);

    internal Dictionary<JsonTree, CsvLeaf> Leaves { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a mapping file.</summary>
    /// <param name="utf8">The mapping, JSON in UTF-8, with or without a byte-order mark; at most 16 MB. It must not change afterwards.</param>
    /// <param name="name">What messages call it; <c>mapping</c> where it is <see langword="null"/>.</param>
    /// <returns>The mapping, and what is wrong with it. No exception comes of what stands in the file.</returns>
    public static CsvMappingReadResult Read(ReadOnlyMemory<byte> utf8, string? name = null)
    {
        var file = new SettingsFile(utf8, name ?? "mapping");
        var mapping = new CsvMappingParser(file, new(name ?? "mapping", utf8)).Read();
        return new(file.HasErrors ? null : mapping, file.Problems().ToValueList());
    }

    /// <summary>Reads the JSON Schema of mapping files, draft 4.</summary>
    /// <returns>Its JSON text.</returns>
    public static string ReadSchema()
    {
        const string Resource = "Provenance.Csv.provenance-mapping-1.0.schema.json";
        using var stream = typeof(CsvMapping).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
