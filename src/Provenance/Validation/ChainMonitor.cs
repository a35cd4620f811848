using NodaTime;
using Provenance.Validation.Monitoring;

namespace Provenance.Validation;

/// <summary>Watches chains while they grow: takes one event at a time and says which findings opened and which closed.</summary>
/// <remarks>
/// <para>
/// After every call <see cref="Findings"/> and <see cref="Verdict"/> are those of a check of all that was taken so far at <see cref="EvaluatedAt"/>, and
/// <see cref="Check"/> gives that check's report. Events can come in whatever order: a late report takes its place in the history of its goods, a correction or a
/// retraction changes what was found of its target, and a decision (<see cref="FindingDecided"/>) settles the finding that it names.
/// </para>
/// <para>
/// <b>What a call costs.</b> The rules are run over the chains that the event can concern: those linked with its own by goods, containers, batches, ids of events, or
/// evidence that one of them cites, and those with a finding about the same party or thing. All others stay as they were judged. In a ledger of lots that come and go
/// the last event costs as much as the first (<see cref="LastEffort"/>). The cost grows with the history of the goods that are linked: one lot that is touched ten thousand
/// times, a silo that every batch goes through, the serials of one batch, a finding about one party in every lot, claims and credits (one account), evidence once any
/// of it was assessed. All chains are judged anew when the first claim or testimony turns the investigation profile on, when an event shows that two parties are one or no
/// longer tells, and at every call while a rule runs that reads the whole set: a house rule (<see cref="ChainRule.ReadsWholeSet"/>), or EVD020 in an investigation whose
/// registry defines evidence.
/// </para>
/// <para>
/// Not thread-safe: one caller at a time. What it hands out is immutable. It keeps every chain in memory. Where a house rule throws, the event was taken all the same:
/// the exception passes to the caller, and the next call judges what was left.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var monitor = new ChainMonitor(ChainSet.Of(ProvenanceChain.Of("urn:example:lot-7")), evaluatedAt);
/// var changes = monitor.Append("urn:example:lot-7", new Originated { By = maker, Place = works });
/// foreach (var finding in changes.Opened)
///     Console.WriteLine(finding);
/// changes = monitor.AdvanceTo(evaluatedAt + Duration.FromDays(120)); // what is late by then
/// </code>
/// </example>
public sealed class ChainMonitor
{
    private readonly MonitoredSet _set;

    /// <summary>Watches one chain.</summary>
    /// <inheritdoc cref="ChainMonitor(ChainSet, Instant, ProvenancePolicy?)"/>
    /// <param name="chain">The chain, empty or with what was recorded so far.</param>
    /// <param name="evaluatedAt">The now of its findings, until <see cref="AdvanceTo"/> moves it on.</param>
    /// <param name="policy">How it is judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    public ChainMonitor(ProvenanceChain chain, Instant evaluatedAt, ProvenancePolicy? policy = null)
        : this(ChainSet.Of(chain ?? throw new ArgumentNullException(nameof(chain))), evaluatedAt, policy)
    {
    }

    /// <summary>Watches chains, from what is recorded of them so far.</summary>
    /// <param name="chains">The chains and what their documents define; the registry stays the same.</param>
    /// <param name="evaluatedAt">The now of its findings, until <see cref="AdvanceTo"/> moves it on.</param>
    /// <param name="policy">How it is judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chains"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The policy names a code that no rule has, or one pack twice.</exception>
    public ChainMonitor(ChainSet chains, Instant evaluatedAt, ProvenancePolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(chains);
        Policy = policy ?? ProvenancePolicy.Default;
        _set = new(chains, evaluatedAt, Policy);
    }

    /// <summary>How chains are judged.</summary>
    public ProvenancePolicy Policy { get; }

    /// <summary>The now of the findings.</summary>
    public Instant EvaluatedAt => _set.EvaluatedAt;

    /// <summary>All that was taken so far.</summary>
    public ChainSet Chains => _set.Chains;

    /// <summary>How far the chains hold, and what keeps them from the next step.</summary>
    public Verdict Verdict => _set.Verdict;

    /// <summary>The findings that stand, the weightiest first: by kind, severity, code and fingerprint. A report orders them also by what one missing fact decides.</summary>
    public ValueList<Finding> Findings => _set.Findings;

    /// <summary>What the last call cost; making the monitor counts as one.</summary>
    public MonitorEffort LastEffort => _set.LastEffort;

    /// <summary>The report on all that was taken so far: a check of the whole set, at its cost.</summary>
    public ProvenanceReport Check() => Chains.Check(EvaluatedAt, Policy);

    /// <summary>Watches one more chain, empty or with what was recorded of it so far.</summary>
    /// <param name="chain">The chain; its id is that of no other one.</param>
    /// <exception cref="ArgumentException">A chain of that id is watched already.</exception>
    public FindingChanges Add(ProvenanceChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return _set.PlaceOf(chain.Id) < 0
            ? _set.Add(chain)
            : throw new ArgumentException($"The chain {chain.Id} is watched already; append its events instead.", nameof(chain));
    }

    /// <summary>Takes an event that is reported now; the chain stamps it as <see cref="ProvenanceChain.Report(ProvenanceEvent)"/> does.</summary>
    /// <param name="chain">Id of a chain that is watched.</param>
    /// <param name="reported">The event.</param>
    /// <exception cref="ArgumentException">No chain of that id is watched.</exception>
    public FindingChanges Append(string chain, ProvenanceEvent reported)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(reported);
        var place = PlaceOf(chain);
        return _set.Append(place, _set[place].Report(reported));
    }

    /// <summary>Takes an entry of a ledger as it was recorded, from a store for instance.</summary>
    /// <param name="chain">Id of a chain that is watched.</param>
    /// <param name="recorded">The entry: entries come in the order of their ledger, whenever the events happened.</param>
    /// <exception cref="ArgumentException">No chain of that id is watched, the event has no id, or its sequence is not after that of the chain's last event.</exception>
    public FindingChanges Append(string chain, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(recorded);
        var place = PlaceOf(chain);
        return _set.Append(place, _set[place].Continue(recorded));
    }

    /// <summary>Moves the now of the findings on: what opens by time alone opens, what a decision held open no longer does.</summary>
    /// <param name="instant">The new now; the same as before changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="instant"/> lies before <see cref="EvaluatedAt"/>.</exception>
    /// <remarks>Judges again only the chains on which something falls due in between.</remarks>
    public FindingChanges AdvanceTo(Instant instant)
    {
        return instant >= EvaluatedAt
            ? _set.AdvanceTo(instant)
            : throw new ArgumentOutOfRangeException(nameof(instant), instant, $"The monitor stands at {EvaluatedAt} and goes forward only; make another one for an earlier now.");
    }

    private int PlaceOf(string chain) => _set.PlaceOf(chain) is >= 0 and var place
        ? place
        : throw new ArgumentException($"No chain {chain} is watched; add it first.", nameof(chain));
}
