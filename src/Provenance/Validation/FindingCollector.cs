using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Provenance.Validation;

/// <summary>Makes findings of drafts: basis caps kind, equal causes become one, and what another finding makes superfluous is set apart.</summary>
internal sealed class FindingCollector(ProvenancePolicy policy, ChainSet set)
{
    /// <summary>Up to so many findings a plain search is faster than an index, and costs nothing.</summary>
    private const int Few = 32;

    private readonly List<Finding> _findings = [];
    private Dictionary<int, List<FindingDraft>>? _byCause;
    private int _indexed;

    /// <summary>What was found so far; grows while rules run.</summary>
    public List<Finding> Found => _findings;

    /// <summary>Takes the drafts of one rule on one chain.</summary>
    public void Take(RuleDescriptor rule, ReadOnlySpan<FindingDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var kind = Capped(draft.Kind, rule.Class, draft.Basis);
            var one = Find(rule, kind, draft);
            if (one is null)
                _findings.Add(new(rule, kind, SeverityOf(rule, kind, draft), draft));
            else
                Join(one, draft);
        }
    }

    /// <summary>The findings that stand, and those that another one makes superfluous.</summary>
    public (Finding[] Findings, ConsolidatedFinding[] Consolidated) Finish()
    {
        foreach (var finding in _findings)
            finding.Draft.Close();
        return _findings.Count == 0 ? ([], []) : Consolidate([.. _findings]);
    }

    /// <summary>What it rests on caps how strong a finding can be (catalogue 2.1).</summary>
    private static FindingKind Capped(FindingKind kind, RuleClass ruleClass, Basis basis)
    {
        var strongest = (ruleClass, basis) switch
        {
            (_, Basis.Record or Basis.Fact) => FindingKind.Fail,
            (RuleClass.Violation or RuleClass.Pattern, Basis.Claim) => FindingKind.Review,
            (RuleClass.Violation or RuleClass.Pattern, _) => FindingKind.Open,
            (_, Basis.Claim) => FindingKind.Fail,
            _ => FindingKind.Review,
        };
        return kind < strongest ? strongest : kind;
    }

    private Severity SeverityOf(RuleDescriptor rule, FindingKind kind, FindingDraft draft)
    {
        var severity = policy.SeverityOf(rule);
        if (draft.Weight is { } weight && severity == rule.Severity)
            severity = weight;
        if (draft.Cap < severity)
            severity = draft.Cap;
        return kind switch
        {
            FindingKind.Open or FindingKind.Review when severity > Severity.Note && severity > draft.Floor => severity - 1,
            FindingKind.Informational => Severity.Note,
            _ => severity,
        };
    }

    private FindingDraft? Find(RuleDescriptor rule, FindingKind kind, FindingDraft draft)
    {
        if (_findings.Count > Few)
            return FindIndexed(rule, kind, draft);
        for (var i = _findings.Count - 1; i >= 0 && ReferenceEquals(_findings[i].Rule, rule); i--)
        {
            if (IsSameCause(_findings[i], kind, draft))
                return _findings[i].Draft;
        }

        return null;
    }

    private FindingDraft? FindIndexed(RuleDescriptor rule, FindingKind kind, FindingDraft draft)
    {
        _byCause ??= [];
        for (; _indexed < _findings.Count; _indexed++)
        {
            var finding = _findings[_indexed];
            var hash = HashOf(finding.Rule, finding.Kind, finding.Draft);
            if (!_byCause.TryGetValue(hash, out var drafts))
                _byCause.Add(hash, drafts = []);
            drafts.Add(finding.Draft);
        }

        foreach (var known in _byCause.GetValueOrDefault(HashOf(rule, kind, draft)) ?? [])
        {
            if (known.Detail == draft.Detail && IsSameSubject(known, draft))
                return known;
        }

        return null;
    }

    /// <summary>Equal for drafts of one cause.</summary>
    private int HashOf(RuleDescriptor rule, FindingKind kind, FindingDraft draft) => HashCode.Combine(
        rule.Code,
        kind,
        draft.Detail,
        draft.SubjectValue switch
        {
            null when draft.EventsRead.Length > 0 => RuntimeHelpers.GetHashCode(draft.EventsRead[0].Reported),
            null => RuntimeHelpers.GetHashCode(draft.Chain),
            Party party => set.Parties.NumberOf(party),
            var subject => subject.GetHashCode(),
        });

    private bool IsSameCause(Finding finding, FindingKind kind, FindingDraft draft) =>
        finding.Kind == kind && finding.Draft.Detail == draft.Detail && IsSameSubject(finding.Draft, draft);

    private bool IsSameSubject(FindingDraft one, FindingDraft other) => (one.SubjectValue, other.SubjectValue) switch
    {
        (null, null) => IsSameEvents(one, other),
        (Party a, Party b) => ReferenceEquals(a, b) || set.Parties.AreOne(a, b),
        var (a, b) => Equals(a, b),
    };

    /// <summary>One event that two chains see gives one finding. Findings without events are one where they are of one chain.</summary>
    private static bool IsSameEvents(FindingDraft one, FindingDraft other)
    {
        var events = one.EventsRead;
        var others = other.EventsRead;
        if (events.Length != others.Length || (events.Length == 0 && !ReferenceEquals(one.Chain, other.Chain)))
            return false;
        for (var i = 0; i < events.Length; i++)
        {
            if (!ReferenceEquals(events[i].Reported, others[i].Reported))
                return false;
        }

        return true;
    }

    private static void Join(FindingDraft draft, FindingDraft other)
    {
        foreach (var e in other.EventsRead)
        {
            if (!draft.Reads(e))
                draft.At(e);
        }
    }

    private static (Finding[], ConsolidatedFinding[]) Consolidate(Finding[] findings)
    {
        List<Finding>? standing = null;
        List<ConsolidatedFinding>? consolidated = null;
        var byEvent = findings.Length > Few ? SubsumersByEvent(findings) : null;
        var eventless = byEvent is null ? [] : Array.FindAll(findings, finding => finding.Rule.Subsumes.Count > 0 && IsOfChain(finding));
        for (var i = 0; i < findings.Length; i++)
        {
            var by = byEvent is null || findings[i].Events.Count == 0
                ? Subsumer(findings, findings[i])
                : Subsumer(CollectionsMarshal.AsSpan(byEvent.GetValueOrDefault(findings[i].Events[0].Reported)), findings[i])
                    ?? Subsumer(eventless, findings[i]);
            if (by is null)
            {
                standing?.Add(findings[i]);
                continue;
            }

            standing ??= [.. findings.AsSpan(0, i)];
            (consolidated ??= []).Add(new(findings[i], by));
        }

        return (standing is null ? findings : [.. standing], consolidated is null ? [] : [.. consolidated]);
    }

    /// <summary>The findings of rules that subsume others, by each event that they read.</summary>
    private static Dictionary<ProvenanceEvent, List<Finding>> SubsumersByEvent(Finding[] findings)
    {
        var byEvent = new Dictionary<ProvenanceEvent, List<Finding>>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            if (finding.Rule.Subsumes.Count == 0)
                continue;
            foreach (var e in finding.Events)
            {
                if (!byEvent.TryGetValue(e.Reported, out var known))
                    byEvent.Add(e.Reported, known = []);
                known.Add(finding);
            }
        }

        return byEvent;
    }

    private static Finding? Subsumer(ReadOnlySpan<Finding> findings, Finding finding)
    {
        foreach (var other in findings)
        {
            if (!ReferenceEquals(other, finding) && other.Kind <= finding.Kind && other.Severity >= finding.Severity
                && Names(other.Rule.Subsumes, finding.Code) && IsSameCause(other, finding))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>Whether the cause is the chain as a whole, whichever event it points at.</summary>
    private static bool IsOfChain(Finding finding) =>
        finding.Events.Count == 0 || (finding.Draft.SubjectValue is string subject && subject == finding.Draft.Chain.Id);

    private static bool Names(ValueList<string> codes, string code)
    {
        foreach (var one in codes)
        {
            if (one == code)
                return true;
        }

        return false;
    }

    /// <summary>Findings have one cause where the main event of the one is read by the other, or where the one speaks of the chain as a whole.</summary>
    private static bool IsSameCause(Finding by, Finding of)
    {
        if ((by.Draft.IsOfMember || of.Draft.IsOfMember) && by.Draft.Field != of.Draft.Field)
            return false;
        if (of.Events.Count == 0 || IsOfChain(by))
            return ReferenceEquals(by.Draft.Chain, of.Draft.Cause);
        if (by.Draft.IsWhole || of.Draft.IsWhole)
            return ReadsAllOf(by, of);
        foreach (var e in by.Events)
        {
            if (ReferenceEquals(e.Reported, of.Events[0].Reported))
                return true;
        }

        return false;
    }

    private static bool ReadsAllOf(Finding by, Finding of)
    {
        foreach (var e in of.Events)
        {
            if (!by.Draft.Reads(e))
                return false;
        }

        return true;
    }
}

/// <summary>A finding that another one of the same cause makes superfluous; listed, not lost.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="By">The one that says more.</param>
public sealed record ConsolidatedFinding(Finding Finding, Finding By);
