using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Cli.Commands;

/// <summary>Writes rule descriptors as JSON, by the names of their members.</summary>
internal static class RuleJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ValueList<RuleDescriptor> rules, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartArray();
            foreach (var rule in rules)
                Write(writer, rule);
            writer.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, RuleDescriptor rule)
    {
        writer.WriteStartObject();
        writer.WriteString("code", rule.Code);
        writer.WriteString("name", rule.Name);
        writer.WriteString("title", rule.Title);
        writer.WriteString("family", Camel(rule.Family));
        writer.WriteString("class", Camel(rule.Class));
        writer.WriteString("severity", Camel(rule.Severity));
        writer.WriteString("profile", Camel(rule.Profile));
        Strings(writer, "citations", rule.Citations);
        writer.WriteString("why", rule.Why);
        writer.WriteString("remedy", rule.Remedy);
        if (rule.Limits is not null)
            writer.WriteString("limits", rule.Limits);
        Strings(writer, "subsumes", rule.Subsumes);
        writer.WriteString("since", rule.Since);
        writer.WriteEndObject();
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Strings(Utf8JsonWriter writer, string name, ValueList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
