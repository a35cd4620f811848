using System.Text.Json;
using Provenance.Routes;

namespace Provenance.Reports;

/// <summary>Writes what a check by routes came to as JSON.</summary>
internal static class RouteJson
{
    public static void Write(Utf8JsonWriter writer, ValueList<RouteVerdict> verdicts)
    {
        writer.WriteStartArray("routes");
        foreach (var verdict in verdicts)
        {
            writer.WriteStartObject();
            writer.WriteString("id", verdict.Route.Id);
            writer.WriteString("version", verdict.Route.Version);
            writer.WriteString("title", verdict.Route.Title);
            writer.WriteString("digest", verdict.Route.Digest);
            FindingJson.Word(writer, "conformance", verdict.Conformance);
            writer.WriteString("why", verdict.Why);
            writer.WriteNumber("judged", verdict.Judged);
            FindingJson.Strings(writer, "notDue", verdict.NotDue);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
