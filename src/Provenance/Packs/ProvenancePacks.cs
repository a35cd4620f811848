using Provenance.Reference;

namespace Provenance.Packs;

/// <summary>The packs that come with the library.</summary>
/// <remarks>Each is read once, when it is first asked for. Thread-safe.</remarks>
public static class ProvenancePacks
{
    private static readonly string[] Ids = ["fsma204", "dscsa", "eudr", "uflpa", "udi-relabel", "eu-fmd", "eu-mdr16", "eu-poao"];

    private static readonly Lazy<ProvenancePack>[] Loaded = Array.ConvertAll(Ids, id => new Lazy<ProvenancePack>(() => Load(id)));

    /// <summary>All of them, food first.</summary>
    public static ValueList<ProvenancePack> All => Loaded.Select(pack => pack.Value).ToValueList();

    /// <summary>The pack of an id, or <see langword="null"/>.</summary>
    /// <param name="id">Its id, such as <c>fsma204</c>; upper and lower case are the same.</param>
    public static ProvenancePack? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var at = Array.FindIndex(Ids, one => string.Equals(one, id, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : Loaded[at].Value;
    }

    /// <summary>The id that somebody meant, or <see langword="null"/>.</summary>
    internal static string? NearestTo(string id) => Nearest.To(id, Ids);

    internal static IReadOnlyList<string> Names => Ids;

    private static ProvenancePack Load(string id)
    {
        var resource = $"Provenance.Packs.Data.{id}.json";
        using var stream = typeof(ProvenancePacks).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return PackReader.Read(utf8, $"{id}.json").PackOrThrow();
    }
}
