namespace Provenance.Assertions;

/// <content>Who held the goods.</content>
public abstract partial class ProvenanceAssertions<TSubject, TAssertions>
{
    /// <summary>The rule that speaks where the record says itself that something is not known.</summary>
    private const string DeclaredGap = "STR015";

    /// <summary>A party held the goods at some time. Continue with <c>At</c> to say when.</summary>
    /// <param name="party">The party; the same one as far as <see cref="Party.IsSameAs"/> says.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    [CustomAssertion]
    public MomentConstraint<TAssertions> BeHeldBy(Party party, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(party);
        return Held(party.ToString(), party.IsSameAs, because, becauseArgs);
    }

    /// <summary>A party held the goods at some time. Continue with <c>At</c> to say when.</summary>
    /// <param name="party">Id of the party, or one of its names (ordinal).</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="party"/> is empty.</exception>
    [CustomAssertion]
    public MomentConstraint<TAssertions> BeHeldBy(string party, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(party);
        return Held(party, held => Holders.IsNamed(held, party), because, becauseArgs);
    }

    /// <summary>From one event or party to another the record tells how the goods got from hand to hand.</summary>
    /// <remarks>
    /// Between both no gap and no contradiction of custody stands, of whatever kind: also one that is open breaks it, and so does a declared gap. That a holder
    /// has no identity (COC007) does not. Fails where the policy turned COC001 off.
    /// </remarks>
    /// <param name="from">Id of the event it begins with; else the id or name of the party, from when it first held the goods.</param>
    /// <param name="to">Id of the event it ends with; else the id or name of the party, until when it first held the goods after that.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="from"/> or <paramref name="to"/> is empty.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveUnbrokenCustodyBetween(string from, string to, string because = "", params object[] becauseArgs)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        Verify(Between(from, to), because, becauseArgs, () => Way(from, IndexOf(from), to, IndexOf(to), held => Holders.IsNamed(held, from), held => Holders.IsNamed(held, to)));
        return And;
    }

    /// <inheritdoc cref="HaveUnbrokenCustodyBetween(string, string, string, object[])"/>
    /// <param name="from">The party it begins with, from when it first held the goods.</param>
    /// <param name="to">The party it ends with, until when it first held the goods after that.</param>
    /// <param name="because">Why; a part of a sentence, with or without "because".</param>
    /// <param name="becauseArgs">Arguments of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveUnbrokenCustodyBetween(Party from, Party to, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Verify(Between(from, to), because, becauseArgs, () => Way(from.ToString(), -1, to.ToString(), -1, from.IsSameAs, to.IsSameAs));
        return And;
    }

    private static string Between(object from, object to) => $"to have unbroken custody between {from} and {to}";

    [CustomAssertion]
    private MomentConstraint<TAssertions> Held(string name, Predicate<Party> isIt, string because, object[] becauseArgs)
    {
        var expected = $"to be held by {name}";
        var isMet = Verify(expected, because, becauseArgs, () => Holders.Ever(History, isIt));
        return new((TAssertions)this, isMet, expected, Verify, instant => Holders.At(Moment.Of(History, instant), isIt));
    }

    private int IndexOf(string eventId) => History.Index().Where(pair => pair.Item.Id == eventId).Select(pair => pair.Index).FirstOrDefault(-1);

    private Miss? Way(string from, int first, string to, int last, Predicate<Party> isFrom, Predicate<Party> isTo)
    {
        first = first >= 0 ? first : Holders.FirstHeld(History, isFrom, 0);
        last = last >= 0 ? last : Holders.FirstHeld(History, isTo, Math.Max(first, 0));
        if (first < 0)
            return new Miss($"{from} is neither an event nor a holder of it");
        if (last < 0)
            return new Miss($"{to} is neither an event nor, after {from}, a holder of it");
        if (last < first)
            return new Miss($"{to} comes before {from}");
        if (Report.Rules.Any(rule => rule is { Code: "COC001", Outcome: RuleOutcomeKind.Disabled }))
            return new Miss("the policy turned COC001 off, so that nothing was evaluated");
        var breaks = Report.Findings.Where(finding => Breaks(finding) && IsBetween(finding, first, last)).ToList();
        return breaks.Count == 0 ? null : Found($"it breaks {(breaks.Count == 1 ? "once" : Counted(breaks.Count, "time"))}", breaks);
    }

    private static bool Breaks(Finding finding) =>
        finding.AsksSomething && finding.Severity > Severity.Note && finding.Class is RuleClass.Gap or RuleClass.Contradiction
        && ((finding.Rule.Family == RuleFamily.Custody && finding.Code != "COC007") || finding.Code == DeclaredGap);

    /// <summary>Whether what a finding points at lies on the way: a single event after its beginning, several about any part of it.</summary>
    private bool IsBetween(Finding finding, int first, int last)
    {
        if (finding.Code == DeclaredGap)
            return IsDeclaredBetween(finding, first, last);
        var (lowest, highest) = (int.MaxValue, -1);
        foreach (var location in finding.Locations)
        {
            var index = location.Event is null ? -1 : IndexOf(location.Event);
            if (index < 0)
                continue;
            (lowest, highest) = (Math.Min(lowest, index), Math.Max(highest, index));
        }

        return lowest == highest ? lowest > first && lowest <= last : lowest < last && highest > first;
    }

    /// <summary>Whether a stretch of which the record says that it is not known overlaps the way, and its custody is meant.</summary>
    private bool IsDeclaredBetween(Finding finding, int first, int last)
    {
        if (finding.Locations[0].Event is not { } id || IndexOf(id) is not (>= 0 and var at) || History[at].Event is not GapDeclared { Segment: var segment })
            return false;
        var begins = segment?.After is { } after ? IndexOf(after) : -1;
        var ends = segment?.Before is { } before && IndexOf(before) is >= 0 and var index ? index : int.MaxValue;
        return (segment?.Facet is not { Absence: null } facet || facet.Is("custody")) && begins < last && ends > first;
    }
}
