using Provenance.Documents.Settings;
using Provenance.Routes.Reading;

namespace Provenance.Routes;

/// <summary>Reads expected routes from JSON.</summary>
/// <remarks>
/// What nobody knows is an error: a member, a type of event or a step that is misspelled would allow or forbid what nobody meant. No exception comes of what
/// stands in a file. The schema is <see cref="Documents.DocumentSchema.ReadRoute"/>. Thread-safe.
/// </remarks>
public static class RouteReader
{
    /// <summary>The version of the format.</summary>
    public const string Version = "1.0";

    /// <summary>Reads one route.</summary>
    /// <param name="utf8">The route in UTF-8, with or without a byte-order mark; at most 16 MB.</param>
    /// <param name="name">What messages call it; <c>route</c> where it is <see langword="null"/>.</param>
    public static RouteReadResult Read(ReadOnlyMemory<byte> utf8, string? name = null)
    {
        var file = new SettingsFile(utf8, name ?? "route");
        var route = new RouteParser(file).Read(utf8);
        return new(file.HasErrors ? null : route, file.Problems().ToValueList());
    }
}
