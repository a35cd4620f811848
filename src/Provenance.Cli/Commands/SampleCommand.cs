using System.CommandLine;
using Provenance.Cli.Samples;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance sample [NAME]</c>: prints a document that comes with the program.</summary>
internal static class SampleCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "Name of the sample.",
            HelpName = "NAME",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => Sample.All[0].Name,
        };
        name.CompletionSources.Add([.. Sample.All.Select(sample => sample.Name)]);
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Sample.Find(token.Value) is null)
                result.AddError(Unknown(token.Value));
        });
        var list = new Option<bool>("--list") { Description = "List the samples." };
        var command = new Command("sample", "Print a sample document: try 'provenance sample | provenance check -'.") { name, list };
        command.SetAction(parse =>
        {
            if (parse.GetValue(list))
            {
                foreach (var sample in Sample.All)
                    terminal.Text.WriteLine($"{sample.Name,-14}{sample.About}");
                return ExitCode.Clean;
            }

            using var document = Sample.Find(parse.GetValue(name)!)!.Open();
            document.CopyTo(terminal.Bytes);
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Unknown(string name)
    {
        var nearest = Sample.NearestTo(name) is { } meant ? $"Did you mean {meant}? " : "";
        return $"There is no sample '{name}'. {nearest}The samples are {string.Join(", ", Sample.All.Select(sample => sample.Name))}.";
    }
}
