using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Provenance.Hosting.Telemetry;
using Provenance.Rules;

namespace Provenance.Hosting.Tests;

public sealed class TelemetryTests
{
    private static readonly string[] Kinds = ["fail", "review", "open", "informational"];
    private static readonly string[] Severities = ["note", "warning", "error"];
    private static readonly string[] Verdicts = ["none", "well_formed", "consistent", "continuous", "corroborated"];

    [Fact]
    public void A_check_is_counted_and_timed_under_the_documented_names()
    {
        using var provider = Provider(services => services.AddSingleton<TimeProvider>(new TickingTime()));
        using var metrics = new RecordedMetrics(provider.GetRequiredService<IMeterFactory>());

        var report = provider.GetRequiredService<IProvenanceChecker>().Check(ChainSet.Of(Some.Chain(1), Some.Chain(2)));

        var verdict = Word(report.Verdict.Reached);
        var check = metrics.Of("provenance.checks").Should().ContainSingle().Subject;
        (check.Value, check.Instrument.Unit, check.Tags["provenance.verdict"]).Should().Be((1, "{check}", verdict));
        var duration = metrics.Of("provenance.check.duration").Should().ContainSingle().Subject;
        (duration.Value, duration.Instrument.Unit, duration.Tags["provenance.verdict"]).Should().Be((0.25, "s", verdict));
        duration.Instrument.Should().BeOfType<Histogram<double>>().Which.Advice!.HistogramBucketBoundaries.Should().BeInAscendingOrder().And.StartWith(0.00001);
        var events = metrics.Of("provenance.events").Should().ContainSingle().Subject;
        (events.Value, events.Instrument.Unit, events.Tags.Count).Should().Be((2, "{event}", 0));
        metrics.All.Should().AllSatisfy(one => one.Instrument.Meter.Name.Should().Be("Provenance"));
    }

    [Fact]
    public void Findings_are_counted_by_kind_severity_family_and_code()
    {
        using var provider = Provider(services => services.AddProvenanceRule(new TestRule("LBL900", (_, sink) => sink.Fail("Test."))));
        using var metrics = new RecordedMetrics(provider.GetRequiredService<IMeterFactory>());

        var report = provider.GetRequiredService<IProvenanceChecker>().Check(Some.Chain());

        var findings = metrics.Of("provenance.findings");
        findings.Should().HaveCount(report.Findings.Count);
        findings.Should().AllSatisfy(one => (one.Value, one.Instrument.Unit).Should().Be((1, "{finding}")));
        findings.Should().ContainSingle(one => (string)one.Tags["provenance.rule.code"]! == "LBL900").Which.Tags.Should().Equal(new Dictionary<string, object?>
        {
            ["provenance.finding.kind"] = "fail",
            ["provenance.finding.severity"] = "warning",
            ["provenance.rule.family"] = "labeling",
            ["provenance.rule.code"] = "LBL900",
        });
    }

    [Fact]
    public void Tags_have_few_values_whatever_is_checked()
    {
        string[] codes = [.. RuleCatalog.Descriptors.Select(rule => rule.Code), .. Enumerable.Range(0, 100).Select(number => $"H{number}"), "other"];
        using var provider = Provider(services =>
        {
            for (var i = 0; i < 120; i++)
                services.AddProvenanceRule(new TestRule($"H{i}", (_, sink) => sink.Fail("Test.")));
        });
        using var metrics = new RecordedMetrics(provider.GetRequiredService<IMeterFactory>());
        var checker = provider.GetRequiredService<IProvenanceChecker>();
        for (var i = 0; i < 20; i++)
            checker.Check(Some.Chain(i));

        foreach (var one in metrics.All)
        {
            foreach (var (name, value) in one.Tags)
            {
                (name switch
                {
                    "provenance.verdict" => Verdicts,
                    "provenance.finding.kind" => Kinds,
                    "provenance.finding.severity" => Severities,
                    "provenance.rule.family" => ["structure", "custody", "movement", "order", "customs", "labeling", "quantity", "evidence", "integrity", "pattern"],
                    "provenance.rule.code" => codes,
                    _ => [],
                }).Should().Contain((string)value!, name);
            }
        }

        metrics.Of("provenance.findings").Where(one => (string)one.Tags["provenance.rule.code"]! == "other").Should().HaveCount(20 * 20);
    }

    [Fact]
    public void A_check_that_throws_is_counted_by_the_type_of_the_exception()
    {
        var logs = new RecordedLogs(LogLevel.Trace);
        using var provider = Provider(
            services => services.AddProvenanceRule(new TestRule("LBL900", (_, _) => throw new NotSupportedException("Secret Maker")))
                .AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace)));
        using var metrics = new RecordedMetrics(provider.GetRequiredService<IMeterFactory>());
        using var activities = new RecordedActivities();
        var checker = provider.GetRequiredService<IProvenanceChecker>();

        checker.Invoking(c => c.Check(Some.Chain())).Should().Throw<NotSupportedException>();

        metrics.Of("provenance.checks").Should().ContainSingle().Which.Tags.Should().Equal(new Dictionary<string, object?> { ["error.type"] = "System.NotSupportedException" });
        metrics.Of("provenance.check.duration").Should().ContainSingle().Which.Tags.Should().ContainKey("error.type");
        var activity = activities.All.Should().ContainSingle().Subject;
        (activity.Status, activity.GetTagItem("error.type")).Should().Be((ActivityStatusCode.Error, "System.NotSupportedException"));
        logs.All.Should().Contain(one => one.Id.Id == 3 && one.Level == LogLevel.Error).And.NotContain(one => one.Text.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_is_an_activity()
    {
        using var activities = new RecordedActivities();

        var report = Some.Services().AddProvenance(o => o.Name = "ours").Checker().Check(Some.Chain());

        var activity = activities.All.Should().ContainSingle().Subject;
        activity.OperationName.Should().Be("provenance.check");
        activity.TagObjects.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["provenance.policy"] = "ours",
            ["provenance.chains"] = 1,
            ["provenance.events"] = 1,
            ["provenance.findings"] = report.Findings.Count(finding => finding.AsksSomething),
            ["provenance.verdict"] = Word(report.Verdict.Reached),
        });
    }

    [Fact]
    public async Task Checks_of_a_stream_are_activities_below_the_one_that_takes_the_reports()
    {
        using var activities = new RecordedActivities();
        var parent = Activity.Current!.SpanId;
        await foreach (var _ in Some.Services().AddProvenance(o => o.MaxConcurrency = 2).Checker().CheckAsync(Chains(40), Some.Now, TestContext.Current.CancellationToken))
        {
        }

        activities.All.Should().HaveCount(40).And.AllSatisfy(activity => activity.ParentSpanId.Should().Be(parent));
    }

    [Fact]
    public async Task What_is_logged_has_ids_that_stay_and_names_nobody()
    {
        var logs = new RecordedLogs(LogLevel.Trace);
        var checker = Logged(logs);

        checker.Check(Some.Chain(7));
        await foreach (var _ in checker.CheckAsync(Chains(2), Some.Now, TestContext.Current.CancellationToken))
        {
        }

        await foreach (var _ in checker.CheckAsync(Chains(2), Some.Now, TestContext.Current.CancellationToken))
            break;

        logs.Category.Should().Be("Provenance");
        logs.All[0].Text.Should().Be($"Checks run under the policy default: {RuleCatalog.Descriptors.Count} built-in rules, 0 house rules, 0 turned off; at most 1 at once in a stream");
        logs.All[1].Text.Should().Match("Checked 1 chains (urn:example:7 first) of 1 events in 0 ms: *, * fail, * for review, * open: *ORD011*");
        logs.All.Select(one => (one.Level, one.Id.Id, one.Id.Name)).Distinct().Should().Equal(
            (LogLevel.Information, 1, "PolicyLoaded"), (LogLevel.Debug, 2, "Checked"), (LogLevel.Information, 4, "StreamChecked"), (LogLevel.Information, 5, "StreamStopped"));
        logs.All.Should().NotContain(one => one.Text.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stream_that_fails_is_logged_by_the_type_of_the_exception()
    {
        var logs = new RecordedLogs(LogLevel.Trace);
        var take = async () =>
        {
            await foreach (var _ in Logged(logs).CheckAsync(Chains(2, new FormatException("Secret Maker")), Some.Now, TestContext.Current.CancellationToken))
            {
            }
        };

        await take.Should().ThrowAsync<FormatException>();

        logs.All[^1].Should().Be((LogLevel.Error, new EventId(6, "StreamFailed"), "A stream of chains ended with System.FormatException after 2 reports"));
    }

    [Fact]
    public void Ids_of_chains_are_logged_at_debug_level_alone()
    {
        var logs = new RecordedLogs(LogLevel.Information);

        Logged(logs).Check(Some.Chain(7));

        logs.All.Should().ContainSingle().Which.Id.Id.Should().Be(1);
    }

    [Fact]
    public void The_names_are_constants_for_those_who_listen() =>
        (ProvenanceTelemetry.Name, ProvenanceTelemetry.CheckActivity, ProvenanceTelemetry.Checks, ProvenanceTelemetry.CheckDuration, ProvenanceTelemetry.Events, ProvenanceTelemetry.Findings)
        .Should().Be(("Provenance", "provenance.check", "provenance.checks", "provenance.check.duration", "provenance.events", "provenance.findings"));

    [Fact]
    public void Instruments_work_without_a_factory_of_meters()
    {
        using var listener = new MeterListener();
        var names = new HashSet<string>();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter is { Name: "Provenance", Scope: null })
                names.Add(instrument.Name);
        };
        listener.Start();

        new ServiceCollection().AddProvenance().Checker();

        names.Should().Contain(["provenance.checks", "provenance.check.duration", "provenance.events", "provenance.findings"]);
    }

    private static string Word(VerdictStep step) => step == VerdictStep.WellFormed ? "well_formed" : step.ToString().ToLowerInvariant();

    private static ServiceProvider Provider(Action<IServiceCollection> add)
    {
        var services = Some.Services().AddMetrics().AddProvenance();
        add(services);
        return services.BuildServiceProvider();
    }

    private static IProvenanceChecker Logged(RecordedLogs logs) =>
        Some.Services().AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace)).AddProvenance(o => o.MaxConcurrency = 1).Checker();

    private static async IAsyncEnumerable<ProvenanceChain> Chains(int count, Exception? end = null)
    {
        for (var i = 0; i < count; i++)
            yield return Some.Chain(i);
        await Task.CompletedTask;
        if (end is not null)
            throw end;
    }

    /// <summary>Each look at the clock is a quarter of a second after the one before.</summary>
    private sealed class TickingTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 4;

        public override long GetTimestamp() => _ticks++;

        public override DateTimeOffset GetUtcNow() => Some.Now.ToDateTimeOffset();
    }
}
