using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Cli.Tests;

/// <summary>One thing of the founding case is changed at a time, and exactly what depends on it changes in the report.</summary>
public sealed class FoundingCaseVariantTests
{
    private static readonly string[] Members = ["code", "detail", "kind", "severity", "subject"];

    [Fact]
    public async Task A_count_before_and_after_the_relabeling_answers_how_much_there_was()
    {
        var variant = await VariantAsync(document =>
        {
            Event(document, "e1")["quantity"] = Json("""{"exactly": 5000, "unit": "H87"}""");
            Event(document, "e6")["quantity"] = Json("""{"exactly": 5000, "unit": "H87"}""");
        });

        variant.Gone.Should().BeEquivalentTo("QTY003 fail warning lineage kf94-masks", "PAT005 review note e6");
        variant.New.Should().BeEmpty();
    }

    [Fact]
    public async Task A_domestic_origin_claimed_to_be_printed_on_the_bags_is_for_a_person_to_judge()
    {
        var variant = await VariantAsync(PrintOrigin);

        variant.Gone.Should().BeEquivalentTo("LBL003 new-label-unknown open warning e6", variant.Base.Single(row => row.StartsWith("LBL005", StringComparison.Ordinal)));
        variant.New.Should().ContainSingle().Which.Should().StartWith("LBL005 ").And.Contain(" review warning ");
        variant.Outcome("LBL003").Should().Contain("pass");
    }

    [Fact]
    public async Task A_domestic_origin_on_the_bags_fails_once_origin_and_relabeling_are_facts()
    {
        var variant = await VariantAsync(document =>
        {
            PrintOrigin(document);
            Event(document, "e1")["status"] = "fact";
            Event(document, "e6")["status"] = "fact";
        });

        variant.Rows.Should().ContainSingle(row => row.StartsWith("LBL005", StringComparison.Ordinal)).Which.Should().Contain(" fail error ");
        variant.Rows.Should().ContainSingle(row => row.StartsWith("LBL011", StringComparison.Ordinal)).Which.Should().Contain(" fail warning ");
        variant.EventsOf("EVD012", "fail").Should().BeEquivalentTo("e1", "e6");
        variant.Rows.Should().NotContain(row => row.StartsWith("LBL003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mapping_from_lots_to_bags_restores_the_link()
    {
        var variant = await VariantAsync(document =>
            Event(document, "e6")["mapping"] = Json("""[{"from": ["urn:example:lot-1"], "to": ["urn:example:bags-1"]}]"""));

        variant.Gone.Should().BeEquivalentTo("LBL006 fail error e6", variant.Base.Single(row => row.StartsWith("PAT001", StringComparison.Ordinal)), "PAT005 review note e6");
        variant.New.Should().BeEmpty();
    }

    [Fact]
    public async Task A_Chinese_export_declaration_closes_the_export_from_China_only()
    {
        var variant = await VariantAsync(document => Events(document).Insert(4, Json(
            """
            {"id": "x1", "type": "customsProcessed", "status": "claim", "follows": ["e2"], "time": {"unknown": "notStated"}, "country": "CN", "procedure": "export",
             "declaration": "531620200160123456", "outcome": "released", "evidence": ["v-a"]}
            """)));

        variant.Findings.Where(finding => Text(finding, "code") == "CST001").Select(finding => Text(finding, "message")).Should().HaveCount(3)
            .And.NotContain(message => message.Contains("export declaration from China")).And.Contain(message => message.Contains("export declaration from South Korea"))
            .And.Contain(message => message.Contains("import declaration into China")).And.Contain(message => message.Contains("import into North Korea"));
    }

    [Fact]
    public async Task A_second_independent_named_source_for_the_crossing_counts_for_the_crossing_only()
    {
        var variant = await VariantAsync(document =>
        {
            Registry(document, "sources").Add(Json("""{"id": "s-port", "name": "Dandong Port Authority", "kind": "authority", "identityWithheld": false, "reliability": "B", "gradedBy": "compiler"}"""));
            Registry(document, "evidence").Add(Json("""{"id": "v-port", "kind": "register", "source": "s-port", "credibility": 2}"""));
            Event(document, "e4")["evidence"]!.AsArray().Add("v-port");
        });

        variant.EventsOf("EVD002", "fail").Should().BeEquivalentTo("e1", "e2", "e3", "e5");
        variant.EventsOf("EVD003", "fail").Should().BeEquivalentTo("e1", "e2", "e3", "e5", "e6");
        variant.Gone.Should().BeEmpty();
        variant.New.Should().BeEmpty();
    }

    [Fact]
    public async Task A_second_article_that_cites_the_same_informant_adds_no_source()
    {
        var variant = await VariantAsync(document =>
        {
            Registry(document, "sources").Add(Json("""{"id": "s-other", "name": "Example Wire", "kind": "publisher", "identityWithheld": false}"""));
            Registry(document, "evidence").Add(Json("""{"id": "v-second", "kind": "document", "source": "s-other", "published": "2020-02", "cites": ["v-a"]}"""));
            Event(document, "e4")["evidence"]!.AsArray().Add("v-second");
        });

        variant.Gone.Where(Asks).Should().BeEmpty();
        variant.New.Where(Asks).Should().BeEmpty();
        variant.New.Should().ContainSingle().Which.Should().StartWith("EVD004 ").And.Contain(" informational ");
        variant.Findings.Should().Contain(finding => Is(finding, "EVD004", "informational") && Text(finding, "message").Contains("v-second"));
    }

    [Fact]
    public async Task A_relabeling_dated_before_the_crossing_is_refuted_by_a_proof_of_three_steps()
    {
        var variant = await VariantAsync(document =>
        {
            Event(document, "e4")["time"] = "2020-02-03";
            Event(document, "e6")["time"] = "2020-01-31";
        });

        var proof = variant.Findings.Should().ContainSingle(finding => Is(finding, "ORD003", "fail")).Subject;
        proof.GetProperty("witness").EnumerateArray().Should().HaveCount(3);
        variant.Reached.Should().Be("wellFormed");
        variant.New.Should().BeEquivalentTo("ORD003 fail error e4 → e6");
        variant.Gone.Should().BeEquivalentTo(
            ["ORD011 inferred informational note e1", "ORD011 inferred informational note e3", "ORD011 inferred informational note e4", "ORD011 inferred informational note e5"],
            "a contradiction of dates costs no other finding and moves none");
    }

    [Fact]
    public async Task Without_the_claim_that_it_fell_within_the_suspension_the_route_is_open()
    {
        var variant = await VariantAsync(document => Event(document, "e4").Remove("relations"));

        variant.Gone.Should().HaveCount(2).And.Contain(row => row.StartsWith("CST004", StringComparison.Ordinal)).And.Contain(row => row.StartsWith("PAT002", StringComparison.Ordinal));
        variant.New.Should().ContainSingle().Which.Should().StartWith("CST004 ").And.Contain(" open warning ");
        Text(variant.Findings.Single(finding => Is(finding, "ORD011", "informational") && Text(finding, "subject") == "e4"), "message").Should().NotContain("24");
    }

    [Fact]
    public async Task An_official_undisputed_restriction_and_a_crossing_that_is_a_fact_fail()
    {
        var variant = await VariantAsync(document =>
        {
            var restriction = Registry(document, "restrictions")[0]!.AsObject();
            restriction["force"] = "official";
            restriction["disputed"] = false;
            restriction["status"] = "fact";
            restriction["legalBasis"] = "Example Order 1/2020";
            Event(document, "e4")["status"] = "fact";
            Event(document, "e4")["relations"]![0]!["status"] = "fact";
        });

        variant.Rows.Should().ContainSingle(row => row.StartsWith("CST004", StringComparison.Ordinal)).Which.Should().Contain(" fail error ");
        variant.Rows.Should().ContainSingle(row => row.StartsWith("PAT002", StringComparison.Ordinal)).Which.Should().Contain(" fail error ");
        variant.EventsOf("EVD012", "fail").Should().BeEquivalentTo("e4");
    }

    private static void PrintOrigin(JsonObject document) =>
        Event(document, "e6")["after"] = Json("""{"origin": "KP", "originText": "made in North Korea", "lot": {"unknown": "notStated"}}""");

    private static bool Asks(string row) => !row.Contains(" informational ");

    private static bool Is(JsonElement finding, string code, string kind) => Text(finding, "code") == code && Text(finding, "kind") == kind;

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private static JsonArray Registry(JsonObject document, string member) => document[member]!.AsArray();

    private static JsonArray Events(JsonObject document) => document["chains"]![0]!["events"]!.AsArray();

    private static JsonObject Event(JsonObject document, string id) => Events(document).Single(e => (string?)e!["id"] == id)!.AsObject();

    private static async Task<Variant> VariantAsync(Action<JsonObject> change)
    {
        var text = await Samples.ReadAsync("kf94-masks");
        var document = JsonNode.Parse(text)!.AsObject();
        change(document);
        return new(await CheckAsync(text), await CheckAsync(document.ToJsonString()));
    }

    private static async Task<JsonElement> CheckAsync(string text)
    {
        var run = await CommandLine.RunAsync(text, ["check", "--format", "json", "-"]);
        run.ExitCode.Should().Be(1, run.Errors);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    /// <summary>The report on the changed document, beside that on the unchanged one.</summary>
    private sealed record Variant(JsonElement Before, JsonElement After)
    {
        public string[] Base => [.. Before.GetProperty("findings").EnumerateArray().Select(Row)];

        public JsonElement[] Findings => [.. After.GetProperty("findings").EnumerateArray()];

        public string[] Rows => [.. Findings.Select(Row)];

        public IEnumerable<string> Gone => Base.Except(Rows);

        public IEnumerable<string> New => Rows.Except(Base);

        public string Reached => Text(After.GetProperty("verdict"), "reached");

        public IEnumerable<string> EventsOf(string code, string kind) =>
            Findings.Where(finding => Is(finding, code, kind)).SelectMany(finding => finding.GetProperty("relatedEvents").EnumerateArray()).Select(id => id.GetString()!).Distinct();

        public IEnumerable<string> Outcome(string code) =>
            After.GetProperty("rules").EnumerateArray().Where(rule => Text(rule, "code") == code).Select(rule => Text(rule, "outcome"));

        private static string Row(JsonElement finding) =>
            string.Join(' ', Members.Where(name => finding.TryGetProperty(name, out _)).Select(name => Text(finding, name)));
    }
}
