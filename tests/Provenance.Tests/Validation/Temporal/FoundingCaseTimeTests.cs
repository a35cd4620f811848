using Provenance.Documents;
using Provenance.Validation;

namespace Provenance.Tests.Validation.Temporal;

/// <summary>What the times and orders of the founding case come to, and of its variants.</summary>
public sealed class FoundingCaseTimeTests
{
    private const string Undated = "\"time\": {\"unknown\": \"notStated\"}";

    [Fact]
    public void Events_without_a_date_happened_by_the_day_of_the_report()
    {
        var report = Check(document => document);

        report.Findings.Where(finding => finding.Code == "ORD011").Select(finding => (finding.Subject, finding.Kind)).Should().BeEquivalentTo(
            [("e1", FindingKind.Informational), ("e3", FindingKind.Informational), ("e4", FindingKind.Informational), ("e5", FindingKind.Informational)]);
        report.Findings.Where(finding => finding.Code == "ORD011").Should().OnlyContain(finding => finding.Message.Contains("2020-02-03"));
    }

    [Fact]
    public void Only_the_crossing_has_a_lower_bound_by_the_period_that_it_is_claimed_to_lie_in()
    {
        var bounded = Check(document => document).Findings.Where(finding => finding.Code == "ORD011" && finding.Message.Contains("2020-01-24"));

        var finding = bounded.Should().ContainSingle().Which;
        finding.Subject.Should().Be("e4");
        finding.Message.Should().EndWith("the rest of the record puts it between 2020-01-24 and 2020-02-03.");
        finding.Witness.Should().Equal(
            "the start of r-suspension is not before 2020-01-24",
            "the start of r-suspension is not after e4, by a relation that e4 declares",
            "e4 comes before e6, which the record says follows it",
            "e6 is not after 2020-02-03");
    }

    [Fact]
    public void Without_the_claimed_period_nothing_bounds_the_crossing_from_below() =>
        Check(document => document.Replace("\"relations\": [{\"during\": \"r-suspension\", \"status\": \"claim\", \"evidence\": [\"v-context\"]}], ", "")).Findings
            .Should().NotContain(finding => finding.Code == "ORD011" && finding.Message.Contains("2020-01-24"));

    [Fact]
    public void A_crossing_dated_after_the_relabeling_is_a_contradiction_of_three_steps()
    {
        var report = Check(document => Dated(document, "e4", Undated, "\"time\": \"2020-02-03\"") is var crossed
            ? Dated(crossed, "e6", "\"time\": \"[..2020-02-03]\"", "\"time\": \"2020-01-31\"") : "");

        var finding = report.Findings.Should().ContainSingle(finding => finding.Code == "ORD003").Which;
        finding.Kind.Should().Be(FindingKind.Fail);
        finding.Witness.Should().Equal("e4 is dated 2020-02-03", "e4 comes before e6, which the record says follows it", "e6 is dated 2020-01-31");
        report.Findings.Should().NotContain(finding => finding.Code == "ORD011");
        report.Verdict.Reached.Should().Be(VerdictStep.WellFormed);
    }

    [Fact]
    public void Events_that_are_said_to_follow_one_another_contradict_themselves()
    {
        var report = Check(document => Dated(document, "e5", "\"follows\": [\"e2\"]", "\"follows\": [\"e2\", \"e6\"]"));

        report.Findings.Should().ContainSingle(finding => finding.Code == "ORD003").Which.Witness.Should().BeEquivalentTo(
            "e5 comes before e6, which the record says follows it", "e6 comes before e5, which the record says follows it");
    }

    private static string Dated(string document, string id, string old, string put)
    {
        var start = document.IndexOf($"{{\"id\": \"{id}\"", StringComparison.Ordinal);
        var at = document.IndexOf(old, start, StringComparison.Ordinal);
        return string.Concat(document.AsSpan(0, at), put, document.AsSpan(at + old.Length));
    }

    private static ProvenanceReport Check(Func<string, string> change)
    {
        var text = File.ReadAllText(Repository.PathOf("src/Provenance.Cli/Samples/kf94-masks.json"));
        var result = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(change(text)), "kf94-masks.json");
        return result.ChainsOrThrow().Check(result.EvaluatedAt!.Value);
    }
}
