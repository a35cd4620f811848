using System.Text;

namespace Provenance.Csv.Tests;

public sealed class MappingTests
{
    [Theory]
    [InlineData("{", "json", "This is no JSON")]
    [InlineData("{}", "version", "Begin it with { \"provenanceMapping\": \"1.0\"")]
    [InlineData("""{"provenanceMapping": "1.0"}""", "required", "The mapping lacks the head")]
    [InlineData("""{"provenanceMapping": "1.0", "document": {"chains": []}, "events": [{"skip": "x"}]}""", "document", "Chains and events come from the rows")]
    [InlineData("""{"provenanceMapping": "1.0", "document": {}, "evnets": []}""", "unknownMember", "Write events")]
    [InlineData("""{"provenanceMapping": "1.0", "document": {}, "events": [{}]}""", "required", "An entry says what its rows become")]
    [InlineData("""{"provenanceMapping": "1.0", "document": {}, "events": [{"chain": {}, "event": {"time": {"column": "A"}}}]}""", "empty", "Say in one way what an empty cell means")]
    [InlineData("""{"provenanceMapping": "1.0", "document": {}, "events": [{"chain": {}, "event": {"time": {"column": "A", "required": true, "format": "datum"}}}]}""", "format", "Write how a cell looks")]
    [InlineData("""{"provenanceMapping": "1.0", "document": {}, "events": [{"chain": {}, "event": {"items": [{"each": {"column": "A", "required": true}}]}}]}""", "each", "Write \"groupBy\"")]
    public void What_is_wrong_with_a_mapping_is_told(string json, string code, string message)
    {
        var read = CsvMapping.Read(Encoding.UTF8.GetBytes(json), "map.json");

        read.Mapping.Should().BeNull();
        read.Problems.Should().Contain(problem => problem.Code == code && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_of_one_shipment_are_one_event()
    {
        var read = Page.Read("Schein,Tag,Charge,kg\nL1,4.3.2024,A,10\nL1,4.3.2024,B,20\nL2,5.3.2024,A,30\n", Grouped);

        read.Problems.Should().BeEmpty();
        read.Chains!.Single().Select(one => (one.Event.Id, one.Event.Documents.Count)).Should().Equal(("L1", 2), ("L2", 1));
    }

    [Fact]
    public void Rows_of_one_shipment_that_disagree_are_told_by_line_and_column()
    {
        var problem = Page.Read("Schein,Tag,Charge,kg\nL1,4.3.2024,A,10\nL1,5.3.2024,B,20\n", Grouped).Problems.Should().ContainSingle().Which;

        (problem.Line, problem.Column, problem.Code).Should().Be((3, 4, "group"));
        problem.Message.Should().Contain("\"5.3.2024\" stands here, and \"4.3.2024\" in line 2");
    }

    [Fact]
    public void Rows_of_one_shipment_with_others_between_are_told() =>
        Page.Read("Schein,Tag,Charge,kg\nL1,4.3.2024,A,10\nL2,4.3.2024,B,20\nL1,4.3.2024,C,20\n", Grouped).Problems
            .Should().Contain(problem => problem.Code == "group" && problem.Line == 4).Which.Message.Should().Contain("Sort the file by Schein");

    [Theory]
    [InlineData("number 1.234,5", "1.234.567,80", "1234567.80")]
    [InlineData("number 1.234,5", "-3,5", "-3.5")]
    [InlineData("number 1.234,5", "1.5", null)]
    [InlineData("number 1.234,5", "1,", null)]
    [InlineData("number 1,234.5", "1,234.5", "1234.5")]
    [InlineData("number 1'234.5", "1'234", "1234")]
    [InlineData("number 1 234,5", "1 234,5", "1234.5")]
    [InlineData("number 1.234,5", "1e5", null)]
    [InlineData("date dd.MM.yyyy", "29.02.2023", null)]
    [InlineData("dateTime d.M.yyyy H:mm", "4.3.2024 9:05", "2024-03-04T09:05:00")]
    public void A_cell_is_read_as_its_format_says(string format, string cell, string? native) => CsvFormat.Parse(format)!.Read(cell).Should().Be(native);

    private const string Grouped =
        """
        {"provenanceMapping": "1.0", "ignore": ["kg"], "document": {"provenance": "1.0", "recordKind": "operational"},
         "events": [{"groupBy": ["Schein"], "chain": {"id": "oil", "item": {"id": "urn:example:oil"}},
           "event": {"id": {"column": "Schein", "required": true}, "type": "dispatched", "time": {"column": "Tag", "format": "date d.M.yyyy", "required": true},
             "documents": [{"each": {"column": "Charge", "required": true}}]}}]}
        """;
}
