namespace Provenance.Epcis.Reading.Json;

/// <summary>An object or list around events that is being walked through.</summary>
internal sealed class JsonLevel(JsonLevelKind kind, string path)
{
    public JsonLevelKind Kind => kind;

    /// <summary>Its JSON path.</summary>
    public string Path => path;

    /// <summary>Where it begins; only of a document.</summary>
    public EpcisPosition Start { get; init; }

    /// <summary>The members that it has had.</summary>
    public TermSet Seen;

    /// <summary>How many elements it has had.</summary>
    public int Count;

    /// <summary>What its <c>type</c> says; only of a document.</summary>
    public EpcisDocumentKind? Type;

    /// <summary>Whether the context was looked for behind the body.</summary>
    public bool WasScanned;
}
