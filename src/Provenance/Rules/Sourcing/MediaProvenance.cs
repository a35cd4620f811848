using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD019.</summary>
internal sealed class MediaProvenance : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD019",
        Name = "media-provenance",
        Title = "Nothing is recorded of when, where or with what a picture was taken.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["C2PA status codes [V]"],
        Why = "A picture without its circumstances can be of other goods, or of another year.",
        Remedy = "Record when it was made and what it shows of its place; keep the original file with its metadata or its content credentials.",
        Limits = "A picture whose source is withheld has its metadata taken out on purpose. Content credentials (C2PA) are read as an extension member whose name begins with c2pa; they are not verified here.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            foreach (var link in e.Event.Evidence)
            {
                if (link.Evidence.Kind?.Word is "photo" or "video" or "image" or "satelliteImage")
                    Judge(sink, e, link.Evidence);
            }
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent e, Evidence evidence)
    {
        if (evidence.Created.IsKnown() || HasCredentials(evidence) || HasCredentials(evidence.Attachment))
            sink.Pass("when it was made is recorded", e);
        else if (evidence.Source?.IdentityWithheld == true)
            sink.NotApplicable("its source is withheld");
        else
            Report(sink, e, evidence);
    }

    private static bool HasCredentials(Extensible? value)
    {
        foreach (var member in value?.Extensions.Members ?? default)
        {
            if (member.Name.StartsWith("c2pa", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static void Report(FindingSink sink, EffectiveEvent e, Evidence evidence)
    {
        var name = evidence.Id ?? SourceSet.Of([evidence], e);
        sink.Fail("The record does not say when or with what the picture {evidence} was taken.", new MessageArgument("evidence", name))
            .About(name)
            .At(e, "evidence")
            .Missing("capture:{evidence}", "When, where and with what {evidence} was taken", "who took it", "the original file with its metadata")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
