namespace Provenance.Csv;

/// <summary>One record of a file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">What its cells say, without quotes and outer spaces.</param>
/// <param name="Places">Line and column of each cell, from 1.</param>
internal sealed record CsvRow(int Line, string[] Cells, (int Line, int Column)[] Places)
{
    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Array.TrueForAll(Cells, cell => cell.Length == 0);
}
