namespace Provenance.Validation.Inputs;

/// <summary>Opens the bytes of attachments of evidence.</summary>
/// <remarks>
/// Called for one attachment at a time, in the order in which the evidence stands; so it need not be thread-safe. What is expected is an answer and
/// no exception; an exception ends the resolution and reaches its caller unchanged.
/// </remarks>
public interface IAttachmentSource
{
    /// <summary>Opens the attachment of evidence.</summary>
    /// <param name="evidence">The evidence; its attachment has a digest of a known algorithm, and perhaps a location.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The bytes, or that there are none, or why they may not be read; never <see langword="null"/>.</returns>
    ValueTask<AttachmentContent> OpenAsync(Evidence evidence, CancellationToken cancellationToken);
}
