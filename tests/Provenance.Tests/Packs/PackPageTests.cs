using System.Text;
using System.Text.Json.Nodes;
using Provenance.Packs;
using Provenance.Packs.Fields;

namespace Provenance.Tests.Packs;

public sealed class PackPageTests
{
    private const string Wine =
        """
        { "provenance": "1.0", "recordKind": "operational", "evaluatedAt": "2026-07-01T00:00:00Z",
          "parties": [{"id": "cellar", "name": "Cave Exemple", "kind": "organization", "country": "FR"}, {"id": "van", "name": "Transports Exemple", "kind": "organization", "country": "FR"}],
          "places": [{"id": "beaune", "name": "Cellar, Beaune", "country": "FR"}],
          "chains": [
            { "id": "wine", "item": {"id": "urn:example:wine", "description": "red wine", "commodity": "220421"},
              "events": [{"id": "d1", "type": "dispatched", "time": "2026-06-01", "place": "beaune", "from": "cellar", "to": {"name": "Example Wines"}, "carrier": "van", "shipment": "S-1"}] },
            { "id": "cork", "item": {"id": "urn:example:cork", "commodity": "450310"},
              "events": [{"id": "d2", "type": "dispatched", "time": "2026-06-01", "place": "beaune", "from": "cellar", "to": {"name": "Example Wines"}}] }
          ] }
        """;

    private static readonly ProvenancePack Pack = PackReader.Read(Encoding.UTF8.GetBytes(PackPage.Example), "PACKS.md").PackOrThrow();

    [Fact]
    public void The_pack_of_the_page_is_silent_where_all_that_it_asks_for_is_recorded()
    {
        var report = PackFixture.Check(JsonNode.Parse(Wine)!.AsObject(), Pack);

        PackFixture.Told(report).Should().BeEmpty();
        report.Packs[0].Compliance.Should().Be(Compliance.Compliant);
        ((IEnumerable<string>)report.Packs[0].NotJudged).Should().Equal("shipping: training of drivers (Handbook 4.4): a duty outside any record");
    }

    [Fact]
    public void The_pack_of_the_page_says_what_the_page_says()
    {
        var wine = JsonNode.Parse(Wine.Replace("\"carrier\": \"van\", ", "", StringComparison.Ordinal))!.AsObject();

        var finding = PackFixture.Check(wine, Pack).Findings.Should().ContainSingle(finding => finding.Code == "REG001").Which;

        finding.Message.Should().Be(PackPage.Output);
        finding.Detail.Should().Be("house-wine/shipping/carrier");
    }

    [Fact]
    public void A_severity_that_the_pack_raises_is_raised_and_no_other()
    {
        var policy = Provenance.Validation.ProvenancePolicy.Default with { Packs = [Pack] };

        policy.SeverityOf(Provenance.Rules.RuleCatalog.Find("LBL001")!).Should().Be(Provenance.Validation.Severity.Error);
        policy.SeverityOf(Provenance.Rules.RuleCatalog.Find("LBL002")!).Should().Be(Provenance.Rules.RuleCatalog.Find("LBL002")!.Severity);
        (policy with { Severities = [new("LBL001", Provenance.Validation.Severity.Note)] }).SeverityOf(Provenance.Rules.RuleCatalog.Find("LBL001")!)
            .Should().Be(Provenance.Validation.Severity.Error, "a pack raises what the policy says");
    }

    [Fact]
    public void Every_path_of_the_page_is_one()
    {
        var paths = PackPage.Paths.Where(path => !path.Contains('…', StringComparison.Ordinal) && path is not "mass").ToArray();

        paths.Length.Should().BeGreaterThan(20);
        foreach (var path in paths)
            FieldPathParser.Parse(path, out var problem).Should().NotBeNull(problem);
    }
}
