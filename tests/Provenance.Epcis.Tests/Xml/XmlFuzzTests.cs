using System.Globalization;
using System.Text;

namespace Provenance.Epcis.Tests.Xml;

public sealed class XmlFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Values = ["", " ", "x", "-1", "1e999", "9999-12-31T23:59:59Z", "2024-05-01T10:00:00+14:00", "urn:epcglobal:cbv:bizstep:", "cbv:", "::", "ADD", "&amp;", "&#0;", "&#x1F41F;", "]]>"];

    // PROVENANCE_FUZZ_EXECUTIONS sets another number; a million were run by hand.
    [Fact]
    public void Whatever_the_bytes_are_reading_ends_with_events_or_a_problem()
    {
        var executions = int.TryParse(Environment.GetEnvironmentVariable("PROVENANCE_FUZZ_EXECUTIONS"), CultureInfo.InvariantCulture, out var given) ? given : 20_000;
        List<byte[]> seeds = [.. XmlFixtures.All.Select(XmlFixtures.Bytes)];
        if (Corpus.IsHere)
            seeds.AddRange(Corpus.Xml.Where(document => document.EventCount > 0).Select(document => document.Bytes()).Where(bytes => bytes.Length < 6_000));
        var reached = 0;
        for (var i = 0; i < executions; i++)
        {
            var random = new Random(i);
            var bytes = Mutated(seeds, random);
            try
            {
                reached += Run(bytes, strict: i % 4 == 0, writes: i % 16 == 1) ? 1 : 0;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Execution {i}: {Encoding.UTF8.GetString(bytes)}", exception);
            }
        }

        output.WriteLine($"{executions} executions, {(double)reached / executions:P1} reached an event");
        ((double)reached / executions).Should().BeGreaterThan(0.3);
    }

    private static bool Run(byte[] bytes, bool strict, bool writes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = EpcisReader.Open(stream, options: new() { Strict = strict });
        List<EpcisEvent> events = [];
        while (reader.Read())
            events.Add(reader.Current);
        if (writes && reader.Document is { } document)
        {
            foreach (var format in new[] { EpcisFormat.Xml20, EpcisFormat.Xml12 })
            {
                using var written = new MemoryStream();
                var losses = EpcisWriter.WriteDocument(document with { Events = [.. events] }, written, format);
                var again = EpcisReader.ReadDocument(written.ToArray());
                if (losses.Count == 0 && reader.Format == format && !again.HasErrors)
                    again.Document!.Events.Count.Should().Be(events.Count);
            }
        }

        return events.Count > 0;
    }

    private static byte[] Mutated(List<byte[]> seeds, Random random)
    {
        List<byte> bytes = [.. seeds[random.Next(seeds.Count)]];
        for (var left = random.Next(1, 3); left > 0 && bytes.Count > 8; left--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(16))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                case 4 or 5:
                    Replace(bytes, Token(bytes, at), TokenOf(seeds[random.Next(seeds.Count)], random));
                    break;
                default:
                    Replace(bytes, Text(bytes, at), Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Replace(List<byte> bytes, (int Start, int End) range, byte[] by)
    {
        bytes.RemoveRange(range.Start, range.End - range.Start);
        bytes.InsertRange(range.Start, by);
    }

    private static byte[] TokenOf(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        var (start, end) = Token(bytes, random.Next(bytes.Count));
        return seed[start..end];
    }

    private static (int Start, int End) Token(List<byte> bytes, int at)
    {
        var start = bytes.LastIndexOf((byte)'<', at);
        start = Math.Max(start, 0);
        var end = bytes.IndexOf((byte)'>', start);
        return (start, end < 0 ? bytes.Count : end + 1);
    }

    // From behind a tag to the next, or the value of an attribute.
    private static (int Start, int End) Text(List<byte> bytes, int at)
    {
        var start = bytes.IndexOf((byte)'>', at) + 1;
        var quote = bytes.IndexOf((byte)'"', at) + 1;
        if (quote > 0 && (start == 0 || quote < start))
            return (quote, Math.Max(quote, bytes.IndexOf((byte)'"', quote)));
        return start == 0 ? (at, at) : (start, Math.Max(start, bytes.IndexOf((byte)'<', start)));
    }
}
