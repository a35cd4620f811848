namespace Provenance.Validation.House;

/// <summary>What became of commodity codes from one edition of the Harmonized System to a later one.</summary>
/// <param name="From">The year from which the earlier edition is in force.</param>
/// <param name="To">The same of the later one.</param>
/// <param name="Steps">Codes of six digits; a code that is in none of them stayed as it was.</param>
internal sealed record HsCorrelation(int From, int To, ValueList<HsStep> Steps);

/// <summary>A code of the earlier edition and one of those of the later edition that its goods have.</summary>
internal readonly record struct HsStep(string From, string To);
