namespace Provenance.Validation;

/// <summary>A finding while a rule writes it; see <see cref="FindingSink"/>.</summary>
/// <remarks>
/// Findings of one rule with equal detail and subject are one finding, which lists the events of all: give as subject what the cause is. Where
/// nothing is said the subject is the events that it reads. Texts are templates: <c>{name}</c> stands for the argument of that name.
/// Not thread-safe; of no use after the check.
/// </remarks>
public sealed class FindingDraft
{
    private readonly MessageArgument[] _arguments;

    // Most findings read one or two events; the finding takes the array over where it is full.
    private EffectiveEvent[] _events = new EffectiveEvent[2];
    private int _eventCount;
    private MissingFact[] _missing = [];
    private object? _subject;

    internal FindingDraft(FindingKind kind, string template, MessageArgument[] arguments, ProvenanceChain chain)
    {
        Kind = kind;
        Template = template;
        _arguments = arguments;
        Chain = chain;
        Cause = chain;
    }

    internal FindingKind Kind { get; }

    internal string Template { get; }

    internal ReadOnlySpan<MessageArgument> Arguments => _arguments;

    internal ProvenanceChain Chain { get; private set; }

    /// <summary>The chain in which its cause lies, where the cause is a chain as a whole: its own, or one that its goods were made from.</summary>
    internal ProvenanceChain Cause { get; private set; }

    internal string? Detail { get; private set; }

    internal string? Field { get; private set; }

    internal object? SubjectValue => _subject;

    internal Severity Cap { get; private set; } = Severity.Error;

    internal Severity Floor { get; private set; } = Severity.Note;

    /// <summary>How much a Fail weighs where that is more than the catalog's default; <see langword="null"/> where it is the rule's.</summary>
    internal Severity? Weight { get; private set; }

    /// <summary>Whether its missing facts make questions though it only informs.</summary>
    internal bool IsAsked { get; private set; }

    internal Basis Basis { get; private set; } = Basis.Record;

    internal ValueList<string> Witness { get; private set; }

    internal GroupKey Group { get; private set; }

    /// <summary>Whether it shares its cause only with a finding that reads all the events of the other one.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Whether it shares its cause only with a finding that points at the same member.</summary>
    internal bool IsOfMember { get; private set; }

    internal ReadOnlySpan<EffectiveEvent> EventsRead => _events.AsSpan(0, _eventCount);

    internal ValueList<MissingFact> MissingTemplates => new([.. _missing]);

    internal ValueList<MissingFact> MissingFacts => _missing.Select(fact => new MissingFact(
        MessageTemplate.Format(fact.Key, _arguments),
        MessageTemplate.Format(fact.What, _arguments),
        fact.Ask is null ? null : MessageTemplate.Format(fact.Ask, _arguments),
        fact.Document is null ? null : MessageTemplate.Format(fact.Document, _arguments))).ToValueList();

    internal string SubjectText => _subject switch
    {
        null => EventsRead switch
        {
            [] => Chain.Id,
            [var only] => only.Id,
            [var first, var second, ..] => $"{first.Id} → {second.Id}",
        },
        Party party => party.Id ?? party.ToString(),
        ValueTuple<string, string> way => $"{way.Item1} → {way.Item2}",
        var other => other.ToString()!,
    };

    /// <summary>A sub-case in the rule's own words.</summary>
    public FindingDraft Detailed(string detail)
    {
        Detail = detail;
        return this;
    }

    /// <summary>What it is about, where that is not simply the events: a party, a set of sources, a lineage.</summary>
    public FindingDraft About(object subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _subject = subject;
        return this;
    }

    /// <summary>What lies between two events is what it is about.</summary>
    internal FindingDraft About(EffectiveEvent from, EffectiveEvent to)
    {
        _subject = (from.Id, to.Id);
        return this;
    }

    /// <summary>An event that it read, and rests on; the main one first.</summary>
    /// <param name="e">The event.</param>
    /// <param name="field">Path of the member that it points at; only that of the first event is kept.</param>
    public FindingDraft At(EffectiveEvent e, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Pointing(e, field).Reading(e.Status);
    }

    /// <summary>An event that it points at and does not rest on: what others say of it has a status of its own.</summary>
    internal FindingDraft Pointing(EffectiveEvent e, string? field = null)
    {
        if (_eventCount == 0)
            Field = field;
        if (_eventCount == _events.Length)
            Array.Resize(ref _events, _eventCount < 4 ? _eventCount + 1 : _eventCount * 2);
        _events[_eventCount++] = e;
        return this;
    }

    /// <summary>A status that it rests on beside those of its events.</summary>
    public FindingDraft Reading(Status status)
    {
        Reading(status switch { Status.Fact => Basis.Fact, Status.Claim => Basis.Claim, Status.Inferred => Basis.Inferred, _ => Basis.Disputed });
        return this;
    }

    private void Reading(Basis basis)
    {
        if (basis > Basis)
            Basis = basis;
    }

    /// <summary>A fact that would decide or close it. Findings with equal keys share one question.</summary>
    /// <param name="key">What makes the fact the same as another.</param>
    /// <param name="what">The fact.</param>
    /// <param name="ask">Whom to ask.</param>
    /// <param name="document">Which document would show it.</param>
    public FindingDraft Missing(string key, string what, string? ask = null, string? document = null)
    {
        _missing = [.. _missing, new MissingFact(key, what, ask, document)];
        return this;
    }

    /// <summary>What it misses is asked for though it only informs: what was not judged for want of records.</summary>
    internal FindingDraft Asked()
    {
        IsAsked = true;
        return this;
    }

    /// <summary>A severity that it does not exceed, for a case that weighs less than the rule.</summary>
    public FindingDraft AtMost(Severity severity)
    {
        Cap = severity;
        return this;
    }

    /// <summary>A severity that it does not fall below though it is no Fail; never above that of the rule.</summary>
    internal FindingDraft AtLeast(Severity severity)
    {
        Floor = severity;
        return this;
    }

    /// <summary>A case that weighs more than the rule does, unless the policy sets its severity.</summary>
    internal FindingDraft Weighing(Severity severity)
    {
        Weight = severity;
        return this;
    }

    /// <summary>The steps of a proof.</summary>
    public FindingDraft Proven(ValueList<string> witness)
    {
        Witness = witness;
        return this;
    }

    /// <summary>Its cause lies in all its events together (catalogue 2.5: when the same edges form the cycle).</summary>
    internal FindingDraft AsWhole()
    {
        IsWhole = true;
        return this;
    }

    /// <summary>Its cause is what that chain as a whole lacks.</summary>
    internal FindingDraft CausedIn(ProvenanceChain chain)
    {
        Cause = chain;
        return this;
    }

    /// <summary>Another chain speaks for the set.</summary>
    internal void MoveTo(ProvenanceChain chain) => (Chain, Cause) = (chain, chain);

    /// <summary>Its cause is the member that it points at, not the whole event.</summary>
    internal FindingDraft OfMember()
    {
        IsOfMember = true;
        return this;
    }

    /// <summary>Where it is shown: with the other findings of the leg that leaves an event, of an event, of a party or of a theme.</summary>
    internal FindingDraft Under(GroupKey group)
    {
        Group = group;
        return this;
    }

    /// <summary>It rests on another finding and reads the same events; where it would not stand without that one it asks for the same facts.</summary>
    internal void RestingOn(Finding member, bool isNeeded)
    {
        foreach (var e in member.Draft.EventsRead)
        {
            if (!Reads(e))
                At(e);
        }

        Reading(member.RestsOn);
        if (!isNeeded)
            return;
        foreach (var fact in member.Missing)
        {
            if (!Array.Exists(_missing, known => known.Key == fact.Key))
                _missing = [.. _missing, fact];
        }
    }

    /// <summary>Whether it read the event already, through whichever chain.</summary>
    internal bool Reads(EffectiveEvent e)
    {
        foreach (var known in EventsRead)
        {
            if (ReferenceEquals(known.Reported, e.Reported))
                return true;
        }

        return false;
    }

    /// <summary>The events, once it is closed.</summary>
    internal ValueList<EffectiveEvent> Events => new(_events);

    /// <summary>No more will be added.</summary>
    internal void Close()
    {
        if (_eventCount < _events.Length)
            Array.Resize(ref _events, _eventCount);
    }

    internal ValueList<FindingLocation> LocationsOf(ValueList<EffectiveEvent> events)
    {
        if (events.Count == 0)
            return [new FindingLocation(Chain.Id)];
        var locations = new FindingLocation[events.Count];
        for (var i = 0; i < locations.Length; i++)
            locations[i] = new(events[i].Home.Id, events[i].Id, i == 0 ? Field : null);
        return new(locations);
    }
}
