using System.Text;
using Provenance.Documents;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Documents with random damage: the reader never throws, and reads the same from memory and from a stream.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 600;

    private static readonly string[] Tokens =
        ["null", "true", "{", "}", "[", "]", ",", ":", "\"", "7", "-1", "1e99", "\"id\"", "\"e1\"", "\"unknown\"", "{\"unknown\": \"notStated\"}", "{\"none\": \"x\"}", "\"\\ud800\"", "\n", "\0", "é", "{}", "[]"];

    private static readonly byte[][] Documents =
    [
        Encoding.UTF8.GetBytes(Read.Document(
            """
            {"id": "e1", "type": "relabeled", "time": "2020-02-03", "by": "lg", "before": {"brand": "LG", "dates": {"packed": "2020"}}, "after": {"unknown": "notStated"},
             "mapping": [{"from": "urn:x:a", "to": ["urn:x:b"], "quantity": {"exactly": 5, "unit": "H87"}}], "evidence": [{"id": "v", "covers": ["by"]}], "extensions": {"my:a": [1]}},
            "s1", {"id": "e2", "type": "corrected", "target": "e1", "replacement": {"type": "stored", "by": {"name": "엘지"}}}
            """,
            """
            "parties": [{"id": "lg", "count": {"about": 40}, "affiliations": [{"to": "lg"}]}], "evidence": [{"id": "v", "source": {"id": "s", "kind": "person"}}],
            "places": [{"id": "p", "point": [40.1, 124.4], "near": {"distanceKm": 5}}], "events": [{"id": "s1", "type": "observed", "items": ["urn:example:c"]}]
            """.Trim())),
        Encoding.UTF8.GetBytes("""
            {"document": {"provenance": "1.0", "zone": "Asia/Seoul"}}
            {"party": {"id": "lg", "names": [{"text": "LG"}]}}
            {"chain": {"id": "c", "item": {"id": "urn:x:c"}, "scope": {"extent": "partial"}}}
            {"event": {"id": "e1", "type": "received", "by": "lg", "quantity": {"min": 1}}, "chains": ["c"]}
            """),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_damaged_document_is_read_to_an_end(int which)
    {
        var random = new Random(20200203 + which);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Damaged(Documents[which], random);

            var fromMemory = DocumentReader.Read(bytes, "doc");
            var reader = new DocumentReader(null, 16 << random.Next(6));
            reader.Add(new Read.DrippingStream(bytes, 64), "doc");
            var fromStream = reader.Complete();

            fromStream.Problems.Should().Equal(fromMemory.Problems, "of {0}", Encoding.UTF8.GetString(bytes));
            (fromMemory.Chains is not null || fromMemory.HasErrors).Should().BeTrue();
            foreach (var problem in fromMemory.Problems)
                (problem.Line > 0 && problem.Column > 0 && problem.Path.StartsWith('$') && problem.Message.Length > 0).Should().BeTrue();
        }
    }

    [Fact]
    public void A_damaged_event_is_read_to_an_end()
    {
        var random = new Random(20200204);
        var reader = new EventReader();
        for (var round = 0; round < Rounds; round++)
        {
            var result = reader.Read(Damaged("""{"id": "e1", "type": "received", "by": {"id": "lg"}, "quantity": {"min": 1}, "evidence": [{"kind": "photo"}], "my:a": {"b": [1]}}"""u8.ToArray(), random));

            (result.Event is not null || result.Problems.Count > 0).Should().BeTrue();
        }
    }

    private static byte[] Damaged(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)])); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(at + 1), Math.Min(30, bytes.Count - at))); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default:
                    var value = bytes.FindIndex(at, one => one == ':');
                    if (value >= 0)
                        bytes.InsertRange(value + 1, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)] + ", \"x:was\": "));
                    break;
            }

            if (bytes.Count == 0)
                bytes.Add((byte)' ');
        }

        return [.. bytes];
    }
}
