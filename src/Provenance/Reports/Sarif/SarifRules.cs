using System.Text.Json;
using Provenance.Reports.Layout;
using Provenance.Reports.Wording;
using Provenance.Validation;

namespace Provenance.Reports.Sarif;

/// <summary>The rules of a report as the driver's metadata (SARIF 3.49), and their places in it.</summary>
internal sealed class SarifRules
{
    private readonly RuleDescriptor[] _rules;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public SarifRules(ProvenanceReport report)
    {
        _rules = report.RuleDescriptors;
        for (var i = 0; i < _rules.Length; i++)
            _places.TryAdd(_rules[i].Code, i);
    }

    /// <summary>The place of a rule in the list of the driver; <see langword="null"/> for one that only an earlier report knows.</summary>
    public int? PlaceOf(string code) => _places.TryGetValue(code, out var place) ? place : null;

    public void WriteTool(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "Provenance");
        writer.WriteString("version", report.RuleSet[(report.RuleSet.LastIndexOf(' ') + 1)..]);
        writer.WriteString("language", "en-US");
        writer.WriteStartArray("rules");
        foreach (var rule in _rules)
            Write(writer, rule, report.Policy);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RuleDescriptor rule, ProvenancePolicy policy)
    {
        writer.WriteStartObject();
        writer.WriteString("id", rule.Code);
        writer.WriteString("name", rule.Name);
        Text(writer, "shortDescription", rule.Title, null);
        Text(writer, "fullDescription", rule.Why, null);
        Text(writer, "help", Help(rule), MarkdownHelp(rule));
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", SarifText.Level(policy.SeverityOf(rule)));
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        FindingJson.Word(writer, "family", rule.Family);
        FindingJson.Word(writer, "class", rule.Class);
        FindingJson.Word(writer, "profile", rule.Profile);
        FindingJson.Strings(writer, "citations", rule.Citations);
        writer.WriteString("since", rule.Since);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string text, string? markdown)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", SarifText.Plain(text));
        if (markdown is not null)
            writer.WriteString("markdown", SarifText.Braces(markdown));
        writer.WriteEndObject();
    }

    private static string Help(RuleDescriptor rule) => Words.Join("\n",
    [
        $"Why: {rule.Why}",
        $"Closed by: {rule.Remedy}",
        rule.Limits is { } limits ? $"Limits: {limits}" : null,
        rule.Citations.Count > 0 ? $"Sources: {string.Join("; ", rule.Citations)}" : null,
    ]);

    private static string MarkdownHelp(RuleDescriptor rule) => Words.Join("\n\n",
    [
        $"**Why:** {Markdown.Escape(rule.Why)}",
        $"**Closed by:** {Markdown.Escape(rule.Remedy)}",
        rule.Limits is { } limits ? $"**Limits:** {Markdown.Escape(limits)}" : null,
        rule.Citations.Count > 0 ? $"**Sources:** {Markdown.Escape(string.Join("; ", rule.Citations))}" : null,
    ]);
}
