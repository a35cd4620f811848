using System.Diagnostics.CodeAnalysis;

namespace Provenance.Chains;

/// <summary>Which parties of what is read together are one: by id, number, name and alias (catalogue 2.2, stage 3).</summary>
/// <remarks>
/// Resolved once, from the registry and from the parties that the events name as they now read. Where nothing is to be resolved every party
/// stands for itself and nothing more is made. Immutable, safe to share between threads.
/// </remarks>
internal sealed class PartyIdentities
{
    /// <summary>Up to so many parties a plain search is faster than an index.</summary>
    private const int Few = 16;

    private readonly List<Party> _parties = [];
    private readonly PartyResolution? _resolution;
    private Dictionary<Party, int>? _index;
    private string[]? _uris;

    private PartyIdentities(Registry registry, ReadOnlySpan<ProvenanceChain> chains, Amendments? amendments)
    {
        foreach (var party in registry.Parties)
            Take(party, false);
        foreach (var chain in chains)
        {
            foreach (var recorded in chain.Ledger)
            {
                if ((amendments is null ? recorded.Event : amendments.Effective(recorded)) is { } e)
                    TakePartiesOf(e, false);
            }
        }

        if (!StandForThemselves())
            _resolution = new(_parties);
    }

    private PartyIdentities(List<Party> parties, ProvenanceEvent? e)
    {
        foreach (var party in parties)
            Take(party, false);
        if (e is not null)
            TakePartiesOf(e, false);
        if (!StandForThemselves())
            _resolution = new(_parties);
    }

    /// <summary>The parties of chains and of what their documents define.</summary>
    /// <param name="registry">What documents define.</param>
    /// <param name="chains">The chains.</param>
    /// <param name="amendments">How their events now read; <see langword="null"/> where nothing is amended.</param>
    public static PartyIdentities Of(Registry registry, ReadOnlySpan<ProvenanceChain> chains, Amendments? amendments) => new(registry, chains, amendments);

    /// <summary>
    /// Of two parties that are not known to be one: whether the record tells them apart. Who has no identity can be anybody, and two that a
    /// reader sees under one name may be one.
    /// </summary>
    public static bool AreToldApart(Party one, Party other) =>
        one.IsIdentified && other.IsIdentified && !string.Equals(one.ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>All parties, each once, in the order in which they were first named.</summary>
    public IReadOnlyList<Party> All => _parties;

    /// <summary>These and the parties that an event names; the same object where it names nobody new.</summary>
    public PartyIdentities With(ProvenanceEvent e) => TakePartiesOf(e, true) ? new(_parties, e) : this;

    /// <summary>The parties of another resolution, those that stand here in the order in which they do.</summary>
    public PartyIdentities Reordered(PartyIdentities others)
    {
        var parties = _parties.FindAll(party => others.Find(party) >= 0);
        foreach (var party in others._parties)
        {
            if (Find(party) < 0)
                parties.Add(party);
        }

        return new(parties, null);
    }

    /// <summary>Whether the parties of an earlier resolution stand here under the same numbers, and those are one that were one.</summary>
    public bool Extends(PartyIdentities earlier)
    {
        if (_parties.Count < earlier._parties.Count)
            return false;
        for (var i = 0; i < earlier._parties.Count; i++)
        {
            if (!SameContent.Instance.Equals(_parties[i], earlier._parties[i]))
                return false;
        }

        return PartyResolution.AreSame(_resolution, earlier._resolution, earlier._parties.Count);
    }

    /// <summary>
    /// One number for those that are or ever were one; -1 where the party is not recorded, unknown, nobody, or named by no event and no registry.
    /// </summary>
    public int NumberOf(Party? party) =>
        party is not { Absence: null } || Find(party) is not (>= 0 and var place) ? -1 : _resolution?.EverOf(place) ?? place;

    /// <summary>Whether both are or ever were one.</summary>
    public bool AreOne(Party? one, Party? other) => AreOne(one, null, other, null);

    /// <summary>Whether both are one by an alias that holds at either time, or that may.</summary>
    /// <param name="one">A party.</param>
    /// <param name="at">When the record names it; <see langword="null"/> where that is not recorded: whatever alias ever held counts.</param>
    /// <param name="other">The other party.</param>
    /// <param name="otherAt">When the record names that one.</param>
    public bool AreOne(Party? one, EventTime? at, Party? other, EventTime? otherAt)
    {
        if (one is not { Absence: null } || other is not { Absence: null })
            return false;
        if (ReferenceEquals(one, other))
            return true;
        var (place, otherPlace) = (Find(one), Find(other));
        if (place < 0 || otherPlace < 0)
            return one.IsSameAs(other);
        return place == otherPlace || (_resolution is { } resolution && resolution.AreOne(place, at, otherPlace, otherAt));
    }

    /// <summary>Whether a party has the text as its id or as a number that identifies it.</summary>
    public bool IsNamed(string text)
    {
        foreach (var name in _uris ??= Uris())
        {
            if (name == text)
                return true;
        }

        return false;
    }

    /// <summary>The names of parties that can be those of goods: only an absolute URI can.</summary>
    private string[] Uris()
    {
        List<string>? uris = null;
        foreach (var party in _parties)
        {
            Add(party.Id);
            Add(party.Identifier?.Value);
        }

        return uris is null ? [] : [.. uris];

        void Add(string? name)
        {
            if (name is not null && name.Contains(':', StringComparison.Ordinal))
                (uris ??= []).Add(name);
        }
    }

    /// <summary>Takes the parties that an event names, unless it is only asked whether any is new.</summary>
    private bool TakePartiesOf(ProvenanceEvent e, bool isAsked)
    {
        var isNew = Take(e.By, isAsked) | Take(e.OnBehalfOf, isAsked) | Take(e.Custodian, isAsked);
        return isNew | e switch
        {
            ILeg leg => Take(leg.From, isAsked) | Take(leg.To, isAsked) | Take(leg.Carrier, isAsked),
            Delivered delivered => Take(delivered.From, isAsked) | Take(delivered.To, isAsked),
            _ => false,
        };
    }

    private bool Take(Party? party, bool isAsked)
    {
        if (party is not { Absence: null } || Find(party) >= 0)
            return false;
        if (!isAsked)
            Add(party);
        return true;
    }

    private void Add(Party party)
    {
        _parties.Add(party);
        if (_index is not null)
        {
            _index.Add(party, _parties.Count - 1);
        }
        else if (_parties.Count > Few)
        {
            _index = new(SameContent.Instance);
            for (var i = 0; i < _parties.Count; i++)
                _index.Add(_parties[i], i);
        }
    }

    private int Find(Party party)
    {
        if (_index is not null)
            return _index.TryGetValue(party, out var place) ? place : -1;
        for (var i = 0; i < _parties.Count; i++)
        {
            if (ReferenceEquals(_parties[i], party))
                return i;
        }

        for (var i = 0; i < _parties.Count; i++)
        {
            if (SameContent.Instance.Equals(_parties[i], party))
                return i;
        }

        return -1;
    }

    private bool StandForThemselves()
    {
        if (_parties.Count > Few)
            return false;
        for (var i = 0; i < _parties.Count; i++)
        {
            if (_parties[i].Aliases.Count > 0 || _parties[i].Names.Count > 0)
                return false;
            for (var k = 0; k < i; k++)
            {
                if (_parties[i].IsSameAs(_parties[k]))
                    return false;
            }
        }

        return true;
    }

    /// <summary>Equal where all is equal that identity is decided by: a party written at every event where it acts is then one entry.</summary>
    private sealed class SameContent : IEqualityComparer<Party>
    {
        public static readonly SameContent Instance = new();

        public bool Equals(Party? x, Party? y) => ReferenceEquals(x, y) || (x is not null && y is not null
            && x.Id == y.Id && x.Name == y.Name && x.Kind == y.Kind && x.Country == y.Country
            && x.Gln == y.Gln && x.Lei == y.Lei && x.Identifier == y.Identifier && x.Names == y.Names && x.Aliases == y.Aliases);

        public int GetHashCode([DisallowNull] Party party) =>
            (party.Id ?? (party.Gln ?? party.Lei ?? party.Identifier ?? party.Name)?.Value)?.GetHashCode(StringComparison.Ordinal) ?? 0;
    }
}
