namespace Provenance.Validation;

/// <summary>Makes findings of drafts: basis caps kind, equal causes become one, and what another finding makes superfluous is set apart.</summary>
internal sealed class FindingCollector(ProvenancePolicy policy)
{
    private readonly List<Pending> _pending = [];

    /// <summary>Takes the drafts of one rule on one chain.</summary>
    public void Take(RuleDescriptor rule, ReadOnlySpan<FindingDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var kind = Capped(draft.Kind, rule.Class, draft.Basis);
            var one = Find(rule, kind, draft);
            if (one is null)
                _pending.Add(new(rule, kind, SeverityOf(rule, kind, draft), draft));
            else
                one.Join(draft);
        }
    }

    /// <summary>The findings that stand, and those that another one makes superfluous.</summary>
    public (Finding[] Findings, ConsolidatedFinding[] Consolidated) Finish()
    {
        if (_pending.Count == 0)
            return ([], []);
        var findings = new Finding[_pending.Count];
        for (var i = 0; i < findings.Length; i++)
            findings[i] = _pending[i].ToFinding();
        return Consolidate(findings);
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
        if (draft.Cap is { } cap && cap < severity)
            severity = cap;
        return kind switch
        {
            FindingKind.Open or FindingKind.Review when severity > Severity.Note => severity - 1,
            FindingKind.Informational => Severity.Note,
            _ => severity,
        };
    }

    private Pending? Find(RuleDescriptor rule, FindingKind kind, FindingDraft draft)
    {
        for (var i = _pending.Count - 1; i >= 0 && ReferenceEquals(_pending[i].Rule, rule); i--)
        {
            if (_pending[i].Kind == kind && _pending[i].Draft.Detail == draft.Detail && IsSameSubject(_pending[i].Draft, draft))
                return _pending[i];
        }

        return null;
    }

    private static bool IsSameSubject(FindingDraft one, FindingDraft other) => (one.SubjectValue, other.SubjectValue) switch
    {
        (null, null) => ReferenceEquals(one.Chain, other.Chain) ? one.EventsRead.SequenceEqual(other.EventsRead) : IsSameEvents(one, other),
        (Party a, Party b) => ReferenceEquals(a, b) || a.IsSameAs(b),
        var (a, b) => Equals(a, b),
    };

    /// <summary>One event that two chains see gives one finding.</summary>
    private static bool IsSameEvents(FindingDraft one, FindingDraft other) =>
        one.EventsRead.Count > 0 && one.EventsRead.Select(e => e.Recorded).SequenceEqual(other.EventsRead.Select(e => e.Recorded));

    private static (Finding[], ConsolidatedFinding[]) Consolidate(Finding[] findings)
    {
        List<Finding>? standing = null;
        List<ConsolidatedFinding>? consolidated = null;
        for (var i = 0; i < findings.Length; i++)
        {
            var by = Subsumer(findings, findings[i]);
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

    private static Finding? Subsumer(Finding[] findings, Finding finding)
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

    private static bool Names(ValueList<string> codes, string code)
    {
        foreach (var one in codes)
        {
            if (one == code)
                return true;
        }

        return false;
    }

    /// <summary>Findings have one cause where the main event of the one is read by the other, or both speak of the chain as a whole.</summary>
    private static bool IsSameCause(Finding by, Finding of)
    {
        if (of.Events.Count == 0 || by.Events.Count == 0)
            return ReferenceEquals(by.Draft.Chain, of.Draft.Chain);
        foreach (var e in by.Events)
        {
            if (ReferenceEquals(e.Recorded, of.Events[0].Recorded))
                return true;
        }

        return false;
    }

    /// <summary>A finding that may still be joined by others of the same cause.</summary>
    private sealed class Pending(RuleDescriptor rule, FindingKind kind, Severity severity, FindingDraft draft)
    {
        public RuleDescriptor Rule => rule;

        public FindingKind Kind => kind;

        public FindingDraft Draft => draft;

        public void Join(FindingDraft other)
        {
            foreach (var e in other.EventsRead)
            {
                if (!draft.EventsRead.Any(known => ReferenceEquals(known.Recorded, e.Recorded)))
                    draft.At(e);
            }
        }

        public Finding ToFinding() => new(rule, kind, severity, draft.Basis, draft, new([.. draft.EventsRead]));
    }
}

/// <summary>A finding that another one of the same cause makes superfluous; listed, not lost.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="By">The one that says more.</param>
public sealed record ConsolidatedFinding(Finding Finding, Finding By);
