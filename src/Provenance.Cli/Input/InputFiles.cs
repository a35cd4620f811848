using System.Globalization;
using Provenance.Csv;
using Provenance.Documents;
using Provenance.Epcis;
using Provenance.Validation.Baselines;

namespace Provenance.Cli.Input;

/// <summary>Reads the documents that the command line names, and says what is wrong with them.</summary>
internal sealed class InputFiles(TextWriter talk, Progress progress)
{
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    // Whether a document that is not EPCIS was read.
    private bool _hasOthers;

    /// <summary>How the command line names standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What standard input is called in messages.</summary>
    public const string StandardInputName = "standard input";

    /// <summary>Whether places of chains and events are remembered.</summary>
    public bool KeepPlaces { get; init; }

    /// <summary>Whether standard input is kept, so that it can be read again.</summary>
    public bool ReadsAgain { get; init; }

    /// <summary>What becomes of the columns of CSV files; <see langword="null"/> where none is read.</summary>
    public CsvMapping? Mapping { get; set; }

    /// <summary>Whether every file is a CSV file, whatever it is called.</summary>
    public bool TablesOnly { get; init; }

    /// <summary>What was read from EPCIS documents; <see langword="null"/> where none was read.</summary>
    public EpcisImportResult? Imported { get; private set; }

    /// <summary>The names of the CSV files that were read: what became of their rows stands elsewhere than the rows do.</summary>
    public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

    private byte[]? StandardInputBytes { get; set; }

    /// <summary>What they hold together; <see langword="null"/> where one can't be read or has an error.</summary>
    public async Task<ReadResult?> ReadAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var options = DocumentReaderOptions.Default with { KeepPlaces = KeepPlaces };

        // What rows make is several times as large as their file.
        var reader = new DocumentReader(Mapping is null ? options : options with { MaxDocumentBytes = 1 << 30 });
        var isReadable = true;
        var tables = new List<CsvDocumentStream>();
        var events = new EpcisFiles();
        foreach (var file in InputFolder.Expand(files))
            isReadable &= await AddAsync(reader, file, tables, events, cancellation);
        Imported = events.Complete(_hasOthers);
        foreach (var document in Imported?.Documents ?? default)
            reader.Add(EpcisFiles.Native(document), EpcisFiles.Name);
        var result = reader.Complete();
        IReadOnlyCollection<ReadProblem> problems = [.. events.Problems, .. tables.AsEnumerable().Reverse().Aggregate<CsvDocumentStream, IEnumerable<ReadProblem>>(result.Problems, (all, table) => table.Problems(all))];
        foreach (var problem in problems)
        {
            // Of a document that is read again nothing is said twice.
            if (_said.Add(Line(problem)))
                talk.WriteLine(Line(problem));
        }

        return isReadable && !problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? result : null;
    }

    private async Task<bool> AddAsync(DocumentReader reader, string file, List<CsvDocumentStream> tables, EpcisFiles events, CancellationToken cancellation)
    {
        var name = NameOf(file);
        progress.Begin($"Reading {name}");
        try
        {
            await using var stream = file == StandardInput ? await OpenStandardInputAsync(cancellation) : Open(file);
            if (!IsTable(file))
            {
                var document = await DocumentKind.TellAsync(stream, cancellation);
                if (document.IsEpcis)
                    return events.Add(document.Stream, name, cancellation);
                _hasOthers = true;
                await reader.AddAsync(document.Stream, name, cancellation);
                return true;
            }

            if (Mapping is null)
                throw new IOException("What its columns mean is not said. Write --mapping FILE; 'provenance schema mapping' shows what stands there.");
            await using var table = new CsvDocumentStream(stream, Mapping, name);
            tables.Add(table);
            Tables.Add(name);
            _hasOthers = true;
            await reader.AddAsync(table, name, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            talk.WriteLine($"{name}: error: {Reason(failure, file)}");
            return false;
        }
    }

    /// <summary>One document, not read yet; <see langword="null"/> where it can't be opened.</summary>
    public async Task<DocumentKind?> OpenAsync(string file, CancellationToken cancellation)
    {
        try
        {
            var stream = file == StandardInput ? Console.OpenStandardInput() : Open(file);
            return await DocumentKind.TellAsync(stream, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            talk.WriteLine(Printable($"{NameOf(file)}: error: {Reason(failure, file)}"));
            return null;
        }
    }

    /// <summary>What a file is called in messages.</summary>
    public static string NameOf(string file) => file == StandardInput ? StandardInputName : file;

    /// <summary>A mapping; <see langword="null"/> where it can't be read or has an error.</summary>
    public async Task<CsvMapping?> ReadMappingAsync(string file, CancellationToken cancellation)
    {
        try
        {
            var read = CsvMapping.Read(await File.ReadAllBytesAsync(file, cancellation), file);
            foreach (var problem in read.Problems)
                talk.WriteLine(Line(problem));
            return read.Mapping;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            talk.WriteLine(Printable($"{file}: error: {Reason(failure, file)}"));
            return null;
        }
    }

    private bool IsTable(string file) => TablesOnly || file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an earlier report found; <see langword="null"/> where it can't be read.</summary>
    public async Task<ReportBaseline?> ReadBaselineAsync(string file, CancellationToken cancellation)
    {
        progress.Begin($"Reading {file}");
        try
        {
            await using var stream = Open(file);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellation);
            return ReportBaseline.Read(bytes.ToArray());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or FormatException)
        {
            talk.WriteLine(Printable($"{file}: error: {Reason(failure, file)}"));
            return null;
        }
    }

    private async Task<Stream> OpenStandardInputAsync(CancellationToken cancellation)
    {
        var stream = Console.OpenStandardInput();
        if (!ReadsAgain)
            return stream;
        if (StandardInputBytes is null)
        {
            await using (stream)
            {
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes, cancellation);
                StandardInputBytes = bytes.ToArray();
            }
        }

        return new MemoryStream(StandardInputBytes, writable: false);
    }

    /// <summary>A file as a stream, with an error that a user understands where it is a folder.</summary>
    public static FileStream Open(string file) => Directory.Exists(file)
        ? throw new IOException("This is a folder. Name the documents in it.")
        : new(file, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, Share = FileShare.ReadWrite });

    public static string Reason(Exception failure, string file) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file.",
        UnauthorizedAccessException => "It may not be read: permission is denied.",
        ArgumentException when file.Length == 0 => "A name of a file is empty.",
        _ => failure.Message,
    };

    /// <summary>As compilers write it, so that editors find the place.</summary>
    public static string Line(ReadProblem problem) => Printable(string.Create(
        CultureInfo.InvariantCulture,
        $"{problem.DocumentName}:{problem.Line}:{problem.Column}: {(problem.Severity == ProblemSeverity.Error ? "error" : "warning")}: {problem.Message} ({problem.Path})"));

    /// <summary>A path may hold names from the document; they must not drive a terminal.</summary>
    public static string Printable(string line) => string.Concat(line.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
