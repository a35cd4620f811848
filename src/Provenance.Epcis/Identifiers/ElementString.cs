using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Provenance.Epcis;

/// <summary>
/// Reads and writes element strings as people read them, with application identifiers in parentheses (GS1 General Specifications, 4.14 [K]). A parenthesis that opens inside a value is
/// written <c>\(</c>, as GS1's own Barcode Syntax Engine has it [K].
/// </summary>
internal static class ElementString
{
    public static bool TryRead(string text, out Gs1Parts parts, [NotNullWhen(false)] out string? problem)
    {
        parts = default;
        var elements = new List<(string Ai, string Value)>();
        problem = Split(text, elements);
        if (problem is not null)
            return false;
        foreach (var (ai, value) in elements)
        {
            if (Gs1KeyRule.Find(ai) is not { } rule)
                continue;
            if (parts.Rule is not null)
            {
                problem = $"{Quoted.Of(text)} names two keys, of AI {parts.Rule.Ai} and {ai}. Write one of them.";
                return false;
            }

            parts = Gs1Parts.OfJoined(rule, value);
        }

        if (parts.Rule is null)
        {
            problem = $"{Quoted.Of(text)} names no GS1 key. Write one, such as (01)09506000134352.";
            return false;
        }

        foreach (var (ai, value) in elements)
        {
            problem ??= Add(ref parts, ai, value);
        }

        return problem is null;
    }

    public static void Add(StringBuilder text, string ai, string value) =>
        text.Append('(').Append(ai).Append(')').Append(value.Replace("(", "\\(", StringComparison.Ordinal));

    private static string? Add(ref Gs1Parts parts, string ai, string value)
    {
        var held = ai switch
        {
            "22" => parts.Variant,
            "10" => parts.Lot,
            "21" => parts.Serial,
            "8011" when parts.Rule.Kind == Gs1KeyKind.Cpid => parts.Serial,
            "235" => parts.ThirdPartySerial,
            "254" => parts.Extension,
            _ => null,
        };
        if (held is not null)
            return $"AI {ai} stands twice, or beside a serial inside the key: {Quoted.Of(held)} and {Quoted.Of(value)}. Write one of them.";
        switch (ai)
        {
            case "22":
                parts.Variant = value;
                break;
            case "10":
                parts.Lot = value;
                break;
            case "21" when parts.Rule.Kind is Gs1KeyKind.Gtin or Gs1KeyKind.Itip:
            case "8011" when parts.Rule.Kind == Gs1KeyKind.Cpid:
                parts.Serial = value;
                break;
            case "21":
            case "8011":
                return $"AI {ai} belongs to no {parts.Rule.Name}.";
            case "235":
                parts.ThirdPartySerial = value;
                break;
            case "254":
                parts.Extension = value;
                break;
            default:
                break;
        }

        return null;
    }

    private static string? Split(string text, List<(string Ai, string Value)> elements)
    {
        var value = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var close = text.IndexOf(')', at);
            var ai = close < 0 ? "" : text[(at + 1)..close];
            if (ai.Length is < 2 or > 4 || !Gs1Characters.AreDigits(ai))
                return $"{Quoted.Of(text)} is no element string: each element starts with an application identifier of 2 to 4 digits in parentheses. Inside a value write \\( for a parenthesis.";
            value.Clear();
            for (at = close + 1; at < text.Length && text[at] != '('; at++)
            {
                if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '(')
                    at++;
                value.Append(text[at]);
            }

            elements.Add((ai, value.ToString()));
        }

        return null;
    }
}
