using System.Diagnostics;
using System.Diagnostics.Metrics;
using Provenance.Rules;

namespace Provenance.Hosting.Telemetry;

/// <summary>The instruments; recording costs next to nothing where nobody listens.</summary>
internal sealed class CheckMetrics
{
    private const int MostHouseCodes = 100;

    // Ten events take some 20 µs, a million some seconds; the default buckets are for milliseconds.
    private static readonly double[] Seconds =
        [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Counter<long> _checks;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _events;
    private readonly Counter<long> _findings;
    private readonly HashSet<string> _codes;

    /// <param name="factory">Of the container; without it the meter is the process's.</param>
    /// <param name="policy">Whose rules' codes are tags.</param>
    public CheckMetrics(IMeterFactory? factory, ProvenancePolicy policy)
    {
        var options = new MeterOptions(ProvenanceTelemetry.Name) { Version = Version };
        var meter = factory is null ? new Meter(options) : factory.Create(options);
        _checks = meter.CreateCounter<long>(ProvenanceTelemetry.Checks, "{check}", "Checks of a chain or a set of chains.");
        _duration = meter.CreateHistogram(
            ProvenanceTelemetry.CheckDuration, "s", "How long a check takes.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        _events = meter.CreateCounter<long>(ProvenanceTelemetry.Events, "{event}", "Events of the chains checked.");
        _findings = meter.CreateCounter<long>(ProvenanceTelemetry.Findings, "{finding}", "Findings that stand.");
        _codes = [.. RuleCatalog.Descriptors.Select(rule => rule.Code), .. policy.Rules.Take(MostHouseCodes).Select(rule => rule.Descriptor.Code)];
    }

    public static string? Version { get; } = typeof(CheckMetrics).Assembly.GetName().Version?.ToString(3);

    public void Checked(ProvenanceReport report, TimeSpan took, int events)
    {
        var verdict = new KeyValuePair<string, object?>(ProvenanceTelemetry.Verdict, TagWords<VerdictStep>.Of(report.Verdict.Reached));
        _checks.Add(1, verdict);
        _duration.Record(took.TotalSeconds, verdict);
        _events.Add(events);
        if (!_findings.Enabled)
            return;
        foreach (var finding in report.Findings)
        {
            var tags = new TagList
            {
                { ProvenanceTelemetry.FindingKind, TagWords<FindingKind>.Of(finding.Kind) },
                { ProvenanceTelemetry.FindingSeverity, TagWords<Severity>.Of(finding.Severity) },
                { ProvenanceTelemetry.RuleFamily, TagWords<RuleFamily>.Of(finding.Rule.Family) },
                { ProvenanceTelemetry.RuleCode, _codes.TryGetValue(finding.Code, out var code) ? code : ProvenanceTelemetry.OtherCode },
            };
            _findings.Add(1, tags);
        }
    }

    public void Failed(Exception exception, TimeSpan took)
    {
        var type = new KeyValuePair<string, object?>(ProvenanceTelemetry.ErrorType, exception.GetType().FullName);
        _checks.Add(1, type);
        _duration.Record(took.TotalSeconds, type);
    }
}
