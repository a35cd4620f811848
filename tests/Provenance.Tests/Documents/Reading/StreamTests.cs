using System.Globalization;
using System.Text;
using Provenance.Documents;

namespace Provenance.Tests.Documents.Reading;

/// <summary>A stream gives what memory gives, however it is cut into windows.</summary>
public sealed class StreamTests
{
    // Larger than the buffer that a reader begins with, with letters of several bytes and problems all over.
    private static readonly string Large = Document(2_000);

    public static TheoryData<int> Sizes => [7, 4_096, int.MaxValue];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task A_stream_gives_what_memory_gives(int atOnce)
    {
        var fromMemory = Read.Result(Large);

        await using var stream = new Read.DrippingStream(Encoding.UTF8.GetBytes(Large), atOnce);
        var fromStream = await DocumentReader.ReadAsync(stream, "doc", cancellationToken: TestContext.Current.CancellationToken);

        fromStream.Problems.Should().Equal(fromMemory.Problems);
        fromStream.Documents[0].Registry.Should().Be(fromMemory.Documents[0].Registry);
        fromStream.Chains!.Select(chain => chain.Count).Should().Equal(fromMemory.Chains!.Select(chain => chain.Count));
        fromStream.Chains![0].Zip(fromMemory.Chains![0]).Should().OnlyContain(pair => pair.First == pair.Second);
        fromMemory.Problems.Count.Should().Be(200);
    }

    /// <remarks>Also at every place where an element, a name or a letter may be cut.</remarks>
    [Fact]
    public void Windows_of_any_size_give_the_same()
    {
        var small = Document(12);
        var expected = Read.Result(small);
        for (var window = 16; window <= 2_048; window *= 2)
        {
            for (var shift = 0; shift < 40; shift++)
            {
                var reader = new DocumentReader(null, window);
                reader.Add(new MemoryStream(Encoding.UTF8.GetBytes(small.Insert(21, new string(' ', shift)))), "doc");
                var result = reader.Complete();

                result.Problems.Select(p => (p.Line, p.Path, p.Message)).Should().Equal(expected.Problems.Select(p => (p.Line, p.Path, p.Message)));
                result.Chains![0].Select(recorded => recorded.Event).Should().Equal(expected.Chains![0].Select(recorded => recorded.Event));
            }
        }
    }

    [Fact]
    public void A_document_on_one_line_gives_the_same_columns() =>
        Read.FromStream(Large.Replace("\n", "", StringComparison.Ordinal)).Problems.Should().Equal(Read.Result(Large.Replace("\n", "", StringComparison.Ordinal)).Problems);

    [Fact]
    public void An_element_larger_than_the_buffer_is_read_whole()
    {
        var items = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"urn:example:serial:{i}\""));

        var result = Read.FromStream(Read.Document($$"""{"id": "e1", "type": "stored", "items": [{{items}}]}"""));

        result.Problems.Should().BeEmpty();
        result.Chains![0][0].Event.Items.Count.Should().Be(20_000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_letter_may_be_cut_by_the_end_of_a_window(int shift)
    {
        var padding = new string(' ', (1 << 17) - 40 - shift);
        var json = $$"""{"provenance": "1.0",{{padding}} "about": "신의주신의주신의주", "zone": 7}""";

        var result = Read.FromStream(json);

        result.Documents[0].Header.About.Should().Be("신의주신의주신의주");
        Read.Places(result).Should().Equal(Read.Places(Read.Result(json)));
    }

    [Fact]
    public async Task Reading_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var act = async () => await DocumentReader.ReadAsync(new Read.DrippingStream(Encoding.UTF8.GetBytes(Large), 100), cancellationToken: source.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void A_stream_is_left_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Large));
        var reader = new DocumentReader();
        reader.Add(stream);

        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_reader_that_is_complete_takes_no_more()
    {
        var reader = new DocumentReader();
        var result = reader.Complete();

        reader.Complete().Should().BeSameAs(result);
        reader.Invoking(r => r.Add(Encoding.UTF8.GetBytes(Large))).Should().Throw<InvalidOperationException>().WithMessage("*Use a new reader for others.");
    }

    private static string Document(int events)
    {
        var json = new StringBuilder("{\"provenance\": \"1.0\",\n \"parties\": [{\"id\": \"lg\", \"name\": \"엘지\"}],\n \"chains\": [{\"id\": \"c\", \"item\": \"urn:x:c\", \"events\": [");
        for (var i = 0; i < events; i++)
        {
            json.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}\n  {{\"id\": \"e{i}\", \"type\": \"received\", \"notes\": \"신의주 {i}\", \"by\": \"{(i % 3 == 0 ? "later" : "lg")}\"");
            json.Append(i % 10 == 0 ? ", \"time\": \"2020-02-30\"}" : ", \"time\": \"2020-02-03\", \"quantity\": {\"exactly\": 5, \"unit\": \"H87\"}}");
        }

        return json.Append("]}], \"sources\": [],\n \"places\": [{\"id\": \"p\"}], \"x:later\": 1, \"restrictions\": [{\"id\": \"r\", \"parties\": [{\"id\": \"later\"}, {\"id\": \"later\", \"name\": \"later\"}]}]}").ToString();
    }
}
