using System.Text;

namespace Provenance.Reference.Borders;

/// <summary>Reads <c>borders.txt</c>.</summary>
/// <remarks>
/// One country a line, its parts parted by tabs: its code; the codes of its neighbors on land, parted by commas; one closed line each. A line is a list of steps in
/// 0.01°, latitude and longitude in turn, the first from 0, 0; past the antimeridian longitudes go on. A step is written as the polyline format of web maps does: doubled, inverted where
/// negative, in groups of five bits from the lowest, each as a character from <c>?</c> on, with 32 added where more follow.
/// </remarks>
internal static class BorderTable
{
    private const float Unit = 0.01f;

    public static Dictionary<Country, CountryShape> Read()
    {
        using var stream = typeof(BorderTable).Assembly.GetManifestResourceStream("Provenance.Reference.Borders.borders.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var shapes = new Dictionary<Country, CountryShape>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            var neighbors = parts[1].Length == 0 ? default : Array.ConvertAll(parts[1].Split(','), code => Country.Parse(code)).ToValueList();
            shapes.Add(Country.Parse(parts[0]), new(neighbors, [.. parts.Skip(2).Where(text => text.Length > 0).Select(text => new CountryShape.Ring(Points(text)))]));
        }

        return shapes;
    }

    private static (float Longitude, float Latitude)[] Points(string text)
    {
        var points = new List<(float, float)>();
        var (at, longitude, latitude) = (0, 0, 0);
        while (at < text.Length)
        {
            latitude += Step(text, ref at);
            longitude += Step(text, ref at);
            points.Add((longitude * Unit, latitude * Unit));
        }

        return [.. points];
    }

    private static int Step(string text, ref int at)
    {
        var (value, shift, bits) = (0, 0, 0);
        do
        {
            bits = text[at++] - '?';
            value |= (bits & 31) << shift;
            shift += 5;
        }
        while (bits >= 32);
        return (value & 1) == 0 ? value >> 1 : ~(value >> 1);
    }
}
