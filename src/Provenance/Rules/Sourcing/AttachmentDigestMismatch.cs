using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD009.</summary>
internal sealed class AttachmentDigestMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD009",
        Name = "attachment-digest-mismatch",
        Title = "The bytes of an attachment are not those whose digest is recorded.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Integrity,
        Severity = Severity.Error,
        Citations = ["C2PA hashedURI.mismatch, assertion.dataHash.mismatch [V]", "in-toto matchedSubjects [V]"],
        Why = "Evidence that changed after it was recorded is not the evidence that was judged.",
        Remedy = "Restore the original bytes, or record the new ones as evidence of their own that names the old.",
        Limits = "Judges bytes that were given to the check; an image saved anew or other line endings change the digest and not what is shown.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.SetView.Inputs is not { Attachments.Count: > 0 } inputs)
        {
            sink.NotApplicable("no bytes of attachments were given");
            return;
        }

        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            foreach (var evidence in Evidenced.Of(e.Event))
            {
                if (inputs.Of(evidence) is { } attachment)
                    Judge(sink, attachment)?.Pointing(e, "evidence");
            }
        }

        foreach (var attachment in view.Index == 0 ? Attachments.Unused(view.SetView, inputs) : [])
            Judge(sink, attachment);
    }

    private static FindingDraft? Judge(FindingSink sink, ResolvedAttachment attachment)
    {
        switch (attachment.State)
        {
            case AttachmentState.Matching:
                sink.Pass("the bytes have the digest recorded");
                return null;
            case AttachmentState.Mismatching:
                var name = Attachments.NameOf(attachment);
                return sink.Fail(
                        "The record gives the attachment of {evidence} the digest {expected}; the bytes have {computed}.",
                        new("evidence", name),
                        new("computed", attachment.Computed!),
                        new("expected", attachment.Expected))
                    .About(name)
                    .Missing("attachment:{expected}", "The bytes of {evidence} as they were recorded", "who keeps them", "the file with the digest {expected}")
                    .Under(GroupKey.Of(GroupTheme.Sources));
            case AttachmentState.NotComparable:
                sink.NotApplicable("the digest recorded cannot be computed");
                return null;
            default:
                sink.NotApplicable("the bytes of an attachment are not at hand");
                return null;
        }
    }
}
