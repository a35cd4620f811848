using Provenance.Validation.Inputs;
using Provenance.Values;

namespace Provenance.Tests;

/// <summary>Attachments of fixtures: files of the repository, by their location below a folder.</summary>
internal sealed class FolderSource(string folder) : IAttachmentSource
{
    public ValueTask<AttachmentContent> OpenAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, evidence.Attachment!.Location!.Value);
        return ValueTask.FromResult(File.Exists(path) ? AttachmentContent.Opened(new MemoryStream(File.ReadAllBytes(path))) : AttachmentContent.Missing);
    }
}
