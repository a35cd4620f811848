using System.Globalization;
using System.Xml;
using Provenance.Epcis;

namespace Provenance.Benchmarks.Ratios;

/// <summary>XML of EPCIS: reading beside a pass over its nodes that reads texts and attributes, writing beside code that writes the same bytes and does nothing else.</summary>
internal static class EpcisXmlRatios
{
    public static IEnumerable<Figure> Figures()
    {
        foreach (var format in (EpcisFormat[])[EpcisFormat.Xml20, EpcisFormat.Xml12])
        {
            foreach (var count in (int[])[1, 1_000])
            {
                var document = MixedEvents.Document(count);
                using var stream = new MemoryStream();
                Write(document, stream, format);
                var xml = stream.ToArray();
                var replay = new XmlReplay(xml);
                using var same = new MemoryStream();
                replay.Write(same);
                if (!same.ToArray().AsSpan().SequenceEqual(xml))
                    throw new InvalidOperationException("What is compared does not write the same bytes.");
                var events = $"{(format == EpcisFormat.Xml12 ? "1.2" : "2.0")}, {count.ToString("N0", CultureInfo.InvariantCulture)} events";
                // 0.35 of the speed.
                yield return Measured($"epcis-xml read {events}", () => Read(xml), () => Pass(xml), 1 / 0.35, count);
                yield return Measured($"epcis-xml write {events}", () => Write(document, Stream.Null, format), () => Replay(replay), 2, count);
            }
        }
    }

    private static EpcisEvent? Read(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        using var reader = EpcisReader.Open(stream);
        EpcisEvent? last = null;
        while (reader.Read())
            last = reader.Current;
        return reader.Problems.Count == 0 ? last : throw new InvalidOperationException(reader.Problems[0].ToString());
    }

    private static string? Pass(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), new() { IgnoreWhitespace = true, IgnoreComments = true });
        string? last = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Text)
            {
                last = reader.Value;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                while (reader.MoveToNextAttribute())
                    last = reader.Value;
            }
        }

        return last;
    }

    private static object? Write(EpcisDocument document, Stream stream, EpcisFormat format)
    {
        var losses = EpcisWriter.WriteDocument(document, stream, format, indented: false);
        return losses.Count == 0 ? null : throw new InvalidOperationException(losses[0].ToString());
    }

    private static object? Replay(XmlReplay replay)
    {
        replay.Write(Stream.Null);
        return null;
    }

    private static Figure Measured(string name, Func<object?> measured, Func<object?> limit, double mostRatio, int pieces)
    {
        var (ratio, bytes, nanoseconds) = Interleaved.Measure(measured, limit);
        return new(name, ratio, mostRatio, bytes / pieces, null, nanoseconds / pieces);
    }
}
