using System.Text;
using Provenance.Documents;

namespace Provenance.Epcis.Tests.Json;

public sealed class JsonBadInputTests
{
    [Fact]
    public void A_document_cut_off_anywhere_is_an_error_with_a_place_and_keeps_what_came_before()
    {
        var whole = Encoding.UTF8.GetBytes(Doc.With($"{Doc.Event()},\n{Doc.Event("\"ex:a\":[1,{\"ex:b\":\"ü\"}]")}"));
        for (var length = 1; length < whole.Length; length++)
        {
            var read = EpcisReader.ReadDocument(whole.AsMemory(0, length));

            read.Problems[^1].Severity.Should().Be(ProblemSeverity.Error, $"{length} bytes");
            read.Problems[^1].Code.Should().Be("json");
            read.Problems[^1].Line.Should().BeInRange(1, 2);
            (read.Document?.Events.Count ?? 0).Should().BeInRange(0, 2);
        }
    }

    [Fact]
    public void Splitting_the_stream_anywhere_gives_the_same_events()
    {
        var bytes = Encoding.UTF8.GetBytes(Doc.With($"{Doc.Event("\"ex:ü\":[1,null,\"ü\\u00fc\"],\"bizStep\":\"shipping\"")},{Doc.Event("\"colour\":12.50")}", $"[{Doc.Context},{{\"ex\":\"https://ns.example.com/\"}}]"));
        var whole = EpcisReader.ReadDocument(bytes);
        for (var first = 1; first < bytes.Length; first++)
        {
            using var stream = new ForwardStream(bytes, int.MaxValue, first);
            var read = EpcisReader.ReadDocument(stream);
            read.Document.Should().Be(whole.Document, $"split at {first}");
            read.Problems.Should().Equal(whole.Problems);
        }

        foreach (var most in (int[])[1, 2, 3, 7])
        {
            using var stream = new ForwardStream(bytes, most);
            EpcisReader.ReadDocument(stream).Should().Be(whole);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nesting_without_end_is_refused(bool lists)
    {
        var deep = string.Concat(Enumerable.Repeat(lists ? "[" : "{\"ex:a\":", 100_000));

        Broken(Doc.With(Doc.Event($"\"ex:a\":{deep}1"))).Code.Should().Be("depth");
        Broken(deep.Length > 0 && lists ? deep : "{\"a\":" + deep).Code.Should().Be("depth");
    }

    [Fact]
    public void A_value_as_deep_as_allowed_is_read()
    {
        var options = new EpcisReaderOptions { MaxDepth = 1_000 };
        var text = Doc.With(Doc.Event($"\"ex:a\":{string.Concat(Enumerable.Repeat("{\"ex:a\":", 990))}1{new string('}', 990)}"));

        EpcisReader.ReadDocument(Encoding.UTF8.GetBytes(text), "d", options).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void A_text_of_a_gigabyte_is_refused_in_little_memory()
    {
        using var stream = new EndlessStream(Doc.With(Doc.Event("\"ex:a\":\"")).Split("\"ex:a\":\"")[0] + "\"ex:a\":\"", 'a', 1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = EpcisReader.ReadDocument(stream);

        read.Problems[^1].Code.Should().Be("tooLong");
        stream.Given.Should().BeLessThan(8 << 20);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(16 << 20);
    }

    [Fact]
    public void White_space_of_a_gigabyte_inside_an_event_is_refused_and_around_events_is_nothing()
    {
        using var inside = new EndlessStream(Doc.With("{").Split("[{")[0] + "[{", ' ', 1L << 30);

        EpcisReader.ReadDocument(inside, null, new() { MaxEventBytes = 1 << 20 }).Problems[^1].Code.Should().BeOneOf("tooLarge", "json");
        inside.Given.Should().BeLessThan(8 << 20);
    }

    [Fact]
    public void A_text_longer_than_allowed_is_an_error_of_its_event_alone()
    {
        var read = Read(Doc.With($"{Doc.Event($"\"ex:a\":\"{new string('a', 2_000)}\"")},{Doc.Event()}"), new() { MaxStringBytes = 1_000 });

        read.Codes().Should().ContainSingle(code => code.StartsWith("error tooLong", StringComparison.Ordinal));
        read.Document!.Events.Should().ContainSingle();
    }

    [Fact]
    public void An_event_larger_than_allowed_is_refused()
    {
        var read = Read(Doc.With(Doc.Event($"\"ex:a\":[{string.Join(',', Enumerable.Repeat("\"abc\"", 100_000))}]")), new() { MaxEventBytes = 100_000 });

        read.Problems[^1].Code.Should().Be("tooLarge");
    }

    [Fact]
    public void A_list_of_a_million_EPCs_is_read()
    {
        var epcs = string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"\"urn:epc:id:sgtin:4012345.011111.{i}\""));
        var read = Doc.Read(Doc.With(Doc.Event().Replace("\"urn:epc:id:sgtin:4012345.011111.1\"", epcs, StringComparison.Ordinal)));

        read.Problems.Should().BeEmpty();
        ((ObjectEvent)read.Document!.Events.Single()).Epcs.Count.Should().Be(1_000_000);
    }

    [Fact]
    public void An_event_of_very_many_members_is_read_in_no_more_time_than_it_is_long()
    {
        var members = string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"ex:m{i}\":{i}"));
        var read = Doc.Read(Doc.With(Doc.Event(members), $"[{Doc.Context},{{\"ex\":\"https://ns.example.com/\"}}]"));

        read.Problems.Should().BeEmpty();
        JsonWriteTests.Write(read.Document!, out _).Length.Should().BeGreaterThan(members.Length);
    }

    [Theory]
    [InlineData("utf-16", "encoding")]
    [InlineData("utf-16BE", "encoding")]
    [InlineData("utf-32", "encoding")]
    public void Another_encoding_than_UTF_8_is_refused(string encoding, string code) =>
        EpcisReader.ReadDocument(Encoding.GetEncoding(encoding).GetBytes(Doc.With(Doc.Event()))).Problems.Single().Code.Should().Be(code);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_an_error_of_their_event_alone()
    {
        var bytes = Encoding.UTF8.GetBytes(Doc.With($"{Doc.Event("\"ex:a\":\"#\"")},{Doc.Event("\"ex:#\":1")},{Doc.Event("\"bizStep\":\"#\"")},{Doc.Event("\"eventID\":\"#\"")},{Doc.Event()}"));
        bytes.AsSpan().Replace((byte)'#', (byte)0xFF);

        var read = EpcisReader.ReadDocument(bytes);

        read.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code).Should().Equal("encoding", "encoding", "encoding", "encoding");
        read.Document!.Events.Should().ContainSingle();
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_an_error_of_its_event_alone()
    {
        var read = Doc.Read(Doc.With($"{Doc.Event("\"ex:a\":\"\\uD800\"")},{Doc.Event("\"ex:\\uD800\":1")},{Doc.Event("\"ex:a\":{\"\\uD800\":1}")},{Doc.Event("\"bizStep\":\"\\uD800\"")},{Doc.Event()}"));

        read.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code).Should().Equal("encoding", "encoding", "encoding", "encoding");
        read.Document!.Events.Should().ContainSingle();
    }

    [Fact]
    public void Half_of_a_surrogate_pair_around_the_events_leaves_them_readable()
    {
        var behind = Doc.With(Doc.Event()).Replace($"\"@context\":{Doc.Context},", "", StringComparison.Ordinal)[..^1] + $",\"\\uD800\":\"\\uD800\",\"@context\":{Doc.Context}}}";

        Doc.Read(behind).Document!.Events.Should().ContainSingle();
        Doc.Read(Doc.With(Doc.Event(), more: "\"\\uDC00\":true,\"sender\":\"\\uD800\"")).Problems.Should().OnlyContain(problem => problem.Code == "encoding" || problem.Code == "unknownMember");
        Doc.Read("{\"\\uD800\":1,\"type\":\"\\uD800\"}").HasErrors.Should().BeTrue();
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_document()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Doc.With(Doc.Event("\"colour\":1")))];

        EpcisReader.ReadDocument(bytes).Should().Be(EpcisReader.ReadDocument(bytes.AsMemory(3)));
        using var slow = new ForwardStream(bytes, 1);
        EpcisReader.ReadDocument(slow).Document!.Events.Should().ContainSingle();
    }

    [Theory]
    [InlineData("{", "json")]
    [InlineData("[1]", "kind")]
    [InlineData("{}", "notEpcis")]
    [InlineData("{\"query\":{}}", "notEpcis")]
    [InlineData("{\"type\":7}", "notEpcis")]
    [InlineData("{\"type\":\"EPCISDocument\",\"epcisBody\":7}", "kind")]
    [InlineData("{\"type\":\"EPCISDocument\",\"epcisBody\":{\"eventList\":[7]}}", "kind")]
    [InlineData("{\"type\":\"EPCISDocument\",\"epcisHeader\":[]}", "kind")]
    [InlineData("{\"type\":\"EPCISDocument\"} x", "json")]
    [InlineData("{\"type\":\"EPCISDocument\", /* */ }", "json")]
    public void What_is_no_document_of_EPCIS_is_an_error(string text, string code) =>
        Doc.Read(text).Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code).Should().Contain(code);

    [Fact]
    public void A_document_of_another_version_is_read_and_told()
    {
        var read = Doc.Read(Doc.With(Doc.Event()).Replace("\"2.0\"", "\"1.2\"", StringComparison.Ordinal));

        read.Codes().Should().Equal("warning version $.schemaVersion");
        read.Document!.Events.Should().ContainSingle();
    }

    [Fact]
    public void A_reader_that_was_disposed_of_reads_no_more()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Doc.With(Doc.Event())));
        var reader = EpcisReader.Open(stream);
        reader.Dispose();

        FluentActions.Invoking(reader.Read).Should().Throw<ObjectDisposedException>();
    }

    private static ReadProblem Broken(string text) => Doc.Read(text).Problems[^1];

    private static EpcisReadResult Read(string text, EpcisReaderOptions options) => EpcisReader.ReadDocument(Encoding.UTF8.GetBytes(text), "d", options);
}
