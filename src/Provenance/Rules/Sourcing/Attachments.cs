using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Sourcing;

/// <summary>Attachments of evidence, as far as they were fetched.</summary>
internal static class Attachments
{
    /// <summary>The evidence's id, else where the bytes are, else their digest.</summary>
    public static string NameOf(ResolvedAttachment attachment) =>
        attachment.Evidence.Id ?? attachment.Evidence.Attachment?.Location?.Value ?? attachment.Expected;

    /// <summary>Attachments of evidence that no event rests on: they belong to no chain, and the first one tells of them.</summary>
    public static IEnumerable<ResolvedAttachment> Unused(SetView set, ProvenanceInputs inputs)
    {
        var used = new HashSet<Evidence>();
        foreach (var view in set.Views)
        {
            foreach (var e in view.Events)
                used.UnionWith(Evidenced.Of(e.Event));
        }

        return ((IEnumerable<ResolvedAttachment>)inputs.Attachments).Where(attachment => !used.Contains(attachment.Evidence));
    }
}
