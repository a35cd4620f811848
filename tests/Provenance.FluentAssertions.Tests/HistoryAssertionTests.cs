using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Reference;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Assertions.Tests;

public sealed class HistoryAssertionTests
{
    private static readonly ProvenanceChain Exported = Samples.Oil.Report(
        new CustomsProcessed { Id = "c1", Country = Country.ES, Procedure = Procedures.Export, Outcome = "released", Time = EventTime.Parse("2024-03-08") },
        new CustomsProcessed { Id = "c2", Country = Country.KR, Procedure = Procedures.FreeCirculation, Outcome = "refused", Time = EventTime.Parse("2024-03-09") },
        new CustomsProcessed { Id = "c3", Procedure = Procedures.Transit, Place = Place.Unknown(Why.NotStated) });

    private static ProvenanceChainAssertions Masks => Samples.Masks.Should().EvaluatedAt(Samples.Now);

    [Fact]
    public void An_origin_is_where_the_goods_were_made()
    {
        Masks.HaveOriginatedIn("KR", "the label says so").And.BeConsistent();
        Samples.Oil.Should().HaveOriginatedIn("ES");
    }

    [Fact]
    public void Another_origin_is_named_and_marked() =>
        Failure.Of(() => Masks.HaveOriginatedIn("CN", "the traders were")).Should()
            .StartWith("Expected goods to have originated in China because the traders were, but it originated in South Korea.\n\nurn:example:masks\n")
            .And.Contain("(e1)\n  ╌╌ here ╌╌     The origin that is recorded.\n");

    [Fact]
    public void An_origin_that_may_lie_elsewhere_is_not_in_the_country()
    {
        static string Text(Place? place, Registry? registry = null)
        {
            var chain = ProvenanceChain.Of("urn:example:one").Report(new Originated { Id = "a", Place = place });
            return Failure.Of(() => ChainSet.Of([chain], registry ?? Registry.Empty).Check(Samples.Now).Should().HaveOriginatedIn("KR"));
        }

        Text(new Place { Countries = [Country.KR, Country.KP] }).Should().Contain("but it originated in South Korea or North Korea.");
        Text(Place.Named("a port")).Should().Contain("but it originated in a port, a country not recorded.");
        Text(null).Should().Contain("but it originated in a country not recorded.");
        Text(new Place { Name = "Dock 3", Within = "busan" }, new() { Places = [Place.Named("Dandong", "CN") with { Id = "busan" }] }).Should().Contain("but it originated in China.");
        Failure.Of(() => ProvenanceChain.Of("urn:example:none").Should().EvaluatedAt(Samples.Now).HaveOriginatedIn("KR")).Should().Contain("but no origin is recorded.").And.Contain("╌╌ gap ╌╌");
    }

    [Fact]
    public void A_place_lies_where_the_place_around_it_lies()
    {
        var chain = ProvenanceChain.Of("urn:example:one").Report(new Originated { Place = new() { Name = "Dock 3", Within = "busan" } });
        var circle = ProvenanceChain.Of("urn:example:two").Report(new Originated { Place = new() { Name = "Dock 3", Within = "a" } });
        var coded = ProvenanceChain.Of("urn:example:three").Report(new Originated { Place = new() { UnLocode = UnLocode.Parse("KRPUS") } });
        var registry = new Registry { Places = [Place.Named("Busan", "KR") with { Id = "busan" }, new() { Id = "a", Within = "a" }] };
        var report = ChainSet.Of([chain, circle, coded], registry).Check(Samples.Now);

        report.Should().OfChain("urn:example:one").HaveOriginatedIn("KR");
        report.Should().OfChain("urn:example:three").HaveOriginatedIn("KR");
        Failure.Of(() => report.Should().OfChain("urn:example:two").HaveOriginatedIn("KR")).Should().Contain("a country not recorded");
    }

    [Fact]
    public void A_country_that_is_none_is_refused_with_advice()
    {
        var origin = () => Masks.HaveOriginatedIn("UK");
        var customs = () => Masks.HavePassedCustoms("KOR", "export");
        var procedure = () => Masks.HavePassedCustoms("KR", "");

        origin.Should().Throw<ArgumentException>().WithMessage("*GB*").WithParameterName("country");
        customs.Should().Throw<ArgumentException>().WithMessage("*KR*").WithParameterName("country");
        procedure.Should().Throw<ArgumentException>().WithParameterName("procedure");
    }

    [Fact]
    public void An_act_of_customs_is_one_of_that_country_and_procedure() => Exported.Should().HavePassedCustoms("ES", Procedures.Export, "it was exported");

    [Fact]
    public void Other_acts_and_refused_ones_are_listed() =>
        Failure.Of(() => Exported.Should().HavePassedCustoms("KR", Procedures.FreeCirculation)).Should()
            .StartWith("Expected goods to have passed customs of South Korea under freeCirculation, but no such act is recorded:\n- c2: customs of South Korea, procedure freeCirculation, refused\n- c3: customs of a country not recorded, procedure transit\n\n");

    [Fact]
    public void An_act_of_which_too_little_is_known_leaves_it_open()
    {
        Failure.Of(() => Masks.HavePassedCustoms("KP", Procedures.FreeCirculation)).Should()
            .StartWith("Expected goods to have passed customs of North Korea under freeCirculation, but whether it did is open: the record does not say enough of e4:\n- e4: customs of North Korea, procedure not known\n")
            .And.Contain("╌╌ here ╌╌     This may be the act of customs of North Korea under\n");
        Failure.Of(() => Exported.Should().HavePassedCustoms("FR", Procedures.Transit)).Should().Contain("whether it did is open: the record does not say enough of c3");
    }

    [Fact]
    public void A_missing_act_is_marked_at_the_border_unless_a_hole_shows_it()
    {
        var policy = ProvenancePolicy.Default with { Disabled = ["CST001"] };

        Failure.Of(() => Masks.HavePassedCustoms("CN", Procedures.Export)).Should().Contain("but no such act is recorded.").And.NotContain("╌╌ here ╌╌").And.Contain("No export declaration from China");
        Failure.Of(() => Samples.Masks.Should().EvaluatedAt(Samples.Now, policy).HavePassedCustoms("CN", Procedures.Export))
            .Should().Contain("╌╌ here ╌╌     No act of customs of China under export is recorded.");
    }

    [Fact]
    public void A_relabeling_before_does_not_count()
    {
        Masks.NotHaveBeenRelabeledAfter(Instant.FromUtc(2020, 2, 5, 0, 0)).And.NotHaveBeenRelabeledAfter("e5", "it was the last");
        Samples.Oil.Should().NotHaveBeenRelabeledAfter("o1");
    }

    [Fact]
    public void A_relabeling_after_is_marked()
    {
        var chain = Samples.Oil.Report(new Relabeled { Id = "r1", Time = EventTime.At(Samples.Noon(9)) }, new Repackaged { Id = "r2", Time = EventTime.At(Samples.Noon(10)) });

        Failure.Of(() => chain.Should().NotHaveBeenRelabeledAfter(Samples.Noon(8), "it was sealed")).Should()
            .StartWith("Expected goods not to have been relabeled after 2024-03-08T12:00:00Z because it was sealed, but it was, by r1.\n")
            .And.Contain("╌╌ here ╌╌            Relabeled after it.");
        Failure.Of(() => Masks.NotHaveBeenRelabeledAfter("e2")).Should().StartWith("Expected goods not to have been relabeled after e2, but it was, by e5.\n");
        chain.Should().NotHaveBeenRelabeledAfter("r1");
    }

    [Fact]
    public void A_relabeling_that_may_have_come_after_fails_as_open()
    {
        var chain = Samples.Oil.Report(new Relabeled { Id = "r1" });

        Failure.Of(() => Masks.NotHaveBeenRelabeledAfter(Instant.FromUtc(2020, 1, 1, 0, 0))).Should()
            .StartWith("Expected goods not to have been relabeled after 2020-01-01T00:00:00Z, but whether it was is open: nothing says that e5 came before.\n")
            .And.Contain("╌╌ here ╌╌     This may have come after it.");
        Failure.Of(() => chain.Should().NotHaveBeenRelabeledAfter("o2")).Should().Contain("but whether it was is open: nothing says that r1 came before.");
        Failure.Of(() => chain.Should().NotHaveBeenRelabeledAfter("nowhere")).Should().Contain("but it has no event nowhere.");
    }

    [Theory]
    [InlineData("Sol"), InlineData("Olive oil"), InlineData("Sol Olive oil")]
    public void Goods_are_called_by_brand_or_product(string name) => Samples.Oil.Should().HaveBeenCalled(name, "it is").At(Samples.Noon(4), "it was").And.BeConsistent();

    [Fact]
    public void Goods_are_called_what_a_label_says()
    {
        var label = new Label { Brand = "Sol", Product = "Olive oil" };

        Samples.Oil.Should().HaveBeenCalled(label).At(Samples.Noon(4));
        Masks.HaveBeenCalled("LG").And.HaveBeenCalled(Label.Unknown(Why.NotStated)).At(Samples.Now);
        Failure.Of(() => Samples.Oil.Should().HaveBeenCalled(label with { Lot = "1" })).Should().StartWith("Expected goods to have been called Sol Olive oil, but it never was:\n- Sol Olive oil, from o1 on\n");
    }

    [Fact]
    public void A_name_that_was_never_used_fails_once()
    {
        Failure.Of(() => Masks.HaveBeenCalled("Sony", "it is known").At(Samples.Now)).Should()
            .StartWith("Expected goods to have been called Sony because it is known, but it never was:\n- LG KF94 mask, from e1 on\n- something that is not known, from e5 on\n");
        Failure.Of(() => ProvenanceChain.Of("urn:example:none").Should().EvaluatedAt(Samples.Now).HaveBeenCalled("LG")).Should().Contain("but no label is recorded.");
    }

    [Fact]
    public void A_name_at_another_time_fails_with_what_it_was_then() =>
        Failure.Of(() => Masks.HaveBeenCalled("LG").At(Samples.Now, "it was sealed")).Should()
            .StartWith("Expected goods to have been called LG at 2020-02-10T00:00:00Z because it was sealed, but it was called something that is not known.\n")
            .And.Contain("(e5)\n  ╌╌ here ╌╌     From here on it was called something that is not known.\n");

    [Fact]
    public void What_may_have_happened_by_then_leaves_a_name_open()
    {
        Failure.Of(() => Masks.HaveBeenCalled("LG").At(Instant.FromUtc(2020, 1, 1, 0, 0))).Should()
            .StartWith("Expected goods to have been called LG at 2020-01-01T00:00:00Z, but whether it was is open: e1, e5 may have happened by then, or not.\n")
            .And.Contain("╌╌ here ╌╌     Nothing says whether this had happened by then.");
    }

    [Fact]
    public void A_report_of_several_chains_is_asked_about_one()
    {
        var report = ChainSet.Of(Samples.Masks, Samples.Oil).Check(Samples.Now);
        var unsaid = () => report.Should().HaveOriginatedIn("KR");
        var unknown = () => report.Should().OfChain("urn:example:wine");

        report.Should().OfChain("urn:example:masks").HaveOriginatedIn("KR");
        report.Should().OfChain("urn:example:oil").HaveOriginatedIn("ES");
        report.Should().HaveFinding("LBL006");
        unsaid.Should().Throw<InvalidOperationException>()
            .WithMessage("The report checked urn:example:masks, urn:example:oil: say which chain is meant with report.Should().OfChain(id).");
        unknown.Should().Throw<ArgumentException>().WithMessage("The report checked no chain urn:example:wine, but urn:example:masks, urn:example:oil.*");
    }
}
