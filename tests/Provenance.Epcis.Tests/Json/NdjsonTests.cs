using System.Text;
using Provenance.Documents;

namespace Provenance.Epcis.Tests.Json;

public sealed class NdjsonTests
{
    [Theory]
    [InlineData("xyz", 1, "This is no JSON value.")]
    [InlineData("{\"type\":\"ObjectEv", 18, "A line break or another control character")]
    [InlineData("{\"type\":\"ObjectEvent\",\"ex:a\":", 30, "The text breaks off here")]
    [InlineData("{\"type\":\"ObjectEvent\",\"ex:a\":{\"b\":1}", 37, "The text breaks off here")]
    [InlineData("{\"type\":\"ObjectEvent\" \"ex:a\":1}", 23, "A text stands where none belongs.")]
    [InlineData("{\"type\":\"ObjectEvent\"}}", 23, "This closes what was not opened")]
    [InlineData("[{\"type\":\"ObjectEvent\"}", 24, "The text breaks off here")]
    public void A_broken_line_is_an_error_at_its_place_and_the_other_lines_are_read(string line, int column, string message)
    {
        var read = Doc.Read($"{Numbered(1)}\n{Numbered(2)}\n{line}\n{Numbered(4)}\n\n{Numbered(6)}\n");

        Ids(read).Should().Equal(1, 2, 4, 6);
        var error = Errors(read).Single(problem => problem.Code == "json");
        (error.Line, error.Column).Should().Be((3, column));
        error.Message.Should().StartWith(message).And.EndWith("Reading goes on in line 4.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_line_cut_off_anywhere_costs_that_line_alone(int broken)
    {
        var whole = Numbered(broken, "\"ex:a\":[1,{\"ex:b\":\"ü\"}]");
        for (var length = 1; length < whole.Length; length++)
        {
            var lines = Enumerable.Range(1, 4).Select(number => number == broken ? whole[..length] : Numbered(number)).ToList();
            var (read, isBroken) = ReadBy(string.Join("\n", lines) + "\n", 7);

            isBroken.Should().Be(broken == 4 || IsAmbiguous(broken, whole[length - 1]), $"cut to {whole[..length]}");
            if (IsAmbiguous(broken, whole[length - 1]))
                continue;
            Ids(read).Should().Equal(Enumerable.Range(1, 4).Where(number => number != broken), $"cut to {whole[..length]}");
            Errors(read).Should().ContainSingle($"cut to {whole[..length]}").Which.Line.Should().Be(broken);
        }
    }

    [Fact]
    public void Of_a_broken_line_with_a_document_the_events_before_the_place_are_kept()
    {
        var broken = Doc.With($"{Numbered(2)},{Numbered(3)},{{\"type\" 1}}");

        var read = Doc.Read($"{Doc.With(Numbered(1))}\n{broken}\n{Doc.With(Numbered(4))}\n{Doc.With(Numbered(5))}\n");

        Ids(read).Should().Equal(1, 2, 3, 4, 5);
        Errors(read).Should().ContainSingle().Which.Path.Should().Be("$.epcisBody.eventList[2]");
        Errors(read).Single().Line.Should().Be(2);
    }

    [Fact]
    public void A_document_that_breaks_off_behind_an_event_does_not_cost_the_documents_behind_the_next()
    {
        var cut = Doc.With($"{Numbered(2)},#").Split('#')[0];

        var read = Doc.Read($"{Doc.With(Numbered(1))}\n{cut}\n{Doc.With(Numbered(3))}\n{Doc.With(Numbered(4))}\n{Doc.With(Numbered(5))}\n");

        // The third line was read as an event of the second, which it is none of: an error tells it.
        Ids(read).Should().Equal(1, 2, 4, 5);
        Errors(read).Select(problem => problem.Line).Should().Contain(3);
    }

    [Fact]
    public void Places_behind_a_broken_line_are_those_of_the_document()
    {
        var read = Doc.Read($"{Numbered(1)}\n{{\"a\" 1}}\n{Numbered(3).Replace("2026", "20x6", StringComparison.Ordinal)}\n{{\n\n{Numbered(6)}\n");

        Errors(read).Select(problem => (problem.Line, problem.Column, problem.Code)).Should().Equal((2, 6, "json"), (3, 35, "time"), (4, 2, "json"));
        Ids(read).Should().Equal(1, 6);
    }

    [Fact]
    public void Lines_that_are_too_deep_or_too_long_cost_themselves_alone()
    {
        var deep = $"{{\"ex:a\":{new string('[', 100)}{new string(']', 100)}}}";
        var options = new EpcisReaderOptions { MaxEventBytes = 2_000, MaxStringBytes = 500 };
        var large = Numbered(3, $"\"ex:a\":[{string.Join(',', Enumerable.Repeat("1", 200_000))}]");
        var text = Numbered(5, $"\"ex:a\":\"{new string('a', 200_000)}\"");

        using var stream = new ForwardStream(Encoding.UTF8.GetBytes(string.Join('\n', Numbered(1), deep, large, Numbered(4), text, Numbered(6))), 1_000);
        var read = EpcisReader.ReadDocument(stream, "d", options);

        Ids(read).Should().Equal(1, 4, 6);
        Errors(read).Select(problem => (problem.Line, problem.Code)).Should().Equal((2, "depth"), (3, "tooLarge"), (5, "tooLong"));
    }

    [Fact]
    public void The_number_of_errors_is_bounded()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 3_000).Select(number => number % 2 == 0 ? "{\"a\" 1}" : Numbered(number)));

        var (read, isBroken) = ReadBy(lines, int.MaxValue);

        isBroken.Should().BeTrue();
        Errors(read).Should().HaveCount(1_001).And.Subject.Last().Code.Should().Be("tooManyErrors");
        Ids(read).Should().Equal(Enumerable.Range(1, 2_001).Where(number => number % 2 == 1));
    }

    [Fact]
    public void A_document_over_several_lines_ends_where_it_is_broken()
    {
        string[] broken =
        [
            Doc.With($"\n{Numbered(1)}\n{Numbered(2)}\n"),
            Doc.With($"\n{Numbered(1)},\n{{\"type\" 1}},\n{Numbered(2)}\n"),
            "[\n" + Numbered(1) + "\n" + Numbered(2) + "\n]",
            Doc.With(Numbered(1)).Replace(",", ",\n", StringComparison.Ordinal).Replace("\"action\":", "\"action\"", StringComparison.Ordinal),
        ];
        foreach (var text in broken)
        {
            var (read, isBroken) = ReadBy(text, int.MaxValue);

            Errors(read).Should().ContainSingle(text).Which.Message.Should().NotContain("goes on");
            isBroken.Should().BeTrue();
        }
    }

    [Fact]
    public void Documents_over_several_lines_one_after_the_other_end_where_one_is_broken()
    {
        var document = Doc.With(Numbered(1)).Replace(",\"", ",\n\"", StringComparison.Ordinal);

        var read = Doc.Read($"{document}\n{document.Replace("\"action\":", "\"action\"", StringComparison.Ordinal)}\n{document}");

        Ids(read).Should().Equal(1);
        Errors(read).Should().ContainSingle();
    }

    [Fact]
    public void However_the_stream_is_cut_into_pieces_the_same_is_read()
    {
        var text = $"{Numbered(1)}\r\n{{\"type\":\"ObjectEvent\",\"ex:a\":\r\n{Numbered(3)}\r\n{Doc.With(Numbered(4) + ",{]")}\r\nno\r\n{Numbered(6)}\r\n{{\"a\"";
        var (whole, _) = ReadBy(text, int.MaxValue);

        Ids(whole).Should().Equal(1, 3, 4, 6);
        foreach (var most in (int[])[1, 2, 3, 17])
            ReadBy(text, most).Read.Should().Be(whole);
    }

    // So may the first line of a document end that goes over several lines.
    private static bool IsAmbiguous(int line, char last) => line == 1 && "[{,:".Contains(last);

    private static string Numbered(int number, string more = "") => Doc.Event($"\"eventID\":\"urn:x:{number}\"{(more.Length > 0 ? "," + more : "")}");

    private static IEnumerable<int> Ids(EpcisReadResult read) => read.Document!.Events.AsSpan().ToArray().Where(e => e.EventId is not null).Select(e => int.Parse(e.EventId!["urn:x:".Length..], null));

    private static IReadOnlyList<ReadProblem> Errors(EpcisReadResult read) => [.. read.Problems.Where(problem => problem.Severity == ProblemSeverity.Error)];

    private static (EpcisReadResult Read, bool IsBroken) ReadBy(string text, int most)
    {
        using var stream = new ForwardStream(Encoding.UTF8.GetBytes(text), most);
        using var reader = EpcisReader.Open(stream, "d");
        List<EpcisEvent> events = [];
        while (reader.Read())
            events.Add(reader.Current);
        return (new(reader.Document with { Events = [.. events] }, reader.Format, [.. reader.Problems]), reader.IsBroken);
    }
}
