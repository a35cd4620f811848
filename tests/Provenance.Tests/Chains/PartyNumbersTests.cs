using System.Globalization;
using Provenance.Chains;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class PartyNumbersTests
{
    [Fact]
    public void Who_is_not_recorded_unknown_or_nobody_has_no_number()
    {
        var numbers = new PartyNumbers(PartyIdentitiesTests.Of(Party.Unknown(Why.NotStated), Party.None("no carrier")));
        numbers.Of(null).Should().Be(-1);
        numbers.Of(Party.Unknown(Why.NotStated)).Should().Be(-1);
        numbers.Of(Party.None("no carrier")).Should().Be(-1);
        numbers.Count.Should().Be(0);
    }

    [Fact]
    public void Parties_are_numbered_from_0_as_they_come_and_those_that_are_one_have_one_number()
    {
        Party[] parties = [.. Enumerable.Range(0, 40).Select(i => new Party { Name = $"N{i}", Gln = $"{i / 2}" })];
        var numbers = new PartyNumbers(PartyIdentitiesTests.Of(parties));
        for (var round = 0; round < 2; round++)
        {
            for (var i = 39; i >= 0; i--)
                numbers.Of(parties[i]).Should().Be((39 - i) / 2);
        }

        numbers.Count.Should().Be(20);
    }

    [Fact]
    public void Ten_thousand_parties_of_one_name_are_numbered_without_comparing_all()
    {
        Party[] parties = [.. Enumerable.Range(0, 10_000).Select(i => new Party { Name = "X", Id = i.ToString(CultureInfo.InvariantCulture) })];
        var numbers = new PartyNumbers(PartyIdentitiesTests.Of([.. parties, new Party { Name = "X" }]));
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < parties.Length; i++)
                numbers.Of(parties[i]).Should().Be(i);
        }
    }
}
