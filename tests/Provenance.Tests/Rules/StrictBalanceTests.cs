using System.Text;
using Provenance.Documents;
using Provenance.Validation;

namespace Provenance.Tests.Rules;

/// <summary>What QTY001 and MOV006 leave open, and what not.</summary>
public sealed class StrictBalanceTests
{
    private const string Split = "QTY001/guard-tolerance.json";

    [Fact]
    public void An_output_that_may_be_more_than_went_in_is_open_in_the_strict_profile_only()
    {
        var text = Fixture(Split).Replace("""{"exactly": 40.4, "unit": "KGM"}}]""", """{"min": 35, "max": 50, "unit": "KGM"}}]""", StringComparison.Ordinal);

        KindOf("QTY001", text, true).Should().Be(FindingKind.Open);
        KindOf("QTY001", text, false).Should().BeNull();
    }

    [Fact]
    public void What_the_weighing_explains_is_not_open() => KindOf("QTY001", Fixture(Split), true).Should().BeNull();

    [Fact]
    public void What_is_within_the_yield_is_not_open_however_wide_the_yield() => KindOf("QTY001", Fixture("QTY010/pass.json"), true).Should().BeNull();

    [Theory]
    [InlineData("2024-03-05", "2024-03-05", null)]
    [InlineData("2024-03-05T08:00:00Z", "2024-03-05T08:14:00Z", FindingKind.Fail)]
    public void A_place_is_too_coarse_for_a_speed_only_where_a_finer_one_would_decide_it(string left, string came, FindingKind? expected)
    {
        var text = Ways(left, came);

        KindOf("MOV002", text, true).Should().Be(FindingKind.Open);
        KindOf("MOV006", text, true).Should().Be(expected);
    }

    [Theory]
    [InlineData("2024-03-05T08:00:00Z", "2024-03-05T12:00:00Z", null)]
    [InlineData("2024-03-05T08:00:00Z", "2024-03-05T08:01:00Z", FindingKind.Fail)]
    public void The_times_that_are_asked_for_decide_whether_the_goods_were_too_fast(string left, string came, FindingKind? expected)
    {
        var text = Ways(left, came);

        KindOf("MOV002", Ways("2024-03-05", "2024-03-05"), true).Should().Be(FindingKind.Open);
        KindOf("MOV002", text, true).Should().Be(expected);
    }

    /// <summary>200 km and 2 × 30 km, and 14 minutes at 1,100 km/h: 257 km.</summary>
    private static string Ways(string left, string came) =>
        $$"""
            {
              "provenance": "1.0", "evaluatedAt": "2024-04-01T00:00:00Z", "recordKind": "investigative",
              "places": [
                {"id": "works", "name": "works", "country": "DE", "kind": "site", "point": [51.0, 9.0], "radiusKm": 30},
                {"id": "depot", "name": "depot", "country": "DE", "kind": "site", "point": [52.8, 9.0], "radiusKm": 30}
              ],
              "chains": [{"id": "lot", "item": {"id": "urn:example:lot-1"}, "events": [
                {"id": "one", "type": "observed", "time": "{{left}}", "place": "works"},
                {"id": "other", "type": "observed", "time": "{{came}}", "place": "depot", "follows": ["one"]}
              ]}]
            }
            """;

    private static string Fixture(string name) => File.ReadAllText(Repository.PathOf($"tests/Provenance.Tests/Rules/Fixtures/{name}"));

    private static FindingKind? KindOf(string code, string text, bool isStrict)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(text));
        return result.ChainsOrThrow().Check(result.EvaluatedAt!.Value, new() { Strict = isStrict }).Findings.FirstOrDefault(finding => finding.Code == code)?.Kind;
    }
}
