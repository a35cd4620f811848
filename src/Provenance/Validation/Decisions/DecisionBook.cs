using System.Runtime.InteropServices;
using NodaTime;

namespace Provenance.Validation.Decisions;

/// <summary>The decisions about findings that a record and a policy hold, and what parties answered.</summary>
internal sealed class DecisionBook
{
    private readonly ProvenancePolicy _policy;
    private readonly Instant _evaluatedAt;
    private Dictionary<string, Entry>? _byFingerprint;

    /// <summary>The book of a check; <see langword="null"/> where it would be empty, as in most checks.</summary>
    public static DecisionBook? Of(SetView view) => view.Policy.Suppressions.Count > 0 || IsAnyRecorded(view) ? new(view) : null;

    private static bool IsAnyRecorded(SetView view)
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

    private DecisionBook(SetView view)
    {
        (_policy, _evaluatedAt) = (view.Policy, view.EvaluatedAt);
        foreach (var chain in view.Views)
        {
            foreach (var e in chain.Events)
            {
                if (e.Event is FindingDecided { Fingerprint: { } fingerprint } decided && chain.IsOwn(e) && e.Status != Status.Disputed && !IsAhead(e))
                    Take(fingerprint, e, decided);
            }
        }
    }

    /// <summary>Puts beside a finding what was decided about it and answered to it.</summary>
    public void Apply(Finding finding)
    {
        if (_byFingerprint?.TryGetValue(finding.Fingerprint, out var entry) == true)
        {
            entry.IsMet = true;
            finding.Decision = entry.Decision;
            finding.Replies = entry.Replies.ToValueList();
        }

        // The record of the case knows more than a policy made for many.
        if (finding.Decision is null && Suppression(finding) is { } suppression)
            finding.Decision = InForce(new(suppression.Decision, suppression.By, suppression.Why, suppression.Until));
    }

    /// <summary>The decisions and answers of the record that meet none of the findings that they were applied to.</summary>
    public IEnumerable<string> Unmet() =>
        _byFingerprint is null ? [] : _byFingerprint.Values.Where(entry => !entry.IsMet).Select(entry => entry.Event).Order(StringComparer.Ordinal);

    private bool IsAhead(EffectiveEvent e) => e.Start?.Earliest > _evaluatedAt;

    private FindingSuppression? Suppression(Finding finding)
    {
        foreach (var suppression in _policy.Suppressions)
        {
            if (suppression.Meets(finding))
                return suppression;
        }

        return null;
    }

    /// <summary>Of two decisions about one finding the later one holds; where their times do not tell, the one recorded later.</summary>
    private void Take(string fingerprint, EffectiveEvent e, FindingDecided decided)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_byFingerprint ??= new(StringComparer.Ordinal), fingerprint, out _);
        entry ??= new(e.Id);
        var by = decided.By?.ToString() ?? decided.OnBehalfOf?.ToString();
        if (decided.Decision is not { } decision)
        {
            entry.Replies.Add(new(by, decided.Reason, e.Id));
            return;
        }

        if (entry.DecidedAt is { } known && e.Start?.Latest is { } latest && latest < known)
            return;
        entry.DecidedAt = e.Start?.Earliest;
        entry.Decision = InForce(new(decision, by, decided.Reason, decided.Until, e.Id));
    }

    private FindingDecision InForce(FindingDecision decision)
    {
        var settles = decision.Settles;
        return decision with
        {
            NotInForce = decision.Until?.Latest < _evaluatedAt ? "its end has passed"
                : settles && string.IsNullOrWhiteSpace(decision.By) ? "it names nobody who decided"
                : settles && string.IsNullOrWhiteSpace(decision.Why) ? "it gives no reason"
                : null,
        };
    }

    private sealed class Entry(string e)
    {
        public string Event { get; } = e;

        public List<FindingReply> Replies { get; } = [];

        public FindingDecision? Decision { get; set; }

        public Instant? DecidedAt { get; set; }

        public bool IsMet { get; set; }
    }
}
