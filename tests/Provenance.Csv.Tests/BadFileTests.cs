using System.Text;

namespace Provenance.Csv.Tests;

public sealed class BadFileTests
{
    private const string Header = "Art;Datum;Lieferschein;Charge;Partner;Menge kg;Bemerkung\n";
    private const string Row = "WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1.250,5;\n";

    [Theory]
    [InlineData("", 1, 1, "header", "The first line is no header")]
    [InlineData("Art;Art;Datum;Lieferschein;Charge;Partner;Menge kg\n", 1, 5, "duplicateColumn", "Two columns are called \"Art\"")]
    [InlineData("Art;Datum;Lieferschein;Charge;Partner;Menge-kg;Bemerkung\n", 1, 1, "missingColumn", "no column \"Menge kg\", which the mapping names. Write \"Menge-kg\"")]
    [InlineData(Header + Row + "WE;04.03.2024\n", 3, 4, "ragged", "The row has 2 cells and the header 7")]
    [InlineData(Header + "WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1.250,5;a;b\n", 2, 51, "ragged", "The row has 8 cells")]
    [InlineData(Header + "XX;04.03.2024;LS-77;M7;Almazara Ejemplo;1.250,5;\n", 2, 1, "noEntry", "No entry of the mapping takes this row")]
    [InlineData(Header + "WE;2024-03-04;LS-77;M7;Almazara Ejemplo;1.250,5;\n", 2, 4, "format", "Column \"Datum\": \"2024-03-04\" is not written as \"date dd.MM.yyyy\"")]
    [InlineData(Header + "WE;31.02.2024;LS-77;M7;Almazara Ejemplo;1.250,5;\n", 2, 4, "format", "\"31.02.2024\"")]
    [InlineData(Header + "WE;;LS-77;M7;Almazara Ejemplo;1.250,5;\n", 2, 4, "empty", "Column \"Datum\": The cell is empty and must not be")]
    [InlineData(Header + "WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1250.5;\n", 2, 41, "format", "\"1250.5\"")]
    [InlineData(Header + "WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1,250,5;\n", 2, 41, "format", "\"1,250,5\"")]
    [InlineData(Header + "WE;04.03.2024;LS-77;M7;Somebody;1.250,5;\n", 2, 24, "map", "\"Somebody\" is no word of the map")]
    [InlineData(Header + "WE;04.03.2024;\"LS\"77;M7;Almazara Ejemplo;1.250,5;\n", 2, 19, "quote", "Text follows a closing quote")]
    [InlineData(Header + "WE;04.03.2024;\"LS-77;M7;Almazara Ejemplo;1.250,5;\n", 2, 15, "quote", "A quote opens here and is never closed")]
    [InlineData(Header + "WE;04.03.2024;5\" x;M7;\"Almazara Ejemplo\"a;1.250,5;\n", 2, 41, "quote", "Text follows a closing quote")]
    [InlineData(Header + "WE;04.03.2024;\"a\r\nb\"c;M7;Almazara Ejemplo;1.250,5;\n", 3, 3, "quote", "Text follows a closing quote")]
    [InlineData(Header + "WE;04.03.2024;\"größer 😀 \"\"x\"\"\"; M7 ;Somebody;1.250,5;\n", 2, 38, "map", "Somebody")]
    [InlineData(Header + "WE;04.03.2024;L\uFFFDS;M7;Almazara Ejemplo;1.250,5;\n", 2, 16, "encoding", "A letter here is lost")]
    [InlineData(Header + "WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1.250,5;\"two\nlines\"\nWE;x;LS-77;M7;Almazara Ejemplo;1.250,5;\n", 4, 4, "format", "\"x\"")]
    public void A_mistake_is_told_where_it_stands(string csv, int line, int column, string code, string message)
    {
        var read = Page.Read(csv);

        read.HasErrors.Should().BeTrue();
        read.Problems.Should().Contain(problem => problem.Line == line && problem.Column == column && problem.Code == code && problem.DocumentName == "receipts.csv")
            .Which.Message.Should().Contain(message);
    }

    [Fact]
    public void One_mistake_is_told_once()
    {
        var read = Page.Read(Header + "WE;;LS-77;M7;Almazara Ejemplo;1.250,5;\n" + Row);

        read.Problems.Should().ContainSingle().Which.Line.Should().Be(2);
    }

    [Fact]
    public void What_the_reader_of_documents_refuses_is_told_by_line_and_column_of_the_file()
    {
        var read = Page.Read(Header + Row + Row, Page.Mapping.Replace("\"map\": {\"Almazara Ejemplo\": \"mill\"}", "\"map\": {\"Almazara Ejemplo\": \"nobody\"}", StringComparison.Ordinal));

        read.Problems.Where(problem => problem.Code == "undefined").Select(problem => (problem.DocumentName, problem.Line, problem.Path))
            .Should().Equal(("receipts.csv", 2, "map.json: $.events[0].event.from"), ("receipts.csv", 3, "map.json: $.events[0].event.from"));
        read.Problems[0].Message.Should().StartWith("Column \"Partner\": ");
    }

    [Fact]
    public void What_is_wrong_with_the_head_is_told_in_the_mapping()
    {
        var read = Page.Read(Page.Csv, Page.Mapping.Replace("\"country\": \"ES\"", "\"country\": \"Spain\"", StringComparison.Ordinal));

        var problem = read.Problems.Should().Contain(problem => problem.DocumentName == "map.json").Which;
        (problem.Line, problem.Path).Should().Be((8, "$.document.parties[1].country"));
    }

    [Fact]
    public void A_column_that_nobody_maps_is_named_once_and_is_no_error()
    {
        var read = Page.Read(Page.Csv, Page.Mapping.Replace("\"ignore\": [\"Bemerkung\"],", "", StringComparison.Ordinal));

        read.HasErrors.Should().BeFalse();
        read.Problems.Should().ContainSingle().Which.Message.Should().Be("Column \"Bemerkung\" is not in the mapping, and nothing of it is read. Map it, or name it in \"ignore\".");
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused_and_the_way_out_is_named()
    {
        var bytes = Encoding.Latin1.GetBytes(Page.Csv.Replace("eilig", "größer", StringComparison.Ordinal));

        var problem = Page.Read(bytes).Problems.Should().ContainSingle().Which;

        (problem.Code, problem.Line, problem.Column).Should().Be(("encoding", 3, 51));
        problem.Message.Should().Contain("\"encoding\": \"windows-1252\"");
        Page.Read(bytes, Page.Mapping.Replace("\"ignore\"", "\"encoding\": \"windows-1252\", \"ignore\"", StringComparison.Ordinal)).Problems.Should().BeEmpty();
    }

    [Fact]
    public void A_byte_order_mark_tells_the_encoding()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Page.Csv.Replace("eilig", "größer", StringComparison.Ordinal))];

            Page.Read(bytes).Problems.Should().BeEmpty(encoding.WebName);
            Page.Read(bytes, Page.Mapping.Replace("\"ignore\"", "\"encoding\": \"windows-1252\", \"ignore\"", StringComparison.Ordinal)).Problems.Should().BeEmpty($"the mark of {encoding.WebName} is stronger");
        }
    }

    [Fact]
    public void UTF_16_that_is_broken_is_told_where_it_is()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Page.Csv)];
        var at = Encoding.Unicode.GetBytes(Page.Csv[..Page.Csv.IndexOf("eilig", StringComparison.Ordinal)]).Length + 2;
        (bytes[at], bytes[at + 1]) = (0x00, 0xD8);

        var problem = Page.Read(bytes).Problems.Should().ContainSingle().Which;

        (problem.Code, problem.Line, problem.Column).Should().Be(("encoding", 3, 49));
    }

    [Fact]
    public void The_line_in_which_Excel_names_the_delimiter_is_no_row() => Page.Read("sep=;\n" + Page.Csv.Replace("1.250,5", "1.25", StringComparison.Ordinal)).Problems.Should().ContainSingle()
        .Which.Line.Should().Be(3);

    [Fact]
    public void Commas_in_texts_and_numbers_do_not_hide_the_delimiter()
    {
        var read = Page.Read("Art;Datum;Lieferschein;Charge;Partner;Menge kg;Bemerkung\n" + string.Concat(Enumerable.Repeat("WE;04.03.2024;LS, 77, a, b;M7;Almazara Ejemplo;1,5;x, y, z\n", 3)));

        read.Problems.Should().BeEmpty();
    }

    [Fact]
    public void Commas_tabs_and_line_ends_of_any_system_are_read()
    {
        Page.Read(Page.Csv.Replace(';', '\t').ReplaceLineEndings("\r\n")).Problems.Should().BeEmpty();
        Page.Read(Page.Csv.Replace(';', '|').ReplaceLineEndings("\r")).Problems.Should().BeEmpty();
        Page.Read(Page.Csv.Replace("1.250,5", "\"1.250,5\"", StringComparison.Ordinal).Replace("250,25", "\"250,25\"", StringComparison.Ordinal).Replace("\"1.\"250,5\"\"", "\"1.250,5\"", StringComparison.Ordinal).Replace(';', ',')).Problems.Should().BeEmpty();
    }

    [Fact]
    public void An_empty_quantity_is_known_to_be_unknown() =>
        Page.Read(Page.Csv.Replace("1.250,5", "", StringComparison.Ordinal)).Chains!.Single()[0].Event.Quantity!.ToString().Should().Contain("not stated");
}
