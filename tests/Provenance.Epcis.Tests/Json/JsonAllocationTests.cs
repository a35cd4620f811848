using Provenance.Benchmarks;

namespace Provenance.Epcis.Tests.Json;

public sealed class JsonAllocationTests
{
    private const int MostBytes = 4_400;

    [Theory]
    [InlineData(1, 120)]
    [InlineData(1_000, 2)]
    public void An_event_takes_at_most_4_400_bytes_in_a_document_of_one_and_of_a_thousand(int events, int documents)
    {
        // Ids, lots and places differ from document to document, so that no string that one left behind serves the next.
        byte[][] all = [.. Enumerable.Range(0, documents).Select(i => MixedEvents.Json(events, first: i * events))];
        Read(all[^1]).Should().Be(events);
        var before = GC.GetAllocatedBytesForCurrentThread();

        foreach (var document in all)
            Read(document);

        ((GC.GetAllocatedBytesForCurrentThread() - before) / (documents * events)).Should().BeLessThanOrEqualTo(MostBytes);
    }

    private static int Read(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var reader = EpcisReader.Open(stream);
        var events = 0;
        while (reader.Read())
            events++;
        return reader.Problems.Count == 0 ? events : 0;
    }
}
