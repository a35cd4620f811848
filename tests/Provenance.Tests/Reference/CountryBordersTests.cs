using Provenance.Reference.Borders;
using Provenance.Values;

namespace Provenance.Tests.Reference;

public sealed class CountryBordersTests
{
    [Theory]
    [InlineData("KR", 37.55, 127.0)]
    [InlineData("KP", 39.02, 125.75)]
    [InlineData("CN", 39.9, 116.4)]
    [InlineData("DE", 52.52, 13.4)]
    [InlineData("FR", 48.86, 2.35)]
    [InlineData("US", 39.74, -104.99)]
    [InlineData("RU", 55.75, 37.62)]
    [InlineData("RU", 66.8, -178.0)]
    [InlineData("FJ", -17.8, 178.0)]
    [InlineData("LS", -29.6, 28.2)]
    [InlineData("ES", 28.1, -15.6)]
    [InlineData("NZ", -41.0, 175.6)]
    [InlineData("AR", -31.4, -64.2)]
    public void A_point_inland_lies_in_its_country(string code, double latitude, double longitude)
    {
        var point = new GeoPoint((decimal)latitude, (decimal)longitude);

        CountryBorders.Contains(Country.Parse(code), point).Should().BeTrue();
        CountryBorders.At(point).Should().Be(Country.Parse(code));
    }

    [Fact]
    public void A_country_that_lies_within_another_is_not_part_of_it() =>
        CountryBorders.Contains(Country.ZA, new(-29.6m, 28.2m)).Should().BeFalse();

    [Fact]
    public void The_middle_of_the_ocean_lies_in_no_country() => CountryBorders.At(new(0m, -30m)).Should().BeNull();

    [Theory]
    [InlineData("KP", "CN", true)]
    [InlineData("KP", "KR", true)]
    [InlineData("KP", "RU", true)]
    [InlineData("ES", "MA", true)]
    [InlineData("CH", "LI", true)]
    [InlineData("US", "MX", true)]
    [InlineData("US", "RU", false)]
    [InlineData("KR", "CN", false)]
    [InlineData("DE", "IT", false)]
    [InlineData("JP", "KR", false)]
    public void Countries_meet_on_land_or_do_not(string one, string other, bool meet)
    {
        CountryBorders.AreNeighbors(Country.Parse(one), Country.Parse(other)).Should().Be(meet);
        CountryBorders.AreNeighbors(Country.Parse(other), Country.Parse(one)).Should().Be(meet);
    }

    [Fact]
    public void Neighbors_are_neighbors_of_one_another() =>
        Country.All.SelectMany(country => CountryBorders.NeighborsOf(country).Select(neighbor => (country, neighbor)))
            .Where(pair => !CountryBorders.AreNeighbors(pair.neighbor, pair.country))
            .Should().BeEmpty();

    [Fact]
    public void An_island_has_no_neighbor() => CountryBorders.NeighborsOf(Country.IS).Should().BeEmpty();

    [Fact]
    public void The_distance_to_a_country_is_that_to_its_border()
    {
        // Kassel lies about 200 km from the nearest corner of the Netherlands and 250 to 300 km from France.
        var kassel = new GeoPoint(51.31m, 9.48m);

        CountryBorders.DistanceTo(Country.NL, kassel).Should().BeInRange(150, 250);
        CountryBorders.DistanceTo(Country.FR, kassel).Should().BeInRange(220, 320);
    }

    [Fact]
    public void Every_place_of_the_time_zone_data_lies_in_its_country_or_near_it()
    {
        // The coordinates of zone1970.tab are those of towns, by hand and independent of the map.
        var locations = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!;
        var checkedCountries = 0;
        foreach (var location in locations)
        {
            if (!Country.TryParse(location.CountryCode, out var country, out _) || !CountryBorders.Knows(country))
                continue;
            checkedCountries++;
            var point = new GeoPoint(Math.Round((decimal)location.Latitude, 4), Math.Round((decimal)location.Longitude, 4));
            (CountryBorders.Contains(country, point) || CountryBorders.DistanceTo(country, point) < CountryBorders.Tolerance || CountryBorders.At(point) is not { } other || Disputes.AreBetween(country, other))
                .Should().BeTrue("{0} lies in {1}", location.ZoneId, country);
        }

        checkedCountries.Should().BeGreaterThan(300);
    }
}
