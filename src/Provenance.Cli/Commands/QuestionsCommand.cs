using System.CommandLine;
using NodaTime;
using Provenance.Reports;
using Provenance.Validation;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance questions FILE…</c>: writes what to ask, as letters or as a table.</summary>
internal static class QuestionsCommand
{
    public static Command Create(Terminal terminal, IClock clock)
    {
        var check = new CheckCommand(terminal, clock);
        var format = new WordOption<QuestionFormat>("--format", "Letters in Markdown, one for each addressee and never with anything of withheld sources, or a table as CSV.", QuestionFormat.Markdown);
        var to = new Option<string?>("--to") { Description = "Only what is asked of this addressee, as the letters name them.", HelpName = "ADDRESSEE" };
        var command = new Command("questions", "Write what to ask of whom: a letter for each addressee, or a table.") { format, to };
        check.AddInput(command);
        command.SetAction(async (parse, cancellation) =>
        {
            var isLetter = format.ValueOf(parse) == QuestionFormat.Markdown;
            if (await check.CheckAsync(parse, isLetter, cancellation) is not { } report)
                return ExitCode.Input;
            if (parse.GetValue(to) is { } addressee && !ReportQuestions.Addressees(report).Contains(addressee, StringComparer.OrdinalIgnoreCase))
            {
                terminal.Talk.WriteLine(Unknown(addressee, report));
                return ExitCode.Usage;
            }

            if (isLetter)
                ReportQuestions.WriteLetters(report, terminal.Text, parse.GetValue(to));
            else
                ReportQuestions.WriteCsv(report, terminal.Text, parse.GetValue(to));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Unknown(string addressee, ProvenanceReport report)
    {
        var names = string.Join("; ", ReportQuestions.Addressees(report).Where(name => name.Length > 0));
        return Input.InputFiles.Printable(names.Length == 0 ? $"Nothing is asked of '{addressee}', nor of anybody else by name." : $"Nothing is asked of '{addressee}'. The addressees are: {names}.");
    }
}
