using System.CommandLine;
using Provenance.Cli.Input;
using Provenance.Documents;
using Provenance.Epcis;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance convert FILE --to FORMAT</c>: writes a document in another format, if that can hold all of it.</summary>
internal sealed class ConvertCommand(Terminal terminal)
{
    private readonly Argument<string> _file = new("FILE") { Description = "An EPCIS document (XML, JSON-LD, NDJSON) or a native one; - is standard input." };

    private readonly WordOption<ConvertTarget> _to = new("--to", "The format: EPCIS 2.0 as JSON-LD or XML, EPCIS 1.2 as XML, or a native document.", ConvertTarget.JsonLd);

    private readonly Option<bool> _lossy = new("--lossy") { Description = "Leave out what the format can't hold; it is told all the same. Without it nothing is written where something would be lost." };

    public static Command Create(Terminal terminal)
    {
        var convert = new ConvertCommand(terminal);
        var command = new Command("convert", "Write a document in another format: EPCIS 1.2 and 2.0, XML and JSON-LD, native.") { convert._file, convert._to, convert._lossy };
        command.SetAction(convert.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellation)
    {
        using var progress = new Progress(terminal.Talk);
        var file = parse.GetValue(_file)!;
        var target = _to.ValueOf(parse);
        var input = new InputFiles(terminal.Talk, progress);
        if (await input.OpenAsync(file, cancellation) is not { } document)
            return ExitCode.Input;
        await using var opened = document.Stream;

        // Written to a file first: what turns out to be lost at the end must not be out by then.
        await using var written = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var name = InputFiles.NameOf(file);
        progress.Begin($"Converting {name}");
        var losses = document.IsEpcis
            ? target == ConvertTarget.Provenance ? ToNative(opened, name, written) : Rewrite(opened, name, FormatOf(target), written, cancellation)
            : await FromNativeAsync(opened, name, target, written, cancellation);
        if (losses is null)
            return ExitCode.Input;
        foreach (var loss in losses)
            terminal.Talk.WriteLine(InputFiles.Printable(loss));
        if (losses.Count > 0 && !parse.GetValue(_lossy))
        {
            terminal.Talk.WriteLine("provenance: error: Nothing is written, because the above would be lost. Write --lossy to leave it out.");
            return ExitCode.Failure;
        }

        written.Position = 0;
        await written.CopyToAsync(terminal.Bytes, cancellation);
        return ExitCode.Clean;
    }

    private static EpcisFormat FormatOf(ConvertTarget target) => target switch
    {
        ConvertTarget.Xml => EpcisFormat.Xml20,
        ConvertTarget.Xml12 => EpcisFormat.Xml12,
        _ => EpcisFormat.JsonLd,
    };

    /// <summary>Event by event, so that a document of any size needs little memory; whole only where something of its head stands behind the events.</summary>
    private IReadOnlyList<string>? Rewrite(Stream stream, string name, EpcisFormat format, Stream output, CancellationToken cancellation)
    {
        using var reader = EpcisReader.Open(stream, name);
        var hasEvent = reader.Read();
        var head = reader.Document;
        using var writer = EpcisWriter.Open(output, head, format);
        while (hasEvent)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(reader.Current);
            hasEvent = reader.Read();
        }

        writer.Complete();
        if (!Sound(reader.Problems))
            return null;
        if (reader.Document.Equals(head))
            return [.. NotKept(reader.Problems), .. Said(writer.Losses)];
        if (!stream.CanSeek)
        {
            terminal.Talk.WriteLine($"{name}: error: A part of the document stands behind its events, where it can't be converted from a pipe. Name the file.");
            return null;
        }

        stream.Position = 0;
        output.SetLength(0);
        return EpcisReader.ReadDocument(stream, name) is { Document: { } document } again ? [.. NotKept(again.Problems), .. Said(EpcisWriter.WriteDocument(document, output, format))] : null;
    }

    private List<string>? ToNative(Stream stream, string name, Stream output)
    {
        using var reader = EpcisReader.Open(stream, name);
        var importer = new EpcisImporter();
        importer.Add(reader, name);
        if (!Sound(reader.Problems))
            return null;
        var result = importer.Complete();
        if (result.HasErrors || result.Documents.Count(document => document.Chains.Count > 0) > 1)
        {
            foreach (var problem in result.Problems)
                terminal.Talk.WriteLine(InputFiles.Line(problem));
            if (!result.HasErrors)
                terminal.Talk.WriteLine($"{name}: error: It holds native events and others, which do not make one native document.");
            return null;
        }

        DocumentWriter.Write(result.Documents.FirstOrDefault(document => document.Chains.Count > 0) ?? result.Documents[^1], output);
        return [.. NotKept(reader.Problems), .. result.Problems.Select(InputFiles.Line)];
    }

    private async Task<IReadOnlyList<string>?> FromNativeAsync(Stream stream, string name, ConvertTarget target, Stream output, CancellationToken cancellation)
    {
        var read = await DocumentReader.ReadAsync(stream, name, null, cancellation);
        if (!Sound(read.Problems) || read.Documents is not [var document])
            return null;
        if (target != ConvertTarget.Provenance)
            return Said(EpcisWriter.WriteDocument(EpcisExporter.Export(document), output, FormatOf(target)));
        DocumentWriter.Write(document, output);
        return [];
    }

    private bool Sound(IEnumerable<ReadProblem> problems)
    {
        var isSound = true;
        foreach (var problem in problems)
        {
            terminal.Talk.WriteLine(InputFiles.Line(problem));
            isSound &= problem.Severity != ProblemSeverity.Error;
        }

        return isSound;
    }

    /// <summary>What the reader had no place for; it has told them as warnings already, and they are lost like what the writer has none for.</summary>
    private static IEnumerable<string> NotKept(IEnumerable<ReadProblem> problems) =>
        problems.Where(problem => problem.Code == "notKept").Select(problem => $"{problem.Path}: lost: {problem.Message}");

    private static IReadOnlyList<string> Said(IEnumerable<EpcisLoss> losses) => [.. losses.Select(loss => $"{Of(loss)}: lost: {loss.Message} ({loss.Code})")];

    private static string Of(EpcisLoss loss) => loss.EventId ?? (loss.EventIndex is { } index ? FormattableString.Invariant($"event {index + 1}") : "document");
}
