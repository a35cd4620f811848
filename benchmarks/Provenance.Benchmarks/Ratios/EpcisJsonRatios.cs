using System.Globalization;
using Provenance.Epcis;

namespace Provenance.Benchmarks.Ratios;

/// <summary>JSON-LD of EPCIS: reading beside a pass over its tokens, writing beside code that writes the same bytes and does nothing else.</summary>
internal static class EpcisJsonRatios
{
    public static IEnumerable<Figure> Figures()
    {
        foreach (var count in (int[])[1, 1_000])
        {
            var json = MixedEvents.Json(count);
            var events = count.ToString("N0", CultureInfo.InvariantCulture);
            var size = ((json.Length - 250) / count).ToString(CultureInfo.InvariantCulture);
            // A fifth of the speed is five times the time.
            yield return Measured($"epcis-json read {events} events of {size} bytes", () => Read(json), () => TokenPass.Count(json), 5, 4_400, count);
            var document = MixedEvents.Document(count);
            var hand = new HandWrittenEvents(document);
            yield return Measured($"epcis-json write {events} events", () => Write(document), () => hand.Write(), 2, null, count);
        }
    }

    private static EpcisEvent? Read(byte[] json)
    {
        using var stream = new MemoryStream(json);
        using var reader = EpcisReader.Open(stream);
        EpcisEvent? last = null;
        while (reader.Read())
            last = reader.Current;
        return reader.Problems.Count == 0 ? last : throw new InvalidOperationException(reader.Problems[0].ToString());
    }

    private static object? Write(EpcisDocument document)
    {
        EpcisWriter.WriteDocument(document, Stream.Null, EpcisFormat.JsonLd, indented: false);
        return null;
    }

    private static Figure Measured(string name, Func<object?> measured, Func<object?> limit, double mostRatio, double? mostBytes, int pieces)
    {
        var (ratio, bytes, nanoseconds) = Interleaved.Measure(measured, limit);
        return new(name, ratio, mostRatio, bytes / pieces, mostBytes, nanoseconds / pieces);
    }
}
