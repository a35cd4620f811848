using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD020.</summary>
internal sealed class EvidenceOrphan : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD020",
        Name = "evidence-orphan",
        Title = "Evidence is recorded that nothing in the record rests on.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["C2PA assertion.undeclared [V]"],
        Why = "What was collected and never used may say something that nobody took note of.",
        Remedy = "Link it to the events or claims that it supports or refutes; or leave it out.",
        Limits = "Evidence that cites linked evidence, or that it cites, is none; nor is what a restriction, an affiliation or a claim of the context rests on.",
        Since = "0.1.0",
    };

    /// <summary>That nothing uses evidence shows only in all that is recorded.</summary>
    internal override bool NeedsAll(Registry registry) => registry.Evidence.Count > 0;

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.Index > 0)
        {
            sink.NotApplicable("the first chain speaks for the set");
            return;
        }

        var all = view.Set.Registry.Evidence;
        if (all.Count == 0)
        {
            sink.NotApplicable("no evidence is recorded apart from events");
            return;
        }

        var linked = LinkedEvidence.In(view.SetView);
        var isSound = true;
        foreach (var evidence in all)
        {
            if (evidence.Id is not { } id || linked.Contains(id))
                continue;
            isSound = false;
            sink.Fail("No event or claim of the record rests on evidence {evidence}.", new MessageArgument("evidence", id))
                .About(id)
                .Missing("use:{evidence}", "What {evidence} supports or refutes", "who collected it")
                .Under(GroupKey.Of(GroupTheme.Sources));
        }

        if (isSound)
            sink.Pass("all evidence is used");
    }
}
