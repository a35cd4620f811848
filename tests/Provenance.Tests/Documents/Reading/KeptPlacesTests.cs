using System.Text;
using Provenance.Documents;

namespace Provenance.Tests.Documents.Reading;

public sealed class KeptPlacesTests
{
    private static readonly DocumentReaderOptions Keeping = DocumentReaderOptions.Default with { KeepPlaces = true };

    private const string Document =
        """
        {"provenance": "1.0",
         "chains": [
           {"id": "a", "item": {"id": "urn:example:a"}, "events": [
             {"id": "a1", "type": "observed", "by": "later"},
             {"type": "observed"}, "out"]},
           {"id": "b", "item": {"id": "urn:example:b"}, "events": [{"id": "b1", "type": "observed"}]}],
         "events": [
           {"id": "out", "type": "observed", "items": ["urn:example:a"]}],
         "parties": [{"id": "later", "name": "Later"}]}
        """;

    [Theory]
    [InlineData("a", null, 3, 4), InlineData("a", "a1", 4, 6), InlineData("a", "a#1", 5, 6), InlineData("b", "b1", 6, 60), InlineData("a", "out", 8, 4)]
    public void A_chain_and_its_events_stand_where_an_editor_shows_them(string chain, string? e, int line, int column) =>
        Read(Document, Keeping).PlaceOf(chain, e).Should().Be(new DocumentPlace("doc.json", line, column));

    [Fact]
    public void So_do_those_of_a_stream_of_lines()
    {
        const string Lines =
            """
            {"document": {"provenance": "1.0"}}
            {"chain": {"id": "a", "item": {"id": "urn:example:a"}}}
            {"event": {"id": "a1", "type": "observed", "items": ["urn:example:a"]}}

            """;

        Read(Lines, Keeping).PlaceOf("a", "a1").Should().Be(new DocumentPlace("doc.json", 3, 11));
    }

    [Fact]
    public void A_stream_read_in_small_windows_has_the_same_places()
    {
        var reader = new DocumentReader(Keeping, 16);
        reader.Add(new MemoryStream(Encoding.UTF8.GetBytes(Document)), "doc.json");

        reader.Complete().PlaceOf("a", "a#1").Should().Be(new DocumentPlace("doc.json", 5, 6));
    }

    [Fact]
    public void An_event_that_two_documents_hold_stands_in_the_first()
    {
        var reader = new DocumentReader(Keeping);
        reader.Add(Encoding.UTF8.GetBytes(Document), "one.json");
        reader.Add(Encoding.UTF8.GetBytes(Document), "two.json");

        reader.Complete().PlaceOf("b", "b1")!.Document.Should().Be("one.json");
    }

    [Fact]
    public void What_was_not_read_has_no_place() => Read(Document, Keeping).PlaceOf("a", "no-such").Should().BeNull();

    [Fact]
    public void Nobody_who_does_not_ask_pays_for_places() => Read(Document, DocumentReaderOptions.Default).PlaceOf("a", "a1").Should().BeNull();

    private static ReadResult Read(string document, DocumentReaderOptions options)
    {
        var result = DocumentReader.Read(Encoding.UTF8.GetBytes(document), "doc.json", options);
        result.HasErrors.Should().BeFalse(string.Join('\n', result.Problems));
        return result;
    }
}
