using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Provenance.Epcis;

namespace Provenance.Benchmarks.Ratios;

/// <summary>Event hash ids beside SHA-256 of the same texts, put together beforehand.</summary>
internal static class EpcisHashRatios
{
    /// <summary>0.15 of the speed of SHA-256.</summary>
    private const double MostRatio = 1 / 0.15;

    public static IEnumerable<Figure> Figures()
    {
        foreach (var count in (int[])[1, 1_000])
        {
            EpcisEvent[] events = [.. MixedEvents.Document(count).Events];
            byte[][] texts = [.. events.Select(e => Encoding.UTF8.GetBytes(EventHash.PreHash(e)))];
            var size = (texts.Sum(text => text.Length) / count).ToString(CultureInfo.InvariantCulture);
            var (ratio, bytes, nanoseconds) = Interleaved.Measure(() => Ids(events), () => Digests(texts));
            yield return new($"epcis-hash {count.ToString("N0", CultureInfo.InvariantCulture)} events of {size} bytes", ratio, MostRatio, bytes / count, 2_000, nanoseconds / count);
        }
    }

    private static string? Ids(EpcisEvent[] events)
    {
        string? last = null;
        foreach (var e in events)
            last = EventHash.Compute(e);
        return last;
    }

    private static object? Digests(byte[][] texts)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var text in texts)
            SHA256.HashData(text, digest);
        return null;
    }
}
