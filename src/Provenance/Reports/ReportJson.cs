using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Provenance.Validation;
using Provenance.Validation.Baselines;

namespace Provenance.Reports;

/// <summary>Writes a report as JSON, for programs.</summary>
/// <remarks>
/// <para>
/// Member names are those of <see cref="ProvenanceReport"/> and <see cref="Finding"/> in camel case, enum values too. What is
/// <see langword="null"/> is left out; a list is always there. Groups, questions and consolidated findings name findings by code and fingerprint.
/// </para>
/// <para>Same report, same bytes, whatever the culture and the system. Stateless, safe to call from several threads.</para>
/// </remarks>
public static class ReportJson
{
    /// <summary>Version of the format; rises when a member changes its meaning or goes.</summary>
    public const string Version = "1.0";

    // JSON for terminals, files and other programs. It does not stand in HTML, so that only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report, indented, and a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where it is written, as UTF-8 without a byte-order mark; not closed.</param>
    /// <exception cref="IOException">The output can't be written to.</exception>
    public static void Write(ProvenanceReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, Options))
            Write(report, writer);
        output.Write("\n"u8);
    }

    /// <summary>Writes the report as one JSON object.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where it is written; flushed as it fills, not at the end.</param>
    public static void Write(ProvenanceReport report, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("provenanceReport", Version);
        writer.WriteString("evaluatedAt", InstantPattern.ExtendedIso.Format(report.EvaluatedAt));
        Verdict(writer, report.Verdict);
        PackJson.Write(writer, report.Packs);
        RouteJson.Write(writer, report.Routes);
        Groups(writer, report);
        Questions(writer, report);
        writer.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            FindingJson.Write(writer, finding, report.Comparison?.StateOf(finding));
        writer.WriteEndArray();
        Consolidated(writer, report);
        if (report.Comparison is { } comparison)
            Comparison(writer, comparison);
        Rules(writer, report);
        FindingJson.Strings(writer, "assumptions", report.Assumptions);
        FindingJson.Strings(writer, "scope", report.Scope);
        writer.WriteString("disclaimer", ProvenanceReport.Disclaimer);
        if (report.IsForDisclosure)
            writer.WriteBoolean("forDisclosure", true);
        writer.WriteString("ruleSet", report.RuleSet);
        writer.WriteString("ruleSetDigest", report.RuleSetDigest);
        writer.WriteString("policy", report.Policy.Name);
        writer.WriteString("policyDigest", report.PolicyDigest);
        writer.WriteString("dataDigest", report.DataDigest);
        Chains(writer, report);
        writer.WriteEndObject();
    }

    internal static void Verdict(Utf8JsonWriter writer, Verdict verdict)
    {
        writer.WriteStartObject("verdict");
        FindingJson.Word(writer, "reached", verdict.Reached);
        if (verdict.Next is { } next)
            FindingJson.Word(writer, "next", next);
        if (verdict.NextIs is { } nextIs)
            FindingJson.Word(writer, "nextIs", nextIs);
        FindingJson.Strings(writer, "blockedBy", verdict.BlockedBy);
        writer.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartArray("groups");
        foreach (var (title, findings) in report.Groups)
        {
            writer.WriteStartObject();
            writer.WriteString("title", title);
            FindingJson.References(writer, "findings", findings);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Questions(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartArray("questions");
        foreach (var question in report.Questions)
        {
            writer.WriteStartObject();
            FindingJson.Fact(writer, question.Fact);
            FindingJson.Strings(writer, "codes", question.Codes);
            FindingJson.References(writer, "decides", question.Decides);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Consolidated(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartArray("consolidated");
        foreach (var (finding, by) in report.Consolidated)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("finding");
            FindingJson.Write(writer, finding);
            writer.WritePropertyName("by");
            FindingJson.Reference(writer, by);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Comparison(Utf8JsonWriter writer, ReportComparison comparison)
    {
        writer.WriteStartObject("comparison");
        writer.WriteString("earlier", comparison.Earlier.Name);
        foreach (var state in (ReadOnlySpan<BaselineState>)[BaselineState.New, BaselineState.Unchanged, BaselineState.Updated])
            writer.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(state.ToString()), comparison.Findings.Count(one => one.State == state));
        writer.WriteStartArray("absent");
        foreach (var (_, _, then, why) in comparison.Findings.Where(one => one.State == BaselineState.Absent))
        {
            writer.WriteStartObject();
            writer.WriteString("code", then!.Code);
            if (then.Detail is not null)
                writer.WriteString("detail", then.Detail);
            writer.WriteString("subject", then.Subject);
            FindingJson.Word(writer, "kind", then.Kind);
            FindingJson.Word(writer, "severity", then.Severity);
            writer.WriteString("message", then.Message);
            writer.WriteString("fingerprint", then.Fingerprint);
            if (why is not null)
                writer.WriteString("why", why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Rules(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            writer.WriteStartObject();
            writer.WriteString("code", rule.Code);
            FindingJson.Word(writer, "outcome", rule.Outcome);
            writer.WriteString("subject", rule.Subject);
            writer.WriteString("why", rule.Why);
            writer.WriteNumber("count", rule.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Chains(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartArray("chains");
        foreach (var head in report.Chains)
        {
            writer.WriteStartObject();
            writer.WriteString("chain", head.Chain);
            writer.WriteNumber("count", head.Count);
            if (head.LastEvent is not null)
                writer.WriteString("lastEvent", head.LastEvent);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
