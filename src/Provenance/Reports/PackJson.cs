using System.Text.Json;
using NodaTime.Text;
using Provenance.Packs;

namespace Provenance.Reports;

/// <summary>Writes what a check by packs came to as JSON.</summary>
internal static class PackJson
{
    public static void Write(Utf8JsonWriter writer, ValueList<PackVerdict> verdicts)
    {
        writer.WriteStartArray("packs");
        foreach (var verdict in verdicts)
        {
            writer.WriteStartObject();
            writer.WriteString("id", verdict.Pack.Id);
            writer.WriteString("version", verdict.Pack.Version);
            writer.WriteString("title", verdict.Pack.Title);
            FindingJson.Word(writer, "compliance", verdict.Compliance);
            writer.WriteString("why", verdict.Why);
            writer.WriteNumber("judged", verdict.Judged);
            Date(writer, "effectiveFrom", verdict.Pack.EffectiveFrom);
            Date(writer, "enforcedFrom", verdict.Pack.EnforcedFrom);
            writer.WriteString("status", verdict.Pack.Status);
            if (verdict.Pack.Retention is { } retention)
                writer.WriteString("retention", $"{retention.Text} ({retention.Citation} {retention.Mark.InBrackets()})");
            FindingJson.Strings(writer, "notJudged", verdict.NotJudged);
            if (verdict.Pack.Reviewer is { } reviewer)
                writer.WriteString("reviewer", reviewer);
            writer.WriteString("disclaimer", verdict.Pack.Disclaimer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter writer, string name, PackDate? date)
    {
        if (date is not null)
            writer.WriteString(name, LocalDatePattern.Iso.Format(date.Date));
    }
}
