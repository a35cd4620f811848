using System.Globalization;
using System.Text;

namespace Provenance.Epcis.Tests.Json;

/// <summary>Documents that were damaged at random: whatever the bytes, reading ends, nothing is thrown, and what was read can be written and read again.</summary>
public sealed class JsonFuzzTests
{
    // Some ten seconds. PROVENANCE_FUZZ asks for more; PROVENANCE_FUZZ_SEED for others.
    private static readonly int Executions = Setting("PROVENANCE_FUZZ", 30_000);
    private static readonly int Seed = Setting("PROVENANCE_FUZZ_SEED", 1);

    private const int LargestSample = 16_000;

    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "0.5", "\"\"", "{}", "[]", "\\u0000", "\\uD800", "\"@context\":", "\"@id\":", "\"type\":", "\"#text\":",
        "\"eventTime\":", "\"epcList\":", "\"ilmd\":", "\"sensorReport\":", "\"ex:a\":", "\"ObjectEvent\"", "\"EPCISDocument\"", "\"epcisBody\":", "\"eventList\":", "\"2026-01-02T03:04:05Z\"",
        "\"urn:x:1\"", "\uFEFF", "\n", "\t", "/*", "\"a:b\":\"b:c\"", "\"@vocab\":\"x\"",
    ];

    [Fact]
    public void No_damaged_document_throws_and_what_is_read_can_be_written()
    {
        var samples = Samples();
        var random = new Random(Seed);
        var (reached, failed, execution) = (0, new List<string>(), 0);
        for (; execution < Executions && failed.Count < 5; execution++)
        {
            var bytes = Damaged(samples, random);
            try
            {
                if (Execute(bytes, random.Next(24)))
                    reached++;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failed.Add($"execution {execution}: {exception.GetType().Name} {Start(exception.Message)} {exception.StackTrace}");
                LastFailed(bytes);
            }
        }

        var share = 100.0 * reached / execution;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{execution} executions from {samples.Count} samples, {share:0.0} % reach the construction of an event"));
        failed.Should().BeEmpty();
        share.Should().BeGreaterThan(30);
    }

    private static string Start(string text) => text.Length > 500 ? text[..500] : text;

    // Named by PROVENANCE_FUZZ_OUT, for whoever looks for the cause.
    private static void LastFailed(byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("PROVENANCE_FUZZ_OUT") is { Length: > 0 } path)
            File.WriteAllBytes(path, bytes);
    }

    /// <returns>Whether an event was made of it.</returns>
    private static bool Execute(byte[] bytes, int how)
    {
        var options = new EpcisReaderOptions { Strict = how == 1, MaxEventBytes = how == 2 ? 2_048 : 1 << 20, MaxStringBytes = how == 3 ? 64 : 1 << 16, MaxDepth = how == 4 ? 8 : 64 };
        using Stream stream = how == 5 ? new ForwardStream(bytes, 37) : new MemoryStream(bytes);
        var read = EpcisReader.ReadDocument(stream, "fuzz", options);
        if (read.Problems.FirstOrDefault(problem => problem.Line < 1 || problem.Column < 1 || problem.Message.Length == 0) is { } odd)
            throw new InvalidOperationException($"No place: {odd}");
        if (read.Document is not { Events.Count: > 0 } document)
            return false;
        if (how is 6 or 7)
        {
            // A member that stood twice is a list from then on; after that nothing changes any more.
            var again = EpcisReader.ReadDocument(JsonWriteTests.Write(document, out _, indented: how == 6), "again");
            if (again.HasErrors || again.Document!.Events.Count != document.Events.Count)
                throw new InvalidOperationException($"What was written can't be read: {again.Problems}");
            var third = EpcisReader.ReadDocument(JsonWriteTests.Write(again.Document, out _), "third");
            if (JsonWriteTests.Difference(again.Document, third.Document!) is { } difference)
                throw new InvalidOperationException($"Not the same when it is written and read again: {difference}");
        }

        return true;
    }

    private static List<byte[]> Samples()
    {
        List<byte[]> samples =
        [
            .. Enumerable.Range(0, 30).Select(seed => JsonWriteTests.Write(new RandomEvents(new(seed), NodeStyle.Json, 40).Document(), out _, indented: seed % 2 == 0)),
            Encoding.UTF8.GetBytes(Doc.With(Doc.Event("\"ex:a\":{\"@context\":{\"b\":\"c:\"},\"b:x\":[1,[null]]}"))),
            Encoding.UTF8.GetBytes(Doc.Event() + "\n" + Doc.Event("\"@context\":{\"@vocab\":\"https://example.com/\"},\"x\":1")),
            Encoding.UTF8.GetBytes($"[{Doc.Event()},{Doc.Event()}]"),
        ];
        if (Corpus.IsHere)
            samples.AddRange(Corpus.Documents("EPCIS-2.0-JSON-LD").Where(document => document.Kind is "document" or "query-document" or "bare-event").Select(document => document.Bytes()).Where(bytes => bytes.Length <= LargestSample));
        samples.RemoveAll(sample => EpcisReader.ReadDocument(sample).Document is not { Events.Count: > 0 });
        return samples;
    }

    private static byte[] Damaged(List<byte[]> samples, Random random)
    {
        var bytes = new List<byte>(samples[random.Next(samples.Count)]);
        for (var changes = Math.Max(1, random.Next(-2, 4)); changes > 0 && bytes.Count > 4; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(20))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                case 5 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case < 13:
                    Insert(bytes, at, random);
                    break;
                default:
                    Replace(bytes, at, random);
                    break;
            }
        }

        return [.. bytes];
    }

    // One more member of an object that has some already.
    private static void Insert(List<byte> bytes, int at, Random random)
    {
        var start = bytes.IndexOf((byte)'{', at);
        if (start < 0 || start + 1 == bytes.Count || bytes.IndexOf((byte)'"', start) < 0)
            return;
        string[] members = ["\"ex:q\":1e400,", "\"ex:q\":[[],[null,{}]],", "\"@context\":{\"ex\":\"urn:ex:\"},", "\"@context\":[{\"@vocab\":\"urn:ex:\"},\"urn:x\"],", "\"example:q\":{\"#text\":\"x\",\"a:b\":true},", "\"bizstep\":\"x\",", "\"https://example.com/q\":\"\\uD83D\\uDC1F\",", "\"epcList\":[],", "\"comment\":\"x\",", "\"\\uD800\":1,"];
        bytes.InsertRange(start + 1, Encoding.UTF8.GetBytes(members[random.Next(members.Length)]));
    }

    // A whole text or number becomes another, so that the document stays one of JSON.
    private static void Replace(List<byte> bytes, int at, Random random)
    {
        var start = bytes.IndexOf((byte)'"', at);
        var end = start < 0 ? -1 : bytes.IndexOf((byte)'"', start + 1);
        if (end < 0)
            return;
        var isName = end + 1 < bytes.Count && bytes.IndexOf((byte)':', end) is var colon && colon >= 0 && colon <= end + 2;
        string[] texts = isName
            ? ["\"ex:y\"", "\"type\"", "\"@context\"", "\"epcList\"", "\"eventTime\"", "\"zzz\"", "\"epcis:action\"", "\"bizstep\"", "\"@type\"", "\"#text\""]
            : ["\"\"", "7", "null", "[]", "{}", "\"ADD\"", "\"urn:x:y\"", "\"2026-01-02T03:04:05+01:00\"", "\"a:b\"", "[[1,[]]]", "{\"ex:q\":{\"ex:r\":1e400}}", "\"\\u00e4\"", "true", "-0.0"];
        bytes.RemoveRange(start, end - start + 1);
        bytes.InsertRange(start, Encoding.UTF8.GetBytes(texts[random.Next(texts.Length)]));
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
