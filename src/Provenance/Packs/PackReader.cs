using Provenance.Documents.Settings;
using Provenance.Packs.Reading;

namespace Provenance.Packs;

/// <summary>Reads packs from JSON, the format of those that come with the library.</summary>
/// <remarks>
/// What nobody knows is an error: a member, a path, a type of event or a code that is misspelled would ask for nothing, and nobody would notice.
/// No exception comes of what stands in a file. Thread-safe.
/// </remarks>
public static class PackReader
{
    /// <summary>The version of the format.</summary>
    public const string Version = "1.0";

    /// <summary>Reads one pack.</summary>
    /// <param name="utf8">The pack in UTF-8, with or without a byte-order mark; at most 16 MB.</param>
    /// <param name="name">What messages call it; <c>pack</c> where it is <see langword="null"/>.</param>
    public static PackReadResult Read(ReadOnlyMemory<byte> utf8, string? name = null)
    {
        var file = new SettingsFile(utf8, name ?? "pack");
        var pack = new PackParser(file).Read(utf8);
        return new(file.HasErrors ? null : pack, file.Problems().ToValueList());
    }
}
