using System.Text.Json;
using Provenance.Reports;

namespace Provenance.Validation.Baselines;

/// <summary>What an earlier report found, to compare a later one with (<see cref="ProvenanceReport.ComparedTo"/>).</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class ReportBaseline
{
    private ReportBaseline(string name, bool isForDisclosure, EarlierFinding[] findings) => (Name, IsForDisclosure, Findings) = (name, isForDisclosure, new(findings));

    /// <summary>What it is called in the comparison: <c>the report of 2024-03-01T00:00:00Z</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it was made for disclosure: a report for disclosure can be compared with no other.</summary>
    public bool IsForDisclosure { get; }

    /// <summary>What it found, in its order; without what was covered by other findings.</summary>
    public ValueList<EarlierFinding> Findings { get; }

    /// <summary>What a report found.</summary>
    /// <param name="report">The report.</param>
    /// <param name="name">What it is called in the comparison; by its instant where it is <see langword="null"/>.</param>
    public static ReportBaseline Of(ProvenanceReport report, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            name ?? NameOf(NodaTime.Text.InstantPattern.ExtendedIso.Format(report.EvaluatedAt)),
            report.IsForDisclosure,
            [.. report.Findings.Select(finding => new EarlierFinding(finding.Code, finding.Detail, finding.Subject, finding.Kind, finding.Severity, finding.Message, finding.Fingerprint, finding.IsSettled))]);
    }

    /// <summary>Reads what a report found from what <see cref="ReportJson"/> wrote.</summary>
    /// <param name="json">The report, as UTF-8 with or without a byte-order mark.</param>
    /// <exception cref="FormatException">It is no JSON, or no report of a version that can be read.</exception>
    public static ReportBaseline Read(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"This is no JSON: {broken.Message}", broken);
        }
        catch (Exception odd) when (odd is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("This is JSON, but not as 'provenance check --format json' writes it.", odd);
        }
    }

    private static ReportBaseline Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("provenanceReport", out var version))
            throw new FormatException("This is no report: the member \"provenanceReport\" is missing. Give what 'provenance check --format json' wrote.");
        if (version.GetString() is not { } text || !text.StartsWith("1.", StringComparison.Ordinal))
            throw new FormatException($"The report is of version {version}; {ReportJson.Version} can be read.");
        return new(NameOf(Text(root, "evaluatedAt")), root.TryGetProperty("forDisclosure", out var disclosed) && disclosed.GetBoolean(), [.. root.GetProperty("findings").EnumerateArray().Select(Finding)]);
    }

    private static EarlierFinding Finding(JsonElement one) => new(
        Text(one, "code"),
        one.TryGetProperty("detail", out var detail) ? detail.GetString() : null,
        Text(one, "subject"),
        Word<FindingKind>(one, "kind"),
        Word<Severity>(one, "severity"),
        Text(one, "message"),
        Text(one, "fingerprint"),
        one.TryGetProperty("decision", out var decision) && decision.TryGetProperty("settles", out var settles) && settles.GetBoolean());

    private static string NameOf(string evaluatedAt) => $"the report of {evaluatedAt}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"The member \"{name}\" of the report is null.");

    private static T Word<T>(JsonElement element, string name)
        where T : struct, Enum =>
        Text(element, name) is var word && Enum.GetValues<T>().Where(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == word).Cast<T?>().FirstOrDefault() is { } value
            ? value
            : throw new FormatException($"'{word}' is no {name} that this version knows.");
}
