using System.CommandLine;
using Provenance.Cli.Input;
using Provenance.Documents;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance import FILE --mapping FILE</c>: prints the document that the rows of a CSV file make.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file; - is standard input." };
        var mapping = new Option<string>("--mapping") { Description = "What its columns mean, a JSON file ('provenance schema mapping').", HelpName = "FILE", Required = true };
        var command = new Command("import", "Print the document that the rows of a CSV file make, if all of them can be read.") { file, mapping };
        command.SetAction(async (parse, cancellation) =>
        {
            using var progress = new Progress(terminal.Talk);
            var input = new InputFiles(terminal.Talk, progress) { TablesOnly = true };
            if (await input.ReadMappingAsync(parse.GetValue(mapping)!, cancellation) is not { } columns)
                return ExitCode.Input;
            input.Mapping = columns;
            if (await input.ReadAsync([parse.GetValue(file)!], cancellation) is not { Documents: [var document] })
                return ExitCode.Input;
            DocumentWriter.Write(document, terminal.Bytes);
            return ExitCode.Clean;
        });
        return command;
    }
}
