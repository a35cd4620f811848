namespace Provenance.Validation;

/// <summary>Findings that belong together: of one leg, event, party, or of the sources.</summary>
/// <param name="Title">What they have in common, for people.</param>
/// <param name="Findings">The findings, the headline first.</param>
public sealed record FindingGroup(string Title, ValueList<Finding> Findings);
