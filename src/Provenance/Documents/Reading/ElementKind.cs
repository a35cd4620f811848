namespace Provenance.Documents.Reading;

/// <summary>What an element of a document is.</summary>
internal enum ElementKind
{
    Party,
    Place,
    Source,
    Evidence,
    Restriction,
    Authorization,
    ItemFact,
    ContextClaim,
    Event,
}
