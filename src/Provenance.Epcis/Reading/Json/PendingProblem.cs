namespace Provenance.Epcis.Reading.Json;

/// <summary>A problem whose place is not looked up yet: what is being read may have to be read again when more of it has come.</summary>
/// <param name="Severity">Whether something is left out.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">Sentences for people.</param>
/// <param name="Offset">Bytes from where the reader began.</param>
internal readonly record struct PendingProblem(ProblemSeverity Severity, string Code, string Message, int Offset);
