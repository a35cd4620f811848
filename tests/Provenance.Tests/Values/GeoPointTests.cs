using CsCheck;
using Provenance.Values;

namespace Provenance.Tests.Values;

public sealed class GeoPointTests
{
    private static readonly Gen<GeoPoint> Points =
        Gen.Select(Gen.Int[-900_000, 900_000], Gen.Int[-1_800_000, 1_800_000]).Select((latitude, longitude) => new GeoPoint(latitude / 10_000m, longitude / 10_000m));

    [Fact]
    public void Numbers_keep_their_written_precision_and_are_equal_without_it()
    {
        var point = GeoPoint.Parse("37.500, -3.79");
        point.ToString().Should().Be("37.500, -3.79");
        point.Decimals.Should().Be(2);
        point.Should().Be(new GeoPoint(37.5m, -3.790m));
        point.GetHashCode().Should().Be(new GeoPoint(37.5m, -3.790m).GetHashCode());
    }

    [Theory]
    [InlineData(37.46, 126.44, 40.13, 124.39, 345, 347)]
    [InlineData(40.13, 124.39, 40.1, 124.4, 3, 4)]
    [InlineData(0, 0, 0, 180, 20015, 20016)]
    [InlineData(10, 179.9, 10, -179.9, 21, 22)]
    public void Distances_are_those_of_the_great_circle(double latitude, double longitude, double otherLatitude, double otherLongitude, double atLeast, double atMost) =>
        new GeoPoint((decimal)latitude, (decimal)longitude).DistanceTo(new((decimal)otherLatitude, (decimal)otherLongitude)).Should().BeInRange(atLeast, atMost);

    [Fact]
    public void A_degree_of_latitude_is_111_195_km() => new GeoPoint(0, 0).DistanceTo(new(1, 0)).Should().BeApproximately(111.195080, 0.000001);

    [Fact]
    public void Distance_is_a_metric_and_never_beyond_half_the_circumference()
    {
        Gen.Select(Points, Points).Sample((a, b) => Math.Abs(a.DistanceTo(b) - b.DistanceTo(a)) < 1e-6 && a.DistanceTo(b) is >= 0 and < 20015.2);
        Gen.Select(Points, Points, Points).Sample((a, b, c) => a.DistanceTo(c) <= a.DistanceTo(b) + b.DistanceTo(c) + 1e-6);
        Points.Sample(a => a.DistanceTo(a) == 0);
    }

    [Fact]
    public void Antipodes_have_a_distance() =>
        Points.Sample(a => a.DistanceTo(new(-a.Latitude, a.Longitude > 0 ? a.Longitude - 180 : a.Longitude + 180)) > 20015);

    [Fact]
    public void What_is_printed_is_read_back() => Points.Sample(point => GeoPoint.Parse(point.ToString()) == point);

    [Theory]
    [InlineData("95, 200", "95 is not a latitude. Write degrees north, −90 to 90.")]
    [InlineData("124.4, 40.1", "124.4 is not a latitude (−90 to 90). Write the latitude first: [40.1, 124.4].")]
    [InlineData("40.1, 181", "181 is not a longitude. Write degrees east, −180 to 180.")]
    [InlineData("40.1", "\"40.1\" is not a point. Write latitude and longitude in decimal degrees, such as 40.1, 124.4.")]
    [InlineData("40.1 N, 124.4 E", "\"40.1 N, 124.4 E\" is not a point. Write latitude and longitude in decimal degrees, such as 40.1, 124.4.")]
    [InlineData("", "\"\" is not a point. Write latitude and longitude in decimal degrees, such as 40.1, 124.4.")]
    public void What_is_no_point_is_refused_with_what_to_write(string text, string message)
    {
        GeoPoint.TryParse(text, out var point, out var problem).Should().BeFalse();
        point.Should().Be(default(GeoPoint));
        problem.Should().Be(message);
        FluentActions.Invoking(() => GeoPoint.Parse(text)).Should().Throw<FormatException>().WithMessage(message);
    }

    [Fact]
    public void The_constructor_names_the_number_that_is_out_of_range()
    {
        FluentActions.Invoking(() => new GeoPoint(90.1m, 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("latitude");
        FluentActions.Invoking(() => new GeoPoint(0, -180.1m)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("longitude");
        new GeoPoint(-90, 180).Latitude.Should().Be(-90);
    }
}
