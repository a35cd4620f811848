namespace Provenance.Documents.Reading;

/// <summary>Which entries of a registry an id may name.</summary>
[Flags]
internal enum RegistryKinds
{
    None = 0,
    Party = 1,
    Place = 2,
    Source = 4,
    Evidence = 8,
    Restriction = 16,
    Authorization = 32,
}
