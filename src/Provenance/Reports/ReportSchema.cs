namespace Provenance.Reports;

/// <summary>The JSON Schema of what <see cref="ReportJson"/> writes, for programs in any language that read it.</summary>
/// <remarks>
/// Draft 4 words only. It lets members pass that it does not know: a later version may write more. The same file stands in the package as
/// <c>schema/provenance-report-1.0.schema.json</c>. Thread-safe.
/// </remarks>
public static class ReportSchema
{
    private const string Resource = "Provenance.Reports.Schema.provenance-report-1.0.schema.json";

    /// <summary>Opens the schema for reading.</summary>
    /// <returns>UTF-8 without a byte-order mark; the caller disposes it.</returns>
    public static Stream Open() =>
        typeof(ReportSchema).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");

    /// <summary>Reads the schema.</summary>
    /// <returns>Its JSON text.</returns>
    public static string Read()
    {
        using var reader = new StreamReader(Open());
        return reader.ReadToEnd();
    }
}
