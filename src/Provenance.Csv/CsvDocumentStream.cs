namespace Provenance.Csv;

/// <summary>A CSV file as a native document: a stream of NDJSON, made row by row as it is read.</summary>
/// <remarks>
/// <para>
/// Give it to a <see cref="DocumentReader"/>, which validates it like any other document, and ask <see cref="Problems"/> afterwards: what is wrong is told with
/// the line and the column of the file, the name of the column and the path in the mapping. An event without an <c>id</c> in its template is given the name of
/// the file and the line, <c>receipts.csv#12</c>.
/// </para>
/// <para>
/// Holds one group of rows at a time, the description of each chain, the key of each group, and for each row some 11 bytes and one for each cell that the
/// mapping reads, so that problems find their places. The document is several times as large as the file: a reader's
/// <see cref="DocumentReaderOptions.MaxDocumentBytes"/> counts the document. Not thread-safe.
/// </para>
/// </remarks>
public sealed class CsvDocumentStream : Stream
{
    private readonly CsvMapping _mapping;
    private readonly string _name;
    private readonly CsvProblems _problems;
    private readonly CsvRecords _records;
    private readonly CsvOutput _output;
    private readonly CsvOrigins _origins;
    private readonly CsvPlaces _places = new();
    private readonly HashSet<(CsvEntry Entry, string Key)> _groups = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly CsvTemplate _template;
    private int _taken;
    private int _width;
    private CsvRow? _next;
    private State _state;

    /// <summary>A document.</summary>
    /// <param name="csv">The file. Read as the document is read, and left open.</param>
    /// <param name="mapping">What becomes of its columns.</param>
    /// <param name="name">What messages and ids of events call it; <c>rows.csv</c> where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">The file or the mapping is <see langword="null"/>.</exception>
    public CsvDocumentStream(Stream csv, CsvMapping mapping, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(mapping);
        (_mapping, _name) = (mapping, name ?? "rows.csv");
        _problems = new(_name);
        _records = new(csv, mapping.Encoding, mapping.Delimiter, _problems);
        _origins = new(mapping, _name, _places);
        _template = new(mapping, _problems, _columns);
        _output = new(mapping, _name, _template, _origins, _problems);
    }

    private enum State
    {
        Start,
        Rows,
        End,
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>How many bytes of the native document were held at once.</summary>
    internal int BufferedMost { get; private set; }

    /// <summary>Reads a CSV file as a document of its own.</summary>
    /// <param name="csv">The file. Read to its end and left open.</param>
    /// <param name="mapping">What becomes of its columns.</param>
    /// <param name="name">What messages and ids of events call it; <c>rows.csv</c> where it is <see langword="null"/>.</param>
    /// <param name="options">
    /// How much is taken of the document that the rows make; <see cref="DocumentReaderOptions.Default"/> where it is <see langword="null"/>, but with the largest
    /// <see cref="DocumentReaderOptions.MaxDocumentBytes"/>, 1 GB.
    /// </param>
    /// <returns>The chains, and what is wrong, by the lines of the file.</returns>
    public static CsvReadResult Read(Stream csv, CsvMapping mapping, string? name = null, DocumentReaderOptions? options = null)
    {
        using var document = new CsvDocumentStream(csv, mapping, name);
        var reader = new DocumentReader(options ?? DocumentReaderOptions.Default with { MaxDocumentBytes = 1 << 30 });
        reader.Add(document, document._name);
        var read = reader.Complete();
        return new(read.Chains, read.EvaluatedAt, document.Problems(read.Problems));
    }

    /// <summary>What is wrong with the file, and what a reader that was given it found; problems of other documents stay as they are.</summary>
    /// <param name="read">The problems that the reader told, or what another file made of them.</param>
    /// <returns>The problems, those of the file first.</returns>
    public ValueList<ReadProblem> Problems(IEnumerable<ReadProblem> read)
    {
        ArgumentNullException.ThrowIfNull(read);

        // What stands in place of a cell that is wrong would be told a second time.
        var told = _problems.All.Where(one => one.Severity == ProblemSeverity.Error).Select(one => (one.Line, one.Path)).ToHashSet();
        return [.. _problems.All, .. read.Select(_origins.Translate).Where(one => one.DocumentName != _name || !told.Contains((one.Line, one.Path)))];
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        while (_taken == _output.Written.Length && _state != State.End)
        {
            _output.Clear();
            _taken = 0;
            Advance();
            BufferedMost = Math.Max(BufferedMost, _output.Written.Length);
        }

        var length = Math.Min(buffer.Length, _output.Written.Length - _taken);
        _output.Written.Slice(_taken, length).CopyTo(buffer);
        _taken += length;
        return length;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _output.Dispose();
            _records.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Advance()
    {
        if (_state == State.Start)
        {
            _output.WriteHead();
            _state = ReadHeader() ? State.Rows : State.End;
            _next = _state == State.Rows ? ReadRow() : null;
        }
        else if (_next is { } row)
        {
            TakeRow(row);
        }
        else
        {
            _state = State.End;
        }
    }

    private bool ReadHeader()
    {
        var header = _records.Read();
        if (header is null || header.IsBlank)
        {
            _problems.Error("header", "The first line is no header. Begin the file with the names of its columns.", (header?.Line ?? 1, 1), "$");
            return false;
        }

        var used = new HashSet<string>(_mapping.Leaves.Values.Select(leaf => leaf.Column).Concat(_mapping.Entries.SelectMany(entry => entry.Column is null ? entry.GroupBy : [.. entry.GroupBy, entry.Column])), StringComparer.Ordinal);
        var isWhole = true;
        _width = header.Cells.Length;
        for (var i = 0; i < header.Cells.Length; i++)
        {
            var column = header.Cells[i];
            if (column.Length == 0)
                _problems.Warn("column", FormattableString.Invariant($"Column {i + 1} has no name, and nothing of it is read. Name it in the header."), header.Places[i], "$");
            else if (!_columns.TryAdd(column, i))
                isWhole = Refuse("duplicateColumn", $"Two columns are called \"{column}\". Rename one, so that the mapping can tell them apart.", header.Places[i]);
            else if (!used.Contains(column) && !_mapping.Ignored.Contains(column))
                _problems.Warn("unmapped", $"Column \"{column}\" is not in the mapping, and nothing of it is read. Map it, or name it in \"ignore\".", header.Places[i], $"{_mapping.Name}: $");
        }

        _places.Remember(_columns, used);
        foreach (var column in used.Where(column => !_columns.ContainsKey(column)).Order(StringComparer.Ordinal))
        {
            var near = Reference.Nearest.To(column, _columns.Keys) is { } one ? $"Write \"{one}\" in the mapping, if that is meant." : $"The columns are {string.Join(", ", _columns.Keys.Take(20))}.";
            isWhole = Refuse("missingColumn", $"The file has no column \"{column}\", which the mapping names. {near}", (header.Line, 1));
        }

        return isWhole;
    }

    private bool Refuse(string code, string message, (int Line, int Column) place)
    {
        _problems.Error(code, message, place, $"{_mapping.Name}: $");
        return false;
    }

    private CsvRow? ReadRow()
    {
        while (_records.Read() is { } row)
        {
            if (row.IsBlank)
                continue;
            if (row.Cells.Length >= _width && row.Cells.AsSpan(_width).IndexOfAnyExcept("") < 0)
                return row;
            _problems.Error(
                "ragged",
                FormattableString.Invariant($"The row has {row.Cells.Length} cells and the header {_width}; the row is left out. Put text that holds a delimiter in quotes, or add what is missing."),
                row.Places[Math.Min(row.Places.Length - 1, _width)],
                "$");
        }

        return null;
    }

    private void TakeRow(CsvRow row)
    {
        var entry = EntryOf(row);
        if (entry is null || entry.Skip is not null)
        {
            if (entry is null)
                TellUntaken(row);
            _next = ReadRow();
            return;
        }

        List<CsvRow> rows = [row];
        if (entry.GroupBy.Count == 0)
        {
            _next = ReadRow();
        }
        else
        {
            var key = Key(entry, row);
            if (!_groups.Add((entry, key)))
                _problems.Error("group", $"Rows of the same {string.Join(" and ", entry.GroupBy)} stood above, with others between. Sort the file by {entry.GroupBy[0]}.", _template.PlaceOf(row, entry.GroupBy[0]), $"{_mapping.Name}: {entry.Path}.groupBy");
            while ((_next = ReadRow()) is { } next && EntryOf(next) == entry && Key(entry, next) == key)
                rows.Add(next);
        }

        _output.WriteRows(entry, [.. rows]);
    }

    private void TellUntaken(CsvRow row)
    {
        var deciding = _mapping.Entries.Select(entry => entry.Column).Distinct(StringComparer.Ordinal).ToArray();
        _problems.Error(
            "noEntry",
            $"{(deciding is [{ } only] ? $"Column \"{only}\": " : "")}No entry of the mapping takes this row. Add one with its \"when\", or one that says why such rows are left out: {{ \"skip\": \"why\" }}.",
            deciding is [{ } column] ? _template.PlaceOf(row, column) : (row.Line, 1),
            $"{_mapping.Name}: $.events");
    }

    private CsvEntry? EntryOf(CsvRow row) => _mapping.Entries.Find(entry => entry.Column is null || entry.Is.Contains(_template.Cell(row, entry.Column)));

    // An empty part must not run into the next one.
    private string Key(CsvEntry entry, CsvRow row) => string.Join('\u001F', entry.GroupBy.Select(column => _template.Cell(row, column)));
}
