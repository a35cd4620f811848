using NodaTime;

namespace Provenance.Packs;

/// <summary>Something that a pack says of its source, for people.</summary>
/// <param name="Text">One or more sentences.</param>
/// <param name="Mark">How well it is confirmed.</param>
/// <param name="Citation">Where it stands; <see langword="null"/> where nothing is named.</param>
/// <remarks>Immutable.</remarks>
public sealed record PackStatement(string Text, ConfirmationMark Mark, string? Citation = null);

/// <summary>The text that a pack was made from.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Version">Which version of it was read.</param>
/// <param name="Mark">How well that is confirmed.</param>
/// <remarks>Immutable.</remarks>
public sealed record PackSource(string Title, string Version, ConfirmationMark Mark);

/// <summary>A day from which rules hold.</summary>
/// <param name="Date">The day.</param>
/// <param name="Mark">How well it is confirmed.</param>
/// <param name="Text">What of them holds from then, where it is not all; may be <see langword="null"/>.</param>
/// <remarks>Immutable.</remarks>
public sealed record PackDate(LocalDate Date, ConfirmationMark Mark, string? Text = null);
