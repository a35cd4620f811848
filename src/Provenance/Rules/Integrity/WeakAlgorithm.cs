using Provenance.Validation;

namespace Provenance.Rules.Integrity;

/// <summary>INT015.</summary>
internal sealed class WeakAlgorithm : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "INT015",
        Name = "weak-algorithm",
        Title = "A digest is of an algorithm that no longer protects, or that this version does not know.",
        Family = RuleFamily.Integrity,
        Class = RuleClass.Integrity,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["C2PA algorithm.deprecated, informational, and algorithm.unsupported, a failure [V]"],
        Why = "Bytes can be made to fit a weak digest, and nobody can compare one that is not known.",
        Remedy = "Compute a digest with a current algorithm (SHA-256, SHA-384, SHA-512) and keep both.",
        Limits = "SHA-1 and MD5 weigh as a note: they still tell of accidents. What is not known weighs as an error.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var (isAsked, isSound) = (false, true);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            foreach (var link in e.Event.Evidence)
                isSound &= Judge(sink, e, link.Evidence.Attachment?.Digest, link.Evidence.Id, "evidence", ref isAsked);
            if (e.Event is not ILabelEvent label)
                continue;
            foreach (var mapping in label.Mapping)
                isSound &= Judge(sink, e, mapping.Digest, null, "mapping", ref isAsked);
        }

        if (!isAsked)
            sink.NotApplicable("no digest is recorded");
        else if (isSound)
            sink.Pass("every digest is of a current algorithm");
    }

    private static bool Judge(FindingSink sink, EffectiveEvent e, Text? digest, string? evidence, string field, ref bool isAsked)
    {
        if (!digest.IsKnown())
            return true;
        isAsked = true;
        var colon = digest.Value.IndexOf(':', StringComparison.Ordinal);
        var algorithm = colon > 0 ? digest.Value[..colon] : digest.Value;
        var name = algorithm.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (colon > 0 && name is "SHA256" or "SHA384" or "SHA512" or "SHA3256" or "SHA3384" or "SHA3512")
            return true;
        MessageArgument[] arguments = [new("algorithm", algorithm), new("of", evidence ?? e.Id)];
        var finding = name is "SHA1" or "MD5"
            ? sink.Fail("The record has a digest of {of} by {algorithm}, which no longer protects.", arguments).Detailed("deprecated")
            : sink.Fail("The record has a digest of {of} by {algorithm}, which this version does not know.", arguments).Detailed("unsupported").Weighing(Severity.Error);
        finding
            .About(evidence ?? e.Id)
            .Pointing(e, field)
            .Missing("digest:{of}", "A digest of {of} by a current algorithm", "who keeps the bytes", "the bytes themselves")
            .Under(GroupKey.Of(GroupTheme.Sources));
        return false;
    }
}
