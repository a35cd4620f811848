using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using Provenance.Chains;
using Provenance.Cli.Input;
using Provenance.Documents;
using Provenance.Reports.Wording;
using Provenance.Validation;
using Provenance.Validation.Baselines;
using Provenance.Validation.Inputs;
using Provenance.Values;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance check FILE…</c>: reads documents as one set of chains and reports what is missing.</summary>
internal sealed class CheckCommand
{
    private readonly Terminal _terminal;
    private readonly IClock _clock;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Documents: native JSON or NDJSON, EPCIS in XML, JSON-LD or NDJSON, CSV with --mapping; or folders of them. Checked together as one set; - is standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly WordOption<ReportFormat> _format = new("--format", "Text for people, JSON for programs, SARIF for code hosts and editors, or Markdown for pull requests and letters.", ReportFormat.Text);

    private readonly Option<bool> _promote = new("--sarif-promote") { Description = "In SARIF, give what is open or to be judged the level of its severity, for viewers that show nothing without one." };

    private readonly WordOption<Severity> _failOn = new("--fail-on", "Exit with 1 if a finding fails, is open or is to be judged at this severity or above.", Severity.Error);

    private readonly Option<bool> _all = new("--all") { Description = "Show everything: all findings, what closes them, what passed and what was assumed. JSON always does." };

    private readonly Option<Instant?> _evaluatedAt = new("--evaluated-at")
    {
        Description = "The report's now, such as 2024-05-15T00:00:00Z. By default what the documents say (the latest of several), else this moment.",
        HelpName = "INSTANT",
        CustomParser = ParseInstant,
    };

    private readonly Option<string?> _attachments = new("--attachments")
    {
        Description = "Compare the digests of attachments with the files at their locations in this folder; nothing outside of it is read.",
        HelpName = "FOLDER",
    };

    private readonly Option<string[]> _policies = new("--policy")
    {
        Description = "A policy document, JSON: severities, rules that are off, suppressions, thresholds. May be given several times; the later one wins.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _mapping = new("--mapping")
    {
        Description = "What the columns of CSV files mean, a JSON file ('provenance schema mapping').",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _packs = PackFiles.Option("Judge by a pack as well, by its id or by its file; may be given several times. 'provenance rules --pack ID' shows what it asks for.");

    private readonly Option<string[]> _routes = RouteFiles.Option();

    private readonly Option<bool> _forDisclosure = new("--for-disclosure")
    {
        Description = "Make a report for somebody from whom sources are protected: it tells nothing of withheld sources, and no place, date or words of theirs.",
    };

    private readonly Option<string[]> _whatIf = new("--what-if")
    {
        Description = "Read this document as well, and say which findings it closes, which it opens and which stay. May be given several times.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Compare with an earlier report, as check --format json wrote it: what is new, unchanged, changed or gone. What is unchanged does not count for the exit code.",
        HelpName = "REPORT",
    };

    public CheckCommand(Terminal terminal, IClock clock)
    {
        (_terminal, _clock) = (terminal, clock);
        _files.Validators.Add(OneStandardInput);
        _attachments.Validators.Add(AnExistingFolder);
    }

    public static Command Create(Terminal terminal, IClock clock)
    {
        var check = new CheckCommand(terminal, clock);
        var command = new Command("check", "Check documents and say what is missing, what can't be decided and what to ask next.")
        {
            check._format, check._promote, check._all, check._failOn, check._attachments, check._whatIf, check._baseline,
        };
        check.AddInput(command);
        command.Validators.Add(check.OneComparison);
        command.Validators.Add(check.NoAttachmentsToDisclose);
        command.SetAction(check.RunAsync);
        return command;
    }

    /// <summary>What is read, and as of when: shared with commands that check and write something else.</summary>
    public void AddInput(Command command)
    {
        command.Add(_files);
        command.Add(_evaluatedAt);
        command.Add(_policies);
        command.Add(_mapping);
        command.Add(_packs);
        command.Add(_routes);
        command.Add(_forDisclosure);
    }

    /// <summary>Reads and checks; <see langword="null"/> where an input can't be read.</summary>
    /// <param name="parse">The command line.</param>
    /// <param name="isForDisclosure">Whether the report is for disclosure even where nobody asks.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<ProvenanceReport?> CheckAsync(ParseResult parse, bool isForDisclosure, CancellationToken cancellation)
    {
        using var progress = new Progress(_terminal.Talk);
        if (await PolicyAsync(parse, cancellation) is not { } policy)
            return null;
        var input = new InputFiles(_terminal.Talk, progress);
        if (!await ReadMappingAsync(parse, input, cancellation))
            return null;
        if (await input.ReadAsync(parse.GetValue(_files)!, cancellation) is not { Chains: { } chains } read)
            return null;
        return await CheckAsync(parse, chains, Now(parse, read), policy, isForDisclosure, progress, cancellation);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        using var progress = new Progress(_terminal.Talk);
        if (await PolicyAsync(parse, cancellation) is not { } policy)
            return ExitCode.Input;
        var files = parse.GetValue(_files)!;
        var more = parse.GetValue(_whatIf) ?? [];
        var input = new InputFiles(_terminal.Talk, progress) { KeepPlaces = _format.ValueOf(parse) == ReportFormat.Sarif, ReadsAgain = more.Length > 0 };
        if (!await ReadMappingAsync(parse, input, cancellation))
            return ExitCode.Input;
        var baseline = parse.GetValue(_baseline) is { } earlier ? await input.ReadBaselineAsync(earlier, cancellation) : null;
        if (baseline is null && parse.GetValue(_baseline) is not null)
            return ExitCode.Input;
        if (baseline is { IsForDisclosure: false } && parse.GetValue(_forDisclosure))
        {
            _terminal.Talk.WriteLine("provenance: error: The baseline was not made with --for-disclosure, and what it says may tell of sources that this report protects. Make one that was.");
            return ExitCode.Input;
        }

        if (await input.ReadAsync(files, cancellation) is not { Chains: { } chains } read)
            return ExitCode.Input;
        var now = Now(parse, read);
        var report = await CheckAsync(parse, chains, now, policy, false, progress, cancellation);
        if (more.Length > 0)
        {
            baseline = ReportBaseline.Of(report, $"the record without {string.Join(" and ", more)}");
            if (await input.ReadAsync([.. files, .. more], cancellation) is not { Chains: { } together } all)
                return ExitCode.Input;
            (report, read) = (await CheckAsync(parse, together, now, policy, false, progress, cancellation), all);
        }

        if (baseline is not null)
            report = report.ComparedTo(baseline);
        new ReportOutput(_terminal) { All = parse.GetValue(_all), Promote = parse.GetValue(_promote), Read = read, Imported = input.Imported, Tables = input.Tables }.Write(report, _format.ValueOf(parse));
        var failOn = _failOn.ValueOf(parse);
        return report.Findings.Any(finding => finding.AsksSomething && finding.Severity >= failOn && Counts(finding)) ? ExitCode.Findings : ExitCode.Clean;

        bool Counts(Finding finding) => more.Length > 0 || report.Comparison?.StateOf(finding) != BaselineState.Unchanged;
    }

    private async Task<bool> ReadMappingAsync(ParseResult parse, InputFiles input, CancellationToken cancellation) =>
        parse.GetValue(_mapping) is not { } file || (input.Mapping = await input.ReadMappingAsync(file, cancellation)) is not null;

    private async Task<ProvenancePolicy?> PolicyAsync(ParseResult parse, CancellationToken cancellation)
    {
        if (new PolicyFiles(_terminal.Talk).Read(parse.GetValue(_policies) ?? []) is not { } policy)
            return null;
        var packs = await PackFiles.ReadAsync(parse.GetValue(_packs)!, policy.Packs, _terminal.Talk, cancellation);
        var routes = await RouteFiles.ReadAsync(parse.GetValue(_routes) ?? [], _terminal.Talk, cancellation);
        return packs is null || routes is null ? null : policy with { Packs = packs.ToValueList(), Routes = routes.ToValueList() };
    }

    private Instant Now(ParseResult parse, ReadResult read) => parse.GetValue(_evaluatedAt) ?? read.EvaluatedAt ?? _clock.GetCurrentInstant();

    private async Task<ProvenanceReport> CheckAsync(ParseResult parse, ChainSet chains, Instant evaluatedAt, ProvenancePolicy policy, bool isForDisclosure, Progress progress, CancellationToken cancellation)
    {
        progress.Begin($"Checking {Words.Count(chains.Count, "chain")} with {Words.Count(chains.Sum(chain => chain.Count), "event")}");
        var report = isForDisclosure || parse.GetValue(_forDisclosure) ? chains.CheckForDisclosure(evaluatedAt, policy)
            : parse.GetValue(_attachments) is { } folder ? await CheckAsync(chains, new AttachmentFolder(folder), evaluatedAt, policy, cancellation)
            : chains.Check(evaluatedAt, policy);
        cancellation.ThrowIfCancellationRequested();
        return report;
    }

    private async Task<ProvenanceReport> CheckAsync(ChainSet chains, AttachmentFolder folder, Instant evaluatedAt, ProvenancePolicy policy, CancellationToken cancellation)
    {
        var inputs = await ProvenanceInputs.ResolveAsync(chains, null, folder, cancellation);
        foreach (var attachment in inputs.Attachments)
            Warn(attachment);
        return inputs.Check(evaluatedAt, policy);
    }

    /// <summary>What could not be compared is no finding, and must not pass for compared.</summary>
    private void Warn(ResolvedAttachment attachment)
    {
        var why = attachment.State switch
        {
            AttachmentState.Missing when attachment.Evidence.Attachment?.Location?.Value is { Length: > 0 } location => $"there is no '{location}' in the folder of attachments",
            AttachmentState.Missing => "it has no location",
            AttachmentState.Denied or AttachmentState.NotComparable => attachment.Why,
            _ => null,
        };
        if (why is not null)
            _terminal.Talk.WriteLine(InputFiles.Printable($"provenance: warning: The attachment of {attachment.Evidence.Id ?? "evidence without an id"} is not compared: {why}."));
    }

    private void OneComparison(CommandResult result)
    {
        if (result.GetResult(_whatIf) is { Implicit: false } && result.GetResult(_baseline) is { Implicit: false })
            result.AddError("Write --what-if or --baseline, not both: each compares with another report.");
    }

    private void NoAttachmentsToDisclose(CommandResult result)
    {
        if (result.GetResult(_forDisclosure) is { Implicit: false } && result.GetResult(_attachments) is { Implicit: false })
            result.AddError("Write --for-disclosure or --attachments, not both: the bytes of evidence are no part of a report for disclosure.");
    }

    private static void AnExistingFolder(OptionResult result)
    {
        if (result.Tokens is [.., { Value: var folder }] && !Directory.Exists(folder))
            result.AddError($"'{folder}' is no folder. Name with --attachments the folder that holds the files.");
    }

    private static Instant? ParseInstant(ArgumentResult result)
    {
        var written = result.Tokens[^1].Value;
        if (OffsetDateTimePattern.ExtendedIso.Parse(written) is { Success: true, Value: var moment })
            return moment.ToInstant();
        var isDate = LocalDatePattern.Iso.Parse(written).Success;
        result.AddError($"'{written}' is no instant. Write {(isDate ? written : "2024-05-15")}T00:00:00Z, or with an offset {(isDate ? written : "2024-05-15")}T00:00:00+09:00.");
        return null;
    }

    private static void OneStandardInput(ArgumentResult result)
    {
        if (result.Tokens.Count(token => token.Value == InputFiles.StandardInput) > 1)
            result.AddError("Standard input (-) can be read once. Write - only once.");
    }
}
