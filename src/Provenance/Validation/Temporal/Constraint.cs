namespace Provenance.Validation.Temporal;

/// <summary>An order between two moments: the later one is at least <paramref name="Gap"/> ticks after the earlier one.</summary>
/// <param name="Earlier">The moment that comes first.</param>
/// <param name="Later">The moment that comes after it.</param>
/// <param name="Gap">Ticks of 100 ns between them: 1 for strictly before, 0 for not after.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="By">The event that declares it; <see langword="null"/> where it is implied.</param>
/// <param name="Status">How far it is trusted; that of an implied order is a fact.</param>
internal readonly record struct Constraint(int Earlier, int Later, long Gap, OrderSource Source, EffectiveEvent? By, Status Status);
