using System.Text;
using System.Text.Json.Nodes;
using Provenance.Documents;
using Provenance.Validation;
using Provenance.Validation.Inputs;
using Provenance.Values;

namespace Provenance.Tests.Sabotage;

/// <summary>What the default policy, or another one, says of a story, with the attachments that stories name.</summary>
internal static class StoryCheck
{
    private static readonly IAttachmentSource Source = new Journal();

    public static ProvenanceReport Of(JsonObject document, ProvenancePolicy? policy = null) => Of(Encoding.UTF8.GetBytes(document.ToJsonString()), policy);

    /// <exception cref="InvalidDataException">The document cannot be read, and tests no rule.</exception>
    public static ProvenanceReport Of(ReadOnlyMemory<byte> text, ProvenancePolicy? policy = null)
    {
        var result = DocumentReader.Read(text);
        if (result.Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error) is { } problem)
            throw new InvalidDataException($"{problem.Path}: {problem.Message}");
        return ProvenanceInputs.ResolveAsync(result.ChainsOrThrow(), null, Source, new ListScreener("Listed Trading | Example list | 2023-01-01 | E-7")).AsTask().GetAwaiter().GetResult().Check(result.EvaluatedAt!.Value, policy);
    }

    private sealed class Journal : IAttachmentSource
    {
        public ValueTask<AttachmentContent> OpenAsync(Evidence evidence, CancellationToken cancellationToken) => ValueTask.FromResult(
            evidence.Attachment?.Location?.Value == "journal.txt" ? AttachmentContent.Opened(new MemoryStream(Story.Attachment, false)) : AttachmentContent.Missing);
    }
}
