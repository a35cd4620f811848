using System.CommandLine;
using Provenance.Reference;
using Provenance.Reports.Layout;
using Provenance.Reports.Wording;
using Provenance.Rules;
using Provenance.Validation;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance explain CODE</c>: says what a rule reports, why, and what closes it.</summary>
internal static class ExplainCommand
{
    private const int Column = 12;

    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string>("CODE") { Description = "Code of the rule, such as LBL006.", HelpName = "CODE" };
        code.CompletionSources.Add([.. RuleCatalog.Descriptors.Select(rule => rule.Code)]);
        code.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && RuleCatalog.Find(token.Value) is null)
                result.AddError(Unknown(token.Value));
        });
        var command = new Command("explain", "Explain a rule: what it reports, why, and what closes it.") { code };
        command.SetAction(parse =>
        {
            Explain(RuleCatalog.Find(parse.GetValue(code)!)!, new(terminal.Text, terminal.Width, terminal.Color));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Unknown(string code)
    {
        var nearest = Nearest.To(code, RuleCatalog.Descriptors.SelectMany<RuleDescriptor, string>(rule => [rule.Code, rule.Name]));
        if (nearest is not null && RuleCatalog.Find(nearest) is null)
            nearest = RuleCatalog.Descriptors.First(rule => rule.Name == nearest).Code;
        return $"There is no rule '{code}'. {(nearest is null ? "" : $"Did you mean {nearest}? ")}'provenance rules' lists them.";
    }

    private static void Explain(RuleDescriptor rule, TextPage page)
    {
        page.Paragraph(0, TextRun.Strong(rule.Code), " ", TextRun.Strong(rule.Name.Replace('-', ' ')));
        page.Paragraph(0, rule.Title);
        page.Break();
        Row(page, "Why", rule.Why);
        Row(page, "Closed by", rule.Remedy);
        Row(page, "Limits", rule.Limits);
        page.Break();
        Row(page, "Severity", $"{Lower(rule.Severity)}, where it fails; what is open or to be judged weighs one less");
        Row(page, "Class", $"{Lower(rule.Class)}, of the family {Words.Of(rule.Family.ToString()).ToLowerInvariant()}");
        Row(page, "Runs", rule.Profile switch
        {
            RuleProfile.Core => "always",
            RuleProfile.Epcis => "where an error declaration was read from EPCIS",
            RuleProfile.CustodyModel => "where a chain or a claim names a chain-of-custody model or a credit",
            RuleProfile.Investigation => "by itself where an event is a claim or a source is testimony",
            RuleProfile.LabelProfile => "where the policy names a label profile",
            RuleProfile.Pack => "where a pack that asks for it is named (check --pack)",
            RuleProfile.Route => "where the policy names an expected route (check --route)",
            _ => "where the policy is strict",
        });
        Row(page, "Covers", rule.Subsumes.Count == 0 ? null : $"{string.Join(", ", rule.Subsumes)}, where the cause is the same");
        Row(page, "Since", rule.Since);
        foreach (var (i, citation) in rule.Citations.Index())
            Row(page, i == 0 ? "Sources" : "", citation);
        if (rule.Citations.Count > 0)
            page.Hanging(0, "", Column, TextRun.Faint("[V] verified, [S] a secondary text, [K] general knowledge, [P] practice"));
    }

    private static void Row(TextPage page, string label, string? text)
    {
        if (text is not null)
            page.Hanging(0, TextRun.Faint(label), Column, text);
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
