namespace Provenance.Epcis.Reading.Json;

/// <summary>What a word of a vocabulary means under a context.</summary>
/// <param name="Uri">The URI that the model holds; <see langword="null"/> where the word is no text in UTF-8.</param>
/// <param name="IsValid">Whether the JSON Schema takes it as it is written.</param>
internal readonly record struct VocabInfo(string? Uri, bool IsValid);
