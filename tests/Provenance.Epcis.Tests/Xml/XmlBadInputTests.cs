using System.Text;

namespace Provenance.Epcis.Tests.Xml;

public sealed class XmlBadInputTests
{
    private const string Head = "<e:EPCISDocument xmlns:e=\"urn:epcglobal:epcis:xsd:2\" schemaVersion=\"2.0\" creationDate=\"2024-05-06T07:08:09Z\"><EPCISBody><EventList>";
    private const string Tail = "</EventList></EPCISBody></e:EPCISDocument>";
    private const string Event = "<ObjectEvent><eventTime>2024-05-01T10:00:00Z</eventTime><eventTimeZoneOffset>+02:00</eventTimeZoneOffset>";

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://example.com/x.dtd\">")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    public void A_DTD_is_refused(string doctype)
    {
        var result = Read(doctype + Head + Event + "<bizStep>&a;</bizStep></ObjectEvent>" + Tail);

        result.Problems.Should().ContainSingle(problem => problem.Message.Contains("DTD")).Which.Line.Should().Be(1);
    }

    [Fact]
    public void An_entity_that_nobody_declared_is_refused() =>
        Read("<!DOCTYPE x>" + Head + Event + "<bizStep>&a;</bizStep></ObjectEvent>" + Tail).Problems.Should().ContainSingle(problem => problem.Code == "xml");

    [Fact]
    public void A_hundred_thousand_levels_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<x:a xmlns:x=\"urn:x\">", 100_000));

        Read(Head + Event + deep).Problems.Should().ContainSingle(problem => problem.Code == "depthLimit");
    }

    [Fact]
    public void The_deepest_nesting_that_can_be_allowed_is_read_without_a_stack_overflow()
    {
        var deep = string.Concat(Enumerable.Repeat("<x:a xmlns:x=\"urn:x\">", 990)) + string.Concat(Enumerable.Repeat("</x:a>", 990));
        EpcisReadResult? result = null;
        var thread = new Thread(() => result = EpcisReader.ReadDocument(XmlFixtures.Bytes(Head + Event + "<action>ADD</action>" + deep + "</ObjectEvent>" + Tail), options: new() { MaxDepth = 1_000 }), 512 * 1024);
        thread.Start();
        thread.Join();

        result!.Document!.Events.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("<ObjectEvent x=\"")]
    [InlineData("<ObjectEvent><eventTime>")]
    [InlineData("<ObjectEvent><x:a xmlns:x=\"urn:x\">")]
    [InlineData("<ObjectEvent><!--")]
    [InlineData("<")]
    public void A_gigabyte_in_one_piece_is_refused_after_a_few_megabytes(string before)
    {
        using var stream = new EndlessStream(Head + before, "a", 1L << 30);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        using var reader = EpcisReader.Open(stream);
        while (reader.Read())
        {
        }

        reader.Problems.Should().ContainSingle().Which.Code.Should().BeOneOf("stringLimit", "xml");
        reader.BytesRead.Should().BeLessThan(4 << 20);
        (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(40 << 20);
    }

    [Fact]
    public void Names_without_end_are_refused()
    {
        using var stream = new EndlessStream(Head, i => $"<x:n{i} xmlns:x=\"urn:x\"/>", 1L << 30);
        using var reader = EpcisReader.Open(stream, options: new() { Strict = false });
        while (reader.Read())
        {
        }

        reader.IsBroken.Should().BeTrue();
        reader.BytesRead.Should().BeLessThan(4 << 20);
    }

    [Fact]
    public void A_list_of_a_million_EPCs_is_read()
    {
        using var stream = new EndlessStream(Head + Event + "<epcList>", i => $"<epc>urn:epc:id:sgtin:4012345.011111.{i}</epc>", 47_000_000, "</epcList><action>ADD</action></ObjectEvent>" + Tail);
        using var reader = EpcisReader.Open(stream);

        reader.Read().Should().BeTrue();
        ((ObjectEvent)reader.Current).Epcs.Count.Should().BeGreaterThan(1_000_000 - 100_000);
        reader.Problems.Should().BeEmpty();
    }

    [Fact]
    public void An_event_larger_than_the_limit_is_refused()
    {
        using var stream = new EndlessStream(Head + Event + "<epcList>", i => $"<epc>urn:epc:id:sgtin:4012345.011111.{i}</epc>", 1L << 30);
        using var reader = EpcisReader.Open(stream, options: new() { MaxEventBytes = 1 << 20 });

        reader.Read().Should().BeFalse();
        reader.Problems.Should().ContainSingle().Which.Code.Should().Be("eventLimit");
    }

    [Fact]
    public void A_document_that_is_cut_off_anywhere_is_told_and_its_whole_events_are_read()
    {
        var bytes = XmlFixtures.Bytes(XmlFixtures.Second);
        for (var length = 10; length < bytes.Length - 2; length += 7)
        {
            var result = EpcisReader.ReadDocument(bytes.AsMemory(0, length));
            result.HasErrors.Should().BeTrue();
            result.Problems[^1].Line.Should().BeGreaterThan(0);
        }
    }

    [Fact]
    public void Text_in_another_encoding_than_it_says_is_told()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Head + Event + "<bizStep>a:"), 0xE9, 0x20, .. Encoding.UTF8.GetBytes("</bizStep></ObjectEvent>" + Tail)];

        EpcisReader.ReadDocument(bytes).Problems.Should().ContainSingle(problem => problem.Message.Contains("UTF-8"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    public void Encodings_that_a_document_declares_are_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>" + Head + Event + "<action>ADD</action></ObjectEvent>" + Tail)];

        EpcisReader.ReadDocument(bytes).Document!.Events.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("<eventTime>2024-13-01T10:00:00Z</eventTime>", "time")]
    [InlineData("<eventTime>2024-02-30T10:00:00Z</eventTime>", "time")]
    [InlineData("<eventTime>yesterday</eventTime>", "time")]
    [InlineData("<eventTime>2024-05-01T10:00:00+15:00</eventTime>", "time")]
    public void A_time_that_is_none_is_an_error(string time, string code) =>
        Read(Head + "<ObjectEvent>" + time + "<eventTimeZoneOffset>+02:00</eventTimeZoneOffset><action>ADD</action></ObjectEvent>" + Tail).Problems.Should().ContainSingle().Which.Code.Should().Be(code);

    [Theory]
    [InlineData("+25:00")]
    [InlineData("2")]
    [InlineData("+14:01")]
    public void An_offset_that_is_none_is_told(string offset) =>
        Read(Head + $"<ObjectEvent><eventTime>2024-05-01T10:00:00Z</eventTime><eventTimeZoneOffset>{offset}</eventTimeZoneOffset><action>ADD</action></ObjectEvent>" + Tail)
            .Problems.Should().ContainSingle().Which.Code.Should().Be("offset");

    [Fact]
    public void An_unknown_namespace_of_the_root_is_told() =>
        Read((Head + Tail).Replace("xsd:2", "xsd:9", StringComparison.Ordinal)).Problems.Should().ContainSingle().Which.Code.Should().Be("namespace");

    [Fact]
    public void Another_root_is_refused() => Read("<html><body/></html>").Problems.Should().ContainSingle().Which.Code.Should().Be("unknownRoot");

    [Fact]
    public void Content_of_2_0_in_a_document_of_1_2_is_told_once_and_read()
    {
        var result = Read(XmlFixtures.Second.Replace("xsd:2", "xsd:1", StringComparison.Ordinal).Replace("schemaVersion=\"2.0\"", "schemaVersion=\"1.2\"", StringComparison.Ordinal));

        result.HasErrors.Should().BeFalse();
        result.Document!.Events.Should().HaveCount(6);
        result.Problems.Should().Contain(problem => problem.Code == "misplaced");
    }

    private static EpcisReadResult Read(string text) => EpcisReader.ReadDocument(XmlFixtures.Bytes(text));
}
