using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <summary>Compares names and texts that a document may write with escapes, some of which are no text.</summary>
internal static class JsonText
{
    /// <summary>Whether the name or text at hand is a given one.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.ValueIsEscaped ? IsEscaped(ref reader, text) : reader.ValueSpan.SequenceEqual(text);

    private static bool IsEscaped(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return false;
        }
    }
}
