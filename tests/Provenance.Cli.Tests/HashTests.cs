using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Provenance.Cli.Tests;

public sealed class HashTests
{
    private const string TextId = "ni:///sha-256;6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7?ver=CBV2.0";

    private const string Event = """
        {
          "type": "ObjectEvent", "eventID": "urn:x:own", "eventTime": "2020-03-04T11:00:30.000+01:00", "eventTimeZoneOffset": "+01:00",
          "epcList": ["urn:epc:id:sscc:4012345.0000000333", "urn:epc:id:sscc:4012345.0000000111", "urn:epc:id:sscc:4012345.0000000222"],
          "action": "OBSERVE", "bizStep": "departing", "readPoint": { "id": "urn:epc:id:sgln:4012345.00011.987" },
          "example:myField1": { "example:mySubField1": "2", "example:mySubField2": "5" }, "example:myField2": "0", "example:myField3": { "example:mySubField3": ["3", "1"] }
        }
        """;

    private const string Document = """
        {
          "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld", { "example": "https://ns.example.com/epcis/" }],
          "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2020-03-04T11:00:30.000+01:00",
          "epcisBody": { "eventList": [EVENTS] }
        }
        """;

    private const string Sensing = """
        {
          "type": "ObjectEvent", "eventID": "urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8", "eventTime": "2020-03-04T11:00:30Z", "eventTimeZoneOffset": "+01:00",
          "epcList": ["urn:epc:id:sscc:4012345.0000000333"], "action": "OBSERVE", "certificationInfo": "https://example.com/a",
          "sensorElementList": [{ "sensorReport": [{ "type": "Temperature", "booleanValue": true }] }]
        }
        """;

    [Fact]
    public async Task Ids_are_printed_one_a_line_in_document_order()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("events.jsonld", Holding(Sensing, Event));

        var run = await CommandLine.RunAsync("hash", file, file);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Errors.Should().BeEmpty();
        var lines = run.Output.Split('\n');
        lines.Should().HaveCount(5).And.EndWith("");
        lines[1].Should().Be(TextId);
        lines[3].Should().Be(TextId);
        lines[0].Should().Be(lines[2]).And.NotBe(TextId);
    }

    [Theory]
    [InlineData("text", "certificationInfo=https://example.com/aepcList", "sensorElementListsensorElementsensorReporttype=https://gs1.org/voc/TemperaturebooleanValue=true")]
    [InlineData("reference", "certificationInfo=https://example.com/aepcList", "sensorElementListsensorElementsensorReporttype=https://gs1.org/voc/TemperaturebooleanValue=True")]
    [InlineData("openepcis-2.0", "+01:00epcList", "OBSERVEsensorElementsensorReporttype=https://gs1.org/voc/TemperaturebooleanValue=true")]
    [InlineData("openepcis-2.1", "+01:00epcList", "sensorElementListsensorElementsensorReporttype=https://gs1.org/voc/TemperaturebooleanValue=true")]
    public async Task A_dialect_is_chosen_and_its_text_shown(string dialect, string start, string end)
    {
        var run = await CommandLine.RunAsync(Holding(Sensing), ["hash", "-", "--prehash", "--dialect", dialect]);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Contain(start).And.EndWith(end + "\n");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("reference")]
    public async Task A_text_is_one_line_from_which_what_is_hashed_can_be_told(string dialect)
    {
        // In JSON: a line break, a backslash and an n, a carriage return, an escape of terminals, a line separator and quotation marks.
        const string Value = """a\nb\\nc\rd\u001b[31me\u2028f\"g""";
        var document = Holding(Event.Replace("\"example:myField2\": \"0\"", $"\"example:myField2\": \"{Value}\"", StringComparison.Ordinal), Event);

        var texts = await CommandLine.RunAsync(document, ["hash", "-", "--prehash", "--dialect", dialect]);
        var ids = await CommandLine.RunAsync(document, ["hash", "-", "--dialect", dialect]);

        var lines = texts.Output.Split('\n');
        lines.Should().HaveCount(3).And.EndWith("");
        lines[0].Should().Contain("myField2=" + Value.Replace("\\\"", "\"", StringComparison.Ordinal));
        lines.Take(2).Select(line => JsonSerializer.Deserialize<string>($"\"{line.Replace("\"", "\\\"", StringComparison.Ordinal)}\"")!)
            .Select(text => $"ni:///sha-256;{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}?ver=CBV2.0")
            .Should().Equal(ids.Output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_digest_is_chosen()
    {
        (await CommandLine.RunAsync(Holding(Event), ["hash", "-", "--algorithm", "sha-512"])).Output.Should().MatchRegex("^ni:///sha-512;[0-9a-f]{128}\\?ver=CBV2.0\n$");
        (await CommandLine.RunAsync(Holding(Event), ["hash", "-", "--algorithm", "sha-384", "--dialect", "reference"])).Output.Should().MatchRegex("^ni:///sha-384;[0-9a-f]{96}\\?ver=CBV2.0\n$");
    }

    [Fact]
    public async Task The_dialect_of_an_id_is_told()
    {
        var run = await CommandLine.RunAsync(Holding(Event.Replace("urn:x:own", TextId, StringComparison.Ordinal), Sensing), ["hash", "-", "--verify"]);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Be($"{TextId}: text, reference, openepcis-2.0\nurn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8: no event hash id\n");
    }

    [Fact]
    public async Task An_id_that_the_reference_made_is_told()
    {
        var id = (await CommandLine.RunAsync(Holding(Sensing), ["hash", "-", "--dialect", "reference"])).Output.TrimEnd();

        var run = await CommandLine.RunAsync(Holding(Sensing.Replace("urn:uuid:404d95fc-9457-4a51-bd6a-0bba133845a8", id, StringComparison.Ordinal)), ["hash", "-", "--verify"]);

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Be(id + ": reference\n");
    }

    [Fact]
    public async Task An_id_of_another_content_is_a_finding()
    {
        var changed = Event.Replace("urn:x:own", TextId, StringComparison.Ordinal).Replace("OBSERVE", "ADD", StringComparison.Ordinal);

        var run = await CommandLine.RunAsync(Holding(changed), ["hash", "-", "--verify"]);

        run.ExitCode.Should().Be(1, run.Errors);
        run.Output.Should().Be(TextId + ": no dialect\n");
    }

    [Fact]
    public async Task Events_a_line_and_XML_have_the_same_ids()
    {
        using var folder = new DocumentFolder();
        const string Xml = """
            <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" xmlns:e="https://ns.example.com/epcis/" schemaVersion="2.0" creationDate="2020-03-04T11:00:30Z">
              <EPCISBody><EventList><ObjectEvent>
                <eventTime>2020-03-04T10:00:30Z</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
                <epcList><epc>urn:epc:id:sscc:4012345.0000000111</epc><epc>urn:epc:id:sscc:4012345.0000000222</epc><epc>urn:epc:id:sscc:4012345.0000000333</epc></epcList>
                <action>OBSERVE</action><bizStep>urn:epcglobal:cbv:bizstep:departing</bizStep><readPoint><id>urn:epc:id:sgln:4012345.00011.987</id></readPoint>
                <e:myField1><e:mySubField1>2</e:mySubField1><e:mySubField2>5</e:mySubField2></e:myField1><e:myField2>0</e:myField2>
                <e:myField3><e:mySubField3>3</e:mySubField3><e:mySubField3>1</e:mySubField3></e:myField3>
              </ObjectEvent></EventList></EPCISBody>
            </epcis:EPCISDocument>
            """;
        var line = Holding(Event).ReplaceLineEndings(" ");

        var run = await CommandLine.RunAsync("hash", folder.Write("a.xml", Xml), folder.Write("b.ndjson", line + "\n" + line + "\n"));
        var reference = await CommandLine.RunAsync("hash", "--dialect", "reference", folder.Write("a.xml", Xml), folder.Write("b.ndjson", line + "\n" + line + "\n"));

        run.Output.Should().Be($"{TextId}\n{TextId}\n{TextId}\n", run.Errors);
        reference.Output.Should().Be(run.Output, reference.Errors);
    }

    [Fact]
    public async Task What_can_not_be_read_is_told()
    {
        using var folder = new DocumentFolder();
        var broken = folder.Write("broken.jsonld", Holding(Event)[..^40]);

        (await CommandLine.RunAsync("hash", broken)).ExitCode.Should().Be(3);
        (await CommandLine.RunAsync("hash", broken, "--dialect", "reference")).Should().Match<CommandLine.Outcome>(run => run.ExitCode == 3 && run.Errors.Contains("broken.jsonld: error: "));
        (await CommandLine.RunAsync("hash", Path.Combine(folder.Path, "none.xml"))).Should().Match<CommandLine.Outcome>(run => run.ExitCode == 3 && run.Errors.Contains("There is no such file."));
        (await CommandLine.RunAsync("hash", folder.Path)).ExitCode.Should().Be(3);
    }

    [Fact]
    public async Task A_broken_line_of_NDJSON_is_told_and_the_other_lines_have_their_ids()
    {
        var line = Holding(Event.Replace("urn:x:own", TextId, StringComparison.Ordinal)).ReplaceLineEndings(" ");
        var lines = $"{line}\n{line[..300]}\n{line}\n";

        var run = await CommandLine.RunAsync(lines, ["hash", "-"]);
        var verified = await CommandLine.RunAsync(lines, ["hash", "-", "--verify"]);
        var reference = await CommandLine.RunAsync(lines, ["hash", "-", "--dialect", "reference"]);

        run.Output.Should().Be($"{TextId}\n{TextId}\n");
        run.Errors.Should().StartWith("standard input:2:301: error: ").And.Contain("Reading goes on in line 3.");
        run.ExitCode.Should().Be(3);
        verified.Output.Should().Be($"{TextId}: text, openepcis-2.0\n{TextId}: text, openepcis-2.0\n");
        verified.ExitCode.Should().Be(3);
        reference.Should().Match<CommandLine.Outcome>(all => all.ExitCode == 3 && all.Output.Length == 0 && all.Errors.Contains("This is no well-formed JSON"));
    }

    [Fact]
    public async Task Where_the_reference_fails_the_reason_is_told()
    {
        var run = await CommandLine.RunAsync(Holding(Event).Replace("[\"https://ref", "[{ \"t\": { \"@id\": \"https://example.com/t\" } }, \"https://ref", StringComparison.Ordinal), ["hash", "-", "--dialect", "reference"]);

        run.ExitCode.Should().Be(3);
        run.Errors.Should().Contain("standard input: error: The reference fails on the term \"t\"");
    }

    [Theory]
    [InlineData("'sha-1' is no value of --algorithm. Write sha-256 or sha-384 or sha-512 or sha3-256.", "-", "--algorithm", "sha-1")]
    [InlineData("'cbv' is no value of --dialect.", "-", "--dialect", "cbv")]
    [InlineData("Leave --dialect out.", "-", "--verify", "--dialect", "text")]
    [InlineData("Required argument 'FILE' missing")]
    public async Task A_wrong_command_line_is_told(string message, params string[] arguments)
    {
        var run = await CommandLine.RunAsync(["hash", .. arguments]);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain(message);
    }

    private static string Holding(params string[] events) => Document.Replace("EVENTS", string.Join(", ", events), StringComparison.Ordinal);
}
