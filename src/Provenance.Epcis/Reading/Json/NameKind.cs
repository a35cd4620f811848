namespace Provenance.Epcis.Reading.Json;

/// <summary>How the name of a member is written.</summary>
internal enum NameKind
{
    /// <summary>With a prefix that a context defines, or as a term of one.</summary>
    Qualified,

    /// <summary>As a URI.</summary>
    Uri,

    /// <summary>With a colon behind what no context knows as a prefix and that is no scheme of the web.</summary>
    UnknownPrefix,

    /// <summary>Without a colon, and no context knows it.</summary>
    Bare,

    /// <summary>A keyword of JSON-LD.</summary>
    Keyword,

    /// <summary>No text in UTF-8.</summary>
    Broken,
}
