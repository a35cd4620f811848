using System.Runtime.InteropServices;
using NodaTime;
using Provenance.Rules;
using Provenance.Validation.Decisions;
using Provenance.Validation.House;

namespace Provenance.Validation.Monitoring;

/// <summary>Chains in parts that nothing links, each judged by itself and again only when something concerns it.</summary>
/// <remarks>
/// A part holds at least all that the judgment of its chains can depend on; more does no harm. So parts are joined and never divided, and where it is not plain what
/// depends on what, all is one part: then it is the check of the whole set.
/// </remarks>
internal sealed class MonitoredSet
{
    private readonly ProvenancePolicy _policy;
    private readonly Registry _registry;
    private readonly Gazetteer? _gazetteer;
    private readonly PartChecker _checker;
    private readonly NameIndex _names;
    private readonly VerdictTally _tally;
    private readonly List<ProvenanceChain> _chains = [];
    private readonly List<MonitorPart> _partOf = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<SharedSubject, MonitorPart> _subjects = [];
    private readonly HashSet<string> _amended = new(StringComparer.Ordinal);
    private readonly Queue<MonitorPart> _stale = [];
    private readonly HashSet<MonitorPart> _touched = [];
    private readonly MonitorPart _scope = new();
    private PartyIdentities _parties;
    private ChainSet? _set;
    private int _investigative;
    private int _partial;
    private int _judged;
    private bool _isInvestigation;
    private bool _isWhole;
    private (int First, int Chains, int Partial, int Unread) _told = (-1, 0, 0, 0);
    private int _first;
    private int _unread;
    private DecisionBook? _book;
    private int _deciding;
    private bool _isDecided;

    public MonitoredSet(ChainSet chains, Instant evaluatedAt, ProvenancePolicy policy)
    {
        chains = policy.Data.Onto(chains.Ordered());
        (_policy, EvaluatedAt, _registry, _gazetteer) = (policy, evaluatedAt, chains.Registry, chains.Gazetteer);
        var rules = RuleCatalog.RulesOf(policy);
        _checker = new(_registry, _gazetteer, policy, rules);
        _tally = new(rules, policy);
        _names = new(_registry, Join);
        _parties = PartyIdentities.Of(_registry, [], null);
        foreach (var chain in chains.Chains)
            Take(chain);
        Renew(PartyIdentities.Of(_registry, chains.Chains, Amendments.Of(chains.Chains)));
        Settle(hasTimePassed: false);
    }

    public Instant EvaluatedAt { get; private set; }

    public ChainSet Chains => _set ??= ChainSet.Of([.. _chains], _registry).Ordered().Knowing(_registry, _gazetteer);

    public Verdict Verdict => _tally.Verdict;

    public ValueList<Finding> Findings
    {
        get
        {
            var all = new List<Finding>(_scope.Judgment.Findings);
            foreach (var part in _partOf.Distinct())
                all.AddRange(part.Judgment.Findings);
            return FindingDifference.InOrder(all, finding => finding);
        }
    }

    public MonitorEffort LastEffort { get; private set; }

    public ProvenanceChain this[int place] => _chains[place];

    /// <summary>The place of a chain, or -1.</summary>
    public int PlaceOf(string chain) => _places.GetValueOrDefault(chain, -1);

    /// <summary>One more chain.</summary>
    public FindingChanges Add(ProvenanceChain chain)
    {
        Take(chain);
        foreach (var recorded in chain.Ledger)
            Know(recorded.Event);

        // Some rules say otherwise of a chain that is the only one.
        if (_chains.Count == 2)
            MakeStale(_partOf[0]);
        return Settle(hasTimePassed: false);
    }

    /// <summary>The now of the findings is a later one.</summary>
    public FindingChanges AdvanceTo(Instant instant)
    {
        var hasTimePassed = instant > EvaluatedAt;
        EvaluatedAt = instant;
        var now = instant.ToUnixTimeTicks();
        foreach (var part in hasTimePassed ? _partOf : [])
        {
            if (part.Judgment.Stands < now)
                MakeStale(part);
        }

        return Settle(hasTimePassed);
    }

    /// <summary>A chain went on by one event.</summary>
    public FindingChanges Append(int place, ProvenanceChain chain)
    {
        _chains[place] = chain;
        _set = null;
        var e = chain[^1].Event;
        _names.Take(e, place);
        MakeStale(_partOf[place]);
        Know(e);
        return Settle(hasTimePassed: false);
    }

    private void Take(ProvenanceChain chain)
    {
        var place = _chains.Count;
        _chains.Add(chain);
        _set = null;
        _places.Add(chain.Id, place);
        Lead(place);
        _partial += chain.Description.Scope.Extent == ChainExtent.Partial ? 1 : 0;
        var part = new MonitorPart();
        part.Chains.Add(place);
        _partOf.Add(part);
        MakeStale(part);
        _names.Take(chain.Description.Item, place);
        foreach (var recorded in chain.Ledger)
        {
            _names.Take(recorded.Event, place);
            Remember(recorded.Event);
        }
    }

    /// <summary>The chain that comes first by its id speaks for all.</summary>
    private void Lead(int place)
    {
        if (string.CompareOrdinal(_chains[place].Id, _chains[_first].Id) >= 0)
            return;
        _first = place;
        foreach (var part in _partOf)
        {
            if (part.Judgment.SpeaksForAll)
                MakeStale(part);
        }
    }

    /// <summary>Keeps what events amend; says whether this one amends or is amended.</summary>
    private bool Remember(ProvenanceEvent e)
    {
        var isAmendment = false;
        for (var at = e; Amendments.TargetOf(at) is { } target; at = (at as Corrected)?.Replacement)
            isAmendment |= _amended.Add(target) || true;
        return isAmendment || _amended.Contains(e.Id!);
    }

    /// <summary>Learns the parties that an event names. What is amended can take parties out again.</summary>
    private void Know(ProvenanceEvent e)
    {
        if (Remember(e))
            Renew(PartyIdentities.Of(_registry, Chains.Chains, Amendments.Of(Chains.Chains)));
        else
            Learn(_parties.With(e));
    }

    private void Renew(PartyIdentities read) => Learn(_parties.Reordered(read));

    private void Learn(PartyIdentities parties)
    {
        var known = _parties;
        if (ReferenceEquals(parties, known))
            return;
        _parties = parties;
        if (!parties.Extends(known))
        {
            MakeAllStale();
            return;
        }

        // An id that names goods and now a party too.
        for (var i = known.All.Count; i < parties.All.Count; i++)
        {
            foreach (var name in (ReadOnlySpan<string?>)[parties.All[i].Id, parties.All[i].Identifier?.Value])
            {
                if (name is not null && _names.ChainOf(name) is >= 0 and var chain)
                    MakeStale(_partOf[chain]);
            }
        }
    }

    private void MakeStale(MonitorPart part)
    {
        if (part.IsStale)
            return;
        part.IsStale = true;
        _stale.Enqueue(part);
    }

    private void MakeAllStale()
    {
        foreach (var part in _partOf)
            MakeStale(part);
    }

    /// <summary>Two chains are judged together from now on.</summary>
    private void Join(int one, int other)
    {
        var (into, from) = (_partOf[one], _partOf[other]);
        if (ReferenceEquals(into, from))
            return;
        if (into.Chains.Count < from.Chains.Count)
            (into, from) = (from, into);
        foreach (var chain in from.Chains)
        {
            _partOf[chain] = into;
            into.Chains.Insert(~into.Chains.BinarySearch(chain), chain);
        }

        Put(from, PartJudgment.None);
        into.Told.AddRange(from.Told);
        from.IsGone = true;
        _touched.Remove(from);
        _touched.Add(into);
        MakeStale(into);
    }

    /// <summary>Judges what is stale and says what became of the findings.</summary>
    private FindingChanges Settle(bool hasTimePassed)
    {
        var before = _checker.RuleEvents;
        _judged = 0;
        while (_stale.TryDequeue(out var part))
            JudgeAgain(part);

        if (_chains.Count > 0 && _told != (_first, _chains.Count, _partial, _unread))
        {
            _told = (_first, _chains.Count, _partial, _unread);
            Put(_scope, _checker.JudgeScope(_chains[_first].Description, _chains.Count, _partial, _unread));
        }

        Decide(hasTimePassed);
        var difference = new FindingDifference();
        foreach (var part in _touched)
        {
            difference.Add(part.Told, part.Judgment.Findings);
            part.Told = [.. part.Judgment.Findings];
        }

        _touched.Clear();
        LastEffort = new(_judged, _checker.RuleEvents - before, _isWhole);
        return difference.Told(Verdict);
    }

    /// <summary>What a rule that throws left is judged at the next call.</summary>
    private void JudgeAgain(MonitorPart part)
    {
        part.IsStale = false;
        if (part.IsGone)
            return;
        try
        {
            Judge(part);
        }
        catch
        {
            MakeStale(part);
            throw;
        }
    }

    private void Judge(MonitorPart part)
    {
        var chains = part.Chains.ConvertAll(place => _chains[place]);
        chains.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        var view = _checker.View(CollectionsMarshal.AsSpan(chains), _parties, _chains.Count, EvaluatedAt, out var collector);
        var others = _investigative - (part.Judgment.IsInvestigative ? 1 : 0);
        var isInvestigation = others > 0 || view.IsInvestigation();
        if (isInvestigation != _isInvestigation)
        {
            _isInvestigation = isInvestigation;
            MakeAllStale();
        }

        if (!_isWhole && (_names.AreEntangled || Array.Exists(_checker.Rules, NeedsAll)))
        {
            _isWhole = true;
            MakeAllStale();
        }

        if (_isWhole && part.Chains.Count < _chains.Count)
        {
            for (var place = 1; place < _chains.Count; place++)
                Join(0, place);
            return;
        }

        Put(part, _checker.Judge(view, collector, isInvestigation, _chains[_first]));
        _judged += chains.Count;
        foreach (var subject in part.Judgment.Subjects)
        {
            if (_subjects.TryAdd(subject, part) || _subjects[subject] is not { } other || ReferenceEquals(other, part))
                continue;
            Join(part.Chains[0], other.Chains[0]);
            return;
        }
    }

    /// <summary>Puts beside the findings what was decided about them, wherever that was recorded.</summary>
    private void Decide(bool hasTimePassed)
    {
        var isAny = _deciding > 0 || _policy.Suppressions.Count > 0;
        if (_isDecided || (isAny && (hasTimePassed || _book is null)))
        {
            _isDecided = false;
            var chains = _partOf.Distinct().Where(part => part.Judgment.HasDecisions).SelectMany(part => part.Chains).Select(place => _chains[place]).OrderBy(chain => chain.Id, StringComparer.Ordinal).ToArray();
            _book = isAny ? DecisionBook.Of(_checker.View(chains, _parties, _chains.Count, EvaluatedAt, out _)) : null;
            foreach (var part in _partOf.Append(_scope))
            {
                if (part.Judgment.Decide(_book))
                    _touched.Add(part);
            }
        }
        else if (_book is not null)
        {
            foreach (var part in _touched)
                part.Judgment.Decide(_book);
        }
    }

    private bool NeedsAll(ChainRule rule) => rule.NeedsAll(_registry) && ProvenanceCheck.Runs(rule.Descriptor, _policy, _isInvestigation);

    /// <summary>Puts a judgment in the place of the one before.</summary>
    private void Put(MonitorPart part, PartJudgment judgment)
    {
        var earlier = part.Judgment;
        _tally.Remove(earlier);
        _tally.Add(judgment);
        foreach (var subject in earlier.Subjects)
        {
            if (_subjects.TryGetValue(subject, out var holder) && ReferenceEquals(holder, part))
                _subjects.Remove(subject);
        }

        _investigative += (judgment.IsInvestigative ? 1 : 0) - (earlier.IsInvestigative ? 1 : 0);
        _unread += judgment.Unread - earlier.Unread;
        part.Judgment = judgment;
        _deciding += (judgment.HasDecisions ? 1 : 0) - (earlier.HasDecisions ? 1 : 0);
        _isDecided |= judgment.HasDecisions || earlier.HasDecisions;
        _touched.Add(part);
    }
}
