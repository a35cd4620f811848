using System.Diagnostics.CodeAnalysis;

namespace Provenance.Epcis.Mapping;

/// <summary>The items that events name, each under one id whatever its spellings.</summary>
internal sealed class ItemBook
{
    private readonly Dictionary<string, Item> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Item> _byCanonical = new(StringComparer.Ordinal);

    /// <summary>The item of a URI.</summary>
    /// <param name="uri">An EPC URN, a Digital Link or another URI.</param>
    /// <param name="isClass">Whether it stands as a class with a quantity.</param>
    /// <param name="item">The item.</param>
    /// <returns><see langword="false"/> where it is no URI.</returns>
    public bool TryGet(string uri, bool isClass, [NotNullWhen(true)] out Item? item)
    {
        if (_bySpelling.TryGetValue(uri, out item))
            return true;
        if (!ItemId.TryParse(uri, out var id, out _))
            return false;
        var canonical = CanonicalIdentifier.Canonicalize(uri);
        if (!_byCanonical.TryGetValue(canonical, out item))
            _byCanonical.Add(canonical, item = new(id, LevelOf(canonical, uri, isClass)));
        _bySpelling.Add(uri, item);
        return true;
    }

    /// <summary>The product of a lot or piece, in one form; <see langword="null"/> where the id does not tell it.</summary>
    public static string? ProductOf(string uri)
    {
        const string Base = "https://id.gs1.org/01/";
        const string Lot = ":product:lot:class:";
        var canonical = CanonicalIdentifier.Canonicalize(uri);
        if (canonical.StartsWith(Base, StringComparison.Ordinal) && canonical.Length >= Base.Length + 14)
            return canonical[..(Base.Length + 14)];

        // The lot of a GDST URN follows the product after the last full stop [K].
        return uri.StartsWith("urn:gdst:", StringComparison.OrdinalIgnoreCase) && uri.IndexOf(Lot, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && uri.LastIndexOf('.') is var stop && stop > at + Lot.Length
            ? string.Concat(uri.AsSpan(0, at), ":product:class:", uri.AsSpan(at + Lot.Length, stop - at - Lot.Length))
            : null;
    }

    private static ItemLevel LevelOf(string canonical, string uri, bool isClass)
    {
        if (uri.StartsWith("urn:epc:idpat:", StringComparison.OrdinalIgnoreCase))
            return ItemLevel.Product;
        if (canonical.Contains("/00/", StringComparison.Ordinal) && canonical.StartsWith("https://id.gs1.org/", StringComparison.Ordinal))
            return ItemLevel.LogisticUnit;
        var id = ItemId.Parse(canonical);
        if (id.IsSerial)
            return ItemLevel.Serial;
        if (id.IsBatch)
            return ItemLevel.Batch;
        if (canonical.StartsWith("https://id.gs1.org/01/", StringComparison.Ordinal) || canonical.StartsWith("https://id.gs1.org/8006/", StringComparison.Ordinal))
            return ItemLevel.Product;

        // The URNs of the Global Dialogue on Seafood Traceability [K]: urn:gdst:DOMAIN:product:lot:class:…, …:product:serial:obj:…, …:product:class:….
        if (uri.StartsWith("urn:gdst:", StringComparison.OrdinalIgnoreCase))
        {
            return uri.Contains(":product:lot:class:", StringComparison.OrdinalIgnoreCase) ? ItemLevel.Batch
                : uri.Contains(":product:serial:obj:", StringComparison.OrdinalIgnoreCase) ? ItemLevel.Serial
                : uri.Contains(":product:class:", StringComparison.OrdinalIgnoreCase) ? ItemLevel.Product
                : ItemLevel.Unknown;
        }

        return isClass ? ItemLevel.Batch : ItemLevel.Unknown;
    }

    /// <summary>One item.</summary>
    /// <param name="Id">Its id, as it was first spelled.</param>
    /// <param name="Level">What it is.</param>
    public sealed record Item(ItemId Id, ItemLevel Level)
    {
        /// <summary>Whether it names goods that can be followed.</summary>
        public bool IsTraceable => Level != ItemLevel.Product;
    }
}
