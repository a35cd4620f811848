namespace Provenance.Validation.Inputs;

/// <summary>Finds records that a set of chains names and does not hold.</summary>
/// <remarks>
/// Called for one id at a time, each id once, in the order in which the chains name them; so it need not be thread-safe. What is expected is an
/// answer and no exception; an exception ends the resolution and reaches its caller unchanged.
/// </remarks>
public interface IChainResolver
{
    /// <summary>Looks for the record that holds an id.</summary>
    /// <param name="id">The id of goods, or of an event or evidence, as the chain names it; an item id without its query.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The chains, or that there are none, or why they may not be read; never <see langword="null"/>.</returns>
    ValueTask<ChainResolution> ResolveAsync(string id, CancellationToken cancellationToken);
}
