using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Provenance.Values;

/// <summary>A point on the Earth in decimal degrees (WGS 84).</summary>
/// <remarks>
/// <para>Both numbers keep the digits that were written, because the number of decimals says how precise the point is; equality is that of the numbers,
/// so that 37.5 equals 37.50. The points at ±180° are not made one.</para>
/// <para>The default value is 0, 0, a point in the Gulf of Guinea. Immutable.</para>
/// </remarks>
public readonly record struct GeoPoint
{
    // Mean radius of the Earth (IUGG), km.
    private const double EarthRadius = 6371.0088;

    /// <summary>The point at these degrees.</summary>
    /// <param name="latitude">Degrees north, −90 to 90.</param>
    /// <param name="longitude">Degrees east, −180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public GeoPoint(decimal latitude, decimal longitude)
    {
        if (latitude is < -90 or > 90)
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is −90 to 90 degrees north.");
        if (longitude is < -180 or > 180)
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is −180 to 180 degrees east.");
        (Latitude, Longitude) = (latitude, longitude);
    }

    /// <summary>Degrees north, −90 to 90.</summary>
    public decimal Latitude { get; }

    /// <summary>Degrees east, −180 to 180.</summary>
    public decimal Longitude { get; }

    /// <summary>How many decimals both numbers were written with; the fewer of the two. Six are about 0.1 m.</summary>
    public int Decimals => Math.Min(Latitude.Scale, Longitude.Scale);

    /// <summary>The point at these degrees, or a sentence that says what to write instead.</summary>
    /// <param name="latitude">Degrees north, −90 to 90.</param>
    /// <param name="longitude">Degrees east, −180 to 180.</param>
    /// <param name="point">The point; the default value where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryCreate(decimal latitude, decimal longitude, out GeoPoint point, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (latitude is < -90 or > 90)
        {
            problem = longitude is >= -90 and <= 90 && latitude is >= -180 and <= 180
                ? $"{Invariant(latitude)} is not a latitude (−90 to 90). Write the latitude first: [{Invariant(longitude)}, {Invariant(latitude)}]."
                : $"{Invariant(latitude)} is not a latitude. Write degrees north, −90 to 90.";
        }
        else if (longitude is < -180 or > 180)
        {
            problem = $"{Invariant(longitude)} is not a longitude. Write degrees east, −180 to 180.";
        }

        point = problem is null ? new(latitude, longitude) : default;
        return problem is null;
    }

    /// <summary>The point of a text.</summary>
    /// <param name="text">Latitude and longitude with a comma between: <c>40.1, 124.4</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is no point; the message says what to write instead.</exception>
    public static GeoPoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var point, out var problem) ? point : throw new FormatException(problem);
    }

    /// <summary>The point of a text, or a sentence that says what to write instead.</summary>
    /// <param name="text">Latitude and longitude with a comma between: <c>40.1, 124.4</c>.</param>
    /// <param name="point">The point; the default value where there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out GeoPoint point, [NotNullWhen(false)] out string? problem)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        var comma = text?.IndexOf(',', StringComparison.Ordinal) ?? -1;
        if (comma > 0
            && decimal.TryParse(text.AsSpan(0, comma), Style, CultureInfo.InvariantCulture, out var latitude)
            && decimal.TryParse(text.AsSpan(comma + 1), Style, CultureInfo.InvariantCulture, out var longitude))
            return TryCreate(latitude, longitude, out point, out problem);
        point = default;
        problem = $"{Quoted.Of(text ?? "")} is not a point. Write latitude and longitude in decimal degrees, such as 40.1, 124.4.";
        return false;
    }

    /// <summary>
    /// The great-circle distance in kilometers on a sphere with the Earth's mean radius (6371.0088 km, haversine). It is off by at most 0.6 % of the distance
    /// on the ellipsoid.
    /// </summary>
    public double DistanceTo(GeoPoint other)
    {
        double a = Radians(Latitude), b = Radians(other.Latitude);
        var h = HalfSine(b - a) + (Math.Cos(a) * Math.Cos(b) * HalfSine(Radians(other.Longitude) - Radians(Longitude)));

        // Rounding can lift the value for antipodes above 1, where there is no arc sine.
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, h)));

        static double HalfSine(double angle) => Math.Sin(angle / 2) * Math.Sin(angle / 2);
    }

    /// <summary>Latitude and longitude as written: <c>40.1, 124.4</c>.</summary>
    public override string ToString() => $"{Invariant(Latitude)}, {Invariant(Longitude)}";

    private static double Radians(decimal degrees) => (double)degrees * (Math.PI / 180);

    private static string Invariant(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
