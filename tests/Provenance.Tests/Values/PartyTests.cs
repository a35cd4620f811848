using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class PartyTests
{
    [Fact]
    public void Equal_ids_and_equal_numbers_make_one_of_two()
    {
        Same(new() { Id = "a", Name = "A" }, new() { Id = "a", Name = "B" }).Should().BeTrue();
        Same(new() { Id = "a", Gln = "1" }, new() { Id = "b", Gln = "1" }).Should().BeTrue();
        Same(new() { Name = "A", Lei = "1" }, new() { Name = "B", Lei = "1" }).Should().BeTrue();
        Same(new() { Name = "A", Identifier = "1", Gln = "1" }, new() { Name = "B", Identifier = "1", Gln = "2" }).Should().BeTrue();
    }

    [Fact]
    public void A_name_counts_unless_ids_or_numbers_of_one_kind_differ()
    {
        Same(new() { Name = "A" }, new() { Name = "A", Id = "a", Gln = "1" }).Should().BeTrue();
        Same(new() { Name = "A", Id = "b" }, new() { Name = "A", Id = "a" }).Should().BeFalse();
        Same(new() { Name = "A", Gln = "2" }, new() { Name = "A", Gln = "1" }).Should().BeFalse();
        Same(new() { Name = "A", Lei = "2" }, new() { Name = "A", Lei = "1" }).Should().BeFalse();
        Same(new() { Name = "A", Identifier = "2" }, new() { Name = "A", Identifier = "1" }).Should().BeFalse();
        Same(new() { Name = Text.Unknown(Why.NotStated) }, new() { Name = Text.Unknown(Why.NotStated) }).Should().BeFalse();
    }

    [Fact]
    public void A_kind_or_country_that_is_not_recorded_matches_any()
    {
        Same(new() { Name = "A" }, Party.Organization("A", "KR")).Should().BeTrue();
        Same(Party.Organization("A"), Party.Organization("A", "KR")).Should().BeTrue();
        Same(Party.Organization("A", "CN"), Party.Organization("A", "KR")).Should().BeFalse();
        Same(Party.Authority("A"), Party.Organization("A")).Should().BeFalse();
    }

    [Fact]
    public void A_group_is_the_same_only_as_a_group_of_its_country()
    {
        Same(Party.Group("A", null, "KR"), Party.Group("A", null, "KR")).Should().BeTrue();
        Same(Party.Group("A"), Party.Group("A", null, "KR")).Should().BeFalse();
        Same(Party.Group("A"), new() { Name = "A" }).Should().BeFalse();
    }

    [Fact]
    public void Somebody_unknown_and_nobody_are_the_same_as_no_one()
    {
        var unknown = Party.Unknown(Why.NotStated);
        unknown.IsSameAs(unknown).Should().BeFalse();
        Party.Organization("A").IsSameAs(null).Should().BeFalse();
        Same(Party.None("sold for cash"), Party.Organization("A")).Should().BeFalse();
    }

    [Fact]
    public void It_prints_its_name_its_id_or_that_it_is_nobody_or_unknown()
    {
        new Party { Id = "a", Name = "A" }.ToString().Should().Be("A");
        new Party { Id = "a" }.ToString().Should().Be("a");
        new Party().ToString().Should().Be("unnamed party");
        Party.Unknown(Why.NotStated).ToString().Should().Be("unknown party");
        Party.None("sold for cash").ToString().Should().Be("nobody");
    }

    private static bool Same(Party one, Party other)
    {
        other.IsSameAs(one).Should().Be(one.IsSameAs(other));
        return one.IsSameAs(other);
    }
}
