using System.Text;
using Provenance.Documents;

namespace Provenance.Csv.Tests;

/// <summary>Line and column of what a reader of documents finds, which knows rows only as lines of a document.</summary>
public sealed class PlaceTests
{
    private const string Header = "Art;Datum;Lieferschein;Charge;Partner;Menge kg;Bemerkung\n";

    // A word of the map that the document doesn't define: the reader of documents finds it, not the mapping.
    private static readonly string Undefined = Page.Mapping.Replace("\"map\": {\"Almazara Ejemplo\": \"mill\"}", "\"map\": {\"Almazara Ejemplo\": \"nobody\"}", StringComparison.Ordinal);

    [Fact]
    public void A_cell_behind_plain_cells_is_told_by_its_column() => Undefined_at("WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1.250,5;\n", 2, 24);

    [Fact]
    public void A_cell_in_quotes_begins_with_its_quote() => Undefined_at("WE;04.03.2024;\"LS;\"\"77\"\"\";M7;\"Almazara Ejemplo\";1.250,5;\n", 2, 30);

    [Fact]
    public void Spaces_belong_to_the_cell_that_they_stand_in() => Undefined_at("WE;04.03.2024; LS-77 ;M7;  Almazara Ejemplo ;1.250,5;\n", 2, 26);

    [Fact]
    public void A_cell_behind_a_text_of_several_lines_is_told_by_the_line_on_which_it_stands()
    {
        Undefined_at("WE;04.03.2024;\"LS\n7\n\n7\";M7;Almazara Ejemplo;1.250,5;\n", 5, 7);
        Undefined_at("WE;04.03.2024;\"LS\r\n7\";M7;Almazara Ejemplo;1.250,5;\r\n", 3, 7);
        Undefined_at("WE;04.03.2024;\"LS\r7\";M7;Almazara Ejemplo;1.250,5;\r", 3, 7);
    }

    [Fact]
    public void A_row_behind_rows_of_several_lines_and_blank_lines_is_told_by_its_own_line()
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
            Undefined_at($"WA;06.03.2024;LS-12;M7;Feinkost Beispiel;250,25;\"a{end}b{end}\"{end}{end};;;;;;{end}WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1.250,5;{end}", 7, 24);
    }

    [Fact]
    public void A_letter_is_as_many_columns_as_UTF_16_has_units_for_it() => Undefined_at("WE;04.03.2024;größer 😀;M7;Almazara Ejemplo;1.250,5;\n", 2, 28);

    [Fact]
    public void A_tab_is_one_column()
    {
        var problem = Page.Read((Header + "WE;04.03.2024;LS-77;M7;Almazara Ejemplo;1.250,5;\n").Replace(';', '\t'), Undefined).Problems.Should().ContainSingle().Which;

        (problem.Line, problem.Column).Should().Be((2, 24));
    }

    [Fact]
    public void A_byte_order_mark_is_no_column()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var marked = Page.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Ware;" + Header + "öl;WE;31.02.2024;LS-77;M7;Almazara Ejemplo;1.250,5;\n")], Undefined).Problems;

            marked.Select(problem => (problem.Code, problem.Line, problem.Column)).Should().Equal([("unmapped", 1, 1), ("format", 2, 7), ("undefined", 2, 27)], encoding.WebName);
        }

        Page.Read("\uFEFFArt;Art;" + Header[4..], Undefined).Problems.Should().Contain(problem => problem.Code == "duplicateColumn").Which.Column.Should().Be(5);
    }

    [Fact]
    public void A_byte_order_mark_of_the_mapping_is_no_column()
    {
        var mapping = Page.Mapping.Replace("\"country\": \"ES\"", "\"country\": \"Spain\"", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

        var (plain, marked) = (Page.Read(Page.Csv, mapping).Problems, Page.Read(Page.Csv, "\uFEFF" + mapping).Problems);

        plain.Should().Contain(problem => problem.DocumentName == "map.json" && problem.Line == 1 && problem.Column == mapping.IndexOf("\"Spain\"", StringComparison.Ordinal) + 1);
        marked.Should().Equal(plain);
        CsvMapping.Read(Encoding.UTF8.GetBytes("\uFEFF{\"provenanceMapping\": \"1.0\", \"ingore\": []}")).Problems.Should().Contain(problem => problem.Message.Contains("ingore", StringComparison.Ordinal))
            .Which.Column.Should().Be(30);
    }

    [Fact]
    public void A_value_of_several_columns_is_told_where_the_first_of_them_stands()
    {
        const string Several =
            """
            {"provenanceMapping": "1.0", "document": {"provenance": "1.0", "recordKind": "operational"},
             "events": [{"chain": {"id": "oil", "item": {"id": "urn:example:oil"}},
               "event": {"type": "received", "time": {"notBefore": {"column": "Bis", "required": true}, "notAfter": {"column": "Ab", "required": true}}}}]}
            """;

        var problem = Page.Read("Ware,Ab,Bis\nx,2024-03-01,2024-03-02\n", Several.Replace("\"document\"", "\"ignore\": [\"Ware\"], \"document\"", StringComparison.Ordinal)).Problems.Should().Contain(problem => problem.Code == "absence").Which;

        problem.Message.Should().StartWith("Columns \"Bis\" and \"Ab\": ");
        (problem.Line, problem.Column).Should().Be((2, 3));
    }

    [Fact]
    public void A_problem_of_no_cell_is_told_where_its_row_begins()
    {
        var problem = Page.Read(Header + "WE;04.03.2024;\"LS\n77\";M7;Almazara Ejemplo;1.250,5;\n", Page.Mapping.Replace("\"type\": \"received\"", "\"type\": \"recieved\"", StringComparison.Ordinal)).Problems.Should().ContainSingle().Which;

        (problem.Line, problem.Column).Should().Be((2, 1));
    }

    [Fact]
    public void Each_row_of_an_event_is_told_by_its_own_place()
    {
        const string Grouped =
            """
            {"provenanceMapping": "1.0", "ignore": ["kg"], "document": {"provenance": "1.0", "recordKind": "operational"},
             "events": [{"groupBy": ["Schein"], "chain": {"id": "oil", "item": {"id": "urn:example:oil"}},
               "event": {"id": {"column": "Schein", "required": true}, "type": "dispatched", "time": {"column": "Tag", "format": "date d.M.yyyy", "required": true},
                 "evidence": [{"each": {"column": "Beleg", "required": true}}]}}]}
            """;

        var problems = Page.Read("Schein,Tag,kg,Beleg\nL1,4.3.2024,\"1\n2\",A\nL1,4.3.2024,20,B\nL2,14.3.2024,20,C\n", Grouped).Problems;

        problems.Select(problem => (problem.Line, problem.Column)).Should().Equal((3, 4), (4, 16), (5, 17));
    }

    [Fact]
    public void A_cell_that_is_wrong_and_stands_on_a_later_line_of_its_row_is_told_once() =>
        Page.Read(Header + "WE;04.03.2024;\"LS\n77\";M7;;1.250,5;\n").Problems.Should().ContainSingle().Which.Should().Match<ReadProblem>(problem => problem.Line == 3 && problem.Column == 8);

    [Fact]
    public void A_word_that_no_entry_takes_is_told_at_its_cell()
    {
        var problem = Page.Read("Datum;Art;Lieferschein;Charge;Partner;Menge kg;Bemerkung\n04.03.2024;XX;LS-77;M7;Almazara Ejemplo;1.250,5;\n").Problems.Should().ContainSingle().Which;

        (problem.Line, problem.Column, problem.Code).Should().Be((2, 12, "noEntry"));
        problem.Message.Should().StartWith("Column \"Art\": No entry of the mapping takes this row.");
    }

    [Fact]
    public void A_header_that_is_missing_is_told_by_the_line_on_which_it_would_stand() =>
        Page.Read("sep=;\n;;;\n").Problems.Should().Contain(problem => problem.Code == "header").Which.Should().Match<ReadProblem>(problem => problem.Line == 2 && problem.Column == 1);

    private static void Undefined_at(string rows, int line, int column)
    {
        var problem = Page.Read(Header + rows, Undefined).Problems.Should().ContainSingle().Which;

        problem.Message.Should().StartWith("Column \"Partner\": ");
        (problem.Code, problem.Line, problem.Column).Should().Be(("undefined", line, column));
    }
}
