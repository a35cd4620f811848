namespace Provenance.Csv;

/// <summary>A mapping as it was read.</summary>
/// <param name="Mapping">The mapping; <see langword="null"/> where something is wrong with it.</param>
/// <param name="Problems">What is wrong, each with line, column and path, in the order of the file.</param>
public sealed record CsvMappingReadResult(CsvMapping? Mapping, ValueList<ReadProblem> Problems)
{
    /// <summary>The mapping, if nothing is wrong with it.</summary>
    /// <exception cref="FormatException">Something is; the message holds the first of it.</exception>
    public CsvMapping MappingOrThrow() => Mapping ?? throw new FormatException(Problems.Count > 0 ? Problems[0].ToString() : "The file is no mapping.");
}
