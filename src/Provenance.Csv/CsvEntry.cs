namespace Provenance.Csv;

/// <summary>An entry of <c>events</c>: which rows it takes and what becomes of them.</summary>
/// <param name="Path">Its path in the mapping.</param>
internal sealed record CsvEntry(string Path)
{
    /// <summary>The column that decides; <see langword="null"/> where it takes every row that is left.</summary>
    public string? Column { get; set; }

    /// <summary>What stands in that column.</summary>
    public HashSet<string> Is { get; } = new(StringComparer.Ordinal);

    /// <summary>Why its rows become nothing; <see langword="null"/> where they become events.</summary>
    public string? Skip { get; set; }

    /// <summary>The columns that are equal in the rows of one event; none where each row is an event.</summary>
    public List<string> GroupBy { get; } = [];

    /// <summary>The chain, without events.</summary>
    public JsonTree? Chain { get; set; }

    /// <summary>The event.</summary>
    public JsonTree? Event { get; set; }
}
