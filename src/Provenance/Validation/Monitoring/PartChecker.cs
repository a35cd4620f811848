using NodaTime;
using Provenance.Rules.Structure;
using Provenance.Validation.House;

namespace Provenance.Validation.Monitoring;

/// <summary>Checks some chains of many, as the check of all would.</summary>
internal sealed class PartChecker
{
    private readonly ProvenancePolicy _policy;
    private readonly Registry _registry;
    private readonly Gazetteer? _gazetteer;
    private readonly SetView _shared;

    public PartChecker(Registry registry, Gazetteer? gazetteer, ProvenancePolicy policy, ChainRule[] rules)
    {
        (_registry, _gazetteer, _policy, Rules) = (registry, gazetteer, policy, rules);
        _shared = new(ChainSet.Of([], registry), default, policy);
    }

    public ChainRule[] Rules { get; }

    /// <summary>How many pairs of a rule and an event were evaluated so far.</summary>
    public long RuleEvents { get; private set; }

    /// <summary>The chains as rules see them.</summary>
    public SetView View(ReadOnlySpan<ProvenanceChain> chains, PartyIdentities parties, int countOfAll, Instant evaluatedAt, out FindingCollector collector)
    {
        var set = ChainSet.Part(chains, _registry, parties, countOfAll, _gazetteer);
        collector = new(_policy, set);
        var view = new SetView(set, evaluatedAt, _policy) { FindingsSoFar = collector.Found };
        view.Share(_shared);
        return view;
    }

    /// <param name="view">The chains.</param>
    /// <param name="collector">Where their findings are collected.</param>
    /// <param name="isInvestigation">Whether the investigation profile is on: one claim anywhere turns it on for all.</param>
    /// <param name="first">The first chain of all by its id, which speaks for the set.</param>
    public PartJudgment Judge(SetView view, FindingCollector collector, bool isInvestigation, ProvenanceChain first)
    {
        var sink = new FindingSink(Rules.Length * view.Views.Length);
        ProvenanceCheck.Run(Rules, view, isInvestigation, sink, collector, isPart: true);
        RuleEvents += sink.EventsGiven;
        var (findings, _) = collector.Finish();
        var speaksForAll = false;
        foreach (var finding in findings)
        {
            // Whichever chain speaks for these, what has no event is told of the chain that speaks for all.
            if (finding.Events.Count > 0 || finding.Code != DuplicateEventId.Code)
                continue;
            finding.Draft.MoveTo(first);
            speaksForAll = true;
        }

        return new()
        {
            Findings = findings,
            Passed = Passed(sink.Finish()),
            Subjects = SharedSubject.Of(collector.Found, view.Set.Parties),
            SpeaksForAll = speaksForAll,
            Stands = view.IsNowRead ? Int128.MinValue : view.Stands,
            IsInvestigative = view.IsInvestigation(),
            HasDecisions = HasDecisions(view),
            Unread = collector.Found.Count(ScopeTruncated.IsUnread),
        };
    }

    /// <summary>What is said once of all chains; no findings where the rule does not run.</summary>
    public PartJudgment JudgeScope(ChainDescription first, int chains, int partial, int unread)
    {
        var view = View([ProvenanceChain.Of(first)], _shared.Set.Parties, chains, default, out var collector);
        foreach (var rule in Rules)
        {
            if (!rule.SpeaksOfReport || !ProvenanceCheck.Runs(rule.Descriptor, _policy, false))
                continue;
            var sink = new FindingSink(1);
            sink.Begin(0, view.Views[0]);
            ScopeTruncated.Judge(_policy, sink, chains, partial, unread, false);
            collector.Take(rule.Descriptor, sink.Drafts);
        }

        return new() { Findings = collector.Finish().Findings };
    }

    private static int[] Passed(ReadOnlySpan<OutcomeRow> rows)
    {
        var passed = new List<int>();
        foreach (var row in rows)
        {
            if (row.Outcome == RuleOutcomeKind.Pass && (passed.Count == 0 || passed[^1] != row.Rule))
                passed.Add(row.Rule);
        }

        return [.. passed];
    }

    private static bool HasDecisions(SetView view)
    {
        foreach (var chain in view.Views)
        {
            foreach (var e in chain.Events)
            {
                if (e.Event is FindingDecided)
                    return true;
            }
        }

        return false;
    }
}
