using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Provenance.Packs;
using Provenance.Reports.Layout;

namespace Provenance.Cli.Commands;

/// <summary>Writes a pack for people: what it asks for, where that stands, and what it is not.</summary>
internal static class PackText
{
    private const int Column = 14;

    public static void Write(ProvenancePack pack, TextPage page)
    {
        page.Paragraph(0, TextRun.Strong(pack.ToString()), $" {pack.Title}");
        page.Paragraph(0, TextRun.Faint(pack.Disclaimer));
        page.Break();
        Row(page, "Scope", Told(pack.Scope));
        Row(page, "Holds in", $"{pack.Jurisdiction}{Date(", from ", pack.EffectiveFrom)}{Date(", enforced from ", pack.EnforcedFrom)}");
        Row(page, "Source", $"{pack.Source.Title}, {pack.Source.Version} {pack.Source.Mark.InBrackets()}");
        Row(page, "Status", pack.Status);
        Row(page, "Reviewer", pack.Reviewer ?? "nobody yet");
        if (pack.Retention is { } retention)
            Row(page, "Keep records", Told(retention));
        if (pack.Rules.Count > 0)
            Row(page, "Rules", string.Join(", ", pack.Rules));
        foreach (var note in pack.Notes)
            Row(page, "Note", Told(note));
        foreach (var e in pack.Events)
            Write(e, page);
        page.Break();
        page.Paragraph(0, TextRun.Faint("[V] verified, [S] a secondary text, [K] general knowledge, [P] practice"));
    }

    /// <summary>One pack as its file, several as a list of them.</summary>
    public static void WriteJson(IReadOnlyList<ProvenancePack> packs, Stream output)
    {
        var text = packs.Count == 1 ? packs[0].ToJson() : $"[{string.Join(',', packs.Select(pack => pack.ToJson()))}]";
        using (var json = JsonDocument.Parse(text))
        using (var writer = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            json.WriteTo(writer);
        output.Write("\n"u8);
    }

    private static void Write(PackEvent e, TextPage page)
    {
        page.Break();
        page.Paragraph(0, TextRun.Strong(e.Title), $" ({e.Citation})");
        foreach (var element in e.Elements)
        {
            var need = element.Need.ToString().ToLowerInvariant();
            page.Hanging(2, TextRun.Faint(need), Column, $"{element.Title}{(element.Where is { } where ? $", where {where}" : "")} ({element.Citation} {element.Mark.InBrackets()})");
            page.Hanging(2, "", Column, TextRun.Faint(element.NotJudged is { } why ? $"not judged: {why}" : string.Join(" and ", ((IEnumerable<string>)element.Fields).Select(field => field.Replace("|", " or ", StringComparison.Ordinal)))));
        }
    }

    private static string Told(PackStatement statement) => $"{statement.Text} {(statement.Citation is { } citation ? $"({citation}) " : "")}{statement.Mark.InBrackets()}";

    private static string Date(string words, PackDate? date) =>
        date is null ? "" : $"{words}{LocalDatePattern.Iso.Format(date.Date)} {date.Mark.InBrackets()}{(date.Text is { } text ? $" ({text.TrimEnd('.')})" : "")}";

    private static void Row(TextPage page, string label, string text) => page.Hanging(0, TextRun.Faint(label), Column, text);
}
