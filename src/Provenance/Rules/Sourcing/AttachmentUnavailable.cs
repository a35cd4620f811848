using Provenance.Validation;
using Provenance.Validation.Inputs;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD010.</summary>
internal sealed class AttachmentUnavailable : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD010",
        Name = "attachment-unavailable",
        Title = "The bytes of an attachment, of which a digest is recorded, are missing or may not be read.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["C2PA assertion.missing and assertion.inaccessible, told apart [V]"],
        Why = "A digest proves that bytes were there once; without them nobody can look at the evidence again.",
        Remedy = "Deposit the bytes, or a copy with somebody who keeps them in trust.",
        Limits = "Judged only where bytes were asked for. Links rot without anybody's doing.",
        Subsumes = ["EVD009"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.SetView.Inputs is not { Attachments.Count: > 0 } inputs)
        {
            sink.NotApplicable("no bytes of attachments were given");
            return;
        }

        var isSound = true;
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            foreach (var evidence in Evidenced.Of(e.Event))
            {
                if (inputs.Of(evidence) is { } attachment && Judge(sink, attachment) is { } finding)
                {
                    isSound = false;
                    finding.Pointing(e, "evidence");
                }
            }
        }

        foreach (var attachment in view.Index == 0 ? Attachments.Unused(view.SetView, inputs) : [])
            isSound &= Judge(sink, attachment) is null;
        if (isSound)
            sink.Pass("the bytes of every attachment asked for are there");
    }

    private static FindingDraft? Judge(FindingSink sink, ResolvedAttachment attachment)
    {
        MessageArgument[] arguments = [new("evidence", Attachments.NameOf(attachment)), new("digest", attachment.Expected), new("why", attachment.Why ?? "")];
        var finding = attachment.State switch
        {
            AttachmentState.Missing => sink.Fail("The record names an attachment of {evidence}, and its bytes are not there.", arguments).Detailed("missing"),
            AttachmentState.Denied => sink.Fail("The record names an attachment of {evidence}, and its bytes may not be read: {why}.", arguments).Detailed("inaccessible"),
            _ => null,
        };
        return finding?
            .About(Attachments.NameOf(attachment))
            .Missing("attachment:{digest}", "The bytes of {evidence} as they were recorded", "who keeps them", "the file with the digest {digest}")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
