using System.Globalization;
using CsCheck;
using Provenance.Chains;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class PartyNumbersTests
{
    private static readonly Gen<Party> Parties = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12], Gen.OneOf(null, Country.KR), (id, gln, identifier, name, country) => new Party
    {
        Id = id > 6 ? null : $"{id}",
        Gln = gln > 3 ? null : new Text($"{gln}"),
        Identifier = identifier > 3 ? null : new Text($"{identifier}"),
        Name = name > 8 ? null : name == 0 ? Text.Unknown(Why.NotStated) : $"{name}",
        Country = country,
    });

    [Fact]
    public void Who_is_not_recorded_unknown_or_nobody_has_no_number()
    {
        var numbers = new PartyNumbers();
        numbers.Of(null).Should().Be(-1);
        numbers.Of(Party.Unknown(Why.NotStated)).Should().Be(-1);
        numbers.Of(Party.None("no carrier")).Should().Be(-1);
        numbers.Count.Should().Be(0);
    }

    /// <remarks>More than sixteen are looked up instead of compared.</remarks>
    [Fact]
    public void A_party_has_the_number_of_the_first_that_is_the_same() =>
        Parties.Array[0, 60].Sample(parties =>
        {
            var numbers = new PartyNumbers();
            var first = new List<Party>();
            return parties.Concat(parties).All(party =>
            {
                var expected = first.FindIndex(known => known.IsSameAs(party));
                if (expected < 0)
                {
                    expected = first.Count;
                    first.Add(party);
                }

                return numbers.Of(party) == expected && numbers.Count == first.Count;
            });
        }, iter: 1000);

    [Fact]
    public void Ten_thousand_parties_are_numbered_without_comparing_all()
    {
        var numbers = new PartyNumbers();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 10_000; i++)
                numbers.Of(new Party { Name = "X", Id = i.ToString(CultureInfo.InvariantCulture) }).Should().Be(i);
        }
    }
}
