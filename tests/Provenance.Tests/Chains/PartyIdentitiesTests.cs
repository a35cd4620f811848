using CsCheck;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Chains;

public sealed class PartyIdentitiesTests
{
    private static readonly Gen<Party> Parties = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12], Gen.Int[0, 12], Gen.OneOf(null, Country.KR), (id, gln, lei, identifier, country) => new Party
    {
        Id = id > 6 ? null : $"{id}",
        Gln = gln > 3 ? null : new Text($"{gln}"),
        Lei = lei > 3 ? null : new Text($"{lei}"),
        Identifier = identifier > 3 ? null : new Text($"{identifier}"),
        Country = country,
    });

    private static readonly EventTime? Year2020 = EventTime.Parse("2020");
    private static readonly EventTime? Year2024 = EventTime.Parse("2024");

    [Fact]
    public void An_equal_number_makes_one_of_two_whatever_else_differs()
    {
        AreOne(new() { Id = "a", Name = "A", Gln = "1" }, new() { Id = "b", Name = "B", Gln = "1", Country = Country.KR }).Should().BeTrue();
        AreOne(new() { Name = "A", Lei = "1" }, new() { Name = "B", Lei = "1", Gln = "2" }).Should().BeTrue();
        AreOne(new() { Name = "A", Identifier = "1" }, new() { Name = "B", Identifier = "1" }).Should().BeTrue();
        AreOne(new() { Id = "a", Name = "A" }, new() { Id = "a", Name = "B" }).Should().BeTrue();
        AreOne(new() { Name = "A", Gln = "1" }, new() { Name = "B", Lei = "1" }).Should().BeFalse("a number counts within its scheme");
    }

    [Fact]
    public void An_unknown_number_equals_none() =>
        AreOne(new() { Name = "A", Gln = Text.Unknown(Why.NotHeld) }, new() { Name = "B", Gln = Text.Unknown(Why.NotHeld) }).Should().BeFalse();

    [Fact]
    public void A_name_joins_where_kind_and_country_do_not_differ()
    {
        var coop = new Party { Id = "coop", Name = "Coop Ghana", Kind = PartyKind.Organization, Country = Country.Parse("GH") };
        AreOne(coop, new() { Name = "Coop Ghana" }).Should().BeTrue();
        AreOne(coop, new() { Name = "Coop Ghana", Country = coop.Country }).Should().BeTrue();
        AreOne(coop, new() { Name = "Coop Ghana", Kind = PartyKind.Organization }).Should().BeTrue();
        AreOne(coop, new() { Name = "Coop Ghana", Kind = PartyKind.Authority }).Should().BeFalse();
        AreOne(coop, new() { Name = "Coop Ghana", Country = Country.KR }).Should().BeFalse();
        AreOne(coop, new() { Name = "Coop" }).Should().BeFalse();
    }

    [Fact]
    public void A_name_does_not_join_two_ids_or_two_numbers_of_one_scheme()
    {
        AreOne(new() { Id = "a", Name = "A" }, new() { Id = "b", Name = "A" }).Should().BeFalse();
        AreOne(new() { Name = "A", Gln = "1" }, new() { Name = "A", Gln = "2" }).Should().BeFalse();
        AreOne(new() { Name = "A", Gln = "1" }, new() { Id = "a", Name = "A", Lei = "2" }).Should().BeTrue();
    }

    [Fact]
    public void A_name_that_could_be_either_of_two_is_neither()
    {
        Party korean = Party.Organization("A", "KR"), chinese = Party.Organization("A", "CN"), bare = new() { Name = "A" };
        var identities = Of(korean, bare, chinese);

        identities.AreOne(korean, bare).Should().BeFalse();
        identities.AreOne(chinese, bare).Should().BeFalse();
        identities.AreOne(korean, chinese).Should().BeFalse();
        PartyIdentities.AreToldApart(korean, bare).Should().BeFalse();
    }

    [Fact]
    public void Other_names_join_as_the_usual_one_does()
    {
        var coop = new Party { Id = "coop", Name = "Coop Ghana", Country = Country.Parse("GH"), Names = [new() { Text = "Kuapa" }] };
        AreOne(coop, new() { Name = "Kuapa" }).Should().BeTrue();
        AreOne(coop, new() { Name = "Kuapa", Country = Country.KR }).Should().BeFalse();
    }

    [Fact]
    public void A_group_is_one_only_with_a_group_of_the_same_country()
    {
        AreOne(Party.Group("farmers", null, "GH"), Party.Group("farmers", null, "GH")).Should().BeTrue();
        AreOne(Party.Group("farmers", null, "GH"), Party.Group("farmers")).Should().BeFalse();
        AreOne(Party.Group("farmers"), new() { Name = "farmers" }).Should().BeFalse();
        AreOne(Party.Group("farmers") with { Id = "a" }, Party.Group("farmers") with { Id = "b" }).Should().BeFalse();
    }

    [Fact]
    public void An_alias_joins_by_id_by_number_and_by_name()
    {
        static Party Owner(string alias) => new() { Id = "o", Name = "O", Gln = "9", Aliases = [new() { Name = alias }] };
        AreOne(Owner("a"), new() { Id = "a", Name = "A", Gln = "1" }).Should().BeTrue();
        AreOne(Owner("1"), new() { Name = "A", Gln = "1" }).Should().BeTrue();
        AreOne(Owner("A"), new() { Id = "a", Name = "A" }).Should().BeTrue();
        AreOne(Owner("A"), new() { Name = "A", Gln = "1" }).Should().BeFalse("different numbers of one scheme keep those apart that only a name joins");
        AreOne(Owner("B"), new() { Id = "a", Name = "A" }).Should().BeFalse();
    }

    [Fact]
    public void An_alias_by_a_name_that_two_have_is_neither()
    {
        Party owner = new() { Id = "o", Name = "O", Aliases = [new() { Name = "A" }] }, korean = Party.Organization("A", "KR"), chinese = Party.Organization("A", "CN");
        var identities = Of(owner, korean, chinese);

        identities.AreOne(owner, korean).Should().BeFalse();
        identities.AreOne(owner, chinese).Should().BeFalse();
    }

    [Fact]
    public void Two_that_an_alias_joins_share_their_namesake()
    {
        Party one = new() { Id = "a", Name = "A", Aliases = [new() { Name = "b" }] }, other = new() { Id = "b", Name = "A" }, bare = new() { Name = "A" };

        Of(one, other, bare).AreOne(bare, other).Should().BeTrue();
    }

    [Fact]
    public void An_alias_holds_within_its_validity()
    {
        Party coop = new() { Id = "coop", Name = "Coop", Aliases = [new() { Name = "Old Coop", Valid = Validity.Parse("../2021-12-31") }] }, old = new() { Name = "Old Coop" };
        var identities = Of(coop, old);

        identities.AreOne(coop, Year2020, old, Year2020).Should().BeTrue();
        identities.AreOne(coop, Year2024, old, Year2024).Should().BeFalse();
        identities.AreOne(coop, Year2024, old, Year2020).Should().BeTrue("what was named by the old name then is now the other's");
        identities.AreOne(coop, null, old, null).Should().BeTrue("without a time whatever alias ever held counts");
        identities.NumberOf(coop).Should().Be(identities.NumberOf(old));
    }

    [Fact]
    public void A_name_that_passed_from_one_to_another_joins_neither_with_the_other()
    {
        Party
            first = new() { Id = "a", Name = "A", Aliases = [new() { Name = "Brand", Valid = Validity.Parse("../2021-12-31") }] },
            second = new() { Id = "b", Name = "B", Aliases = [new() { Name = "Brand", Valid = Validity.Parse("2022-01-01/..") }] },
            brand = new() { Name = "Brand" };
        var identities = Of(first, second, brand);

        identities.AreOne(first, Year2020, brand, Year2020).Should().BeTrue();
        identities.AreOne(second, Year2024, brand, Year2024).Should().BeTrue();
        identities.AreOne(first, Year2020, second, Year2024).Should().BeFalse();
    }

    [Fact]
    public void Somebody_unknown_and_nobody_are_one_with_no_one()
    {
        Party unknown = Party.Unknown(Why.NotStated), nobody = Party.None("sold for cash"), a = Party.Organization("A");
        var identities = Of(unknown, nobody, a);

        identities.AreOne(unknown, unknown).Should().BeFalse();
        identities.AreOne(nobody, nobody).Should().BeFalse();
        identities.AreOne(a, null).Should().BeFalse();
        identities.NumberOf(nobody).Should().Be(-1);
    }

    [Fact]
    public void A_party_that_only_a_correction_names_is_resolved()
    {
        var wrong = Party.Organization("Typo");
        var right = new Party { Name = "Right", Gln = "1" };
        var history = ChainGen.Chain(new Originated { Id = "o", By = wrong }, new Corrected { Target = "o", Replacement = new Originated { By = right } });
        var identities = ChainSet.Of(history).Parties;

        identities.NumberOf(right).Should().BeGreaterThanOrEqualTo(0);
        identities.NumberOf(wrong).Should().Be(-1);
    }

    /// <remarks>More than sixteen are looked up instead of compared; fewer, where two are one, are resolved as many are.</remarks>
    [Fact]
    public void Without_names_those_are_one_that_equal_ids_and_numbers_lead_to() =>
        Parties.Array[0, 40].Sample(parties =>
        {
            var identities = Of(parties);
            var one = Enumerable.Range(0, parties.Length).ToArray();
            for (var changed = true; changed;)
            {
                changed = false;
                for (var i = 0; i < parties.Length; i++)
                {
                    for (var k = 0; k < parties.Length; k++)
                    {
                        if (one[i] != one[k] && (parties[i].IsSameAs(parties[k]) || parties[i].Equals(parties[k])))
                            (one[i], one[k], changed) = (Math.Min(one[i], one[k]), Math.Min(one[i], one[k]), true);
                    }
                }
            }

            return Enumerable.Range(0, parties.Length).All(i => Enumerable.Range(0, parties.Length).All(k =>
                (one[i] == one[k]) == identities.AreOne(parties[i], parties[k]) && (one[i] == one[k]) == (identities.NumberOf(parties[i]) == identities.NumberOf(parties[k]))));
        }, iter: 1000);

    internal static PartyIdentities Of(params Party[] parties) => PartyIdentities.Of(Registry.Empty with { Parties = [.. parties] }, [], null);

    /// <summary>Those of events that nothing amends.</summary>
    internal static PartyIdentities Of(EffectiveEvent[] events) => ChainSet.Of(ChainGen.Chain([.. events.Select(e => e.Event)])).Parties;

    private static bool AreOne(Party one, Party other)
    {
        var answer = Of(one, other).AreOne(one, other);
        Of(other, one).AreOne(one, other).Should().Be(answer);

        // With as many others as it takes to look parties up.
        Of([one, .. Enumerable.Range(0, 20).Select(i => new Party { Id = $"other-{i}", Name = $"Other {i}" }), other]).AreOne(one, other).Should().Be(answer);
        return answer;
    }
}
