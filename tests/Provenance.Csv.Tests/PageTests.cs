using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Provenance.Validation;

namespace Provenance.Csv.Tests;

public sealed class PageTests
{
    [Fact]
    public void The_file_of_the_page_is_read_without_a_word()
    {
        var read = Page.Read(Page.Csv);

        read.Problems.Should().BeEmpty();
        var chain = read.Chains!.Single();
        chain.Id.ToString().Should().Be("M7");
        chain.Select(one => one.Event.Id).Should().Equal("receipts.csv#2", "receipts.csv#3");
        chain.Select(one => one.Event.Quantity?.ToString()).Should().Equal("1250.5 kilograms", "250.25 kilograms");
        chain.Select(one => $"{one.Event.Time}").Should().Equal("2024-03-04", "2024-03-06");
        read.Chains!.Check(read.EvaluatedAt!.Value).Findings.Should().NotContain(finding => finding.Kind == FindingKind.Fail);
    }

    [Fact]
    public void What_the_page_says_of_mistakes_is_what_is_said()
    {
        var read = Page.Read(Page.Csv.Replace("1.250,5", "1.25", StringComparison.Ordinal).Replace("Feinkost Beispiel;", "Feinkost Muster;", StringComparison.Ordinal));

        string.Join('\n', read.Problems).Should().Be(Page.Output);
    }

    [Fact]
    public void The_program_of_the_page_compiles_without_a_warning()
    {
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        using var program = new MemoryStream();

        CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText("global using System; global using System.IO; global using System.Linq;\n" + Page.Program, cancellationToken: TestContext.Current.CancellationToken)],
            trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .Emit(program, cancellationToken: TestContext.Current.CancellationToken)
            .Diagnostics.Where(one => one.Severity >= DiagnosticSeverity.Warning).Should().BeEmpty("a reader pastes it and builds");
    }
}
