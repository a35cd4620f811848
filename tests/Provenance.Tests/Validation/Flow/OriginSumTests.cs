using Provenance.Validation.Flow;
using Provenance.Values;

namespace Provenance.Tests.Validation.Flow;

public sealed class OriginSumTests
{
    [Theory]
    [InlineData(Status.Fact, Status.Claim)]
    [InlineData(Status.Claim, Status.Fact)]
    public void The_origin_of_two_goods_is_as_weak_as_the_weaker(Status one, Status other) =>
        Sum(new() { Countries = [Country.DE], Status = one }, new() { Countries = [Country.FR], Status = other }).Status.Should().Be(Status.Claim);

    [Fact]
    public void Its_countries_are_those_of_both_each_once() =>
        Sum(new() { Countries = [Country.DE, Country.FR] }, new() { Countries = [Country.FR, Country.IT] }).Countries.Should().Equal(Country.DE, Country.FR, Country.IT);

    [Fact]
    public void Where_one_of_them_records_no_origin_the_chain_that_lacks_it_is_named()
    {
        var lacking = new OriginOfGoods { IsKnown = false, Lacking = Provenance.Chains.ProvenanceChain.Of("urn:example:lot") };
        var known = new OriginOfGoods { Countries = [Country.DE] };

        Sum(lacking, known).Should().BeSameAs(lacking);
        Sum(known, lacking).Should().BeSameAs(lacking);
        Sum(known, OriginOfGoods.NotRecorded).Should().BeSameAs(OriginOfGoods.NotRecorded);
    }

    [Fact]
    public void What_was_not_read_makes_the_whole_unknown() =>
        Sum(new() { Countries = [Country.DE] }, OriginOfGoods.Unknown).Should().BeSameAs(OriginOfGoods.Unknown);

    private static OriginOfGoods Sum(OriginOfGoods one, OriginOfGoods other)
    {
        var sum = default(OriginSum);
        sum.Add(one);
        sum.Add(other);
        return sum.Total;
    }
}
