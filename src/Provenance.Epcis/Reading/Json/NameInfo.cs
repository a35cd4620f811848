namespace Provenance.Epcis.Reading.Json;

/// <summary>What the name of a member means under a context.</summary>
/// <param name="Name">The expanded name.</param>
/// <param name="Term">The member of the standard that it is, spelled as a CURIE or URI; <see cref="JsonTerm.None"/> as a rule.</param>
/// <param name="Kind">How it was written.</param>
/// <param name="IsUri">Whether it is written as a URI, which the JSON Schema takes a name with a prefix for.</param>
internal readonly record struct NameInfo(EpcisName Name, JsonTerm Term, NameKind Kind, bool IsUri = false);
