using Provenance.Documents;
using Provenance.Validation;

namespace Provenance.Tests.Rules;

/// <summary>The chain that the benchmarks check is sound; if it were not, the cost of findings would be measured as that of a check.</summary>
public sealed class BenchmarkChainTests
{
    private static readonly ReadResult Document = DocumentReader.Read(File.ReadAllBytes(Repository.PathOf("benchmarks/Provenance.Benchmarks/ten-events.json")));

    [Fact]
    public void It_is_read_without_a_warning() => Document.Problems.Should().BeEmpty();

    [Fact]
    public void It_has_ten_events() => Document.ChainsOrThrow().Should().ContainSingle().Which.Count.Should().Be(10);

    [Fact]
    public void It_gives_no_finding()
    {
        var report = Document.ChainsOrThrow().Check(Document.EvaluatedAt!.Value);

        report.Findings.Should().BeEmpty();
        report.Consolidated.Should().BeEmpty();
        report.Verdict.Reached.Should().Be(VerdictStep.Corroborated);
    }

    [Theory]
    [InlineData("STR001"), InlineData("STR004"), InlineData("STR005"), InlineData("STR012"), InlineData("COC001"), InlineData("COC003")]
    [InlineData("COC007"), InlineData("MOV001"), InlineData("ORD001"), InlineData("ORD003"), InlineData("ORD011"), InlineData("CST001"), InlineData("LBL001"), InlineData("LBL003"), InlineData("LBL006")]
    [InlineData("QTY003"), InlineData("EVD001")]
    public void A_rule_that_can_apply_to_an_ordinary_shipment_passes(string code) =>
        Document.ChainsOrThrow().Check(Document.EvaluatedAt!.Value).Rules.Where(rule => rule.Code == code)
            .Should().NotBeEmpty().And.OnlyContain(rule => rule.Outcome == RuleOutcomeKind.Pass);
}
