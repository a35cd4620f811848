using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class HeadCountTests
{
    [Fact]
    public void A_count_says_what_is_certain()
    {
        HeadCount.Exactly(3).Should().Match<HeadCount>(count => count.Min == 3 && count.Max == 3 && count.Stated == 3 && !count.IsAbout);
        HeadCount.AtLeast(2).Should().Match<HeadCount>(count => count.Min == 2 && count.Max == null && count.Stated == null && !count.IsAbout);
        HeadCount.Between(2, 5).Should().Match<HeadCount>(count => count.Min == 2 && count.Max == 5 && count.Stated == null && !count.IsAbout);
        HeadCount.About(40).Should().Match<HeadCount>(count => count.Min == 1 && count.Max == null && count.Stated == 40 && count.IsAbout);
    }

    [Fact]
    public void A_count_reads_as_people_say_it()
    {
        HeadCount.Exactly(3).ToString().Should().Be("3");
        HeadCount.AtLeast(2).ToString().Should().Be("at least 2");
        HeadCount.Between(2, 5).ToString().Should().Be("2 to 5");
        HeadCount.About(40).ToString().Should().Be("about 40");
    }

    [Fact]
    public void A_range_of_one_number_is_that_number() => HeadCount.Between(3, 3).Should().Be(HeadCount.Exactly(3));

    [Fact]
    public void What_is_no_count_is_refused_by_the_name_of_its_parameter()
    {
        FluentActions.Invoking(() => HeadCount.Exactly(0)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("A group has at least one person. Leave the count out where it is not known. (Parameter 'count')*");
        FluentActions.Invoking(() => HeadCount.About(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => HeadCount.AtLeast(0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("min");
        FluentActions.Invoking(() => HeadCount.Between(1, 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("max");
        FluentActions.Invoking(() => HeadCount.Between(5, 2)).Should().Throw<ArgumentException>()
            .WithMessage("From 5 to 2 is no range. Write the smaller number first. (Parameter 'max')");
    }
}
