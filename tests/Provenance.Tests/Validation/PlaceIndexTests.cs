using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Validation;

public sealed class PlaceIndexTests
{
    private static readonly Place Port = new() { Id = "port", Countries = [Country.NL] };
    private static readonly Place Terminal = new() { Id = "terminal", Within = "port" };
    private static readonly Place Shed = new() { Id = "shed", Within = "terminal" };
    private static readonly Place Yard = new() { Id = "yard", Within = "not-defined" };
    private static readonly PlaceIndex Places = new([Port, Terminal, Shed, Yard]);

    [Fact]
    public void A_place_lies_in_what_its_parents_lie_in_whichever_is_asked_first()
    {
        Places.IsSameOrWithin(Shed, Port).Should().BeTrue();
        Places.IsSameOrWithin(Port, Shed).Should().BeTrue();
        Places.CountriesOf(Shed).Should().Equal(Country.NL);
        Places.Around(Shed).Should().Equal(Shed, Terminal, Port);
    }

    [Fact]
    public void A_place_in_one_that_no_document_defines_lies_in_no_other()
    {
        Places.IsSameOrWithin(Yard, Port).Should().BeFalse();
        Places.IsSameOrWithin(Port, Yard).Should().BeFalse();
        Places.Around(Yard).Should().Equal(Yard);
    }

    [Fact]
    public void Places_in_a_circle_end()
    {
        var (one, other) = (new Place { Id = "one", Within = "other" }, new Place { Id = "other", Within = "one" });
        var circle = new PlaceIndex([one, other]);

        circle.CountriesOf(one).Should().BeEmpty();
        circle.HasPoint(one).Should().BeFalse();
        circle.IsSameOrWithin(one, Port).Should().BeFalse();
        circle.Around(one).Distinct().Should().Equal(one, other);
    }
}
