namespace Provenance.Reports;

/// <summary>Words that a timeline shows below an event.</summary>
/// <param name="Event">Id of the event.</param>
/// <param name="Text">The words, one sentence.</param>
public sealed record TimelineMark(string Event, string Text);
