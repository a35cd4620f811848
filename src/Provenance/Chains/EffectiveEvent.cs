using NodaTime;

namespace Provenance.Chains;

/// <summary>An event as it is now believed: corrected, with its status and its times resolved.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class EffectiveEvent
{
    internal EffectiveEvent(ProvenanceEvent e, RecordedEvent recorded, ProvenanceChain home)
    {
        Event = e;
        Recorded = recorded;
        Home = home;
        Status = e.Status ?? home.Description.Record.DefaultStatus;
        Start = Resolve(e.Start ?? (e.End is null ? e.Time : null));
        End = e.Start is null && e.End is null ? Start : Resolve(e.End ?? (e.Start is null ? e.Time : null));
    }

    /// <summary>The event; the replacement where it was corrected, under the id of the event it replaces.</summary>
    public ProvenanceEvent Event { get; }

    /// <summary>Its id.</summary>
    public string Id => Event.Id!;

    /// <summary>Its place in the ledger of <see cref="Home"/>; that of the event it replaces, where it was corrected.</summary>
    public int Sequence => Recorded.Sequence;

    /// <summary>When it was recorded; <see langword="null"/> where no recorder stamped it.</summary>
    public Instant? RecordedAt => Recorded.RecordedAt;

    /// <summary>How far it is trusted: what it states, else the default of its record.</summary>
    public Status Status { get; }

    /// <summary>When it began, its zone resolved; <see langword="null"/> where nothing is recorded.</summary>
    public EventTime? Start { get; }

    /// <summary>When it ended, its zone resolved; the same as <see cref="Start"/> for what happens at once.</summary>
    public EventTime? End { get; }

    /// <summary>The chain in whose ledger it stands.</summary>
    public ProvenanceChain Home { get; }

    internal RecordedEvent Recorded { get; }

    /// <summary>The event as it was reported: one object, in however many ledgers it stands.</summary>
    internal ProvenanceEvent Reported => Recorded.Event;

    /// <summary>Whether it stands in a business's own record. Where nothing is said of the record, what is no fact is none of a business's own.</summary>
    internal bool IsOperational => Home.Description.Record.RecordKind is { } kind ? kind == RecordKind.Operational : Status == Status.Fact;

    /// <summary>The id, for people.</summary>
    public override string ToString() => Id;

    /// <summary>The zone of dates that have none: the event's, else the record's, else those of the place's country, else all zones.</summary>
    private EventTime? Resolve(EventTime? time)
    {
        if (time is not { IsZoneless: true })
            return time;
        if ((Event.Zone ?? Home.Description.Record.Zone) is { } name && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
            return time.In(zone);
        return Event.Place is { Countries: { Count: > 0 } countries } ? InCountries(time, countries) : time;
    }

    private static EventTime InCountries(EventTime time, ValueList<Country> countries)
    {
        if (countries.Count == 1)
            return countries[0].Zones is { Count: > 0 } zones ? time.In(zones) : time;
        var all = new List<DateTimeZone>();
        foreach (var country in countries)
        {
            if (country.Zones.Count == 0)
                return time;
            all.AddRange(country.Zones);
        }

        return time.In(all);
    }
}
