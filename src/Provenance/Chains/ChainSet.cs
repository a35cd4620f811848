using System.Collections;

namespace Provenance.Chains;

/// <summary>What is read and checked together: chains, and what their documents define.</summary>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed class ChainSet : IReadOnlyList<ProvenanceChain>
{
    private readonly ProvenanceChain[] _chains;

    private ChainSet(ProvenanceChain[] chains, Registry registry) => (_chains, Registry) = (chains, registry);

    /// <summary>What the documents define.</summary>
    public Registry Registry { get; }

    /// <summary>How many chains.</summary>
    public int Count => _chains.Length;

    /// <summary>The chain at <paramref name="index"/>, from 0.</summary>
    public ProvenanceChain this[int index] => _chains[index];

    /// <summary>Chains that share no registry.</summary>
    /// <exception cref="ArgumentException">Two chains have one id.</exception>
    public static ChainSet Of(params ReadOnlySpan<ProvenanceChain> chains) => Of(chains, Registry.Empty);

    /// <summary>Chains and what their documents define.</summary>
    /// <exception cref="ArgumentException">Two chains have one id.</exception>
    public static ChainSet Of(ReadOnlySpan<ProvenanceChain> chains, Registry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        for (var i = 1; i < chains.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (chains[i].Id == chains[j].Id)
                    throw new ArgumentException($"Two chains have the id {chains[i].Id}; continue the first with Report instead.", nameof(chains));
            }
        }

        return new(chains.ToArray(), registry);
    }

    IEnumerator<ProvenanceChain> IEnumerable<ProvenanceChain>.GetEnumerator() => _chains.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _chains.GetEnumerator();
}
