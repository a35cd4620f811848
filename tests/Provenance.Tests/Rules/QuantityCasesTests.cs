using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Rules;

public sealed class QuantityCasesTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 6, 1, 0, 0);
    private static readonly Party Maker = Party.Organization("Example Works", "DE");
    private static readonly Place Works = Place.In("DE");

    [Fact]
    public void What_only_may_be_more_than_went_in_is_asked_for_under_the_strict_profile_alone()
    {
        KindOf("QTY001", ProvenancePolicy.Default, Cut()).Should().BeNull();
        KindOf("QTY001", new() { Strict = true }, Cut()).Should().Be(FindingKind.Open);
    }

    [Theory, InlineData(2), InlineData(16), InlineData(17), InlineData(200)]
    public void How_many_parts_a_lot_went_into_changes_nothing_for_one_of_them(int parts)
    {
        var split = new Split
        {
            Id = "split",
            By = Maker,
            Place = Works,
            Time = EventTime.Parse("2024-03-05"),
            Outputs = Enumerable.Range(0, parts).Select(i => new ItemReference { Item = ItemId.Parse($"urn:example:part-{i}"), Quantity = Quantity.Exactly(1, "KGM") }).ToValueList(),
        };
        var lot = ProvenanceChain.Of("urn:example:lot").Report(Made(Quantity.Exactly(parts, "KGM")), split);
        var part = ProvenanceChain.Of("urn:example:part-1").Report(new Delivered { Id = "sold", From = Maker, To = Party.Organization("Example Shop", "DE"), Place = Works, Time = EventTime.Parse("2024-03-20"), Quantity = Quantity.Exactly(3, "KGM") });

        var report = ChainSet.Of(lot, part).Check(Now);

        report.Findings.Should().ContainSingle(finding => finding.Code == "QTY007").Which.Events.Should().Contain(e => e.Id == "sold");
        report.Findings.Should().NotContain(finding => finding.Code == "STR001");
    }

    private static ProvenanceEvent[] Cut() =>
    [
        Made(Quantity.Between(90, 110, "KGM")),
        new Split
        {
            By = Maker,
            Place = Works,
            Time = EventTime.Parse("2024-03-05"),
            Outputs = [new ItemReference { Item = ItemId.Parse("urn:example:part-1"), Quantity = Quantity.Between(95, 105, "KGM") }],
        },
    ];

    private static Originated Made(Quantity quantity) => new() { By = Maker, Place = Works, Time = EventTime.Parse("2024-03-01"), Quantity = quantity };

    private static FindingKind? KindOf(string code, ProvenancePolicy policy, ProvenanceEvent[] events) =>
        ProvenanceChain.Of("urn:example:lot").Report(events).Check(Now, policy).Findings.FirstOrDefault(finding => finding.Code == code)?.Kind;
}
