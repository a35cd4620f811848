namespace Provenance.Csv;

/// <summary>Remembers where rows and their cells stand, some bytes for each.</summary>
/// <remarks>
/// A row is the line on which it begins, and then for each cell that the mapping reads how far it is from the one before: columns, or lines and the column on the
/// last of them. All numbers are written in groups of 7 bits, the lowest first, so that a cell costs one byte unless the way to it is long.
/// </remarks>
internal sealed class CsvPlaces
{
    private readonly List<byte> _bytes = [];
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private int[] _columns = [];
    private CsvRow? _last;
    private int _lastStart;

    /// <summary>Says which cells are remembered.</summary>
    /// <param name="columns">The columns of the file, by name, with their indexes.</param>
    /// <param name="used">The names that the mapping reads.</param>
    public void Remember(Dictionary<string, int> columns, HashSet<string> used)
    {
        var known = columns.Where(column => used.Contains(column.Key)).OrderBy(column => column.Value).ToArray();
        _columns = [.. known.Select(column => column.Value)];
        for (var i = 0; i < known.Length; i++)
            _order.Add(known[i].Key, i);
    }

    /// <summary>Remembers a row.</summary>
    /// <returns>Its name here, from 0.</returns>
    public int Add(CsvRow row)
    {
        // A chain and an event are made from one row.
        if (ReferenceEquals(row, _last))
            return _lastStart;
        (_last, _lastStart) = (row, _bytes.Count);
        Write(row.Line);
        var (line, column) = (row.Line, 1);
        foreach (var at in _columns)
        {
            var place = row.Places[at];
            var isSameLine = place.Line == line;
            Write(((isSameLine ? place.Column - column : place.Line - line) << 1) | (isSameLine ? 0 : 1));
            if (!isSameLine)
                Write(place.Column);
            (line, column) = place;
        }

        return _lastStart;
    }

    /// <summary>Where a row begins.</summary>
    public (int Line, int Column) Of(int row) => (Read(ref row), 1);

    /// <summary>Where the cell of a row begins; where the row does, if the file has no such column.</summary>
    public (int Line, int Column) Of(int row, string column)
    {
        var place = Of(row);
        if (!_order.TryGetValue(column, out var cell))
            return place;
        Read(ref row);
        for (var i = 0; i <= cell; i++)
        {
            var way = Read(ref row);
            place = (way & 1) == 0 ? (place.Line, place.Column + (way >> 1)) : (place.Line + (way >> 1), Read(ref row));
        }

        return place;
    }

    private void Write(int number)
    {
        var rest = (uint)number;
        for (; rest > 0x7F; rest >>= 7)
            _bytes.Add((byte)(rest | 0x80));
        _bytes.Add((byte)rest);
    }

    private int Read(ref int at)
    {
        var (number, shift) = (0, 0);
        for (; _bytes[at] > 0x7F; at++, shift += 7)
            number |= (_bytes[at] & 0x7F) << shift;
        return number | (_bytes[at++] << shift);
    }
}
