using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL021.</summary>
internal sealed class LabelEvidenceMissing : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL021",
        Name = "label-evidence-missing",
        Title = "Labels are said to have been changed, and no picture, scan or sample shows them before and after.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["C2PA: a removed assertion leaves its trace [V]", "21 CFR 211.125: label reconciliation keeps samples [K]"],
        Why = "What stood on a label that is gone can only be shown by what was kept of it.",
        Remedy = "Record photos, scans or retained samples of both labels, or their digests.",
        Limits = "A business's own record of its relabeling needs no pictures. A picture counts for the side that it covers; one that says nothing of that counts for both.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || LabelEvents.Of(e.Event) is not { } change)
                continue;
            if (change.After is { Absence: not null })
                sink.NotApplicable("what the new labels say is not known, which LBL003 asks for");
            else
                Judge(sink, e);
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent e)
    {
        if (e.IsOperational)
        {
            sink.NotApplicable("a business's own record");
            return;
        }

        var (before, after) = (IsShown(e.Event, "before"), IsShown(e.Event, "after"));
        if (before && after)
        {
            sink.Pass("pictures, scans or samples of both labels are recorded", e);
            return;
        }

        var argument = new MessageArgument("event", e.Id);
        var finding = before ? sink.Fail("No picture, scan or sample of the new labels is recorded ({event}).", argument).Detailed("after")
            : after ? sink.Fail("No picture, scan or sample of the old labels is recorded ({event}).", argument).Detailed("before")
            : sink.Fail("No picture, scan or sample of the labels before and after the change is recorded ({event}).", argument);
        finding.At(e, "evidence").Missing("label:{event}", "What the new labels say ({event})", "the organization that holds the goods now", "photos of the packages as they are now");
    }

    private static bool IsShown(ProvenanceEvent e, string side)
    {
        foreach (var link in e.Evidence)
        {
            if (link.Evidence.Kind is { Absence: null, Word: "photo" or "video" or "image" or "scan" or "labelSample" or "retainedSample" or "satelliteImage" } && link.Concerns(side))
                return true;
        }

        return false;
    }
}
