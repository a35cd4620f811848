using System.CommandLine;
using System.CommandLine.Help;
using NodaTime;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance</c>: the command that holds all others.</summary>
internal static class ProvenanceCommand
{
    /// <remarks>Not a root command in the parser's sense: that would bear the name of the executable, which is not the command's.</remarks>
    public static Command Create(Terminal terminal, IClock clock) => new("provenance", "Checks supply-chain provenance documents and says what is missing.")
    {
        new HelpOption(),
        new VersionOption(),
        CheckCommand.Create(terminal, clock),
        QuestionsCommand.Create(terminal, clock),
        ImportCommand.Create(terminal),
        ConvertCommand.Create(terminal),
        HashCommand.Create(terminal),
        SampleCommand.Create(terminal),
        RulesCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        SchemaCommand.Create(terminal),
    };
}
