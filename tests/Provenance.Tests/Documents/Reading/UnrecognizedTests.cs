using Provenance.Events;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Events of types that this version does not know.</summary>
public sealed class UnrecognizedTests
{
    [Fact]
    public void It_is_kept_byte_for_byte_with_the_header_members_that_could_be_read()
    {
        const string Json = """{ "id": "e1",  "type":"irradiated", "dose": [1.0, null], "time": "2020-02-30", "notes": "a" }""";
        var result = Read.Result(Read.Document(Json));

        Read.Problems(result).Should().Equal(
            "warning unknownType $e: \"irradiated\" is no type of event that this version knows. It is kept as it stands, and only a rule about unknown events reads it; an activity of your own is \"performed\" with its \"activity\".");
        result.Chains![0][0].Event.Should().Be(new Unrecognized { Type = "irradiated", Json = Json, Id = "e1", Notes = "a" });
    }

    [Fact]
    public void A_misspelled_type_is_an_error_and_kept_all_the_same()
    {
        var result = Read.Result(Read.Document("""{"id": "e1", "type": "recieved"}"""));

        Read.Problems(result).Should().Equal("error unknownType $e: \"recieved\" is no type of event. Write \"received\".");
        result.Chains![0][0].Event.Should().BeOfType<Unrecognized>();
    }

    [Fact]
    public void A_later_schema_of_a_known_type_is_not_recognized()
    {
        var result = Read.Result(Read.Document("""{"id": "e1", "type": "stored", "schema": 2, "shelf": 7}"""));

        Read.Problems(result).Should().Equal(
            "warning unknownType $e: The event has schema 2 of its type; this version reads schema 1. It is kept as it stands, and only a rule about unknown events reads it.");
        result.Chains![0][0].Event.Should().BeOfType<Unrecognized>().Which.Type.Should().Be("stored");
    }

    [Fact]
    public void It_is_kept_from_a_stream_too() =>
        Read.FromStream(Read.Document("""{"id": "e1", "type": "irradiated", "by": "nobody"}""")).Chains![0][0].Event
            .Should().BeOfType<Unrecognized>().Which.Json.Should().Be("""{"id": "e1", "type": "irradiated", "by": "nobody"}""");

    [Theory]
    [InlineData("""{"carrier": {"name": "x"}, "seals": ["s"], "id": "e1", "type": "moved"}""")]
    [InlineData("""{"id": "e1", "my:a": {"type": "stored"}, "carrier": {"name": "x"}, "seals": ["s"], "type": "moved"}""")]
    public void The_type_may_stand_anywhere(string json) => Read.Event<Moved>(json).Carrier!.Name!.Value.Should().Be("x");
}
