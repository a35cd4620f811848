using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Provenance.Cli.Input;
using Provenance.Documents;
using Provenance.Epcis;

namespace Provenance.Cli.Commands;

/// <summary>Prints the event hash ids of the files that the command line names, in document order.</summary>
internal sealed class EventHashes(Terminal terminal, Progress progress)
{
    /// <summary>The words of the command line, in the order of <see cref="EventHashDialect"/>.</summary>
    public static readonly string[] Dialects = ["text", "reference", "openepcis-2.0", "openepcis-2.1"];

    /// <summary>The words of the command line, in the order of <see cref="EventHashAlgorithm"/>.</summary>
    public static readonly string[] Algorithms = ["sha-256", "sha-384", "sha-512", "sha3-256"];

    public EventHashDialect Dialect { get; init; }

    public EventHashAlgorithm Algorithm { get; init; }

    public bool PreHash { get; init; }

    public bool Verify { get; init; }

    /// <summary>The answer of the process: whether every id that is an event hash id matches a dialect, and whether everything could be read.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var code = ExitCode.Clean;
        foreach (var file in InputFolder.Expand(files))
            code = Math.Max(code, await PrintAsync(file, cancellation));
        return code;
    }

    private async Task<int> PrintAsync(string file, CancellationToken cancellation)
    {
        var name = file == InputFiles.StandardInput ? InputFiles.StandardInputName : file;
        progress.Begin($"Hashing {name}");
        try
        {
            await using Stream stream = file == InputFiles.StandardInput ? Console.OpenStandardInput() : InputFiles.Open(file);
            if (!Verify && Dialect != EventHashDialect.Reference)
                return PrintEvents(stream, name, null, cancellation);

            // The reference depends on the whole document.
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, cancellation);
            var bytes = memory.ToArray();
            return Verify ? PrintEvents(new MemoryStream(bytes, writable: false), name, bytes, cancellation) : PrintReference(bytes, name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or FormatException)
        {
            return Fail(name, InputFiles.Reason(failure, file));
        }
    }

    private int PrintReference(byte[] bytes, string name)
    {
        var result = ReferenceEventHash.Compute(bytes, Algorithm);
        if (result.Failure is { } failure)
            return Fail(name, failure);
        var code = ExitCode.Clean;
        var number = 0;
        foreach (var e in result.Events)
        {
            number++;
            terminal.Text.WriteLine((PreHash ? OneLine(e.PreHash) : e.Id) ?? "-");
            if (e.Failure is { } why)
                code = Fail(name, $"Event {number}: {why}");
        }

        return code;
    }

    private int PrintEvents(Stream stream, string name, byte[]? bytes, CancellationToken cancellation)
    {
        using var reader = EpcisReader.Open(stream, name);
        var options = new EventHashOptions { Dialect = Dialect, Algorithm = Algorithm };
        EpcisContext? context = null;
        List<(string? Own, IEnumerable<EventHashDialect> Matches)> verified = [];
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ReferenceEquals(context, reader.Document.Context))
            {
                context = reader.Document.Context;
                options = options with { Prefixes = context.Prefixes };
            }

            var e = reader.Current;
            if (bytes is not null)
                verified.Add((e.EventId, e.EventId is { } own ? EventHash.Matches(own, e, options) : []));
            else
                terminal.Text.WriteLine(PreHash ? OneLine(EventHash.PreHash(e, options)) : EventHash.Compute(e, options));
        }

        foreach (var problem in reader.Problems)
            terminal.Talk.WriteLine(InputFiles.Line(problem));
        var code = bytes is null ? ExitCode.Clean : PrintVerified(verified, bytes);
        return reader.Format is null || reader.IsBroken || reader.Problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? ExitCode.Input : code;
    }

    private int PrintVerified(List<(string? Own, IEnumerable<EventHashDialect> Matches)> events, byte[] bytes)
    {
        var code = ExitCode.Clean;
        var reference = new ReferenceHashResult?[Algorithms.Length];
        for (var i = 0; i < events.Count; i++)
        {
            var (own, matches) = events[i];
            if (own is null || !own.StartsWith("ni:///", StringComparison.OrdinalIgnoreCase))
            {
                terminal.Text.WriteLine($"{InputFiles.Printable(own ?? "-")}: no event hash id");
                continue;
            }

            if (IsReference(own, i, events.Count, bytes, reference))
                matches = matches.Append(EventHashDialect.Reference).Order();
            var dialects = string.Join(", ", matches.Select(dialect => Dialects[(int)dialect]));
            terminal.Text.WriteLine($"{InputFiles.Printable(own)}: {(dialects.Length > 0 ? dialects : "no dialect")}");
            code = Math.Max(code, dialects.Length > 0 ? ExitCode.Clean : ExitCode.Findings);
        }

        return code;
    }

    /// <summary>A text on one line, from which it can be told what it was: a backslash and what is no visible character are written as JSON writes them.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    private static string? OneLine(string? text)
    {
        if (text is null || !text.Any(IsEscaped))
            return text;
        var line = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (!IsEscaped(c))
                line.Append(c);
            else if (c is '\\' or '\n' or '\r' or '\t')
                line.Append('\\').Append(c switch { '\n' => 'n', '\r' => 'r', '\t' => 't', _ => c });
            else
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return line.ToString();
    }

    private static bool IsEscaped(char c) => c is '\\' or '\u2028' or '\u2029' || char.IsControl(c);

    // By place: both read the events in document order, unless one of them leaves any out.
    private static bool IsReference(string own, int at, int count, byte[] bytes, ReferenceHashResult?[] reference)
    {
        var algorithm = Array.FindIndex(Algorithms, name => own.AsSpan("ni:///".Length).StartsWith(name + ";", StringComparison.OrdinalIgnoreCase));
        if (algorithm < 0)
            return false;
        var result = reference[algorithm] ??= Reference(bytes, (EventHashAlgorithm)algorithm);
        return result.Events.Count == count && string.Equals(result.Events[at].Id, own, StringComparison.OrdinalIgnoreCase);
    }

    // Of a document with a broken line the reference makes nothing.
    private static ReferenceHashResult Reference(byte[] bytes, EventHashAlgorithm algorithm)
    {
        try
        {
            return ReferenceEventHash.Compute(bytes, algorithm);
        }
        catch (FormatException)
        {
            return new();
        }
    }

    private int Fail(string name, string why)
    {
        terminal.Talk.WriteLine(InputFiles.Printable($"{name}: error: {why}"));
        return ExitCode.Input;
    }
}
