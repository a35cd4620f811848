namespace Provenance.Documents;

/// <summary>The JSON Schema of the native document, for editors and validators in any language.</summary>
/// <remarks>
/// <para>
/// Draft 4 words only, so that most validators understand it. It accepts whatever a reader accepts, with or without warnings, and refuses the rest as far as a
/// schema can: not that ids are defined and unique, that dates exist, or that the first of two bounds comes first.
/// </para>
/// <para>The same file stands in the package as <c>schema/provenance-1.0.schema.json</c>. Thread-safe.</para>
/// </remarks>
public static class DocumentSchema
{
    private const string Resource = "Provenance.Documents.Schema.provenance-1.0.schema.json";

    /// <summary>Opens the schema for reading.</summary>
    /// <returns>UTF-8 without a byte-order mark; the caller disposes it.</returns>
    public static Stream Open() =>
        typeof(DocumentSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");

    /// <summary>Reads the schema.</summary>
    /// <returns>Its JSON text.</returns>
    public static string Read()
    {
        using var reader = new StreamReader(Open());
        return reader.ReadToEnd();
    }
}
