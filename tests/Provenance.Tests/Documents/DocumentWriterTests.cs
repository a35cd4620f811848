using NodaTime;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Tests.Documents;

public sealed class DocumentWriterTests
{
    private static readonly Party Lg = Party.Organization("LG", "KR") with { Id = "lg" };

    [Fact]
    public void An_event_that_says_little_is_written_short() =>
        Written.Event(new Originated { Id = "e1" }).Should().Be("""{"id":"e1","type":"originated"}""");

    [Fact]
    public void The_three_states_have_three_spellings() =>
        Written.Event(new Dispatched { Id = "e1", To = Party.Unknown(Why.NotStated), Carrier = Party.None("none was used"), Mode = "sea", Seals = ValueList.Unknown<string>(Why.NotAsked) })
            .Should().Be("""{"id":"e1","type":"dispatched","to":{"unknown":"notStated"},"carrier":{"none":"none was used"},"mode":"sea","seals":{"unknown":"notAsked"}}""");

    [Fact]
    public void Numbers_keep_their_digits() =>
        Written.Event(new Stored { Id = "e1", Quantity = Quantity.Exactly(0.750m, "LTR"), Place = new Place { Point = new(40.10m, 124.4m), RadiusKm = 5.0m } })
            .Should().Contain("\"quantity\":{\"exactly\":0.750,\"unit\":\"LTR\"}").And.Contain("\"point\":[40.10,124.4],\"radiusKm\":5.0");

    [Fact]
    public void Letters_of_every_script_stay_readable() =>
        Written.Event(new Stored { Id = "e1", Notes = "마스크 \"KF94\" 🙂 + d'été" }).Should().Contain("마스크 \\\"KF94\\\"").And.Contain("+ d'été").And.NotContain("\\u00");

    [Fact]
    public void No_text_can_end_a_script_element()
    {
        var written = Written.Event(new Stored { Id = "e1", Notes = "마스크</script><!--&" });

        written.Should().NotContainAny("<", ">", "&").And.Contain("마스크");
    }

    [Fact]
    public void A_bare_id_or_number_stands_without_an_object() =>
        Written.Event(new Stored { Id = "e1", Items = [ItemId.Parse("urn:example:lot-1")], Documents = ["INV-1", new() { Number = "INV-2", Type = "invoice" }] })
            .Should().Contain("""
                "items":["urn:example:lot-1"],"documents":["INV-1",{"type":"invoice","number":"INV-2"}]
                """);

    [Fact]
    public void An_event_alone_holds_what_it_names() =>
        Written.Event(new Originated { Id = "e1", By = Lg }).Should().Be("""{"id":"e1","type":"originated","by":{"id":"lg","name":"LG","kind":"organization","country":"KR"}}""");

    [Fact]
    public void The_instant_of_recording_is_written_where_there_is_one()
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();

        DocumentWriter.WriteEvent(new Originated { Id = "e1" }, buffer, Instant.FromUtc(2020, 2, 10, 1, 2, 3));

        System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Contain("\"recordedAt\":\"2020-02-10T01:02:03Z\"");
    }

    [Fact]
    public void What_has_an_id_is_defined_once_and_named_by_it()
    {
        var told = Evidence.Testimony("told", Source.Withheld("s-a", 'F'), 6);

        Written.Json(new Originated { Id = "e1", By = Lg, Evidence = [told] }, new Stored { Id = "e2", By = Lg, Owner = Party.Organization("other") }).Should().Be("""
            {
              "provenance": "1.0",
              "parties": [
                {"id":"lg","name":"LG","kind":"organization","country":"KR"}
              ],
              "sources": [
                {"id":"s-a","identityWithheld":true,"reliability":"F"}
              ],
              "evidence": [
                {"id":"told","kind":"testimony","source":"s-a","credibility":6}
              ],
              "chains": [
                {"id":"urn:example:lot-1","item":{"id":"urn:example:lot-1"},"events":[
                  {"id":"e1","type":"originated","by":"lg","evidence":["told"]},
                  {"id":"e2","type":"stored","by":"lg","owner":{"name":"other","kind":"organization"}}
                ]}
              ]
            }

            """);
    }

    [Fact]
    public void Two_values_of_one_id_are_refused_before_a_byte_is_written()
    {
        var document = new ProvenanceDocument
        {
            Registry = new() { Parties = [Lg] },
            Chains = [ProvenanceChain.Of("c").Report(new Originated { Id = "e1", By = Lg with { Notes = "another" } })],
        };
        var stream = new MemoryStream();

        var writing = () => DocumentWriter.Write(document, stream);

        writing.Should().Throw<ArgumentException>().WithMessage("The id \"lg\" names a party and another one that is not equal. Give one of them another id, or use the same value everywhere.");
        stream.Length.Should().Be(0);
    }

    [Fact]
    public void An_event_of_several_chains_is_written_once_and_keeps_its_place_in_each()
    {
        var merged = new Merged { Id = "m", Items = [ItemId.Parse("urn:example:a"), ItemId.Parse("urn:example:b")] };
        var document = new ProvenanceDocument
        {
            Chains =
            [
                ProvenanceChain.Of("urn:example:a").Report(new Originated { Id = "a1" }, merged, new Stored { Id = "a2" }),
                ProvenanceChain.Of("urn:example:b").Report(merged),
            ],
        };

        Written.Json(document).Should().Be("""
            {
              "provenance": "1.0",
              "chains": [
                {"id":"urn:example:a","item":{"id":"urn:example:a"},"events":[
                  {"id":"a1","type":"originated"},
                  "m",
                  {"id":"a2","type":"stored"}
                ]},
                {"id":"urn:example:b","item":{"id":"urn:example:b"},"events":[
                  "m"
                ]}
              ],
              "events": [
                {"id":"m","type":"merged","items":["urn:example:a","urn:example:b"]}
              ]
            }

            """);
    }

    [Fact]
    public void Lines_name_the_items_that_a_chain_implies_and_come_in_the_order_of_every_ledger()
    {
        var merged = new Merged { Id = "m", Items = [ItemId.Parse("urn:example:a"), ItemId.Parse("urn:example:b")] };
        var document = new ProvenanceDocument
        {
            Header = new() { RecordKind = RecordKind.Investigative },
            Chains =
            [
                ProvenanceChain.Of("urn:example:a").Report(new Originated { Id = "a1" }, merged, new Stored { Id = "a2" }),
                ProvenanceChain.Of("urn:example:b").Report(new Originated { Id = "b1" }, merged),
                ProvenanceChain.Of("no uri").Report(new Originated { Id = "c1" }),
            ],
        };

        Written.Lines(document).Should().Be("""
            {"document":{"provenance":"1.0","recordKind":"investigative"}}
            {"chain":{"id":"urn:example:a","item":{"id":"urn:example:a"}}}
            {"chain":{"id":"urn:example:b","item":{"id":"urn:example:b"}}}
            {"chain":{"id":"no uri"}}
            {"event":{"id":"a1","type":"originated","items":["urn:example:a"]}}
            {"event":{"id":"b1","type":"originated","items":["urn:example:b"]}}
            {"event":{"id":"m","type":"merged","items":["urn:example:a","urn:example:b"]}}
            {"event":{"id":"c1","type":"originated"},"chains":["no uri"]}
            {"event":{"id":"a2","type":"stored","items":["urn:example:a"]}}

            """);
    }

    [Fact]
    public void Lines_cannot_hold_two_orders_of_the_same_events()
    {
        ProvenanceEvent x = new Stored { Id = "x" }, y = new Stored { Id = "y" };
        var document = new ProvenanceDocument { Chains = [ProvenanceChain.Of("urn:example:a").Report(x, y), ProvenanceChain.Of("urn:example:b").Report(y, x)] };

        var writing = () => Written.Lines(document);

        writing.Should().Throw<ArgumentException>().WithMessage("*\"x\"*in another order*Write the document as JSON*");
    }

    [Fact]
    public void One_id_for_two_events_is_refused()
    {
        var document = new ProvenanceDocument { Chains = [ProvenanceChain.Of("a").Report(new Stored { Id = "x" }), ProvenanceChain.Of("b").Report(new Lost { Id = "x" })] };

        var writing = () => Written.Json(document);

        writing.Should().Throw<ArgumentException>().WithMessage("The id \"x\" stands for unequal events in the chains a and b. Write the chains to a document each.");
    }

    [Fact]
    public void One_event_twice_in_a_chain_is_refused()
    {
        var writing = () => Written.Json(new Stored { Id = "x" }, new Stored { Id = "x" });

        writing.Should().Throw<ArgumentException>().WithMessage("The id \"x\" stands twice in the chain urn:example:lot-1*");
    }

    [Fact]
    public void A_chain_of_another_record_is_refused_because_its_events_would_change_their_status()
    {
        var chain = ProvenanceChain.Of(new ChainDescription { Id = "a", Record = new() { RecordKind = RecordKind.Investigative } });

        var writing = () => Written.Json(new ProvenanceDocument { Chains = [chain] });

        writing.Should().Throw<ArgumentException>().WithMessage("The chain a belongs to another record*Write it to a document with its own header.");
    }

    [Fact]
    public void A_value_that_is_unknown_and_described_is_refused()
    {
        var writing = () => Written.Event(new Originated { Id = "e1", Label = Label.Unknown(Why.NotStated) with { Brand = "LG" } });

        writing.Should().Throw<ArgumentException>().WithMessage("A Label is unknown or none and has other members too*");
    }

    [Fact]
    public void Dates_stand_by_their_kind_and_two_of_one_kind_in_a_list()
    {
        LabelDate first = new() { Kind = "expiry", Date = EventTime.Parse("2026") }, second = new() { Kind = "packed", Date = EventTime.Parse("2024") };

        Written.Event(new Originated { Label = new() { Dates = [first, second] } }).Should().Contain("""
            "dates":{"packed":"2024","expiry":"2026"}
            """);
        Written.Event(new Originated { Label = new() { Dates = [first, second with { Kind = "expiry" }] } }).Should().Contain("""
            "dates":[{"kind":"expiry","date":"2026"},{"kind":"expiry","date":"2024"}]
            """);
    }

    [Theory]
    [InlineData("time", true, "The extension member \"time\" has the name of a member that an event of type stored has. Set that one, or give yours a prefix: \"my:time\".")]
    [InlineData("my:a", false, "The extension member \"my:a\" stands twice. Keep one.")]
    public void A_kept_member_that_would_be_read_as_another_is_refused(string name, bool inline, string message)
    {
        var e = new Stored { Id = "e1", Extensions = new() { Members = [new("my:a", "1", Inline: true), new(name, "2", inline)] } };

        var writing = () => Written.Event(e);

        writing.Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void A_kept_member_that_is_not_JSON_is_refused()
    {
        var writing = () => Written.Event(new Stored { Id = "e1", Extensions = new() { Members = [new("my:color", "blue")] } });

        writing.Should().Throw<ArgumentException>().WithMessage("The extension member \"my:color\" is not JSON:*");
    }

    [Fact]
    public void Kept_members_stand_where_they_stood() =>
        Written.Event(new Stored { Id = "e1", Extensions = new() { Members = [new("my:a", "1.50"), new("my:b", "[true]", Inline: true)] } })
            .Should().Be("""{"id":"e1","type":"stored","my:b":[true],"extensions":{"my:a":1.50}}""");

    [Fact]
    public void An_unrecognized_event_is_written_byte_for_byte()
    {
        const string Json = "{ \"id\": \"e1\",\n  \"type\": \"teleported\", \"to\": 1.50 }";
        var chain = ProvenanceChain.Of("urn:example:a").Report(new Unrecognized { Id = "e1", Type = "teleported", Json = Json });
        var document = new ProvenanceDocument { Chains = [chain] };

        Written.Json(document).Should().Contain(Json);
        Written.Lines(document).Should().Contain("{\"event\":{ \"id\": \"e1\",   \"type\": \"teleported\", \"to\": 1.50 },\"chains\":[\"urn:example:a\"]}\n", "a line holds no line break");
    }

    [Fact]
    public void A_stream_gets_the_same_bytes_in_pieces()
    {
        var chain = ProvenanceChain.Of("urn:example:a");
        for (var i = 0; i < 2_000; i++)
            chain = chain.Report(new Stored { Notes = new string('x', 100) });
        var document = new ProvenanceDocument { Chains = [chain] };
        var stream = new PieceCounter();

        DocumentWriter.Write(document, stream);

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).Should().Be(Written.Json(document));
        stream.Pieces.Should().BeGreaterThan(2);
        stream.Largest.Should().BeLessThan(100_000);
    }

    private sealed class PieceCounter : MemoryStream
    {
        public int Pieces { get; private set; }

        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Pieces++;
            Largest = Math.Max(Largest, buffer.Length);
            base.Write(buffer);
        }
    }
}
