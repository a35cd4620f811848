namespace Provenance.Csv;

/// <summary>What was read from a CSV file, and what is wrong with it.</summary>
/// <param name="Chains">The chains, as far as they could be read; <see langword="null"/> where the end of the file was not reached.</param>
/// <param name="EvaluatedAt">The instant at which the mapping asks to be evaluated; <see langword="null"/> where it names none.</param>
/// <param name="Problems">The errors and warnings, with lines and columns of the file, and paths in the mapping.</param>
public sealed record CsvReadResult(Chains.ChainSet? Chains, NodaTime.Instant? EvaluatedAt, ValueList<ReadProblem> Problems)
{
    /// <summary>Whether something could not be read and was left out.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
}
