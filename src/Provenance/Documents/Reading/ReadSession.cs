namespace Provenance.Documents.Reading;

/// <summary>What the documents that are read together share.</summary>
internal sealed class ReadSession
{
    /// <summary>A session.</summary>
    /// <param name="options">How much is taken.</param>
    /// <param name="firstWindow">How many bytes of a stream are read at once, until an element needs more.</param>
    public ReadSession(DocumentReaderOptions options, int firstWindow = 1 << 17)
    {
        Options = options;
        FirstWindow = firstWindow;
        Problems = new(options);
        Places = options.KeepPlaces ? new() : null;
        Elements = new(Registry, Problems, options);
    }

    public DocumentReaderOptions Options { get; }

    /// <summary>Where things stand; <see langword="null"/> where nobody asks.</summary>
    public KeptPlaces? Places { get; }

    public int FirstWindow { get; }

    public RegistryBuilder Registry { get; } = new();

    public ProblemLog Problems { get; }

    public ElementReader Elements { get; }

    public List<DocumentDraft> Documents { get; } = [];

    /// <summary>Elements that name what was not defined when they were read.</summary>
    public List<DeferredElement> Deferred { get; } = [];
}
