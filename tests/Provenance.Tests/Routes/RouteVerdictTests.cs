using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Reports;
using Provenance.Routes;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Routes;

public sealed class RouteVerdictTests
{
    private static readonly ExpectedRoute Nothing = MaskRoute.Read("{ \"provenanceRoute\": \"1.0\", \"id\": \"nothing\", \"version\": \"1\", \"title\": \"t\", \"steps\": [] }");

    [Fact]
    public void Goods_that_keep_to_a_route_conform_to_it()
    {
        var report = MaskRoute.Check(MaskRoute.Route);

        report.IsQuiet.Should().BeTrue();
        report.Routes.Should().ContainSingle().Which.Should().Be(
            new RouteVerdict(MaskRoute.Route, Conformance.Conforms, "All 8 events fit a step, and every step that is required is recorded.", 8, default));
    }

    [Fact]
    public void A_route_without_steps_allows_no_event()
    {
        var report = MaskRoute.Check(Nothing);

        report.Routes[0].Conformance.Should().Be(Conformance.Deviates);
        report.Findings.Select(finding => (finding.Code, finding.Detail, finding.Kind)).Should().Equal(Enumerable.Repeat(("RTE002", (string?)"nothing/event", FindingKind.Fail), 8));
    }

    [Fact]
    public void The_verdict_of_the_chains_is_the_same_with_a_route() =>
        MaskRoute.Check(Nothing, MaskRoute.Changed(json => json["thresholds"] = JsonNode.Parse("[{\"of\": \"origin\", \"sources\": 9}]"))).Verdict.Should().Be(MaskRoute.Check().Verdict);

    [Fact]
    public void Without_a_route_nothing_is_said_of_routes()
    {
        var report = MaskRoute.Check();

        report.Routes.Should().BeEmpty();
        report.Rules.Where(rule => rule.Code.StartsWith("RTE", StringComparison.Ordinal)).Should().HaveCount(3).And.OnlyContain(rule => rule.Outcome == RuleOutcomeKind.Disabled && rule.Why == "no route is named");
    }

    [Fact]
    public void A_route_of_other_goods_is_not_applicable() =>
        MaskRoute.Check(MaskRoute.Changed(json => json["appliesTo"] = JsonNode.Parse("{\"items\": [\"urn:example:other\"]}"))).Routes[0].Conformance.Should().Be(Conformance.NotApplicable);

    [Fact]
    public void A_route_one_of_whose_rules_is_off_is_undecided()
    {
        var report = MaskRoute.Masks.ChainsOrThrow().Check(MaskRoute.Now, ProvenancePolicy.Default with { Routes = [MaskRoute.Route], Disabled = ["RTE003"] });

        (report.Routes[0].Conformance, report.Routes[0].Why).Should().Be((Conformance.Undecided, "RTE003: turned off by the policy."));
    }

    [Fact]
    public void What_may_still_be_to_come_is_named_and_decided_by_time()
    {
        var chains = ChainSet.Of([ProvenanceChain.Restore(MaskRoute.Masks.ChainsOrThrow()[0].Description, MaskRoute.Masks.ChainsOrThrow()[0].Ledger.ToArray()[..7])], MaskRoute.Masks.ChainsOrThrow().Registry);
        var policy = ProvenancePolicy.Default with { Routes = [MaskRoute.Route] };

        var soon = chains.Check(Instant.FromUtc(2026, 4, 20, 0, 0), policy).Routes[0];
        var later = chains.Check(Instant.FromUtc(2026, 7, 20, 0, 0), policy).Routes[0];

        (soon.Conformance, soon.Why).Should().Be((Conformance.Undecided, "1 step may still be to come: delivered."));
        ((IEnumerable<string>)soon.NotDue).Should().Equal("delivered");
        (later.Conformance, later.Why).Should().Be((Conformance.Deviates, "1 step not recorded."));
    }

    [Fact]
    public void Each_route_is_judged_for_itself() =>
        MaskRoute.Check(MaskRoute.Route, Nothing).Routes.Select(verdict => verdict.Conformance).Should().Equal(Conformance.Conforms, Conformance.Deviates);

    [Fact]
    public void A_route_is_not_mistaken_for_one_whose_id_begins_like_it()
    {
        var longer = MaskRoute.Read("{ \"provenanceRoute\": \"1.0\", \"id\": \"masks-export-2\", \"version\": \"1\", \"title\": \"t\", \"steps\": [] }");

        MaskRoute.Check(MaskRoute.Route, longer).Routes.Select(verdict => verdict.Conformance).Should().Equal(Conformance.Conforms, Conformance.Deviates);
    }

    [Fact]
    public void Two_routes_of_one_id_are_refused() =>
        FluentActions.Invoking(() => MaskRoute.Check(MaskRoute.Route, MaskRoute.Changed(json => json["version"] = "2.0.0"))).Should().Throw<ArgumentException>().WithMessage("Routes of the policy names masks-export more than once.*");

    [Fact]
    public void The_digest_of_the_policy_covers_the_routes() =>
        new[] { MaskRoute.Check(), MaskRoute.Check(MaskRoute.Route), MaskRoute.Check(MaskRoute.Changed(json => json["title"] = "Another one")) }.Select(report => report.PolicyDigest).Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_claim_of_a_deviation_is_for_a_person_to_judge()
    {
        var chain = MaskRoute.Masks.ChainsOrThrow()[0].Report(new Stored { Id = "x", Status = Status.Claim, By = Party.Organization("Somebody", "VN"), Place = Place.In("VN") });

        var report = ChainSet.Of([chain], MaskRoute.Masks.ChainsOrThrow().Registry).Check(MaskRoute.Now, ProvenancePolicy.Default with { Routes = [MaskRoute.Route] });

        report.Findings.Where(finding => finding.Code == "RTE002").Should().ContainSingle().Which.Kind.Should().Be(FindingKind.Review);
        report.Routes[0].Conformance.Should().Be(Conformance.Undecided);
    }

    [Fact]
    public void A_group_of_countries_has_the_members_that_the_policy_gives_it()
    {
        var route = RouteReader.Read("""
            { "provenanceRoute": "1.0", "id": "south", "version": "1.0.0", "title": "Within the common market",
              "steps": [
                {"name": "made", "events": ["originated"], "by": [{"countries": ["MERCOSUR"]}], "countries": ["MERCOSUR"]},
                {"name": "crossing", "events": ["borderCrossed"], "countries": ["MERCOSUR"], "destinationCountries": ["MERCOSUR"]}] }
            """u8.ToArray(), "south.json").RouteOrThrow();
        var union = PolicyDocument.Read("""
            { "provenancePolicy": "1.0", "data": { "customsUnions": [
              {"id": "MERCOSUR", "members": [{"country": "AR", "from": "1995-01-01"}, {"country": "BR", "from": "1995-01-01"}], "source": "Ouro Preto [K]"}] } }
            """u8.ToArray()).PolicyOrThrow();

        Of(Country.BR, union).Should().Be(Conformance.Conforms);
        Of(Country.CL, union).Should().Be(Conformance.Deviates);
        Of(Country.BR, ProvenancePolicy.Default).Should().Be(Conformance.Deviates);

        Conformance Of(Country entered, ProvenancePolicy policy) => ProvenanceChain.Of("lot").Report(
            new Originated { Id = "made", Time = EventTime.Parse("2024-03-01"), By = Party.Organization("Maker", "AR"), Place = Place.In("AR") },
            new BorderCrossed { Id = "crossed", Time = EventTime.Parse("2024-03-04"), Leaving = Country.Parse("AR"), Entering = entered })
            .Check(Instant.FromUtc(2024, 4, 1, 0, 0), policy with { Routes = [route] }).Routes[0].Conformance;
    }

    [Fact]
    public void An_event_of_a_type_that_nobody_knows_is_open()
    {
        var json = File.ReadAllText(Repository.PathOf("tests/Provenance.Tests/Rules/Fixtures/RTE002/pass-all-allowed.json")).Replace("\"type\": \"moved\"", "\"type\": \"my:teleported\"", StringComparison.Ordinal);

        var finding = Provenance.Documents.DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(json)).ChainsOrThrow().Check(MaskRoute.Now, ProvenancePolicy.Default with { Routes = [MaskRoute.Route] })
            .Findings.Should().ContainSingle(finding => finding.Code == "RTE002").Which;

        (finding.Kind, finding.Detail, finding.Missing.Count).Should().Be((FindingKind.Open, "masks-export/unrecognized", 1));
    }

    [Fact]
    public void Every_format_tells_the_verdict_and_JSON_the_digest()
    {
        var report = MaskRoute.Check(Nothing);
        const string Told = "nothing 1: deviates from the route. 8 times something that no step allows.";

        ReportText.Of(report).ReplaceLineEndings("\n").Should().Contain(Told);
        ReportMarkdown.Of(report).Should().Contain(Told);
        using var json = Written(output => ReportJson.Write(report, output));
        var route = json.RootElement.GetProperty("routes")[0];
        (route.GetProperty("id").GetString(), route.GetProperty("conformance").GetString(), route.GetProperty("digest").GetString()).Should().Be(("nothing", "deviates", Nothing.Digest));
        using var sarif = Written(output => ReportSarif.Write(report, output));
        sarif.RootElement.GetProperty("runs")[0].GetProperty("properties").GetProperty("routes")[0].GetProperty("conformance").GetString().Should().Be("deviates");
    }

    private static JsonDocument Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return JsonDocument.Parse(output.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Which_of_four_like_acts_nobody_is_named_for_puts_no_other_out_of_order(int unnamed)
    {
        var route = MaskRoute.Read("""
            {"provenanceRoute": "1.0", "id": "four", "version": "1", "title": "t", "steps": [
              {"name": "first", "events": ["inspected"], "by": ["packer"]},
              {"name": "second", "events": ["inspected"], "by": ["packer"], "after": ["first"]},
              {"name": "third", "events": ["inspected"], "by": ["packer"], "after": ["second"]},
              {"name": "fourth", "events": ["inspected"], "by": ["packer"], "after": ["third"]}]}
            """);
        var packer = Party.Organization("Example Packers", "DE") with { Id = "packer" };
        ProvenanceChain Acts(int? nobody) => ProvenanceChain.Of("urn:example:lot").Report([.. Enumerable.Range(0, 4).Select(i => new Inspected
        {
            Id = $"e{i}",
            Time = EventTime.On(new(2024, 3, 1 + i)),
            Place = Place.Named("works", "DE"),
            By = i == nobody ? Party.Unknown(Why.NotStated) : packer,
        })]);

        var open = Acts(unnamed).Check(MaskRoute.Now, ProvenancePolicy.Default with { Routes = [route] });
        var named = Acts(null).Check(MaskRoute.Now, ProvenancePolicy.Default with { Routes = [route] });

        open.Findings.Where(finding => finding.Code == "RTE002").Should().ContainSingle().Which.Kind.Should().Be(FindingKind.Open);
        open.Routes[0].Conformance.Should().Be(Conformance.Undecided);
        named.Routes[0].Conformance.Should().Be(Conformance.Conforms);
    }

    [Theory]
    [InlineData("""{"of": "origin", "sources": 1}""")]
    [InlineData("""{"of": "origin", "sources": 9}""")]
    public void A_report_for_disclosure_tells_nothing_of_the_evidence_that_a_route_asks_for(string threshold)
    {
        var route = MaskRoute.Changed(json => json["thresholds"] = JsonNode.Parse($"[{threshold}]"));

        var report = MaskRoute.Masks.ChainsOrThrow().CheckForDisclosure(MaskRoute.Now, ProvenancePolicy.Default with { Routes = [route] });

        report.Findings.Should().NotContain(finding => finding.Code == "RTE003");
        report.Routes[0].Conformance.Should().Be(Conformance.Undecided);
        report.Routes[0].Why.Should().Be("What it asks of the evidence is not judged in a report for disclosure.");
    }
}
