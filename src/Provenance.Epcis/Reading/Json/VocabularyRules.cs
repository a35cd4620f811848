namespace Provenance.Epcis.Reading.Json;

/// <summary>Which words the JSON Schema takes: those of the vocabulary bare, and URIs that are none of its other forms.</summary>
internal static class VocabularyRules
{
    public static bool IsValid(CbvKind kind, string text, ReadOnlySpan<byte> utf8)
    {
        foreach (var word in Cbv.WordsOf(kind))
        {
            if (word == text)
                return true;
        }

        return UriShape.IsUri(utf8) && !(kind is CbvKind.MeasurementType or CbvKind.SensorAlert ? IsOfVoc(text) : IsOfCbv(text));
    }

    private static bool IsOfCbv(string text) => Begins(text, "urn:epcglobal:cbv") || Begins(text, "http://ns.gs1.org/cbv/") || Begins(text, "https://ns.gs1.org/cbv/");

    private static bool IsOfVoc(string text) =>
        Begins(text, "http://gs1.org/voc/") || Begins(text, "https://gs1.org/voc/") || Begins(text, "http://www.gs1.org/voc/") || Begins(text, "https://www.gs1.org/voc/");

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);
}
