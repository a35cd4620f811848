namespace Provenance.Epcis;

/// <summary>A document that was read whole, and what is wrong with it.</summary>
/// <param name="Document">The document, as far as it could be read; <see langword="null"/> where nothing could be.</param>
/// <param name="Format">The format that was found; <see langword="null"/> where none was recognized.</param>
/// <param name="Problems">The errors and warnings, in document order.</param>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record EpcisReadResult(EpcisDocument? Document, EpcisFormat? Format, ValueList<ReadProblem> Problems)
{
    /// <summary>Whether something could not be read and was left out.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);
}
