using Provenance.Documents;

namespace Provenance.Csv.Tests;

public sealed class ChainTests
{
    private const string Mapping =
        """
        {"provenanceMapping": "1.0", "document": {"provenance": "1.0", "recordKind": "operational"},
         "events": [
           {"when": {"column": "Art", "is": "WE"},
            "chain": {"id": {"column": "Charge", "required": true}, "item": {"id": {"column": "Ware", "prefix": "urn:example:", "required": true}, "description": {"column": "Name", "absent": true}}},
            "event": {"type": "received", "time": {"column": "Tag", "format": "date d.M.yyyy", "required": true}}},
           {"chain": {"item": {"id": {"column": "Ware", "prefix": "urn:example:", "required": true}, "description": {"column": "Name", "absent": true}}, "id": {"column": "Charge", "required": true}},
            "event": {"type": "dispatched", "time": {"column": "Tag", "format": "date d.M.yyyy", "required": true}}}]}
        """;

    [Fact]
    public void Rows_that_describe_a_chain_alike_make_one_chain_whatever_entry_takes_them()
    {
        var read = Page.Read("Art,Charge,Ware,Name,Tag\nWE,M7,oil,Oil,1.3.2024\nWA,M7,oil,Oil,2.3.2024\nWE,M7,oil,Oil,3.3.2024\n", Mapping);

        read.Problems.Should().BeEmpty();
        read.Chains!.Single().Count.Should().Be(3);
    }

    [Theory]
    [InlineData("WE,M7,wine,Oil,2.3.2024", 7, "Ware", "\"urn:example:wine\" here and \"urn:example:oil\" in line 2", "events[0].chain.item.id")]
    [InlineData("WA,M7,oil,Olive oil,2.3.2024", 11, "Name", "\"Olive oil\" here and \"Oil\" in line 2", "events[1].chain.item.description")]
    [InlineData("WE,M7,oil,,2.3.2024", 11, "Name", "nothing here and \"Oil\" in line 2", "events[0].chain.item.description")]
    public void A_row_that_describes_a_chain_otherwise_than_an_earlier_one_is_told_by_line_and_column(string row, int column, string name, string words, string path)
    {
        var problem = Page.Read($"Art,Charge,Ware,Name,Tag\nWE,M7,oil,Oil,1.3.2024\n{row}\n", Mapping).Problems.Should().ContainSingle().Which;

        (problem.Severity, problem.Code, problem.Line, problem.Column, problem.Path).Should().Be((ProblemSeverity.Error, "conflict", 3, column, $"map.json: $.{path}"));
        problem.Message.Should().Be($"Column \"{name}\": The chain \"M7\" has {words}. Make them alike, or give one of the chains another id.");
    }

    [Fact]
    public void A_cell_that_can_not_be_read_is_no_second_problem()
    {
        var problems = Page.Read("Art,Charge,Ware,Name,Tag\nWE,M7,,Oil,1.3.2024\nWA,M7,oil,Oil,2.3.2024\nWE,M7,,Oil,3.3.2024\nWE,M7,wine,Oil,3.3.2024\n", Mapping).Problems;

        problems.Select(problem => (problem.Line, problem.Code)).Should().Equal((2, "empty"), (4, "empty"), (5, "conflict"));
    }
}
