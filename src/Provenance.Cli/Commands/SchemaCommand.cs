using System.CommandLine;
using Provenance.Csv;
using Provenance.Documents;
using Provenance.Reports;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance schema [NAME]</c>: prints a JSON Schema.</summary>
internal static class SchemaCommand
{
    private static readonly (string Name, Func<string> Read)[] Schemas = [("document", DocumentSchema.Read), ("policy", DocumentSchema.ReadPolicy), ("route", DocumentSchema.ReadRoute), ("report", ReportSchema.Read), ("mapping", CsvMapping.ReadSchema)];

    public static Command Create(Terminal terminal)
    {
        var names = Array.ConvertAll(Schemas, schema => schema.Name);
        var name = new Argument<string>("NAME")
        {
            Description = "document, what check reads; policy, what --policy reads; route, what --route reads; report, what check --format json writes; or mapping, what --mapping reads.",
            HelpName = string.Join('|', names),
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => names[0],
        };
        name.CompletionSources.Add(names);
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !names.Contains(token.Value))
                result.AddError($"There is no schema '{token.Value}'. Write {string.Join(" or ", names)}.");
        });
        var command = new Command("schema", "Print the JSON Schema of documents, policies, routes, reports or mappings.") { name };
        command.SetAction(parse =>
        {
            terminal.Text.Write(Array.Find(Schemas, one => one.Name == parse.GetValue(name)).Read());
            return ExitCode.Clean;
        });
        return command;
    }
}
