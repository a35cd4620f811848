namespace Provenance.Reference.Borders;

/// <summary>The outline of one country: closed lines of longitudes and latitudes in degrees. What lies within an odd number of them lies in the country.</summary>
internal sealed class CountryShape(ValueList<Country> neighbors, CountryShape.Ring[] rings)
{
    // On the sphere of the mean radius, km to a degree of a great circle.
    private const double KmToDegree = 111.195;

    public ValueList<Country> Neighbors => neighbors;

    public bool IsDrawn => rings.Length > 0;

    public bool Contains(double longitude, double latitude)
    {
        var isIn = false;
        foreach (var ring in rings)
        {
            if (latitude < ring.South || latitude > ring.North)
                continue;

            // A line that crosses the antimeridian goes on beyond 180°.
            for (var turned = longitude - 360; turned <= ring.East; turned += 360)
                isIn ^= turned >= ring.West && ring.Contains(turned, latitude);
        }

        return isIn;
    }

    /// <summary>Measured on a plane that touches the Earth at the point: good to a few percent up to 1,000 km.</summary>
    public double DistanceTo(double longitude, double latitude)
    {
        var least = double.PositiveInfinity;
        var scale = Math.Cos(latitude * Math.PI / 180);
        foreach (var ring in rings)
        {
            var points = ring.Points;
            var (x, y) = (East(points[^1].Longitude), points[^1].Latitude - latitude);
            foreach (var point in points)
            {
                var (nextX, nextY) = (East(point.Longitude), point.Latitude - latitude);
                least = Math.Min(least, SquareTo(x, y, nextX, nextY));
                (x, y) = (nextX, nextY);
            }
        }

        return Math.Sqrt(least) * KmToDegree;

        double East(double other) => Math.IEEERemainder(other - longitude, 360) * scale;
    }

    /// <summary>Square of the distance from the origin to a segment.</summary>
    private static double SquareTo(double x, double y, double otherX, double otherY)
    {
        var (dx, dy) = (otherX - x, otherY - y);
        var length = (dx * dx) + (dy * dy);
        var part = length == 0 ? 0 : Math.Clamp(-((x * dx) + (y * dy)) / length, 0, 1);
        var (nearX, nearY) = (x + (part * dx), y + (part * dy));
        return (nearX * nearX) + (nearY * nearY);
    }

    /// <summary>One closed line and the box around it; the last point joins the first.</summary>
    internal sealed class Ring
    {
        public Ring((float Longitude, float Latitude)[] points)
        {
            Points = points;
            (West, South) = (East, North) = points[0];
            foreach (var (longitude, latitude) in points)
            {
                (West, East) = (Math.Min(West, longitude), Math.Max(East, longitude));
                (South, North) = (Math.Min(South, latitude), Math.Max(North, latitude));
            }
        }

        public (float Longitude, float Latitude)[] Points { get; }

        public float West { get; }

        public float East { get; }

        public float South { get; }

        public float North { get; }

        public bool Contains(double longitude, double latitude)
        {
            var isIn = false;
            var (x, y) = Points[^1];
            foreach (var (nextX, nextY) in Points)
            {
                if ((nextY > latitude) != (y > latitude) && longitude < ((x - nextX) * (latitude - nextY) / (y - nextY)) + nextX)
                    isIn = !isIn;
                (x, y) = (nextX, nextY);
            }

            return isIn;
        }
    }
}
