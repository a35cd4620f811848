using System.Text.Json;
using Provenance.Tests;

namespace Provenance.Cli.Tests;

public sealed class CsvTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("src/Provenance.Csv/README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task A_table_is_checked_like_a_document()
    {
        using var folder = new DocumentFolder();

        var run = await CommandLine.RunAsync("check", folder.Write("receipts.csv", Block("csv") + "\n"), "--mapping", folder.Write("map.json", Block("json")));

        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should().Contain("M7");
    }

    [Fact]
    public async Task A_finding_about_rows_names_no_place_that_is_not_theirs()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("receipts.csv", Block("csv") + "\n");

        var run = await CommandLine.RunAsync("check", file, "--mapping", folder.Write("map.json", Block("json")), "--format", "sarif");

        run.Output.Should().Contain("\"results\"").And.NotContain("startLine");
    }

    [Fact]
    public async Task A_cell_that_is_wrong_is_told_by_line_and_column()
    {
        using var folder = new DocumentFolder();
        var file = folder.Write("receipts.csv", Block("csv").Replace("1.250,5", "1.25", StringComparison.Ordinal));

        var run = await CommandLine.RunAsync("check", file, "--mapping", folder.Write("map.json", Block("json")));

        run.ExitCode.Should().Be(3);
        run.Errors.Should().Contain($"{file}:2:41: error: Column \"Menge kg\": \"1.25\" is not written as \"number 1.234,5\".");
    }

    [Fact]
    public async Task A_table_without_a_mapping_is_refused_and_the_way_out_is_named()
    {
        using var folder = new DocumentFolder();

        var run = await CommandLine.RunAsync("check", folder.Write("receipts.csv", Block("csv")));

        run.ExitCode.Should().Be(3);
        run.Errors.Should().Contain("What its columns mean is not said. Write --mapping FILE");
    }

    [Fact]
    public async Task A_mapping_that_is_wrong_is_told()
    {
        using var folder = new DocumentFolder();

        var run = await CommandLine.RunAsync("check", folder.Write("receipts.csv", Block("csv")), "--mapping", folder.Write("map.json", Block("json").Replace("\"ignore\"", "\"ingore\"", StringComparison.Ordinal)));

        run.ExitCode.Should().Be(3);
        run.Errors.Should().Contain("map.json:3:3: error: Nobody knows a member ingore here. Write ignore, if that is meant.");
    }

    [Fact]
    public async Task Several_tables_are_one_set_and_each_problem_names_its_file()
    {
        using var folder = new DocumentFolder();
        var (mapping, rows) = (folder.Write("map.json", Block("json")), Block("csv") + "\n");
        var (march, april) = (folder.Write("march.csv", rows), folder.Write("april.csv", rows.Replace("LS-", "AP-", StringComparison.Ordinal).Replace("03.2024", "02.2024", StringComparison.Ordinal)));

        var sound = await CommandLine.RunAsync("check", "--format", "json", march, april, "--mapping", mapping);
        var broken = await CommandLine.RunAsync("check", march, folder.Write("may.csv", rows.Replace("250,25", "x", StringComparison.Ordinal)), folder.Write("june.csv", rows.Replace("04.03.", "31.02.", StringComparison.Ordinal)), "--mapping", mapping);

        sound.ExitCode.Should().Be(0, sound.Errors);
        using var report = JsonDocument.Parse(sound.Output);
        report.RootElement.GetProperty("chains").GetArrayLength().Should().Be(1);
        broken.ExitCode.Should().Be(3);
        broken.Errors.Should().Contain("may.csv:3:42: error: Column \"Menge kg\"").And.Contain("june.csv:2:4: error: Column \"Datum\"").And.NotContain("march.csv:");
    }

    [Fact]
    public async Task Import_prints_the_document_that_the_rows_make_and_the_document_says_the_same()
    {
        using var folder = new DocumentFolder();
        var (rows, mapping) = (folder.Write("receipts.csv", Block("csv") + "\n"), folder.Write("map.json", Block("json")));

        var import = await CommandLine.RunAsync("import", rows, "--mapping", mapping);
        var piped = await CommandLine.RunAsync(Block("csv"), ["import", "-", "--mapping", mapping]);
        var checkedTable = await CommandLine.RunAsync("check", "--format", "json", rows, "--mapping", mapping);
        var checkedDocument = await CommandLine.RunAsync(import.Output, ["check", "--format", "json", "-"]);

        import.ExitCode.Should().Be(0, import.Errors);
        import.Errors.Should().NotContain("error:").And.NotContain("warning:");
        using (var document = JsonDocument.Parse(import.Output))
            document.RootElement.GetProperty("chains")[0].GetProperty("events").GetArrayLength().Should().Be(2);
        piped.Output.Should().Be(import.Output.Replace("receipts.csv#", "standard input#", StringComparison.Ordinal));
        checkedDocument.ExitCode.Should().Be(0, checkedDocument.Errors);
        checkedDocument.Output.Should().Be(checkedTable.Output);
    }

    [Fact]
    public async Task Import_prints_nothing_of_a_file_with_a_mistake()
    {
        using var folder = new DocumentFolder();

        var run = await CommandLine.RunAsync("import", folder.Write("receipts.txt", Block("csv").Replace("1.250,5", "1.25", StringComparison.Ordinal)), "--mapping", folder.Write("map.json", Block("json")));

        run.ExitCode.Should().Be(3);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain("receipts.txt:2:41: error: Column \"Menge kg\"");
    }

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("\n```")[0];
}
