namespace Provenance.Epcis;

/// <summary>Something of a document that the format it was written in can't hold.</summary>
/// <param name="Code">A word for programs (<c>sensorElements</c>), which stays the same from version to version; <c>FORMATS.md</c> lists them.</param>
/// <param name="Message">Sentences for people.</param>
/// <param name="EventIndex">Which event, from 0; <see langword="null"/> where it is of the document.</param>
/// <param name="EventId">The id of that event, where it has one.</param>
/// <remarks>Immutable; equal when all members are equal.</remarks>
public sealed record EpcisLoss(string Code, string Message, int? EventIndex = null, string? EventId = null);
