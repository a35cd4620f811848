using System.Text;

namespace Provenance.Epcis.Tests.Identifiers;

public sealed class Gs1CompanyPrefixTableTests
{
    // Invented: not the table that GS1 publishes.
    private const string Json = """{"GCPPrefixFormatList":{"date":"2026-01-01","entry":[{"prefix":"950","gcpLength":7},{"prefix":"9506","gcpLength":9},{"prefix":"95060001","gcpLength":"10"},{"prefix":"2","gcpLength":0}]}}""";

    [Theory]
    [InlineData("9500000134352", 7)]
    [InlineData("9506100134352", 9)]
    [InlineData("9506000134352", 10)]
    [InlineData("9506", 9)]
    [InlineData("2000000000000", 0)]
    [InlineData("4012345000115", 0)]
    [InlineData("", 0)]
    public void The_longest_entry_decides(string digits, int length) => Read(Json).LengthOf(digits).Should().Be(length);

    [Fact]
    public void A_table_gives_URNs_their_company_prefix()
    {
        var table = Read(Json);
        table.Count.Should().Be(4);
        Gs1Identifier.Parse("https://id.gs1.org/01/19506000134359/21/7").TryToEpcUrn(table, out var urn, out _).Should().BeTrue();
        urn.Should().Be("urn:epc:id:sgtin:9506000134.135.7");
        Gs1Identifier.Parse("(414)4012345000115").TryToEpcUrn(table, out urn, out var problem).Should().BeFalse();
        problem.Should().Be("No company prefix is known that starts 401234500011.");
        Gs1Identifier.Parse("urn:epc:id:sgln:4012345.00011.0").TryToEpcUrn(table, out urn, out _).Should().BeTrue();
        urn.Should().Be("urn:epc:id:sgln:4012345.00011.0");
    }

    [Fact]
    public void A_whole_company_prefix_is_an_entry_too() =>
        new Gs1CompanyPrefixTable([new("4012345", 7), new("401234567", 9)]).LengthOf("4012345678900").Should().Be(9);

    [Theory]
    [InlineData("[]", "The table of company prefixes has no GCPPrefixFormatList*")]
    [InlineData("{\"GCPPrefixFormatList\":{\"entry\":{}}}", "*with an array entry.")]
    [InlineData("{\"GCPPrefixFormatList\":{\"entry\":[{\"prefix\":952}]}}", "Entry 1 of the table*")]
    [InlineData("{\"GCPPrefixFormatList\":{\"entry\":[{\"prefix\":\"952\",\"gcpLength\":7.5}]}}", "Entry 1 of the table*")]
    [InlineData("{\"GCPPrefixFormatList\":{\"entry\":[{\"prefix\":\"952\",\"gcpLength\":5}]}}", "A company prefix that starts with 952 can't have 5 digits*")]
    [InlineData("{\"GCPPrefixFormatList\":{\"entry\":[{\"prefix\":\"95X\",\"gcpLength\":7}]}}", "\"95X\" does not start a company prefix*")]
    [InlineData("{\"GCPPrefixFormatList\":{\"entry\":[{\"prefix\":\"952\",\"gcpLength\":7},{\"prefix\":\"952\",\"gcpLength\":8}]}}", "The table has two entries for 952.*")]
    [InlineData("{", "The table of company prefixes is no JSON*")]
    public void A_file_that_is_no_table_is_told_why(string json, string problem) =>
        FluentActions.Invoking(() => Read(json)).Should().Throw<FormatException>().WithMessage(problem);

    private static Gs1CompanyPrefixTable Read(string json) => Gs1CompanyPrefixTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
