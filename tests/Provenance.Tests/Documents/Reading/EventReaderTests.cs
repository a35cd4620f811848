using System.Text;
using NodaTime;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Documents.Reading;

public sealed class EventReaderTests
{
    private static EventReadResult Event(string json, Registry? registry = null) => new EventReader(registry).Read(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void An_event_is_read_with_the_instant_of_its_recording()
    {
        var result = Event("""{"id": "e1", "type": "stored", "recordedAt": "2020-02-03T01:00:00Z", "by": {"id": "lg", "name": "LG"}}""");

        result.Problems.Should().BeEmpty();
        result.Event.Should().Be(new Stored { Id = "e1", By = new Party { Id = "lg", Name = "LG" } });
        result.RecordedAt.Should().Be(Instant.FromUtc(2020, 2, 3, 1, 0));
    }

    [Fact]
    public void It_names_what_a_registry_defines()
    {
        var lg = new Party { Id = "lg", Name = "LG" };

        Event("""{"type": "stored", "by": "lg"}""", new Registry { Parties = [lg] }).Event!.By.Should().BeSameAs(lg);
    }

    [Fact]
    public void What_nothing_defines_is_a_problem() =>
        Event("""{"type": "stored", "by": "lg"}""").Problems.Single().Code.Should().Be("undefined");

    [Fact]
    public void An_id_alone_is_all_there_is_of_an_object() =>
        Event("""{"type": "stored", "by": {"id": "lg"}, "evidence": [{"id": "v", "covers": ["by"]}]}""").Event.Should().Be(
            new Stored { By = new Party { Id = "lg" }, Evidence = [new EvidenceLink { Evidence = new Evidence { Id = "v" }, Covers = ["by"] }] });

    [Fact]
    public void One_event_may_hold_otherwise_what_another_held()
    {
        var reader = new EventReader();

        reader.Read("""{"type": "stored", "by": {"id": "lg", "name": "LG"}}"""u8).Problems.Should().BeEmpty();
        reader.Read("""{"type": "stored", "by": {"id": "lg", "name": "L.G."}}"""u8).Problems.Should().BeEmpty();
    }

    [Fact]
    public void Ids_that_are_only_kept_are_not_looked_for() =>
        Event("""{"type": "stored", "by": {"memberOf": "group"}}""").Problems.Should().BeEmpty();

    [Theory]
    [InlineData("""{"type": "stored", """, "syntax")]
    [InlineData("""{"type": "stored"} {}""", "syntax")]
    [InlineData("[]", "wrongType")]
    [InlineData("", "syntax")]
    public void What_is_no_event_gives_none(string json, string code)
    {
        var result = Event(json);

        result.Event.Should().BeNull();
        result.Problems.Single().Code.Should().Be(code);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_give_none() =>
        new EventReader().Read([.. "{\"type\": \"stored\", \"notes\": \""u8, 0xFF, .. "\"}"u8]).Problems.Single().Code.Should().Be("encoding");

    [Fact]
    public void Problems_of_one_event_are_not_those_of_the_next()
    {
        var reader = new EventReader();

        reader.Read("""{"type": "stored", "time": "2020-02-30"}"""u8).Problems.Single().ToString().Should().StartWith("event(1,28): error time: ");
        reader.Read("""{"type": "stored"}"""u8).Problems.Should().BeEmpty();
    }
}
