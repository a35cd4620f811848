namespace Provenance.Epcis.Tests.Json;

/// <summary>A document of which one member was changed.</summary>
/// <param name="Change">What was done: drop, retype, misspell, move, repeat.</param>
/// <param name="Place">Which member, without indexes: <c>epcisBody.eventList.action</c>.</param>
/// <param name="Text">The document, on one line.</param>
internal sealed record Mutant(string Change, string Place, string Text);
