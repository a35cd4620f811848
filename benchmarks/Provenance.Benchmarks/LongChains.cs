using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Benchmarks;

/// <summary>One lot that is sent to and fro: a sound chain of any length, dated exactly or to the day.</summary>
internal static class LongChains
{
    private static readonly Instant Begin = Instant.FromUtc(2001, 1, 1, 0, 0);
    private static readonly Party[] Parties = [Party.Organization("North Depot", "DE") with { Id = "north" }, Party.Organization("South Depot", "DE") with { Id = "south" }];
    private static readonly Place[] Places = [Place.Named("north", "DE") with { Id = "north-site" }, Place.Named("south", "DE") with { Id = "south-site" }];

    public static Instant EvaluatedAt { get; } = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>A chain of so many events, a multiple of four, six hours apart and the last shipment delivered; to the day and without a zone they overlap with their neighbors of two days.</summary>
    public static ChainSet Of(int count, bool byDay)
    {
        var events = new ProvenanceEvent[count];
        events[0] = new Originated { Id = "e0", By = Parties[0], Place = Places[0], Time = TimeOf(0, byDay) };
        for (var i = 1; i < count - 1; i++)
            events[i] = EventOf(i, byDay);
        var sender = (count - 3) / 4 % 2;
        events[^1] = new Delivered { Id = $"e{count - 1}", To = Parties[1 - sender], Place = Places[1 - sender], Time = TimeOf(count - 1, byDay) };
        return ChainSet.Of(ProvenanceChain.Of("urn:example:long").Report(Status.Fact, [], events));
    }

    /// <summary>The same with so many relations declared of events to later and to earlier ones, all of which hold; they are spread evenly.</summary>
    public static ChainSet Related(int count, bool byDay, int relations)
    {
        var events = Of(count, byDay)[0].Select(recorded => recorded.Event).ToArray();
        for (var k = 0; k < relations; k++)
        {
            // To the next event, which lies on the same day, to one of the same week, and to one of the same quarter.
            var (one, other) = (k * (count / relations), Math.Min((k * (count / relations)) + (k % 3) switch { 0 => 1, 1 => 17, _ => 301 }, count - 1));
            var (from, to, kind) = k % 2 == 0 ? (one, other, AllenRelation.Before) : (other, one, AllenRelation.After);
            events[from] = events[from] with { Relations = [.. events[from].Relations, new() { Kind = kind, Target = events[to].Id! }] };
        }

        return ChainSet.Of(ProvenanceChain.Of("urn:example:long").Report(Status.Fact, [], events));
    }

    /// <summary>The same, exactly dated, and so many inspections without dates, of which each follows the one before; closed to a ring, the first follows the last.</summary>
    public static ChainSet Inspected(int count, int inspections, bool isRing)
    {
        var events = Of(count, false)[0].Select(recorded => recorded.Event).ToList();
        for (var i = 0; i < inspections; i++)
        {
            events.Insert(events.Count - 1, new Inspected
            {
                Id = $"i{i}",
                By = Parties[0],
                Place = Places[0],
                Time = EventTime.Unknown(Why.NotStated),
                Follows = i > 0 ? [$"i{i - 1}"] : isRing ? [$"i{inspections - 1}"] : [],
            });
        }

        return ChainSet.Of(ProvenanceChain.Of("urn:example:long").Report(Status.Fact, [], [.. events]));
    }

    public static ProvenanceReport Check(ChainSet set) => set.Check(EvaluatedAt);

    private static ProvenanceEvent EventOf(int i, bool byDay)
    {
        var trip = (i - 1) / 4;
        var (from, to) = (trip % 2, 1 - (trip % 2));
        var (id, time) = ($"e{i}", TimeOf(i, byDay));
        return ((i - 1) % 4) switch
        {
            0 => new Stored { Id = id, By = Parties[from], Place = Places[from], Time = time },
            1 => new Dispatched { Id = id, From = Parties[from], To = Parties[to], Place = Places[from], Shipment = $"s{trip}", Time = time },
            2 => new Received { Id = id, From = Parties[from], By = Parties[to], Place = Places[to], Shipment = $"s{trip}", Time = time },
            _ => new Inspected { Id = id, By = Parties[to], Place = Places[to], Time = time },
        };
    }

    private static EventTime TimeOf(int i, bool byDay)
    {
        var instant = Begin + Duration.FromHours(6L * i);
        return byDay ? EventTime.Parse(instant.InUtc().Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : EventTime.At(instant);
    }
}
