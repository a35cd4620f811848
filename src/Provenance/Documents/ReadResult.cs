using Provenance.Documents.Reading;

namespace Provenance.Documents;

/// <summary>What was read, and what is wrong with it.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class ReadResult
{
    private readonly KeptPlaces? _places;

    internal ReadResult(ProvenanceDocument[] documents, ChainSet? chains, ReadProblem[] problems, KeptPlaces? places)
    {
        _places = places;
        Documents = new(documents);
        Chains = chains;
        Problems = new(problems);
    }

    /// <summary>The documents, in the order in which they were read, each as far as it could be read.</summary>
    public ValueList<ProvenanceDocument> Documents { get; }

    /// <summary>
    /// The chains of all documents, to be checked together. <see langword="null"/> where the end of a document was not reached, so that what is missing from the
    /// chains may only not have been read. After other errors it holds what could be read: see <see cref="HasErrors"/>.
    /// </summary>
    public ChainSet? Chains { get; }

    /// <summary>The errors and warnings, by document, line and column.</summary>
    public ValueList<ReadProblem> Problems { get; }

    /// <summary>Whether something could not be read and was left out.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var problem in Problems)
            {
                if (problem.Severity == ProblemSeverity.Error)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The instant at which the documents ask to be evaluated: the latest that one of them names; <see langword="null"/> where none does.</summary>
    public NodaTime.Instant? EvaluatedAt
    {
        get
        {
            NodaTime.Instant? latest = null;
            foreach (var document in Documents)
            {
                if (document.Header.EvaluatedAt is { } at && (latest is null || at > latest))
                    latest = at;
            }

            return latest;
        }
    }

    /// <summary>Where a chain, or an event of it, stands in the documents.</summary>
    /// <param name="chain">Id of the chain.</param>
    /// <param name="e">Id of the event, or <see langword="null"/> for the chain itself.</param>
    /// <returns>The place, the first of several; <see langword="null"/> where it is not known, or <see cref="DocumentReaderOptions.KeepPlaces"/> was not asked for.</returns>
    public DocumentPlace? PlaceOf(string chain, string? e = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return _places?.Of(chain, e);
    }

    /// <summary>The chains, if nothing had to be left out.</summary>
    /// <exception cref="FormatException">There is an error; the message holds the first of them.</exception>
    public ChainSet ChainsOrThrow()
    {
        foreach (var problem in Problems)
        {
            if (problem.Severity == ProblemSeverity.Error)
                throw new FormatException(problem.ToString());
        }

        return Chains ?? throw new FormatException("The end of a document was not reached.");
    }
}
