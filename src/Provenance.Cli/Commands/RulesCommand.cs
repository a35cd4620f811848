using System.CommandLine;
using Provenance.Cli.Input;
using Provenance.Reports.Layout;
using Provenance.Rules;
using Provenance.Validation;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance rules</c>: lists the rules.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = new WordOption<OutputFormat>("--format", "Text for people or JSON for programs.", OutputFormat.Text);
        var packs = PackFiles.Option("Show what a pack asks for in place of the rules, by its id or by its file.");
        var command = new Command("rules", "List the rules that a check applies, or what a pack asks for.") { format, packs };
        command.SetAction(async (parse, cancellation) =>
        {
            if (parse.GetValue(packs) is { Length: > 0 } names)
                return await ShowAsync(names, format.ValueOf(parse), terminal, cancellation);
            if (format.ValueOf(parse) == OutputFormat.Json)
                RuleJson.Write(RuleCatalog.Descriptors, terminal.Bytes);
            else
                Table(terminal);
            return ExitCode.Clean;
        });
        return command;
    }

    private static async Task<int> ShowAsync(string[] names, OutputFormat format, Terminal terminal, CancellationToken cancellation)
    {
        if (await PackFiles.ReadAsync(names, [], terminal.Talk, cancellation) is not { } packs)
            return ExitCode.Input;
        if (format == OutputFormat.Json)
        {
            PackText.WriteJson(packs, terminal.Bytes);
            return ExitCode.Clean;
        }

        var page = new TextPage(terminal.Text, terminal.Width, terminal.Color);
        foreach (var (i, pack) in packs.Index())
        {
            if (i > 0)
                page.Break();
            PackText.Write(pack, page);
        }

        return ExitCode.Clean;
    }

    private static void Table(Terminal terminal)
    {
        Row(terminal, "Code", "Severity", "Profile", "What it reports");
        foreach (var rule in RuleCatalog.Descriptors)
            Row(terminal, rule.Code, rule.Severity.ToString().ToLowerInvariant(), rule.Profile == RuleProfile.LabelProfile ? "label profile" : rule.Profile.ToString().ToLowerInvariant(), rule.Title);
    }

    private static void Row(Terminal terminal, string code, string severity, string profile, string title)
    {
        var left = $"{code,-8}{severity,-10}{profile,-15}";
        foreach (var line in Wrapping.Lines([title], Math.Max(20, terminal.Width - left.Length)))
        {
            terminal.Text.WriteLine(left + string.Concat(line.Select(run => run.Text)));
            left = new(' ', left.Length);
        }
    }
}
