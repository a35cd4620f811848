namespace Provenance.Csv;

/// <summary>A place of a template that a column fills.</summary>
/// <param name="Column">The column.</param>
internal sealed record CsvLeaf(string Column)
{
    /// <summary>How the cell is written.</summary>
    public CsvFormat Format { get; set; } = CsvFormat.Text;

    /// <summary>What stands before the text: <c>urn:example:lot:</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The words of the file and those of the document; <see langword="null"/> where the file has the document's words.</summary>
    public Dictionary<string, string>? Map { get; set; }

    /// <summary>What an empty cell means, as if it stood there.</summary>
    public string? Default { get; set; }

    /// <summary>Why an empty cell is known to be unknown.</summary>
    public string? Unknown { get; set; }

    /// <summary>Whether an empty cell is an error.</summary>
    public bool Required { get; set; }

    /// <summary>Whether an empty cell means that nothing is recorded.</summary>
    public bool Absent { get; set; }
}
