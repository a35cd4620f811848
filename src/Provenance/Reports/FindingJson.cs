using System.Globalization;
using System.Text.Json;
using Provenance.Validation;
using Provenance.Validation.Baselines;
using Provenance.Validation.Decisions;

namespace Provenance.Reports;

/// <summary>Writes findings and their parts as JSON.</summary>
internal static class FindingJson
{
    private const int MostPending = 64 * 1024;

    public static void Write(Utf8JsonWriter writer, Finding finding, BaselineState? state = null)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code);
        writer.WriteString("name", finding.Name);
        Word(writer, "class", finding.Class);
        Word(writer, "severity", finding.Severity);
        Word(writer, "kind", finding.Kind);
        Word(writer, "restsOn", finding.RestsOn);
        if (finding.Detail is not null)
            writer.WriteString("detail", finding.Detail);
        writer.WriteString("message", finding.Message);
        Arguments(writer, finding);
        writer.WriteString("subject", finding.Subject);
        Locations(writer, finding);
        Strings(writer, "relatedEvents", finding.RelatedEvents);
        Strings(writer, "witness", finding.Witness);
        writer.WriteStartArray("missing");
        foreach (var fact in finding.Missing)
        {
            writer.WriteStartObject();
            Fact(writer, fact);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Strings(writer, "remedies", finding.Remedies);
        Strings(writer, "citations", finding.Citations);
        writer.WriteString("fingerprint", finding.Fingerprint);
        if (finding.Decision is { } decision)
            Decision(writer, decision);
        Replies(writer, finding);
        if (state is { } compared)
            Word(writer, "baselineState", compared);
        writer.WriteEndObject();

        // A report may hold a million findings; what is written need not wait in memory.
        if (writer.BytesPending > MostPending)
            writer.Flush();
    }

    /// <summary>The members of a missing fact.</summary>
    public static void Fact(Utf8JsonWriter writer, MissingFact fact)
    {
        writer.WriteString("key", fact.Key);
        writer.WriteString("what", fact.What);
        if (fact.Ask is not null)
            writer.WriteString("ask", fact.Ask);
        if (fact.Document is not null)
            writer.WriteString("document", fact.Document);
    }

    /// <summary>Code and fingerprint: enough to find it under <c>findings</c>.</summary>
    public static void Reference(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code);
        writer.WriteString("fingerprint", finding.Fingerprint);
        writer.WriteEndObject();
    }

    public static void References(Utf8JsonWriter writer, string name, ValueList<Finding> findings)
    {
        writer.WriteStartArray(name);
        foreach (var finding in findings)
            Reference(writer, finding);
        writer.WriteEndArray();
    }

    public static void Strings(Utf8JsonWriter writer, string name, ValueList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>An enum value in camel case.</summary>
    public static void Word<T>(Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum => writer.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public static void Decision(Utf8JsonWriter writer, FindingDecision decision)
    {
        writer.WriteStartObject("decision");
        Word(writer, "decision", decision.Decision);
        if (decision.By is not null)
            writer.WriteString("by", decision.By);
        if (decision.Why is not null)
            writer.WriteString("why", decision.Why);
        if (decision.Until is { Absence: null } until)
            writer.WriteString("until", until.Text);
        if (decision.Event is not null)
            writer.WriteString("event", decision.Event);
        writer.WriteBoolean("settles", decision.Settles);
        if (decision.NotInForce is not null)
            writer.WriteString("notInForce", decision.NotInForce);
        writer.WriteEndObject();
    }

    public static void Replies(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("replies");
        foreach (var (by, text, e) in finding.Replies)
        {
            writer.WriteStartObject();
            if (by is not null)
                writer.WriteString("by", by);
            if (text is not null)
                writer.WriteString("text", text);
            writer.WriteString("event", e);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Arguments(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject("arguments");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in finding.Arguments)
        {
            if (names.Add(name))
                writer.WriteString(name, value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "");
        }

        writer.WriteEndObject();
    }

    private static void Locations(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("locations");
        foreach (var (chain, e, field) in finding.Locations)
        {
            writer.WriteStartObject();
            writer.WriteString("chain", chain);
            if (e is not null)
                writer.WriteString("event", e);
            if (field is not null)
                writer.WriteString("field", field);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
