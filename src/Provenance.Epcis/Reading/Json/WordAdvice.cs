namespace Provenance.Epcis.Reading.Json;

/// <summary>What to say of a word that the JSON Schema rejects.</summary>
internal static class WordAdvice
{
    public static string Of(CbvKind kind, string text, string expanded)
    {
        if (Cbv.Word(kind, expanded) is { } word)
            return $"{Printed.Quoted(text)} is not how JSON-LD writes this word of the vocabulary. Write \"{word}\".";
        if (expanded != text)
            return $"{Printed.Quoted(text)} is no word of {NameOf(kind)}. Write one, or a URI of your own vocabulary.";
        var nearest = Reference.Nearest.To(text, Cbv.WordsOf(kind).ToArray());
        return nearest is null
            ? $"{Printed.Quoted(text)} is no word of {NameOf(kind)} and no URI. Write one, or a URI of your own vocabulary."
            : $"{Printed.Quoted(text)} is no word of {NameOf(kind)}. The nearest is \"{nearest}\".";
    }

    private static string NameOf(CbvKind kind) => kind switch
    {
        CbvKind.BizStep => "the business steps of CBV",
        CbvKind.Disposition => "the dispositions of CBV",
        CbvKind.BizTransactionType => "the types of business transactions of CBV",
        CbvKind.SourceDestinationType => "the types of sources and destinations of CBV",
        CbvKind.ErrorReason => "the reasons of errors of CBV",
        CbvKind.Component => "the components of CBV",
        CbvKind.MeasurementType => "the measurement types of the GS1 Web Vocabulary",
        _ => "the sensor alerts of the GS1 Web Vocabulary",
    };
}
