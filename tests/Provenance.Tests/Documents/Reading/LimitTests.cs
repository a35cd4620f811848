using System.Text;
using Provenance.Documents;

namespace Provenance.Tests.Documents.Reading;

/// <summary>What is too much, from memory and from a stream, in bounded memory.</summary>
public sealed class LimitTests
{
    private const long Megabyte = 1 << 20;

    public static TheoryData<bool> Both => [false, true];

    [Theory]
    [MemberData(nameof(Both))]
    public void A_nesting_of_ten_thousand_is_refused_at_the_first_level_too_many(bool fromStream)
    {
        var json = $$"""{"provenance": "1.0", "x:deep": {{new string('[', 10_000)}}{{new string(']', 10_000)}}}""";

        var result = fromStream ? Read.FromStream(json) : Read.Result(json);

        var problem = result.Problems.Should().ContainSingle().Subject;
        problem.Code.Should().Be("tooDeep");
        problem.Message.Should().Be("Objects and lists are nested more than 64 deep here. No document needs that; if this one does, give the reader a larger MaxDepth.");
        (problem.Line, problem.Column).Should().Be((1, 96));
        problem.Path.Should().StartWith("$['x:deep'][0][0]");
    }

    [Fact]
    public void A_nesting_within_a_raised_limit_is_read() =>
        Read.Result($$"""{"provenance": "1.0", "x:deep": {{new string('[', 200)}}{{new string(']', 200)}}}""", new() { MaxDepth = 300 }).Problems.Should().BeEmpty();

    [Fact]
    public void A_string_of_300_MB_is_refused_without_holding_it()
    {
        var reader = new DocumentReader();
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Add(new EndlessText("{\"provenance\": \"1.0\",\n \"title\": \"", 300 * Megabyte), "doc");
        var result = reader.Complete();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(20 * Megabyte);
        Read.Problems(result).Should().Equal("error tooLarge $.title: A text or number is longer than 1048576 bytes. Keep long content outside and name it in an attachment by its digest.");
        Read.Places(result).Should().Equal("2:11 $.title");
    }

    [Fact]
    public void A_line_with_a_string_of_300_MB_is_refused_without_holding_it()
    {
        var reader = new DocumentReader();
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Add(new EndlessText("{\"document\": {\"provenance\": \"1.0\"}}\n{\"party\": {\"id\": \"", 300 * Megabyte), "doc");
        var result = reader.Complete();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(20 * Megabyte);
        result.Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "tooLarge", Line = 2, Column = 18 });
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_string_over_the_limit_is_refused_and_the_rest_is_read(bool fromStream)
    {
        var options = new DocumentReaderOptions { MaxStringBytes = 100 };
        var json = Read.Document($$"""{"id": "e1", "type": "stored", "notes": "{{new string('x', 101)}}", "by": 7}""");

        var result = fromStream ? Read.FromStream(json, options) : Read.Result(json, options);

        Read.Problems(result).Should().SatisfyRespectively(
            first => first.Should().Be("error tooLarge $e.notes: A text is longer than 100 bytes. Keep long content outside and name it in an attachment by its digest."),
            second => second.Should().StartWith("error wrongType $e.by:"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_document_over_the_limit_is_refused(bool fromStream)
    {
        var options = new DocumentReaderOptions { MaxDocumentBytes = 200 };
        var json = Read.Document($$"""{"id": "e1", "type": "stored", "notes": "{{new string('x', 300)}}"}""");

        var result = fromStream ? Read.FromStream(json, options) : Read.Result(json, options);

        result.Chains.Should().BeNull();
        result.Problems.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "tooLarge", Message = "The document is larger than 200 bytes. Divide it, or raise the limit." });
    }

    [Fact]
    public void A_stream_over_the_limit_is_not_read_on()
    {
        var stream = new EndlessText("{\"provenance\": \"1.0\", \"x:list\": [", long.MaxValue / 2, "1,");
        var reader = new DocumentReader(new() { MaxDocumentBytes = 3 << 20 });
        reader.Add(stream, "doc");

        Read.Problems(reader.Complete()).Should().ContainSingle().Which.Should().StartWith("error tooLarge $['x:list'][").And.EndWith("The document is larger than 3145728 bytes. Divide it, or raise the limit.");
        stream.Given.Should().BeLessThan(10 * Megabyte);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_chain_over_the_limit_is_refused_at_its_first_event_too_many(bool fromStream)
    {
        var options = new DocumentReaderOptions { MaxEventsPerChain = 2 };
        var json = Read.Document("""{"id": "e1", "type": "stored"}, {"id": "e2", "type": "stored"}, {"id": "e3", "type": "stored"}""");

        var result = fromStream ? Read.FromStream(json, options) : Read.Result(json, options);

        Read.Problems(result).Should().Equal("error tooMany $.chains[0].events[2]: A chain has more than 2 events. Divide it, or raise the limit.");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void After_a_thousand_errors_reading_stops(bool fromStream)
    {
        var result = Parties("\"kind\": \"x\"", fromStream);

        result.Chains.Should().BeNull();
        result.Problems.Count.Should().Be(1_001);
        result.Problems[999].Path.Should().Be("$.parties[999].kind");
        result.Problems[1_000].Message.Should().Be("The document has more than 1000 errors, so reading stops here. Mend these first.");
    }

    [Fact]
    public void After_a_thousand_ids_that_nothing_defines_the_others_are_counted()
    {
        var places = string.Join(',', Enumerable.Range(0, 1_500).Select(i => $$"""{"id": "p{{i}}", "in": "q{{i}}"}"""));

        var problems = Read.Result($$"""{"provenance": "1.0", "places": [{{places}}]}""").Problems;

        problems.Count.Should().Be(1_001);
        problems[^1].Message.Should().Be("500 more problems are not listed. Mend these first.");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void After_a_thousand_warnings_the_others_are_counted_and_errors_told(bool fromStream)
    {
        var result = Parties("\"roles\": [\"zzzz\"]", fromStream);
        result.HasErrors.Should().BeFalse();
        result.Problems.Count.Should().Be(1_001);
        result.Problems[^1].Message.Should().Be("500 more problems are not listed. Mend these first.");

        Parties("\"roles\": [\"zzzz\"]", fromStream, "\"zone\": 7").Problems.Should().ContainSingle(p => p.Severity == ProblemSeverity.Error).Which.Path.Should().Be("$.zone");
    }

    private static ReadResult Parties(string member, bool fromStream, string more = "\"title\": \"t\"")
    {
        var parties = string.Join(',', Enumerable.Range(0, 1_500).Select(i => $$"""{"id": "p{{i}}", {{member}}}"""));
        var json = $$"""{"provenance": "1.0", "parties": [{{parties}}], {{more}}}""";
        return fromStream ? Read.FromStream(json) : Read.Result(json);
    }

    [Fact]
    public void A_limit_that_makes_no_sense_is_refused()
    {
        var act = () => new DocumentReaderOptions { MaxDepth = 7 };

        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("MaxDepth is 8 to 1000.*");
    }

    /// <summary>A beginning and then a text that does not end.</summary>
    private sealed class EndlessText(string start, long length, string repeated = "x") : Stream
    {
        private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
        private readonly byte[] _repeated = Encoding.UTF8.GetBytes(repeated);

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, _start.Length + length - Given);
            for (var i = 0; i < count; i++, Given++)
                buffer[i] = Given < _start.Length ? _start[Given] : _repeated[(Given - _start.Length) % _repeated.Length];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
