namespace Provenance.Documents;

/// <summary>The entries of one kind that a document will define: those of its registry, then those that its events name beside them.</summary>
internal sealed class WriterEntries<T>(string kind)
    where T : class
{
    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);
    private readonly List<T> _inOrder = [];

    public IReadOnlyList<T> InOrder => _inOrder;

    /// <exception cref="ArgumentException">The id names another value already.</exception>
    public void Add(string? id, T entry)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw new ArgumentException($"The registry holds {kind} without an id. Give it one, or write it where it is used.");
        if (!_byId.TryGetValue(id, out var known))
        {
            _byId.Add(id, entry);
            _inOrder.Add(entry);
        }
        else if (!ReferenceEquals(known, entry) && !known.Equals(entry))
        {
            throw new ArgumentException($"The id \"{id}\" names {kind} and another one that is not equal. Give one of them another id, or use the same value everywhere.");
        }
    }
}
