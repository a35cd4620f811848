using System.Text;

namespace Provenance.Values;

/// <summary>Text from outside, made fit to stand in a message: in quotation marks, on one line and not long.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var shown = text.Length <= Longest ? text : text[..Longest];
        var result = new StringBuilder(shown.Length + 3).Append('"');
        foreach (var c in shown)
            result.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        return result.Append(text.Length <= Longest ? "\"" : "…\"").ToString();
    }
}
