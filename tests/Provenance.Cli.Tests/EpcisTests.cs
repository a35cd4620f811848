using Provenance.Tests;

namespace Provenance.Cli.Tests;

public sealed class EpcisTests
{
    // A farm's file, in XML of EPCIS 1.2: a lot is made, put on a pallet and shipped.
    private const string Farm = """
        <?xml version="1.0" encoding="UTF-8"?>
        <epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1" schemaVersion="1.2" creationDate="2024-03-05T00:00:00Z">
          <EPCISBody><EventList>
            <ObjectEvent>
              <eventTime>2024-03-01T06:00:00Z</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
              <epcList/><action>ADD</action><bizStep>urn:epcglobal:cbv:bizstep:commissioning</bizStep>
              <readPoint><id>urn:epc:id:sgln:0614141.00777.0</id></readPoint>
              <extension><quantityList><quantityElement><epcClass>urn:epc:class:lgtin:0614141.112345.L1</epcClass><quantity>20</quantity><uom>KGM</uom></quantityElement></quantityList></extension>
            </ObjectEvent>
            <AggregationEvent>
              <eventTime>2024-03-01T07:00:00Z</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
              <parentID>urn:epc:id:sscc:0614141.1234567890</parentID><childEPCs/><action>ADD</action><bizStep>urn:epcglobal:cbv:bizstep:packing</bizStep>
              <readPoint><id>urn:epc:id:sgln:0614141.00777.0</id></readPoint>
              <extension><childQuantityList><quantityElement><epcClass>urn:epc:class:lgtin:0614141.112345.L1</epcClass><quantity>20</quantity><uom>KGM</uom></quantityElement></childQuantityList></extension>
            </AggregationEvent>
            <ObjectEvent>
              <eventTime>2024-03-01T09:00:00Z</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset>
              <epcList><epc>urn:epc:id:sscc:0614141.1234567890</epc></epcList><action>OBSERVE</action><bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep>
              <readPoint><id>urn:epc:id:sgln:0614141.00777.0</id></readPoint>
              <extension>
                <sourceList><source type="urn:epcglobal:cbv:sdt:possessing_party">urn:epc:id:pgln:0614141.00001</source></sourceList>
                <destinationList><destination type="urn:epcglobal:cbv:sdt:possessing_party">urn:epc:id:pgln:0614142.00002</destination></destinationList>
              </extension>
            </ObjectEvent>
          </EventList></EPCISBody>
        </epcis:EPCISDocument>
        """;

    // A shop's file, in JSON-LD of EPCIS 2.0: the pallet is received and unpacked.
    private const string Shop = """
        {
          "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
          "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2024-03-05T00:00:00Z",
          "epcisBody": {"eventList": [
            {"type": "ObjectEvent", "eventTime": "2024-03-02T09:00:00Z", "eventTimeZoneOffset": "+01:00", "epcList": ["https://id.gs1.org/00/106141412345678908"],
             "action": "OBSERVE", "bizStep": "receiving", "readPoint": {"id": "https://id.gs1.org/414/0614142007775"},
             "sourceList": [{"type": "possessing_party", "source": "urn:epc:id:pgln:0614141.00001"}],
             "destinationList": [{"type": "possessing_party", "destination": "urn:epc:id:pgln:0614142.00002"}]},
            {"type": "AggregationEvent", "eventTime": "2024-03-02T10:00:00Z", "eventTimeZoneOffset": "+01:00", "parentID": "https://id.gs1.org/00/106141412345678908",
             "childEPCs": [], "action": "DELETE", "bizStep": "unpacking", "readPoint": {"id": "https://id.gs1.org/414/0614142007775"}}
          ]}
        }
        """;

    private const string Now = "2024-05-01T00:00:00Z";

    [Fact]
    public async Task The_files_of_two_companies_in_a_folder_are_one_history_without_a_hole()
    {
        using var folder = new DocumentFolder();
        folder.Write("farm.xml", Farm);
        folder.Write("shop.jsonld", Shop);

        var run = await CommandLine.RunAsync("check", folder.Path, "--evaluated-at", Now, "--all");

        run.ExitCode.Should().Be(0, run.Output + run.Errors);
        run.Errors.Should().NotContain("warning");
        run.Output.Should().Contain("L1").And.NotContain("1234567890\n", "the pallet has no history of its own");
    }

    [Fact]
    public async Task Goods_that_are_received_before_they_are_sent_are_told()
    {
        using var folder = new DocumentFolder();

        folder.Write("farm.xml", Farm);
        folder.Write("shop.jsonld", Shop.Replace("2024-03-02T09", "2024-03-01T08", StringComparison.Ordinal));

        var run = await CommandLine.RunAsync("check", folder.Path, "--evaluated-at", Now, "--fail-on", "warning");

        run.ExitCode.Should().Be(1, run.Output + run.Errors);
        run.Output.Should().Contain("ORD003");
    }

    [Fact]
    public async Task Native_documents_and_EPCIS_are_checked_together()
    {
        using var folder = new DocumentFolder();
        var native = folder.Write("native.json", """
            {"provenance": "1.0", "chains": [{"id": "urn:epc:class:lgtin:0614141.112345.L1", "item": {"id": "urn:epc:class:lgtin:0614141.112345.L1"}, "scope": {"extent": "partial"},
             "events": [{"id": "seen", "type": "inspected", "time": "2024-03-01T06:30:00Z", "outcome": "passed"}]}]}
            """);

        var run = await CommandLine.RunAsync("check", native, folder.Write("farm.xml", Farm), "--evaluated-at", Now, "--format", "json");

        run.Output.Should().Contain("The chain urn:epc:class:lgtin:0614141.112345.L1 records").And.Contain("The chain epcis:urn:epc:class:lgtin:0614141.112345.L1 records", run.Errors);
    }

    [Fact]
    public async Task A_finding_points_to_the_line_of_the_EPCIS_file()
    {
        using var folder = new DocumentFolder();

        folder.Write("shop.jsonld", Shop.Replace("2024-03-02T09", "2024-03-01T08", StringComparison.Ordinal));

        var run = await CommandLine.RunAsync("check", folder.Write("farm.xml", Farm), Path.Combine(folder.Path, "shop.jsonld"), "--evaluated-at", Now, "--format", "sarif");

        run.Output.Should().Contain("farm.xml").And.Contain("\"startLine\": 16").And.Contain("shop.jsonld").And.Contain("\"startLine\": 5");
    }

    [Fact]
    public async Task A_file_that_breaks_off_is_told_with_its_place()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("farm.xml", Farm[..700]);

        var run = await CommandLine.RunAsync("check", file);

        run.ExitCode.Should().Be(3);
        run.Errors.Should().MatchRegex(@"farm\.xml:\d+:\d+: error: ");
        run.Output.Should().BeEmpty();
    }

    [Theory]
    [InlineData("jsonld")]
    [InlineData("xml")]
    [InlineData("xml12")]
    public async Task The_founding_case_comes_back_from_EPCIS_byte_by_byte(string format)
    {
        using var folder = new DocumentFolder();
        var sample = Repository.PathOf("src/Provenance.Cli/Samples/kf94-masks.json");
        var native = await CommandLine.RunAsync("convert", sample, "--to", "provenance");

        var epcis = await CommandLine.RunAsync("convert", sample, "--to", format);
        var back = await CommandLine.RunAsync("convert", folder.Write("masks", epcis.Output), "--to", "provenance");

        epcis.ExitCode.Should().Be(0, epcis.Errors);
        epcis.Output.Should().Contain("customsProcessed").And.Contain("eventTime");
        back.ExitCode.Should().Be(0, back.Errors);
        back.Output.Should().Be(native.Output);
    }

    [Fact]
    public async Task An_event_means_the_same_after_a_journey_through_all_formats()
    {
        using var folder = new DocumentFolder();
        var json = await CommandLine.RunAsync("convert", folder.Write("farm.xml", Farm));
        var xml = await CommandLine.RunAsync("convert", folder.Write("farm.jsonld", json.Output), "--to", "xml");
        var old = await CommandLine.RunAsync("convert", folder.Write("farm20.xml", xml.Output), "--to", "xml12");
        var again = await CommandLine.RunAsync("convert", folder.Write("farm12.xml", old.Output));

        json.ExitCode.Should().Be(0, json.Errors);
        again.ExitCode.Should().Be(0, xml.Errors + old.Errors + again.Errors);
        again.Output.Replace("\"1.2\"", "\"2.0\"", StringComparison.Ordinal).Should().Be(json.Output.Replace("\"1.2\"", "\"2.0\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_line_of_NDJSON_is_told_like_an_event_that_can_not_be_read_and_nothing_is_judged_or_written()
    {
        using var folder = new DocumentFolder();
        var line = Shop.ReplaceLineEndings(" ");
        var broken = folder.Write("broken.ndjson", $"{line}\n{line[..400]}\n{line.Replace("\"DELETE\"", "DELETE", StringComparison.Ordinal)}\n{line}\n");
        var bad = folder.Write("bad.jsonld", Shop.Replace("\"DELETE\"", "7", StringComparison.Ordinal));

        foreach (var file in (string[])[broken, bad])
        {
            foreach (var arguments in (string[][])[["check", file, "--evaluated-at", Now], ["convert", file, "--to", "xml"], ["convert", file, "--to", "provenance", "--lossy"]])
            {
                var run = await CommandLine.RunAsync(arguments);

                run.ExitCode.Should().Be(3, run.Output);
                run.Output.Should().BeEmpty();
                run.Errors.Should().MatchRegex(file == broken ? "broken.ndjson:2:\\d+: error: .* Reading goes on in line 3.*\n.*broken.ndjson:3:\\d+: error: .* line 4" : "bad.jsonld:\\d+:\\d+: error: ");
            }
        }
    }

    [Fact]
    public async Task What_a_format_can_not_hold_is_not_dropped_unless_asked_for()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("shop.jsonld", Shop.Replace("\"bizStep\": \"receiving\"", "\"bizStep\": \"receiving\", \"https://example.com/ns#doors\": 4", StringComparison.Ordinal));

        var refused = await CommandLine.RunAsync("convert", file, "--to", "xml12");
        var lossy = await CommandLine.RunAsync("convert", file, "--to", "xml12", "--lossy");

        refused.ExitCode.Should().Be(4);
        refused.Output.Should().BeEmpty();
        refused.Errors.Should().Contain("lost: ").And.Contain("--lossy");
        lossy.ExitCode.Should().Be(0);
        lossy.Output.Should().Contain("ObjectEvent").And.Contain("doors");
        lossy.Errors.Should().Contain("lost: ");
    }

    [Fact]
    public async Task What_the_reader_has_no_place_for_is_not_dropped_unless_asked_for()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("shop.jsonld", Shop.Replace("\"type\": \"possessing_party\", \"source\"", "\"type\": \"possessing_party\", \"since\": \"2020\", \"source\"", StringComparison.Ordinal));

        var refused = await CommandLine.RunAsync("convert", file, "--to", "xml");
        var lossy = await CommandLine.RunAsync("convert", file, "--to", "xml", "--lossy");

        refused.ExitCode.Should().Be(4);
        refused.Output.Should().BeEmpty();
        refused.Errors.Should().Contain("since").And.Contain("lost: ");
        lossy.ExitCode.Should().Be(0, lossy.Errors);
    }
}
