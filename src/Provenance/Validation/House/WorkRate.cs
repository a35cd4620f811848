namespace Provenance.Validation.House;

/// <summary>How much one person does of an activity in one hour, by the experience of a house.</summary>
/// <param name="Activity">The type of the event (<c>relabeled</c>), the process of a transformation, or the activity of a house.</param>
/// <param name="Item">What it is done to; <see langword="null"/> for any goods.</param>
/// <param name="Hourly">The least and the most in an hour, in its unit.</param>
/// <param name="Source">Where that is known from, for people.</param>
internal sealed record WorkRate(string Activity, ItemId? Item, Quantity Hourly, string? Source);
