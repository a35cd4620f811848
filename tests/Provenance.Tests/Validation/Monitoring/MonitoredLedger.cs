using System.Globalization;
using NodaTime;
using Provenance.Chains;
using Provenance.Validation;

namespace Provenance.Tests.Validation.Monitoring;

/// <summary>A monitor beside the check that it must equal: after every step both are asked, and what was told of changes is added up.</summary>
internal sealed class MonitoredLedger
{
    private readonly ProvenancePolicy? _policy;
    private readonly List<ProvenanceChain> _chains = [];
    private readonly Registry _registry;
    private readonly List<string> _told = [];

    public MonitoredLedger(Registry registry, Instant evaluatedAt, ProvenancePolicy? policy = null)
    {
        (_registry, _policy) = (registry, policy);
        Monitor = new(ChainSet.Of([], registry), evaluatedAt, policy);
    }

    public ChainMonitor Monitor { get; }

    /// <summary>How many findings there ever were.</summary>
    public int Opened { get; private set; }

    public int Closed { get; private set; }

    public void Add(ProvenanceChain chain)
    {
        _chains.Add(chain);
        Take(Monitor.Add(chain), "chain " + chain.Id);
    }

    public void Append(string chain, RecordedEvent recorded)
    {
        var place = _chains.FindIndex(one => one.Id == chain);
        _chains[place] = ProvenanceChain.Restore(_chains[place].Description, [.. _chains[place], recorded]);
        Take(Monitor.Append(chain, recorded), "event " + recorded.Event.Id);
    }

    public void AdvanceTo(Instant instant) => Take(Monitor.AdvanceTo(instant), "instant " + instant);

    /// <summary>All that a reader sees of a finding.</summary>
    public static string Told(Finding finding) => string.Join('|', [
        finding.Fingerprint, finding.Code, finding.Kind.ToString(), finding.Severity.ToString(), finding.RestsOn.ToString(), finding.Message, finding.Subject,
        string.Join(';', finding.Locations), string.Join(';', finding.RelatedEvents), string.Join(';', finding.Witness), string.Join(';', finding.Missing),
        finding.Decision?.ToString() ?? "", string.Join(';', finding.Replies)]);

    private void Take(FindingChanges changes, string step)
    {
        Opened += changes.Opened.Count;
        Closed += changes.Closed.Count;
        foreach (var gone in changes.Closed.Concat(changes.Updated.Select(updated => updated.Before)))
            _told.Remove(Told(gone)).Should().BeTrue("at the {0} what is gone was told of: {1}", step, gone);
        _told.AddRange(changes.Opened.Concat(changes.Updated.Select(updated => updated.Now)).Select(Told));

        var report = ChainSet.Of([.. _chains], _registry).Check(Monitor.EvaluatedAt, _policy);
        var expected = report.Findings.Select(Told).Order(StringComparer.Ordinal).ToArray();
        var context = string.Create(CultureInfo.InvariantCulture, $"after {_chains.Sum(chain => chain.Count)} events, at the {step}");
        string.Join('\n', Monitor.Findings.Select(Told).Order(StringComparer.Ordinal).Except(expected)).Should().BeEmpty("no finding is more than a check finds, {0}", context);
        string.Join('\n', expected.Except(Monitor.Findings.Select(Told))).Should().BeEmpty("no finding is missing, {0}", context);
        Monitor.Findings.Count.Should().Be(expected.Length, "{0}", context);
        string.Join('\n', _told.Order(StringComparer.Ordinal)).Should().Be(string.Join('\n', expected), "the changes add up, {0}", context);
        changes.Verdict.Should().Be(report.Verdict, "{0}", context);
        Monitor.Verdict.Should().Be(report.Verdict, "{0}", context);
    }
}
