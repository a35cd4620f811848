using System.Text;
using NodaTime;
using Provenance.Documents;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Tests.Reports;

/// <summary>A record of goods on a way over borders, without any customs act.</summary>
public sealed class CustomsNotJudgedTests
{
    [Fact]
    public void The_opening_says_that_customs_were_not_judged() =>
        ReportText.Of(Check("")).ReplaceLineEndings(" ").Should().StartWith("Corroborated: no holes, and the evidence policy is met. Customs were not judged: no customs acts are recorded.");

    [Fact]
    public void The_crossings_are_named() =>
        Check("").Findings.Where(finding => finding.Code == "CST001").Should().ContainSingle().Which.Should().Match<Finding>(finding =>
            finding.Kind == FindingKind.Informational
            && finding.Message == "No customs act is recorded for tea, so that customs were not judged for the crossings from Sri Lanka to Germany and from Germany to United Kingdom.");

    [Fact]
    public void Which_declarations_covered_them_is_asked_first_and_nothing_is_held_up()
    {
        var report = Check("");

        report.Questions[0].Fact.What.Should().Be("Which declarations covered the crossings from Sri Lanka to Germany and from Germany to United Kingdom (tea)");
        report.IsQuiet.Should().BeTrue();
        report.Verdict.Reached.Should().Be(VerdictStep.Corroborated);
    }

    [Fact]
    public void A_record_that_leaves_customs_out_is_asked_nothing_and_the_opening_says_so_all_the_same()
    {
        var report = Check(""", "scope": {"facets": ["custody", "movement"]}""");

        report.Questions.Should().BeEmpty();
        report.Findings.Single(finding => finding.Code == "CST001").Message.Should().StartWith("The record of tea leaves customs out, so that customs were not judged for the crossings ");
        ReportText.Of(report).ReplaceLineEndings(" ").Should().Contain(" Customs were not judged: ");
    }

    private static ProvenanceReport Check(string scope) => DocumentReader.Read(Encoding.UTF8.GetBytes(
        """
        {"provenance": "1.0", "recordKind": "operational",
          "parties": [
            {"id": "estate", "name": "Example Estate", "kind": "organization", "country": "LK", "gln": "4000000990017"},
            {"id": "blender", "name": "Example Blending", "kind": "organization", "country": "DE", "gln": "4000000990024"},
            {"id": "shop", "name": "Example Shop", "kind": "organization", "country": "GB", "gln": "4000000990048"}],
          "places": [
            {"id": "kandy", "name": "estate, Kandy", "country": "LK", "kind": "farm"},
            {"id": "hamburg", "name": "warehouse, Hamburg", "country": "DE", "kind": "warehouse"},
            {"id": "leeds", "name": "shop, Leeds", "country": "GB", "kind": "retail"}],
          "chains": [{"id": "tea", "item": {"id": "urn:example:tea"}SCOPE, "events": [
            {"id": "picked", "type": "originated", "time": "2026-01-05", "place": "kandy", "by": "estate", "quantity": {"exactly": 500, "unit": "KGM"}},
            {"id": "sent", "type": "dispatched", "time": "2026-01-10", "place": "kandy", "from": "estate", "to": "blender", "shipment": "S-1", "quantity": {"exactly": 500, "unit": "KGM"}},
            {"id": "got", "type": "received", "time": "2026-02-12", "place": "hamburg", "from": "estate", "by": "blender", "shipment": "S-1", "quantity": {"exactly": 500, "unit": "KGM"}},
            {"id": "sent-on", "type": "dispatched", "time": "2026-02-20", "place": "hamburg", "from": "blender", "to": "shop", "shipment": "S-2", "quantity": {"exactly": 500, "unit": "KGM"}},
            {"id": "got-on", "type": "received", "time": "2026-02-25", "place": "leeds", "from": "blender", "by": "shop", "shipment": "S-2", "quantity": {"exactly": 500, "unit": "KGM"}},
            {"id": "sold", "type": "delivered", "time": "2026-03-20", "place": "leeds", "from": "shop", "to": {"none": "sold over the counter"}, "quantity": {"exactly": 500, "unit": "KGM"}}]}]}
        """.Replace("SCOPE", scope, StringComparison.Ordinal))).ChainsOrThrow().Check(Instant.FromUtc(2026, 4, 1, 0, 0));
}
