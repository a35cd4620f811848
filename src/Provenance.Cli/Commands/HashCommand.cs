using System.CommandLine;
using Provenance.Epcis;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance hash FILE…</c>: prints the event hash ids of EPCIS events.</summary>
internal static class HashCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "EPCIS documents, XML, JSON-LD or NDJSON, and folders of them; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var dialect = Named("--dialect", "How the text that is hashed is put together.", EventHashes.Dialects);
        var algorithm = Named("--algorithm", "The digest.", EventHashes.Algorithms);
        var preHash = new Option<bool>("--prehash") { Description = "Print the text that is hashed in place of the id, on one line: \\\\, \\n, \\r, \\t and \\u0085 stand for a backslash and for control characters in it, as in JSON." };
        var verify = new Option<bool>("--verify") { Description = "Print the id of each event and the dialects that it matches; all dialects are tried." };
        var command = new Command("hash", "Print the event hash ids of EPCIS events, one a line.") { files, dialect, algorithm, preHash, verify };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(verify))
                return;
            foreach (Option option in (Option[])[dialect, algorithm, preHash])
            {
                if (result.GetResult(option) is { Implicit: false })
                    result.AddError($"--verify tries every dialect with the digest that an id names. Leave {option.Name} out.");
            }
        });
        command.SetAction(async (parse, cancellation) =>
        {
            using var progress = new Progress(terminal.Talk);
            var hashes = new EventHashes(terminal, progress)
            {
                Dialect = (EventHashDialect)Array.IndexOf(EventHashes.Dialects, parse.GetValue(dialect)),
                Algorithm = (EventHashAlgorithm)Array.IndexOf(EventHashes.Algorithms, parse.GetValue(algorithm)),
                PreHash = parse.GetValue(preHash),
                Verify = parse.GetValue(verify),
            };
            return await hashes.RunAsync(parse.GetValue(files)!, cancellation);
        });
        return command;
    }

    private static Option<string> Named(string name, string description, string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} [default: {words[0]}]",
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                if (!words.Contains(result.Tokens[^1].Value))
                    result.AddError($"'{result.Tokens[^1].Value}' is no value of {name}. Write {string.Join(" or ", words)}.");
                return result.Tokens[^1].Value;
            },
            DefaultValueFactory = _ => words[0],
        };
        option.CompletionSources.Add(words);
        return option;
    }
}
