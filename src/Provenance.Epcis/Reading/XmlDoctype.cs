using System.Buffers;

namespace Provenance.Epcis.Reading;

/// <summary>Tells a <c>&lt;!DOCTYPE name&gt;</c> that declares nothing and names no file, as some tools write it, from a DTD.</summary>
internal static class XmlDoctype
{
    private static readonly SearchValues<byte> NotOfNames = SearchValues.Create(" \t\r\n[\"'"u8);

    public static bool IsBare(ReadOnlySpan<byte> first)
    {
        var start = first.IndexOf("<!DOCTYPE"u8);
        if (start < 0)
            return false;
        var rest = first[(start + 9)..];
        var end = rest.IndexOf((byte)'>');
        if (end < 0)
            return false;
        var name = rest[..end].Trim(" \t\r\n"u8);
        return name.Length > 0 && name.IndexOfAny(NotOfNames) < 0;
    }
}
