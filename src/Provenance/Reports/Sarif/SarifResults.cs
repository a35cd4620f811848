using System.Text.Json;
using Provenance.Validation;
using Provenance.Validation.Baselines;
using Provenance.Validation.Decisions;

namespace Provenance.Reports.Sarif;

/// <summary>Writes findings as results (SARIF 3.27).</summary>
internal sealed class SarifResults(SarifRules rules, ReportSarifOptions options)
{
    private const int MostPending = 64 * 1024;

    public void Write(Utf8JsonWriter writer, ProvenanceReport report)
    {
        writer.WriteStartArray("results");
        foreach (var finding in report.Findings)
        {
            Write(writer, finding, report.Comparison?.StateOf(finding));
            if (writer.BytesPending > MostPending)
                writer.Flush();
        }

        foreach (var absent in report.Comparison?.Findings.Where(one => one.State == BaselineState.Absent) ?? [])
            Write(writer, absent.Then!);
        if (options.All)
        {
            foreach (var rule in report.Rules)
                Write(writer, rule);
        }

        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, Finding finding, BaselineState? state)
    {
        writer.WriteStartObject();
        Begin(writer, finding.Code, finding.Kind, finding.Severity, finding.Message);
        Locations(writer, finding.Locations);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("provenanceFinding/v1", finding.Fingerprint);
        writer.WriteEndObject();
        if (state is { } compared)
            FindingJson.Word(writer, "baselineState", compared);
        if (finding.Decision is { NotInForce: null } decision)
            Suppression(writer, decision);
        Properties(writer, finding);
        writer.WriteEndObject();
    }

    /// <summary>What only the earlier report has.</summary>
    private void Write(Utf8JsonWriter writer, EarlierFinding finding)
    {
        writer.WriteStartObject();
        Begin(writer, finding.Code, finding.Kind, finding.Severity, finding.Message);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("provenanceFinding/v1", finding.Fingerprint);
        writer.WriteEndObject();
        FindingJson.Word(writer, "baselineState", BaselineState.Absent);
        writer.WriteStartObject("properties");
        FindingJson.Word(writer, "kind", finding.Kind);
        FindingJson.Word(writer, "severity", finding.Severity);
        writer.WriteString("subject", finding.Subject);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A decision in SARIF's words (3.35). That a finding is right is no suppression.</summary>
    private static void Suppression(Utf8JsonWriter writer, FindingDecision decision)
    {
        if (decision.Decision == Decision.Confirmed)
            return;
        writer.WriteStartArray("suppressions");
        writer.WriteStartObject();
        writer.WriteString("kind", "external");
        writer.WriteString("status", decision.Settles ? "accepted" : "underReview");
        if (decision.Why is not null)
            writer.WriteString("justification", decision.Why);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, RuleOutcome rule)
    {
        if (rule.Outcome == RuleOutcomeKind.Disabled)
            return;
        writer.WriteStartObject();
        Begin(writer, rule.Code, rule.Outcome == RuleOutcomeKind.Pass ? "pass" : "notApplicable", "none", rule.Why.Length > 0 ? $"{rule.Subject}: {rule.Why}" : rule.Subject);
        writer.WriteNumber("occurrenceCount", rule.Count);
        writer.WriteEndObject();
    }

    private void Begin(Utf8JsonWriter writer, string code, FindingKind kind, Severity severity, string message)
    {
        var fails = kind == FindingKind.Fail || (options.Promote && kind <= FindingKind.Open);
        Begin(writer, code, fails ? "fail" : Word(kind), fails ? SarifText.Level(severity) : "none", message);
    }

    private void Begin(Utf8JsonWriter writer, string code, string kind, string level, string message)
    {
        writer.WriteString("ruleId", code);
        if (rules.PlaceOf(code) is { } place)
            writer.WriteNumber("ruleIndex", place);
        writer.WriteString("kind", kind);
        writer.WriteString("level", level);
        writer.WriteStartObject("message");
        writer.WriteString("text", SarifText.Plain(message));
        writer.WriteEndObject();
    }

    /// <summary>The first location is what the result is at; the others are only related to it.</summary>
    private void Locations(Utf8JsonWriter writer, ValueList<FindingLocation> locations)
    {
        writer.WriteStartArray("locations");
        if (locations.Count > 0)
            Location(writer, locations[0]);
        writer.WriteEndArray();
        if (locations.Count < 2)
            return;
        writer.WriteStartArray("relatedLocations");
        for (var i = 1; i < locations.Count; i++)
            Location(writer, locations[i]);
        writer.WriteEndArray();
    }

    private void Location(Utf8JsonWriter writer, FindingLocation location)
    {
        writer.WriteStartObject();
        if (options.PlaceOf?.Invoke(location) is { } place)
        {
            writer.WriteStartObject("physicalLocation");
            writer.WriteStartObject("artifactLocation");
            writer.WriteString("uri", SarifText.Uri(place.Document));
            writer.WriteEndObject();
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", place.Line);
            writer.WriteNumber("startColumn", place.Column);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        var (chain, e, field) = location;
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("name", field ?? e ?? chain);
        writer.WriteString("fullyQualifiedName", string.Join('/', new[] { chain, e, field }.Where(part => part is not null)));
        writer.WriteString("kind", field is not null ? "member" : e is not null ? "event" : "chain");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject("properties");
        FindingJson.Word(writer, "kind", finding.Kind);
        FindingJson.Word(writer, "severity", finding.Severity);
        FindingJson.Word(writer, "restsOn", finding.RestsOn);
        FindingJson.Word(writer, "class", finding.Class);
        if (finding.Detail is not null)
            writer.WriteString("detail", finding.Detail);
        writer.WriteString("subject", finding.Subject);
        writer.WriteStartArray("missing");
        foreach (var fact in finding.Missing)
        {
            writer.WriteStartObject();
            FindingJson.Fact(writer, fact);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (finding.Decision is { } decision)
            FindingJson.Decision(writer, decision);
        if (finding.Replies.Count > 0)
            FindingJson.Replies(writer, finding);
        if (finding.Witness.Count > 0)
            FindingJson.Strings(writer, "witness", finding.Witness);
        writer.WriteEndObject();
    }

    private static string Word(FindingKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
