using System.CommandLine.Invocation;
using NodaTime;
using Provenance.Cli;
using Provenance.Cli.Commands;

using var terminal = new Terminal();

#pragma warning disable RS0030 // The composition root: everything below is handed its clock.
var clock = SystemClock.Instance;
#pragma warning restore RS0030

var parse = ProvenanceCommand.Create(terminal, clock).Parse(args);
try
{
    if (parse.Action is ParseErrorAction error)
        (error.ShowHelp, error.ShowTypoCorrections) = (args.Length == 0, true);
    parse.InvocationConfiguration.EnableDefaultExceptionHandler = false;
    parse.InvocationConfiguration.Output = parse.Errors.Count > 0 ? terminal.Talk : terminal.Text;
    parse.InvocationConfiguration.Error = terminal.Talk;
    var code = await parse.InvokeAsync();
    terminal.Flush();

    // The parser answers a usage error with 1, which is this program's answer for findings.
    return parse.Errors.Count > 0 ? ExitCode.Usage : code;
}
catch (OperationCanceledException)
{
    return ExitCode.Cancelled;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
{
    terminal.Talk.WriteLine($"provenance: error: the output can't be written: {failure.Message}");
    return ExitCode.Failure;
}
catch (Exception bug)
{
    // Whatever stands in a document, a user of the command line never reads a stack trace.
    terminal.Talk.WriteLine($"provenance: internal error, please report it: {bug.GetType().Name}: {bug.Message}");
    return ExitCode.Failure;
}
