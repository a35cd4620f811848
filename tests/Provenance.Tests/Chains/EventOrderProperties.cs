using CsCheck;
using Provenance.Chains;
using Provenance.Events;

namespace Provenance.Tests.Chains;

public sealed class EventOrderProperties
{
    // Above 64 events another way of searching is used.
    private static readonly Gen<ProvenanceEvent[]> Histories = Gen.Frequency((20, ChainGen.Tangled(0, 9)), (4, ChainGen.Tangled(10, 64)), (1, ChainGen.Tangled(65, 80)));

    [Fact]
    public void Of_a_consistent_record_precedes_is_the_closure_of_certain_times_and_edges() =>
        Histories.Sample(events =>
        {
            var (history, oracle) = Arrange(events);
            return !oracle.IsConsistent || All(history, (one, other) => history.Precedes(one, other) == oracle.Precedes(one, other));
        });

    [Fact]
    public void No_event_precedes_itself_and_no_two_precede_each_other() =>
        Histories.Sample(events =>
        {
            var (history, _) = Arrange(events);
            return All(history, (one, other) => !history.Precedes(one, other) || !history.Precedes(other, one));
        });

    [Fact]
    public void What_precedes_in_a_contradicting_record_is_never_what_only_the_contrary_is_said_of() =>
        Histories.Sample(events =>
        {
            var (history, oracle) = Arrange(events);
            return All(history, (one, other) => !history.Precedes(one, other) || oracle.Precedes(one, other));
        });

    [Fact]
    public void The_listing_is_ledger_order_but_for_what_certainly_precedes() =>
        Histories.Sample(events =>
        {
            var (history, oracle) = Arrange(events);
            return history.SequenceEqual(oracle.Listing());
        });

    [Fact]
    public void What_may_precede_is_all_that_is_not_certainly_later() =>
        Histories.Sample(events =>
        {
            var (history, _) = Arrange(events);
            return All(history, (one, other) => history.Order.MayPrecede(history.IndexOf(one), history.IndexOf(other)) == (one != other && !history.Precedes(other, one)));
        });

    [Fact]
    public void At_an_instant_the_order_is_that_of_the_whole_history() =>
        Gen.Select(Histories, Gen.Int[1, 9]).Sample((events, day) =>
        {
            var (history, _) = Arrange(events);
            var instant = NodaTime.Instant.FromUtc(2020, 2, day, 23, 59, 59);
            var at = history.At(instant).At(instant);
            return at.SequenceEqual(history.Where(e => e.End is { IsApproximate: false, Latest: { } latest } && latest <= instant))
                && All(at, (one, other) => at.Precedes(one, other) == history.Precedes(one, other));
        });

    /// <remarks>Nothing that the recorder knew is lost: the order of recording only decides among events that nothing orders.</remarks>
    [Fact]
    public void In_whatever_order_events_were_recorded_the_same_precede() =>
        ChainGen.Tangled(0, 12).SelectMany(events => ChainGen.Shuffled(events).Select(shuffled => (events, shuffled))).Sample(x =>
        {
            var (history, oracle) = Arrange(x.events);
            var (other, _) = Arrange(x.shuffled);
            if (!oracle.IsConsistent || HasRivals(x.events))
                return true;
            var byId = other.ToDictionary(e => e.Id);
            return history.Count == other.Count && All(history, (one, two) => history.Precedes(one, two) == other.Precedes(byId[one.Id], byId[two.Id]));
        });

    private static (EffectiveHistory History, OrderOracle Oracle) Arrange(ProvenanceEvent[] events)
    {
        var chain = ChainGen.Chain(events);
        var history = chain.History();
        return (history, new OrderOracle([.. history.OrderBy(e => e.Sequence)]));
    }

    private static bool All(EffectiveHistory history, Func<EffectiveEvent, EffectiveEvent, bool> holds) =>
        history.All(one => history.All(other => holds(one, other)));

    /// <summary>
    /// Whether two amendments are of one event or of one another: which of them holds can depend on which was recorded last.
    /// </summary>
    private static bool HasRivals(ProvenanceEvent[] events)
    {
        var targets = events.Select(e => e is Corrected corrected ? corrected.Target : (e as Retracted)?.Target).ToList();
        return targets.OfType<string>().GroupBy(target => target).Any(group => group.Count() > 1);
    }
}
