using System.Text;
using Provenance.Documents;
using Provenance.Events;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Text that is no JSON, or not the JSON of a document.</summary>
public sealed class BrokenTextTests
{
    [Fact]
    public void A_document_that_breaks_off_is_told_where_it_ends()
    {
        var result = Read.Result("{\"provenance\": \"1.0\",\n \"parties\": [{\"id\": \"lg\", \"name\": \"L");

        result.Chains.Should().BeNull("its end was not reached");
        Read.Problems(result).Should().Equal(
            "error syntax $.parties[0].name: The text breaks off here, before what it began is closed. It may have been cut short; otherwise write the quotation mark, ] or } that is missing.");
        Read.Places(result).Should().Equal("2:37 $.parties[0].name");
    }

    [Fact]
    public void What_was_read_before_the_break_is_reported_too() =>
        Read.Problems(Read.Result("""{"provenance": "1.0", "parties": [{"id": "lg", "kind": "company"}, {"id": """)).Should().HaveCount(2)
            .And.Contain(p => p.Contains("\"company\" is no kind of party", StringComparison.Ordinal));

    [Fact]
    public void An_empty_document_says_what_to_write() =>
        Read.Problems(Read.Result(" \n")).Should().Equal("error syntax $: The document is empty. Write {\"provenance\": \"1.0\"} and what it records.");

    [Theory]
    [InlineData("""{"provenance": "1.0", "parties": [],}""", "A comma stands before the end of an object or list. Leave it out.", 37)]
    [InlineData("""{"provenance": "1.0", "parties": [{"id": "a"},]}""", "A comma stands before the end of an object or list. Leave it out.", 47)]
    [InlineData("""{"provenance": "1.0" /* the version */}""", "JSON has no comments. Leave it out, or keep it as \"notes\".", 22)]
    [InlineData("""{"provenance": '1.0'}""", "JSON has no single quotation marks. Write \"double\" ones.", 16)]
    [InlineData("""{"provenance": "1.0", "zone": None}""", "This is no JSON value. Write true, false or a number without quotes, and a text in quotes.", 31)]
    [InlineData("""{"provenance": "1.0"} {"provenance": "1.0"}""", "Text follows the end of the document. Leave it out; a stream has one object a line, each with one member that says what it is.", 23)]
    public void Text_that_is_no_JSON_says_what_to_write_instead(string json, string message, int column)
    {
        var problem = Read.Result(json).Problems.Should().ContainSingle().Subject;

        problem.Should().BeEquivalentTo(new { Severity = ProblemSeverity.Error, Code = "syntax", Message = message, Line = 1, Column = column });
    }

    [Fact]
    public void A_line_break_inside_a_text_is_told_at_its_place() =>
        Read.Places(Read.Result("{\"provenance\": \"1.0\",\n\"title\": \"two\nlines\"}")).Should().Equal("2:14 $.title");

    [Theory]
    [InlineData("[]")]
    [InlineData("\"provenance\"")]
    [InlineData("7")]
    public void A_document_is_an_object(string json) =>
        Read.Problems(Read.Result(json)).Should().Equal(
            "error wrongType $: A document is an object: {\"provenance\": \"1.0\", …}. A stream has one object a line, {\"document\": {…}} first.");

    [Fact]
    public void A_byte_order_mark_is_accepted()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Read.Document("""{"id": "e1", "type": "stored"}"""))];

        DocumentReader.Read(bytes).Problems.Should().BeEmpty();
    }

    [Fact]
    public void A_column_does_not_count_the_byte_order_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "{\"provenance\": 1}"u8];

        Read.Places(DocumentReader.Read(bytes)).Should().Equal("1:16 $.provenance");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF_16_is_refused_with_advice(bool hasMark)
    {
        var bytes = Encoding.Unicode.GetBytes((hasMark ? "\uFEFF" : "") + "{\"provenance\": \"1.0\"}");

        Read.Problems(DocumentReader.Read(bytes)).Should().Equal("error encoding $: The document is in UTF-16. Save it as UTF-8.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bytes_that_are_no_UTF_8_are_told_at_their_place(bool fromStream)
    {
        var bytes = Encoding.UTF8.GetBytes("{\"provenance\": \"1.0\",\n\"parties\": [{\"id\": \"lg\", \"name\": \"L?G\"}]}");
        bytes[bytes.AsSpan().IndexOf((byte)'?')] = 0xE9;

        var reader = new DocumentReader();
        if (fromStream)
            reader.Add(new MemoryStream(bytes), "doc");
        else
            reader.Add(bytes, "doc");
        var result = reader.Complete();

        result.Chains.Should().BeNull();
        Read.Problems(result).Should().Equal(
            "error encoding $.parties[0].name: The bytes from here on are not UTF-8. Save the document as UTF-8; it may have been saved in another encoding, or a letter was cut in two.");
        Read.Places(result).Should().Equal("2:36 $.parties[0].name");
    }

    [Fact]
    public void A_letter_cut_in_two_at_the_end_is_no_UTF_8()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"provenance\": \"1.0\", \"title\": \"é");

        DocumentReader.Read(bytes.AsMemory(..^1)).Problems.Should().ContainSingle().Which.Code.Should().Be("encoding");
    }

    [Fact]
    public void A_letter_beyond_ASCII_counts_as_one_column() =>
        Read.Places(Read.Result("""{"provenance": "1.0", "title": "신의주", "zone": 7}""")).Should().Equal("1:47 $.zone");

    [Fact]
    public void Half_a_character_in_an_escape_is_refused() =>
        Read.Problems("""{"id": "e1", "type": "stored", "notes": "\ud83d"}""").Should().Equal(
            "error text $e.notes: A \\u escape here is half of a character. Write the character itself, or both halves: \\ud83d\\ude00.");

    [Fact]
    public void Escapes_are_read_in_names_and_values()
    {
        var e = Read.Event<Stored>("""{"i\u0064": "e\u0031", "type": "st\u006fred", "notes": "\ud83d\ude00"}""");

        (e.Id, e.Notes).Should().Be(("e1", "😀"));
    }
}
