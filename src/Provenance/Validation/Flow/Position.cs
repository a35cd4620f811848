namespace Provenance.Validation.Flow;

/// <summary>A part of the goods in one hand at one place, or under way (catalogue 2.8).</summary>
internal sealed class Position
{
    // Hardly ever more than one, so that a list with room for four would be wasted.
    private (Party Party, Party? Principal, EventTime? At, int Event)[]? _takers;

    /// <summary>Who holds it; <see langword="null"/> where nobody is recorded, and while it is under way.</summary>
    public Party? Holder { get; init; }

    /// <summary>The principal of the holder, who may be the holder instead.</summary>
    public Party? Principal { get; init; }

    /// <summary>Whom it is bound for, while it is under way.</summary>
    public Party? Bound { get; init; }

    /// <summary>The position that it was drawn from; <see langword="null"/> for one that nothing came before.</summary>
    public Position? Parent { get; init; }

    /// <summary>When it came into this hand or was sent; <see langword="null"/> where that is not recorded.</summary>
    public EventTime? Since { get; init; }

    /// <summary>Whether it began with an origin that contradicts one before it: what came first is drawn on where both would do.</summary>
    public bool IsRival { get; init; }

    /// <summary>Where it is.</summary>
    public Place? Place { get; set; }

    /// <summary>How much it is; <see langword="null"/> where nothing is recorded.</summary>
    public Quantity? Quantity { get; set; }

    /// <summary>Whether something was added to it after it was made.</summary>
    public bool IsAddedTo { get; set; }

    /// <summary>The dispatch that it left with, while it is under way; else -1.</summary>
    public int Dispatch { get; init; } = -1;

    /// <summary>The event that touched it last.</summary>
    public int Last { get; set; }

    /// <summary>The last event at a known place; -1 where there is none.</summary>
    public int LastPlaced { get; set; } = -1;

    /// <summary>The last event that said who holds it; -1 where there is none.</summary>
    public int LastCustody { get; set; } = -1;

    /// <summary>Whether all of it went elsewhere.</summary>
    public bool IsGone { get; set; }

    /// <summary>The event that used it up or destroyed it; -1 where none did.</summary>
    public int EndedBy { get; set; } = -1;

    /// <summary>The last event that used up or destroyed a part of it; -1 where none did.</summary>
    public int LessenedBy { get; set; } = -1;

    /// <summary>Whether its holder took certainly more of it than there was.</summary>
    public bool IsOverdrawn { get; set; }

    /// <summary>Whether it was there before the record begins, and neither where nor how much it is is known.</summary>
    public bool IsAnywhere => this is { Parent: null, Place: null, Quantity: null, IsUnderway: false };

    public bool IsUnderway => Dispatch >= 0;

    public bool IsLive => !IsGone && EndedBy < 0;

    /// <summary>Who counts as the holder: while it is under way, whom it is bound for.</summary>
    public Party? HolderNow => CustodyRoles.Somebody(IsUnderway ? Bound : Holder);

    /// <summary>Whether it rather than another one is what an event draws on: the one at the place of the event, then the one without a doubt, then the last one touched.</summary>
    public bool IsBetterThan(Position? other, bool isHere, bool isOtherHere)
    {
        if (other is null || isHere != isOtherHere)
            return other is null || isHere;
        return IsRival == other.IsRival ? Last >= other.Last : other.IsRival;
    }

    /// <summary>Whether it is the other one, or was drawn from it.</summary>
    public bool IsOf(Position other)
    {
        for (var position = this; position is not null; position = position.Parent)
        {
            if (ReferenceEquals(position, other))
                return true;
        }

        return false;
    }

    /// <summary>Whether a party that is named at a time holds it, or is the principal of who does.</summary>
    public bool IsHeldBy(Party party, EventTime? at, PartyIdentities parties) =>
        Holder is not null && (parties.AreOne(Holder, Since, party, at) || parties.AreOne(Principal, Since, party, at));

    /// <summary>Notes that a party that is not recorded to hold it took of it all the same.</summary>
    public void TakeBy(Party party, Party? principal, EventTime? at, int i) => _takers = [.. _takers ?? [], (party, principal, at, i)];

    /// <summary>The event with which a party or its principal took of it first without being recorded as its holder; -1 where neither did.</summary>
    public int TakenBy(Party party, Party? principal, EventTime? at, PartyIdentities parties)
    {
        if (_takers is null)
            return -1;
        foreach (var taker in _takers)
        {
            if (parties.AreOne(taker.Party, taker.At, party, at) || parties.AreOne(taker.Principal, taker.At, party, at) || parties.AreOne(taker.Party, taker.At, principal, at))
                return taker.Event;
        }

        return -1;
    }

    /// <summary>Whether it is under way to a party that is named at a time.</summary>
    public bool IsBoundFor(Party? party, EventTime? at, PartyIdentities parties) => IsUnderway && parties.AreOne(Bound, Since, party, at);
}
