using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Validation.Amounts;

public sealed class PropagationTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 4, 1, 0, 0);
    private static readonly Party Maker = Party.Organization("Example Works", "DE");
    private static readonly Quantity Unknown = Quantity.Unknown(Why.NotAscertainable, "KGM");

    [Fact]
    public void A_part_of_a_mixture_is_the_rest_of_it()
    {
        var set = Set(Lot("a", Made("a", null)), Lot("b", Made("b", 60)), Lot("mix", Mixed(Unknown, Kilograms(60), Kilograms(100))));

        var inferred = set.Amounts!.Of(set.Views[0], 1)!;

        inferred.Min.Should().BeApproximately(39.5m, 0.1m, "half a percent is a matter of weighing");
        inferred.Max.Should().BeApproximately(42.0m, 0.1m, "two percent may be lost without a word");
        set.Amounts.BasisOf(set.Views[0], 1).Should().Match<(EffectiveEvent? Least, EffectiveEvent? Most)>(basis => basis.Least!.Id == "mixed" && basis.Most!.Id == "mixed");
    }

    [Fact]
    public void What_was_counted_far_behind_bounds_what_was_made()
    {
        var set = Set(Lot("a", Made("a", null)), Lot("b", Made("b", 60)), Lot("mix", Mixed(Unknown, Kilograms(60), Unknown), new Delivered { Id = "sold", By = Maker, Time = Day(9), Quantity = Kilograms(100) }));

        set.Amounts!.Of(set.Views[2], 0)!.Min.Should().BeApproximately(99.5m, 0.1m);
        set.Amounts.Of(set.Views[0], 1)!.Min.Should().BeApproximately(39m, 0.1m);
    }

    [Fact]
    public void Nothing_follows_from_nothing()
    {
        var set = Set(Lot("a", Made("a", null)), Lot("b", Made("b", null)), Lot("mix", Mixed(Unknown, Unknown, Unknown)));

        foreach (var view in set.Views)
            set.Amounts!.Of(view, 0).Should().BeNull();
    }

    [Fact]
    public void What_follows_from_an_exact_amount_does_not_depend_on_what_contradicts_it()
    {
        var set = Set(Lot("a", Made("a", 10), new Stored { Id = "kept", By = Maker, Time = Day(2), Quantity = Unknown }, new Stored { Id = "seen", By = Maker, Time = Day(3), Quantity = Kilograms(50) }, new Destroyed { Id = "burnt", By = Maker, Time = Day(4), Quantity = Unknown }), Lot("b", Made("b", 60)));

        set.Amounts!.Of(set.Views[0], 1)!.Max.Should().BeApproximately(10.05m, 0.01m, "what is made is exact, and depends on nothing that is said later");
        set.Amounts.IsContradictory(set.Views[0], 1).Should().BeFalse();
    }

    [Fact]
    public void A_part_without_a_solution_says_nothing()
    {
        var set = Set(Lot("a", Made("a", null), new Destroyed { Id = "burnt", By = Maker, Time = Day(3), Quantity = Unknown }), Lot("b", Made("b", 60)), Lot("mix", Mixed(Unknown, Kilograms(60), Kilograms(20))));

        set.Amounts!.IsContradictory(set.Views[0], 2).Should().BeTrue("60 of 20 cannot be");
        set.Amounts.Of(set.Views[0], 2).Should().BeNull();
    }

    [Fact]
    public void Where_no_amount_is_unknown_nothing_is_computed() => Set(Lot("a", Made("a", 10))).Amounts.Should().BeNull();

    [Theory]
    [InlineData(500)]
    [InlineData(2000)]
    public void A_long_chain_takes_no_more_looks_for_each_event(int count)
    {
        var events = new List<ProvenanceEvent> { Made("a", null) };
        for (var i = 1; i <= count; i++)
            events.Add(new Destroyed { Id = $"e{i}", By = Maker, Time = Day(i), Quantity = i % 3 == 0 ? Unknown : Kilograms(1) });
        var set = Set(Lot("a", [.. events]));

        set.Amounts!.Of(set.Views[0], 0)!.Min.Should().BeGreaterThan(count / 2);
        set.Amounts.Revisions.Should().BeLessThan(12 * count);
    }

    private static SetView Set(params ProvenanceChain[] chains) => new(ChainSet.Of(chains), Now, ProvenancePolicy.Default);

    private static ProvenanceChain Lot(string name, params ProvenanceEvent[] events) => ProvenanceChain.Of($"urn:example:{name}").Report(events);

    private static Originated Made(string name, decimal? amount) => new() { Id = $"made-{name}", By = Maker, Time = Day(0), Quantity = amount is { } kilograms ? Kilograms(kilograms) : Unknown };

    private static Merged Mixed(Quantity a, Quantity b, Quantity mix) =>
        new() { Id = "mixed", By = Maker, Time = Day(5), Inputs = [Reference("a", a), Reference("b", b)], Outputs = [Reference("mix", mix)] };

    private static ItemReference Reference(string name, Quantity quantity) => new() { Item = ItemId.Parse($"urn:example:{name}"), Quantity = quantity };

    private static Quantity Kilograms(decimal amount) => Quantity.Exactly(amount, "KGM");

    private static EventTime Day(int day) => EventTime.On(new LocalDate(2010, 1, 1).PlusDays(day), DateTimeZone.Utc);
}
