namespace Provenance.Documents.Reading;

/// <summary>What the documents that are read together share.</summary>
internal sealed class ReadSession
{
    public ReadSession(DocumentReaderOptions options)
    {
        Options = options;
        Problems = new(options);
        Elements = new(Registry, Problems, options);
    }

    public DocumentReaderOptions Options { get; }

    public RegistryBuilder Registry { get; } = new();

    public ProblemLog Problems { get; }

    public ElementReader Elements { get; }

    public List<DocumentDraft> Documents { get; } = [];

    /// <summary>Elements that name what was not defined when they were read.</summary>
    public List<DeferredElement> Deferred { get; } = [];
}
