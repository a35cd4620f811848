using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Provenance.Hosting.Configuration;
using Provenance.Hosting.Streaming;
using Provenance.Hosting.Telemetry;
using Provenance.Rules;
using Provenance.Validation.Inputs;

namespace Provenance.Hosting;

/// <summary>The checker of the container.</summary>
internal sealed class ProvenanceChecker : IProvenanceChecker
{
    private static readonly ActivitySource Activities = new(ProvenanceTelemetry.Name, CheckMetrics.Version);

    private readonly HostedPolicy _hosted;
    private readonly TimeProvider _time;
    private readonly CheckMetrics _metrics;
    private readonly ILogger _logger;
    private readonly IServiceScopeFactory _scopes;

    public ProvenanceChecker(HostedPolicy hosted, TimeProvider time, CheckMetrics metrics, ILogger logger, IServiceScopeFactory scopes)
    {
        (_hosted, _time, _metrics, _logger, _scopes) = (hosted, time, metrics, logger, scopes);
        CheckLog.PolicyLoaded(logger, Policy.Name, RuleCatalog.Descriptors.Count, Policy.Rules.Count, Policy.Disabled.Count, hosted.MaxConcurrency);
    }

    public ProvenancePolicy Policy => _hosted.Policy;

    public ProvenanceReport Check(ProvenanceChain chain, Instant? evaluatedAt = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return CheckOne(ChainSet.Of(chain), evaluatedAt ?? Now());
    }

    public ProvenanceReport Check(ChainSet chains, Instant? evaluatedAt = null)
    {
        ArgumentNullException.ThrowIfNull(chains);
        return CheckOne(chains, evaluatedAt ?? Now());
    }

    public async Task<ProvenanceReport> ResolveAndCheckAsync(ChainSet chains, Instant? evaluatedAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chains);
        var at = evaluatedAt ?? Now();
        ProvenanceInputs inputs;
        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var services = scope.ServiceProvider;
            var screener = services.GetService<IPartyScreener>() is { } asked ? new GuardedScreener(asked, _hosted.ScreeningTimeout, _time, _logger) : null;
            inputs = await ProvenanceInputs.ResolveAsync(
                chains, services.GetService<IChainResolver>(), services.GetService<IAttachmentSource>(), screener, cancellationToken).ConfigureAwait(false);
        }

        return CheckOne(chains, at, inputs);
    }

    public IAsyncEnumerable<ProvenanceReport> CheckAsync(
        IAsyncEnumerable<ProvenanceChain> chains, Instant? evaluatedAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chains);
        return CheckAll(chains, static chain => chain?.Count ?? 0, (chain, at) => CheckOne(ChainSet.Of(chain), at), evaluatedAt, cancellationToken);
    }

    public IAsyncEnumerable<ProvenanceReport> CheckAsync(
        IAsyncEnumerable<ChainSet> sets, Instant? evaluatedAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sets);
        return CheckAll(sets, static set => set is null ? 0 : EventsOf(set), (set, at) => CheckOne(set, at), evaluatedAt, cancellationToken);
    }

    private async IAsyncEnumerable<ProvenanceReport> CheckAll<T>(
        IAsyncEnumerable<T> source, Func<T, int> weigh, Func<T, Instant, ProvenanceReport> check, Instant? evaluatedAt, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = evaluatedAt ?? Now();
        var (start, reports) = (_time.GetTimestamp(), 0L);
        Exception? failure = null;
        var isEnded = false;
        var stream = new OrderedChecks<T>(source, weigh, item => check(item, at), _hosted.MaxConcurrency, cancellationToken);
        try
        {
            while (true)
            {
                ProvenanceReport? report;
                try
                {
                    report = await stream.NextAsync().ConfigureAwait(false);
                }
                catch (Exception e) when (Keep(e, out failure))
                {
                    throw;
                }

                if (report is null)
                    break;
                reports++;
                yield return report;
            }

            isEnded = true;
        }
        finally
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            if (failure is not null and not OperationCanceledException)
                CheckLog.StreamFailed(_logger, failure.GetType().FullName, reports);
            else if (isEnded)
                CheckLog.StreamChecked(_logger, reports, _time.GetElapsedTime(start).TotalSeconds);
            else
                CheckLog.StreamStopped(_logger, reports, _time.GetElapsedTime(start).TotalSeconds);
        }
    }

    private ProvenanceReport CheckOne(ChainSet? chains, Instant at, ProvenanceInputs? inputs = null)
    {
        using var activity = Activities.StartActivity(ProvenanceTelemetry.CheckActivity);
        var start = _time.GetTimestamp();
        try
        {
            var report = inputs is null ? ProvenanceCheck.Check(chains!, at, Policy) : inputs.Check(at, Policy);
            Tell(report, _time.GetElapsedTime(start), activity);
            return report;
        }
        catch (Exception e)
        {
            _metrics.Failed(e, _time.GetElapsedTime(start));
            CheckLog.CheckFailed(_logger, e.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error).SetTag(ProvenanceTelemetry.ErrorType, e.GetType().FullName);
            throw;
        }
    }

    private void Tell(ProvenanceReport report, TimeSpan took, Activity? activity)
    {
        var chains = report.Checked;
        var events = EventsOf(chains);
        _metrics.Checked(report, took, events);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("provenance.policy", Policy.Name).SetTag("provenance.chains", chains.Count).SetTag("provenance.events", events);
            activity.SetTag("provenance.findings", report.Findings.Count(finding => finding.AsksSomething));
            activity.SetTag(ProvenanceTelemetry.Verdict, TagWords<VerdictStep>.Of(report.Verdict.Reached));
        }

        if (_logger.IsEnabled(LogLevel.Debug))
        {
            var findings = report.Findings;
            CheckLog.Checked(
                _logger, chains.Count, chains.Count == 0 ? "none" : chains[0].Id, events, took.TotalMilliseconds, report.Verdict.Reached,
                findings.Count(one => one.Kind == FindingKind.Fail), findings.Count(one => one.Kind == FindingKind.Review), findings.Count(one => one.Kind == FindingKind.Open),
                string.Join(", ", findings.Where(one => one.AsksSomething).Select(one => one.Code).Distinct().Order(StringComparer.Ordinal)));
        }
    }

    private static bool Keep(Exception e, out Exception? kept)
    {
        kept = e;
        return false;
    }

    private static int EventsOf(ChainSet chains)
    {
        var events = 0;
        for (var i = 0; i < chains.Count; i++)
            events += chains[i].Count;
        return events;
    }

    private Instant Now() => Instant.FromDateTimeOffset(_time.GetUtcNow());
}
