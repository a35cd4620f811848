using Provenance.Chains;

namespace Provenance.Epcis;

/// <summary>What EPCIS documents say, as chains.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class EpcisImportResult
{
    private readonly IReadOnlyDictionary<string, DocumentPlace> _places;

    internal EpcisImportResult(ValueList<ProvenanceDocument> documents, ChainSet chains, ValueList<ReadProblem> problems, IReadOnlyDictionary<string, DocumentPlace> places) =>
        (Documents, Chains, Problems, _places) = (documents, chains, problems, places);

    /// <summary>Native documents: one with a chain for each item of the pool, and those that were written as EPCIS before.</summary>
    public ValueList<ProvenanceDocument> Documents { get; }

    /// <summary>The chains of all of them, to be checked together.</summary>
    public ChainSet Chains { get; }

    /// <summary>What could not be taken over, and what is not judged.</summary>
    public ValueList<ReadProblem> Problems { get; }

    /// <summary>Whether something could not be read and was left out.</summary>
    public bool HasErrors => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>Where an event stands in the documents of EPCIS.</summary>
    /// <param name="e">The id of the event in the chains.</param>
    /// <returns>The place; <see langword="null"/> where it is not known, as for an event of a document that was made in code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="e"/> is <see langword="null"/>.</exception>
    public DocumentPlace? PlaceOf(string e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return _places.GetValueOrDefault(e);
    }
}
