namespace Provenance.Documents;

/// <summary>The JSON Schemas of the native document, of the policy document, of packs and of routes, for editors and validators in any language.</summary>
/// <remarks>
/// <para>
/// Draft 4 words only, so that most validators understand it. It accepts whatever a reader accepts, with or without warnings, and refuses the rest as far as a
/// schema can: not that ids are defined and unique, that dates exist, or that the first of two bounds comes first.
/// </para>
/// <para>The same files stand in the package as <c>schema/provenance-1.0.schema.json</c>, <c>schema/provenance-policy-1.0.schema.json</c>,
/// <c>schema/provenance-pack-1.0.schema.json</c> and <c>schema/provenance-route-1.0.schema.json</c>. That of the policy document refers to that of the native
/// document by its file name, which must stand beside it. Thread-safe.</para>
/// </remarks>
public static class DocumentSchema
{
    /// <summary>Opens the schema of the native document for reading.</summary>
    /// <returns>UTF-8 without a byte-order mark; the caller disposes it.</returns>
    public static Stream Open() => Open("provenance-1.0");

    /// <summary>Reads the schema of the native document.</summary>
    /// <returns>Its JSON text.</returns>
    public static string Read() => TextOf("provenance-1.0");

    /// <summary>Reads the schema of the policy document (<see cref="Validation.PolicyDocument"/>).</summary>
    /// <returns>Its JSON text.</returns>
    public static string ReadPolicy() => TextOf("provenance-policy-1.0");

    /// <summary>Reads the schema of packs (<see cref="Packs.PackReader"/>).</summary>
    /// <returns>Its JSON text.</returns>
    public static string ReadPack() => TextOf("provenance-pack-1.0");

    /// <summary>Reads the schema of expected routes (<see cref="Routes.RouteReader"/>).</summary>
    /// <returns>Its JSON text.</returns>
    public static string ReadRoute() => TextOf("provenance-route-1.0");

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name)
    {
        var resource = $"Provenance.Documents.Schema.{name}.schema.json";
        return typeof(DocumentSchema).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
    }
}
