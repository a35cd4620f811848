namespace Provenance.Epcis.Reading.Json;

/// <summary>Shows text of a document in a message.</summary>
internal static class Printed
{
    private const int Longest = 60;

    /// <summary>The text in quotation marks, cut where it is long, without line breaks and other control characters.</summary>
    public static string Quoted(string text)
    {
        var length = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        var shown = string.Create(length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
        });
        return length < text.Length ? $"\"{shown}…\"" : $"\"{shown}\"";
    }
}
