using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Rules;
using Provenance.Tests.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Validation;

/// <summary>Each datum that a policy can carry changes what a rule says of a document that lacks it.</summary>
public sealed class PolicyDataTests
{
    private const string Parties = """{"id": "maker", "name": "Example Works", "kind": "organization", "country": "DE"}, {"id": "trader", "name": "Example Trading", "kind": "organization", "country": "DE"}""";

    private static readonly string[] Sections = ["parties", "places", "sources", "evidence", "restrictions", "authorizations", "itemFacts"];

    [Theory]
    [InlineData("CST004/fail", "restrictions", "CST004", false)]
    [InlineData("CST004/pass-licence", "authorizations", "CST004", true)]
    [InlineData("QTY004/pass-facts", "itemFacts", "QTY004", true)]
    public void What_a_document_defines_for_itself_a_house_can_define_for_all(string fixture, string section, string code, bool closes)
    {
        var document = JsonNode.Parse(Fixture(fixture))!.AsObject();
        var data = new JsonObject(Sections.Where(document.ContainsKey).Select(name => KeyValuePair.Create(name, document[name]?.DeepClone())));
        document.Remove(section);
        var policy = Policy(data.ToJsonString());

        Codes(document.ToJsonString(), ProvenancePolicy.Default).Contains(code).Should().Be(closes);
        Codes(document.ToJsonString(), policy).Contains(code).Should().Be(!closes);
    }

    [Fact]
    public void An_alias_of_the_house_joins_two_names_of_one_party()
    {
        var document = Document(
            """
            {"id": "made", "type": "originated", "time": "2024-03-01", "place": {"name": "works", "country": "DE"}, "by": {"name": "Example Works", "kind": "organization", "country": "DE"}},
            {"id": "delivered", "type": "delivered", "time": "2024-03-20", "place": {"name": "works", "country": "DE"}, "from": {"name": "EXW Logistics", "kind": "organization", "country": "DE"}, "to": {"name": "Example Shop", "kind": "organization", "country": "DE"}}
            """);
        const string Alias = """{"parties": [{"id": "exw", "name": "Example Works", "kind": "organization", "country": "DE", "aliases": [{"name": "EXW Logistics"}]}]}""";

        Codes(document, ProvenancePolicy.Default).Should().Contain("COC001");
        Codes(document, Policy(Alias)).Should().NotContain("COC001");
    }

    [Theory]
    [InlineData("""{"id": "site", "kind": "productionSite"}""", false)]
    [InlineData("""{"id": "site", "kind": "customsOffice"}""", true)]
    public void A_gazetteer_decides_what_a_place_is_that_a_document_does_not_know(string place, bool fails)
    {
        var fixture = RuleFixture.Parse("MOV010/open");
        var plain = ProvenancePolicy.Default with { Strict = RuleCatalog.Find("MOV010")!.Profile == RuleProfile.Strict };

        fixture.Check(plain).Findings.Single(finding => finding.Code == "MOV010").Kind.Should().Be(FindingKind.Open);
        fixture.Check(Policy($$"""{"places": [{{place}}]}""", plain)).Findings.Where(finding => finding.Code == "MOV010").Select(finding => finding.Kind)
            .Should().Equal(fails ? [FindingKind.Fail] : []);
    }

    [Theory]
    [InlineData("""{"id": "p", "unlocode": "DEHAM", "point": [53.55, 9.99]}""", true)]
    [InlineData("""{"id": "p", "name": "north quay", "point": [53.55, 9.99]}""", true)]
    [InlineData("""{"id": "p", "gln": "4000000990055", "point": [53.55, 9.99]}""", true)]
    [InlineData("""{"id": "p", "unlocode": "DEBRE", "point": [53.08, 8.81]}""", false)]
    [InlineData("""{"id": "p", "name": "north quay", "country": "FI", "point": [60.17, 24.94]}""", false)]
    [InlineData("""{"id": "p", "name": "north quay", "point": [53.55, 9.99]}, {"id": "q", "name": "north quay", "point": [53.08, 8.81]}""", false)]
    public void A_place_of_the_gazetteer_is_found_by_number_code_or_name_of_its_own(string places, bool isFound)
    {
        var document = Document(
            """
            {"id": "made", "type": "originated", "time": "2024-03-01T08:00:00Z", "place": {"name": "north quay", "country": "DE", "unlocode": "DEHAM", "gln": "4000000990055"}, "by": {"name": "Example Works", "kind": "organization", "country": "DE"}},
            {"id": "seen", "type": "observed", "time": "2024-03-01T09:00:00Z", "place": {"name": "Busan", "country": "KR", "point": [35.10, 129.04]}, "by": {"name": "Example Works", "kind": "organization", "country": "DE"}}
            """);

        Codes(document, ProvenancePolicy.Default).Should().NotContain("MOV002");
        Codes(document, Policy($$"""{"places": [{{places}}]}""")).Contains("MOV002").Should().Be(isFound);
    }

    [Fact]
    public void What_a_document_says_of_a_place_goes_before_the_gazetteer()
    {
        var document = Document(
            """
            {"id": "made", "type": "originated", "time": "2024-03-01T08:00:00Z", "place": {"name": "north quay", "unlocode": "DEHAM", "point": [35.10, 129.04]}, "by": {"name": "Example Works", "kind": "organization", "country": "DE"}},
            {"id": "seen", "type": "observed", "time": "2024-03-01T09:00:00Z", "place": {"name": "Busan", "country": "KR", "point": [35.10, 129.04]}, "by": {"name": "Example Works", "kind": "organization", "country": "DE"}}
            """);

        Codes(document, Policy("""{"places": [{"id": "p", "unlocode": "DEHAM", "point": [53.55, 9.99]}]}""")).Should().NotContain("MOV002");
    }

    [Theory]
    [InlineData("""{"customsUnions": [{"id": "MERCOSUR", "withoutDeclaration": "1995-01-01", "members": [{"country": "AR", "from": "1995-01-01"}, {"country": "US", "from": "1995-01-01"}]}]}""", false)]
    [InlineData("""{"customsUnions": [{"id": "MERCOSUR", "withoutDeclaration": "1995-01-01", "members": [{"country": "AR", "from": "1995-01-01"}, {"country": "US", "from": "1995-01-01", "to": "2020-12-31"}]}]}""", true)]
    [InlineData("""{"customsUnions": [{"id": "MERCOSUR", "members": [{"country": "AR", "from": "1995-01-01"}, {"country": "US", "from": "1995-01-01"}]}]}""", true)]
    [InlineData("""{"customsTerritories": [{"country": "US", "territory": "AR", "from": "2024-01-01"}]}""", false)]
    [InlineData("""{"customsTerritories": [{"country": "US", "territory": "AR", "to": "2023-12-31"}]}""", true)]
    public void A_union_or_territory_of_the_policy_closes_a_gap_at_customs_while_it_holds(string data, bool remains)
    {
        var document = Fixture("CST001/fail-export").Replace("\"DE\"", "\"AR\"", StringComparison.Ordinal);

        Codes(document, ProvenancePolicy.Default).Should().Contain("CST001");
        Codes(document, Policy(data)).Contains("CST001").Should().Be(remains);
    }

    [Fact]
    public void A_union_of_the_policy_is_known_to_labels_and_restrictions()
    {
        const string Union = """{"customsUnions": [{"id": "MERCOSUR", "members": [{"country": "AR", "from": "1995-01-01"}, {"country": "BR", "from": "1995-01-01"}]}]}""";
        const string Ban = """, "restrictions": [{"id": "ban", "kind": "embargo", "from": "MERCOSUR", "to": "SG", "goods": "all", "legalBasis": "Regulation 1", "force": "official", "status": "fact", "start": "2024-02-01"}]}""";
        var document = Document(
            """
            {"id": "made", "type": "originated", "time": "2024-01-05", "place": {"country": "AR"}, "by": {"name": "Example Works", "kind": "organization", "country": "AR"}},
            {"id": "crossed", "type": "borderCrossed", "time": "2024-02-10T08:00:00Z", "leaving": "AR", "entering": "SG", "mode": "sea"}
            """);

        Codes(document, Policy("{" + Ban[2..])).Should().NotContain("CST004");
        Codes(document, Policy(Union[..^1] + Ban)).Should().Contain("CST004");
    }

    [Theory]
    [InlineData("IT", "IR", true, true)]
    [InlineData("IN", "PK", false, false)]
    public void A_land_border_of_the_policy_goes_before_those_of_the_library(string from, string to, bool failsWithout, bool exists)
    {
        var strict = ProvenancePolicy.Default with { Strict = true };
        var document = Fixture("CST014/fail").Replace("\"IT\"", $"\"{from}\"", StringComparison.Ordinal).Replace("\"IR\"", $"\"{to}\"", StringComparison.Ordinal);
        var policy = Policy($$"""{"landBorders": [{"countries": ["{{to}}", "{{from}}"], "exists": {{(exists ? "true" : "false")}}}]}""", strict);

        Codes(document, strict).Contains("CST014").Should().Be(failsWithout);
        Codes(document, policy).Contains("CST014").Should().Be(!failsWithout);
    }

    [Fact]
    public void Up_to_which_distance_a_way_is_taken_for_one_by_land_is_the_policy_s()
    {
        var strict = ProvenancePolicy.Default with { Strict = true };
        var document = Fixture("CST014/fail").Replace(", \"mode\": \"road\"", "", StringComparison.Ordinal);

        Codes(document, strict).Should().NotContain("CST014");
        Codes(document, strict with { Thresholds = new() { LandWay = 5_000 } }).Should().Contain("CST014");
    }

    [Fact]
    public void How_many_pieces_may_be_missing_is_the_policy_s()
    {
        var document = Fixture("QTY002/fail").Replace("KGM", "H87", StringComparison.Ordinal);

        Codes(document, ProvenancePolicy.Default).Should().Contain("QTY002");
        Codes(document, ProvenancePolicy.Default with { Thresholds = new() { LossPieces = 1_000 } }).Should().NotContain("QTY002");
    }

    [Fact]
    public void From_which_radius_on_a_place_is_coarse_is_the_policy_s()
    {
        var strict = ProvenancePolicy.Default with { Strict = true };

        const string Document = """
            {
              "provenance": "1.0", "evaluatedAt": "2024-04-01T00:00:00Z", "recordKind": "investigative",
              "places": [
                {"id": "works", "name": "works", "country": "DE", "kind": "site", "point": [51.0, 9.0], "radiusKm": 30},
                {"id": "depot", "name": "depot", "country": "DE", "kind": "site", "point": [52.8, 9.0], "radiusKm": 30}
              ],
              "chains": [{"id": "lot", "item": {"id": "urn:example:lot-1"}, "events": [
                {"id": "one", "type": "observed", "time": "2024-03-05T08:00:00Z", "place": "works"},
                {"id": "other", "type": "observed", "time": "2024-03-05T08:14:00Z", "place": "depot", "follows": ["one"]}
              ]}]
            }
            """;

        Codes(Document, strict with { Thresholds = new() { CoarseRadius = 1 } }).Should().NotContain("MOV006");
        Codes(Document, strict with { Thresholds = new() { CoarseRadius = 0 } }).Should().Contain("MOV006");
    }

    [Fact]
    public void How_long_goods_stop_at_customs_is_the_policy_s()
    {
        var strict = ProvenancePolicy.Default with { Strict = true };
        var document = Fixture("MOV003/pass").Replace(
            "{\"id\": \"got\"",
            "{\"id\": \"act\", \"type\": \"customsProcessed\", \"time\": \"2024-03-05T10:00:00+01:00\", \"country\": \"DE\", \"procedure\": \"export\"}, {\"id\": \"got\"",
            StringComparison.Ordinal);

        Codes(document, strict).Should().Contain("MOV003");
        Codes(document, strict with { Thresholds = new() { BorderStop = Duration.FromMinutes(15) } }).Should().NotContain("MOV003");
    }

    [Theory]
    [InlineData("""[{"from": 2017, "to": 2022, "codes": {"630790": ["902000"]}}]""", false, "Pass")]
    [InlineData("""[{"from": 2017, "to": 2022, "codes": {"630790": ["630790", "630791"]}}]""", true, null)]
    [InlineData("""[{"from": 2012, "to": 2017, "codes": {"630790": ["902000"]}}]""", false, "NotApplicable")]
    public void A_correlation_of_the_policy_decides_between_editions_of_commodity_codes(string tables, bool fails, string? outcome)
    {
        var fixture = RuleFixture.Parse("CST006/guard-edition");
        var report = fixture.Check(Policy($$"""{"hsCorrelations": {{tables}}}"""));

        report.Findings.Concat(report.Consolidated.Select(one => one.Finding)).Any(finding => finding.Code == "CST006").Should().Be(fails);
        if (outcome is not null)
            report.Rules.Where(rule => rule.Code == "CST006").Select(rule => rule.Outcome.ToString()).Should().Contain(outcome);
        fixture.Check().Rules.Single(rule => rule.Code == "CST006").Why.Should().Contain("data.hsCorrelations");
    }

    [Theory]
    [InlineData("""{"item": "urn:example:lot-2", "yield": {"min": 0.75, "max": 0.85}}""", null)]
    [InlineData("""{"item": "urn:example:lot-2", "yield": {"exactly": 0.95}}""", "QTY002")]
    [InlineData("""{"item": "urn:example:lot-2", "yield": {"exactly": 0.5}}""", "QTY001")]
    [InlineData("""{"item": "urn:example:other", "yield": {"exactly": 0.5}}""", "QTY010")]
    [InlineData("""{"item": "urn:example:lot-2", "yield": {"exactly": 0.5}}, {"item": "urn:example:lot-2", "yield": {"min": 0.75, "max": 0.85}}""", null)]
    public void A_yield_of_the_policy_decides_what_a_transformation_can_give(string yields, string? code)
    {
        var strict = ProvenancePolicy.Default with { Strict = true };
        var fixture = RuleFixture.Parse("QTY010/open");
        var report = fixture.Check(Policy($$"""{"yields": [{{yields}}]}""", strict));

        fixture.Check(strict).Findings.Where(finding => finding.Code == "QTY010").Should().ContainSingle().Which.Kind.Should().Be(FindingKind.Open);
        report.Findings.Where(finding => finding.Kind is FindingKind.Fail || finding.Code == "QTY010").Select(finding => finding.Code)
            .Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void A_recorded_yield_goes_before_that_of_the_policy()
    {
        var strict = ProvenancePolicy.Default with { Strict = true };

        RuleFixture.Parse("QTY010/pass").Check(Policy("""{"yields": [{"item": "urn:example:lot-2", "yield": {"exactly": 0.1}}]}""", strict))
            .Findings.Where(finding => finding.Kind == FindingKind.Fail).Should().BeEmpty();
    }

    [Fact]
    public void A_standing_exemption_of_the_house_supports_an_act_of_its_holder()
    {
        const string Decision = """{"parties": [{"id": "trader", "name": "Example Trading"}], "authorizations": [{"id": "a", "kind": "exemption", "holder": "trader", "country": "DE", "valid": "2024-01-01/2024-12-31"}]}""";
        var fixture = RuleFixture.Parse("CST017/fail");

        fixture.Check(ProvenancePolicy.Default).Findings.Select(finding => finding.Code).Should().Contain("CST017");
        fixture.Check(Policy(Decision)).Findings.Select(finding => finding.Code).Should().NotContain("CST017");
        fixture.Check(Policy(Decision.Replace("\"DE\"", "\"FR\"", StringComparison.Ordinal))).Findings.Select(finding => finding.Code).Should().Contain("CST017");
        fixture.Check(Policy(Decision.Replace("2024", "2023", StringComparison.Ordinal))).Findings.Select(finding => finding.Code).Should().Contain("CST017");
        fixture.Check(Policy(Decision.Replace("trader", "other", StringComparison.Ordinal).Replace("Example Trading", "Other Trading", StringComparison.Ordinal))).Findings.Select(finding => finding.Code).Should().Contain("CST017");
    }

    [Theory]
    [InlineData("MOV002/fail-road")]
    [InlineData("CST004/fail")]
    public void A_monitor_knows_what_the_house_knows(string name)
    {
        var chains = RuleFixture.Parse(name).ReadChains();
        var policy = Policy("""{"places": [{"id": "p", "name": "north quay", "point": [53.55, 9.99]}], "parties": [{"id": "exw", "name": "Example Works", "aliases": [{"name": "Example Trading"}]}], "customsUnions": [{"id": "MERCOSUR", "withoutDeclaration": "1995-01-01", "members": [{"country": "DE", "from": "1995-01-01"}, {"country": "SG", "from": "1995-01-01"}]}]}""");
        var at = Instant.FromUtc(2024, 12, 1, 0, 0);
        var monitor = new ChainMonitor(ChainSet.Of([.. chains.Select(chain => ProvenanceChain.Of(chain.Description))], chains.Registry), at, policy);
        foreach (var chain in chains)
        {
            foreach (var recorded in chain)
                monitor.Append(chain.Id, recorded.Event);
        }

        monitor.Findings.Select(finding => finding.Fingerprint).Should().BeEquivalentTo(chains.Check(at, policy).Findings.Select(finding => finding.Fingerprint));
        monitor.Check().DataDigest.Should().Be(chains.Check(at, policy).DataDigest);
    }

    [Fact]
    public void A_later_policy_replaces_entries_of_one_id_and_can_refer_to_those_of_an_earlier_one()
    {
        var house = Policy($$"""{"parties": [{{Parties}}], "places": [{"id": "quay", "name": "north quay"}], "landBorders": [{"countries": ["SA", "QA"]}]}""");

        var data = Policy("""{"parties": [{"id": "maker", "name": "Other Works"}], "authorizations": [{"id": "a", "kind": "exemption", "holder": "trader"}], "landBorders": [{"countries": ["QA", "SA"], "exists": false}]}""", house).Data;

        data.Registry.Parties.Select(party => party.Name!.Value).Should().BeEquivalentTo("Other Works", "Example Trading");
        data.Registry.Places.Should().ContainSingle();
        data.Borders.Should().ContainSingle().Which.Exists.Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"partys": []}""", "unknownMember", "$.data.partys", "Write parties")]
    [InlineData("""{"parties": [{"id": "a", "nane": "x"}]}""", "unknownMember", "$.data.parties[0].nane", "name")]
    [InlineData("""{"yields": [], "places": [{"id": "a", "country": "XX"}]}""", "country", "$.data.places[0].country", "XX")]
    [InlineData("""{"authorizations": [{"id": "a", "holder": "nobody"}]}""", "undefined", "$.data.authorizations[0].holder", "nobody")]
    [InlineData("""{"customsUnions": [{"id": "MERCOSUR", "members": []}]}""", "customsUnion", "$.data.customsUnions[0]", "members")]
    [InlineData("""{"customsUnions": [{"id": "MERCOSUR", "members": [{"country": "AR"}]}]}""", "customsUnion", "$.data.customsUnions[0].members[0]", "first day")]
    [InlineData("""{"customsTerritories": [{"country": "HK", "territory": "CN", "from": "2020"}]}""", "date", "$.data.customsTerritories[0].from", "2020-01-31")]
    [InlineData("""{"landBorders": [{"countries": ["SA"]}]}""", "landBorder", "$.data.landBorders[0]", "two countries")]
    [InlineData("""{"hsCorrelations": [{"from": 2018, "to": 2022, "codes": {"630790": ["630790"]}}]}""", "edition", "$.data.hsCorrelations[0].from", "2017")]
    [InlineData("""{"hsCorrelations": [{"from": 2017, "to": 2022, "codes": {"6307": ["630790"]}}]}""", "commodity", "$.data.hsCorrelations[0].codes.6307", "6 digits")]
    [InlineData("""{"yields": [{"yield": {"exactly": 1}}]}""", "yield", "$.data.yields[0]", "process")]
    [InlineData("""{"yields": [{"process": "milling", "yield": {"min": 1}}]}""", "quantity", "$.data.yields[0].yield", "exactly")]
    [InlineData("""{"workRates": [{"activity": "packed", "hourly": {"exactly": 9, "unit": "pieces"}}]}""", "unit", "$.data.workRates[0].hourly.unit", "H87")]
    public void What_is_wrong_with_data_is_said_where_it_stands(string data, string code, string path, string words)
    {
        var json = $"{{ \"provenancePolicy\": \"1.0\", \"about\": \"größer\",\n  \"data\": {data} }}";
        var problem = PolicyDocument.Read(Encoding.UTF8.GetBytes(json), "house.json").Problems.Should().ContainSingle().Subject;

        (problem.Code, problem.Path, problem.Severity, problem.Line).Should().Be((code, path, ProblemSeverity.Error, 2));
        problem.Message.Should().Contain(words);
        problem.Column.Should().BeGreaterThan(11);
    }

    [Fact]
    public void A_problem_stands_in_the_column_where_editors_count_it()
    {
        const string Json = """{ "provenancePolicy": "1.0", "about": "größer 😀", "data": { "yields": [], "places": [{"id": "a", "country": "XX"}], "sources": [] } }""";

        var problem = PolicyDocument.Read(Encoding.UTF8.GetBytes(Json)).Problems.Should().ContainSingle().Subject;

        Json[(problem.Column - 1)..].Should().StartWith("\"XX\"");
    }

    [Theory]
    [InlineData("""{"parties": [{"id": "a", "name": "x"}]}""")]
    [InlineData("""{"customsUnions": [{"id": "MERCOSUR", "members": [{"country": "AR", "from": "1995-01-01"}]}]}""")]
    [InlineData("""{"customsTerritories": [{"country": "HK", "territory": "CN"}]}""")]
    [InlineData("""{"customsTerritories": [{"country": "HK", "territory": "CN", "undecided": true}]}""")]
    [InlineData("""{"landBorders": [{"countries": ["SA", "QA"], "exists": false}]}""")]
    [InlineData("""{"hsCorrelations": [{"from": 2017, "to": 2022, "codes": {"630790": ["630790"]}}]}""")]
    [InlineData("""{"yields": [{"process": "milling", "yield": {"exactly": 0.8}}]}""")]
    [InlineData("""{"workRates": [{"activity": "packed", "hourly": {"exactly": 9, "unit": "H87"}}]}""")]
    public void Every_datum_changes_the_digest_of_the_policy(string data)
    {
        var chains = ChainSet.Of(ProvenanceChain.Of("urn:example:c"));
        var at = Instant.FromUtc(2024, 1, 1, 0, 0);

        chains.Check(at, Policy(data)).PolicyDigest.Should().NotBe(chains.Check(at).PolicyDigest);
        Policy(data).Should().Be(Policy(data));
    }

    private static IEnumerable<string> Codes(string document, ProvenancePolicy policy)
    {
        var read = DocumentReader.Read(Encoding.UTF8.GetBytes(document));
        var report = read.ChainsOrThrow().Check(read.EvaluatedAt ?? Instant.FromUtc(2024, 4, 1, 0, 0), policy);
        return report.Findings.Concat(report.Consolidated.Select(one => one.Finding)).Where(finding => finding.Kind is FindingKind.Fail or FindingKind.Open).Select(finding => finding.Code);
    }

    private static string Fixture(string name) => File.ReadAllText(Repository.PathOf($"tests/Provenance.Tests/Rules/Fixtures/{name}.json"));

    private static string Document(string events) =>
        $$"""{"provenance": "1.0", "chains": [{"id": "lot", "item": {"id": "urn:example:lot-1"}, "events": [{{events}}]}]}""";

    private static ProvenancePolicy Policy(string data, ProvenancePolicy? onto = null) =>
        PolicyDocument.Read(Encoding.UTF8.GetBytes($"{{ \"provenancePolicy\": \"1.0\", \"data\": {data} }}"), onto: onto).PolicyOrThrow();
}
