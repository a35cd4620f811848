namespace Provenance.Validation.Inputs;

/// <summary>What became of one attachment that has a digest.</summary>
/// <param name="Evidence">The evidence that it is of.</param>
/// <param name="State">What became of it.</param>
/// <param name="Expected">The digest recorded, <c>algorithm:value</c>.</param>
/// <param name="Computed">The digest of the bytes, written as the recorded one is; <see langword="null"/> where none were read.</param>
/// <param name="Why">Why it is denied or not comparable; <see langword="null"/> in other states.</param>
public sealed record ResolvedAttachment(Evidence Evidence, AttachmentState State, string Expected, string? Computed = null, string? Why = null);

/// <summary>What became of the bytes of an attachment.</summary>
public enum AttachmentState
{
    /// <summary>Their digest is the recorded one.</summary>
    Matching,

    /// <summary>Their digest is another one.</summary>
    Mismatching,

    /// <summary>They are not there.</summary>
    Missing,

    /// <summary>They may not be read.</summary>
    Denied,

    /// <summary>The recorded digest is of no known algorithm, or no value of it; the bytes were not asked for.</summary>
    NotComparable,
}
