using System.Diagnostics;
using System.Globalization;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

/// <summary>Work grows with the number of events, not with its square.</summary>
/// <remarks>Measured against the same work on a tenth of the events, ten times, and again where something else kept the machine busy.</remarks>
public sealed class ScaleTests
{
    [Fact]
    public void Day_dated_events_recorded_backwards_are_arranged_in_linear_time() =>
        Grows(n => Arrange(n, i => new Observed { Time = Day((n - i) / 20) }));

    [Fact]
    public void Events_that_follow_one_another_are_arranged_in_linear_time() =>
        Grows(n => Arrange(n, i => new Observed { Follows = [Id(i + 1)] }));

    [Fact]
    public void Events_in_circles_are_arranged_in_linear_time() =>
        Grows(n => Arrange(n, i => new Observed { Follows = [Id(i ^ 1)] }));

    [Fact]
    public void Shipments_between_many_parties_are_paired_in_linear_time() =>
        Grows(n => Arrange(n, i => i % 2 == 0
            ? new Received { From = Somebody(i), By = Somebody(i + 1) }
            : new Dispatched { From = Somebody(i - 1), To = Somebody(i) }));

    [Fact]
    public void Many_shipments_between_two_parties_are_paired_in_linear_time() =>
        Grows(n => Arrange(n, i => i % 2 == 0 ? new Dispatched { From = Somebody(0), To = Somebody(1) } : new Received { From = Somebody(0), By = Somebody(1) }));

    [Fact]
    public void Corrections_of_many_events_are_applied_in_linear_time() =>
        Grows(n => Arrange(n, i => i % 2 == 0 ? new Observed() : new Corrected { Target = Id(i - 1), Replacement = new Observed { Notes = "right" } }));

    [Fact]
    public void Corrections_of_one_event_are_applied_in_linear_time() =>
        Grows(n => Arrange(n, i => i == 0 ? new Observed() : new Corrected { Target = Id(0), Replacement = new Observed { Notes = "right" } }));

    [Fact]
    public void An_event_of_a_long_chain_that_names_many_items_is_distributed_in_linear_time() =>
        Grows(n =>
        {
            var lot = ItemId.Parse("urn:example:lot");
            var one = ProvenanceChain.Of("urn:example:lot").Report(Events(n, _ => new Observed()));
            var other = ProvenanceChain.Of("urn:example:other").Report(Events(n, _ => new Observed { Items = [lot] }));
            return () => ChainSet.Of(one, other).HistoryOf(one).Count.Should().Be(2 * n);
        });

    [Fact]
    public void A_hundred_thousand_chains_of_ten_events_make_a_set_of_histories()
    {
        var events = Events(10, i => new Observed { Time = Day(i) });
        var chains = new ProvenanceChain[100_000];
        for (var i = 0; i < chains.Length; i++)
            chains[i] = ProvenanceChain.Of(string.Create(CultureInfo.InvariantCulture, $"urn:example:{i}")).Report(events);
        var set = ChainSet.Of(chains);
        var watch = Stopwatch.StartNew();
        set.Sum(chain => set.HistoryOf(chain).Count).Should().Be(1_000_000);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "a search for each chain among all would take minutes");
    }

    private static void Grows(Func<int, Action> work)
    {
        var (few, many) = (work(2_000), work(20_000));
        var ratios = new List<double>();
        do
        {
            var ten = Time(() =>
            {
                for (var i = 0; i < 10; i++)
                    few();
            });
            ratios.Add(Time(many) / ten);
        }
        while (ratios[^1] > 4 && ratios.Count < 12);
        ratios[^1].Should().BeLessThanOrEqualTo(4, "ten times as many events take about as long as ten times the work ({0})", string.Join(", ", ratios));
    }

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    private static Action Arrange(int count, Func<int, ProvenanceEvent> made)
    {
        var chain = ProvenanceChain.Of("c").Report(Events(count, made));
        return () => chain.History().Count.Should().BeLessThanOrEqualTo(count);
    }

    private static ProvenanceEvent[] Events(int count, Func<int, ProvenanceEvent> made) =>
        [.. Enumerable.Range(0, count).Select(i => made(i) with { Id = Id(i) })];

    private static string Id(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static Party Somebody(int i) => new() { Id = Id(i) };

    private static EventTime Day(int i) => EventTime.On(new NodaTime.LocalDate(2020, 1, 1).PlusDays(i), NodaTime.DateTimeZone.Utc);
}
