using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Provenance.Reports.Sarif;
using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>Writes a report as SARIF 2.1.0 (OASIS, errata 01), for code hosts, editors and pipelines.</summary>
/// <remarks>
/// <para>
/// A finding is a result: kind, level, message, locations, and its fingerprint among <c>partialFingerprints</c>; severity, what it rests on and the missing facts
/// stand in its properties, the rule's reasons, remedies and citations in the rules of the driver. Whatever does not fail has the level <c>none</c>, unless
/// <see cref="ReportSarifOptions.Promote"/>. Verdict, digests and consolidated findings stand in the properties of the run.
/// </para>
/// <para>Same report and options, same bytes, whatever the culture and the system. Stateless, safe to call from several threads.</para>
/// </remarks>
public static class ReportSarif
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a log of one run, indented, and a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where it is written, as UTF-8 without a byte-order mark; not closed.</param>
    /// <param name="options">How it is written; <see cref="ReportSarifOptions.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="IOException">The output can't be written to.</exception>
    public static void Write(ProvenanceReport report, Stream output, ReportSarifOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var writer = new Utf8JsonWriter(output, Options))
            Write(report, writer, options ?? ReportSarifOptions.Default);
        output.Write("\n"u8);
    }

    private static void Write(ProvenanceReport report, Utf8JsonWriter writer, ReportSarifOptions options)
    {
        var rules = new SarifRules(report);
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        rules.WriteTool(writer, report);
        writer.WriteString("columnKind", "utf16CodeUnits");
        new SarifResults(rules, options).Write(writer, report);
        Properties(writer, report);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartObject("properties");
        ReportJson.Verdict(writer, report.Verdict);
        if (report.Routes.Count > 0)
            RouteJson.Write(writer, report.Routes);
        writer.WriteString("evaluatedAt", InstantPattern.ExtendedIso.Format(report.EvaluatedAt));
        writer.WriteString("disclaimer", ProvenanceReport.Disclaimer);
        writer.WriteStartArray("consolidated");
        foreach (var (finding, by) in report.Consolidated)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("fingerprint", finding.Fingerprint);
            writer.WriteString("message", finding.Message);
            writer.WritePropertyName("by");
            FindingJson.Reference(writer, by);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        FindingJson.Strings(writer, "assumptions", report.Assumptions);
        FindingJson.Strings(writer, "scope", report.Scope);
        if (report.IsForDisclosure)
            writer.WriteBoolean("forDisclosure", true);
        writer.WriteString("ruleSet", report.RuleSet);
        writer.WriteString("ruleSetDigest", report.RuleSetDigest);
        writer.WriteString("policy", report.Policy.Name);
        writer.WriteString("policyDigest", report.PolicyDigest);
        writer.WriteString("dataDigest", report.DataDigest);
        writer.WriteEndObject();
    }
}
