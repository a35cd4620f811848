using System.Xml;

namespace Provenance.Epcis.Reading;

/// <summary>The names of one document: those of the standard are the strings of <see cref="XmlName"/>, whatever the document; others are kept up to a limit.</summary>
internal sealed class XmlNames : XmlNameTable
{
    // Names never leave a name table, and a document of any size is read.
    private const int Most = 20_000;

    private static readonly string?[] Known = Table();

    private readonly NameTable _own = new();
    private int _count;

    public override string Add(char[] array, int offset, int length)
    {
        if (length == 0)
            return string.Empty;
        var name = array.AsSpan(offset, length);
        return Find(name) ?? _own.Get(array, offset, length) ?? Count(_own.Add(array, offset, length));
    }

    public override string Add(string array) => array.Length == 0 ? string.Empty : Find(array) ?? _own.Get(array) ?? Count(_own.Add(array));

    public override string? Get(char[] array, int offset, int length) =>
        length == 0 ? string.Empty : Find(array.AsSpan(offset, length)) ?? _own.Get(array, offset, length);

    public override string? Get(string array) => array.Length == 0 ? string.Empty : Find(array) ?? _own.Get(array);

    private string Count(string name) => ++_count <= Most
        ? name
        : throw new XmlLimitException("names", $"The document has more than {Most} different names of elements, attributes and namespaces, which no EPCIS document needs.");

    private static string? Find(ReadOnlySpan<char> name)
    {
        for (var slot = Slot(name); Known[slot] is { } known; slot = (slot + 1) & (Known.Length - 1))
        {
            if (name.SequenceEqual(known))
                return known;
        }

        return null;
    }

    private static int Slot(ReadOnlySpan<char> name)
    {
        var hash = ((uint)name.Length * 0x9E3779B1) ^ (name[0] * 0x85EBCA6Bu) ^ (name[^1] * 0xC2B2AE35u) ^ (name[name.Length >> 1] * 0x27D4EB2Fu);
        return (int)((hash ^ (hash >> 15)) & 1023);
    }

    private static string?[] Table()
    {
        var table = new string?[1024];
        foreach (var name in XmlName.All)
        {
            var slot = Slot(name);
            while (table[slot] is not null)
                slot = (slot + 1) & (table.Length - 1);
            table[slot] = name;
        }

        return table;
    }
}
