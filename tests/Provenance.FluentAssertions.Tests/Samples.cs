using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Assertions.Tests;

/// <summary>A chain with holes and one without.</summary>
internal static class Samples
{
    public static readonly Instant Now = Instant.FromUtc(2020, 2, 10, 0, 0);

    public static readonly Party Lg = Party.Organization("LG", "KR") with { Id = "lg" };
    public static readonly Party Traders = Party.Unnamed("Chinese traders", "CN") with { Id = "traders" };
    public static readonly Party Company = Party.Organization("Kimbongsokyong Trading Company", "KP") with { Id = "kbsk" };
    public static readonly Party Mill = Party.Organization("Oil Mill", "ES") with { Id = "mill" };
    public static readonly Party Carrier = Party.Organization("Carrier", "ES") with { Id = "carrier" };
    public static readonly Party Shop = Party.Organization("Shop", "ES") with { Id = "shop" };

    /// <summary>The founding case: claims of one withheld source.</summary>
    public static ProvenanceChain Masks { get; } = ProvenanceChain.Of("urn:example:masks").Report(
        Status.Claim,
        [Evidence.Testimony("told", Source.Withheld("s-a", reliability: 'F'), credibility: 6, reportedOn: "2020-02-03")],
        new Originated { Id = "e1", By = Lg, Time = EventTime.Unknown(Why.NotStated), Place = Place.In("KR"), Label = new() { Brand = "LG", Product = "KF94 mask" } },
        new HandedOver { Id = "e2", From = Traders, To = Company, Place = Place.Unknown(Why.NotDisclosed), Follows = ["e1"] },
        new BorderCrossed { Id = "e3", Leaving = Country.CN, Entering = Country.KP, Follows = ["e1"] },
        new CustomsProcessed { Id = "e4", Place = Place.Named("a customs office in Sinuiju", "KP"), Procedure = Code.Unknown(Why.NotStated), Follows = ["e1"] },
        new Relabeled
        {
            Id = "e5",
            By = Company,
            Place = Place.Unknown(Why.NotDisclosed),
            Time = EventTime.NotAfter("2020-02-03"),
            Removed = Removal.All,
            Follows = ["e2", "e3", "e4"],
            Before = new() { Brand = "LG", Product = "KF94 mask" },
            After = Label.Unknown(Why.NotStated),
        });

    /// <summary>Olive oil from a mill through a carrier to a shop and over the counter, recorded day by day.</summary>
    public static ProvenanceChain Oil { get; } = ProvenanceChain.Of("urn:example:oil", new Recorder(new StepClock(), new Counted())).Report(
        Status.Fact,
        [new Evidence { Id = "doc", Kind = "document", Source = new() { Id = "s", Name = "the mill", Kind = "register" } }],
        new Originated { Id = "o1", By = Mill, Place = Place.Named("Jaén", "ES"), Time = Day(1), Quantity = Quantity.Exactly(100, "LTR"), Label = new() { Brand = "Sol", Product = "Olive oil" } },
        new Dispatched { Id = "o2", From = Mill, To = Shop, Carrier = Carrier, Place = Place.Named("Jaén", "ES"), Time = Day(3), Quantity = Quantity.Exactly(100, "LTR") },
        new Received { Id = "o3", From = Mill, To = Shop, By = Shop, Place = Place.Named("Madrid", "ES"), Time = Day(5), Quantity = Quantity.Exactly(100, "LTR") },
        new Delivered { Id = "o4", From = Shop, To = Party.None("sold over the counter"), Place = Place.Named("Madrid", "ES"), Time = Day(7), Quantity = Quantity.Exactly(100, "LTR"), Finality = Finality.Consumed });

    public static Instant Noon(int day) => Instant.FromUtc(2024, 3, day, 12, 0);

    private static EventTime Day(int day) => EventTime.At(Instant.FromUtc(2024, 3, day, 8, 0));

    private sealed class StepClock : IClock
    {
        private int _day;

        public Instant GetCurrentInstant() => Instant.FromUtc(2024, 3, 1, 9, 0) + Duration.FromDays(2 * _day++);
    }

    private sealed class Counted : IEventIdSource
    {
        private int _count;

        public string NewId(Instant now) => $"n{++_count}";
    }
}
