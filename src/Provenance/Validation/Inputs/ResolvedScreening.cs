namespace Provenance.Validation.Inputs;

/// <summary>What a screener said of one party.</summary>
/// <param name="Party">What it was told.</param>
/// <param name="Screening">What it said.</param>
public sealed record ResolvedScreening(ScreenedParty Party, PartyScreening Screening);
