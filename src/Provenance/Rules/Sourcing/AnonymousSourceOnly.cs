using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD003.</summary>
internal sealed class AnonymousSourceOnly : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD003",
        Name = "anonymous-source-only",
        Title = "All that supports an event comes from sources that are not named.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Warning,
        Profile = RuleProfile.Investigation,
        Citations = ["Admiralty scale: F, cannot be judged [V]", "Journalism practice [P]"],
        Why = "Nobody but whoever holds the identity can weigh such a source, or tell two of them apart.",
        Remedy = "Add a named or registered source or a document, or have the custodian of the identity attest it.",
        Limits = "Protecting a source is no defect: where a custodian holds the identity it weighs as a note.",
        Subsumes = ["EVD006", "EVD018"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!KeyMembers.AreJudged(e, view) || view.SetView.Evidence.OriginsOf(e) is not { } origins)
                continue;
            if (origins.Exists(origin => SourceSet.IsNamed(origin.Source)))
                sink.Pass("a named source", e);
            else
                Report(view, sink, e, origins);
        }
    }

    private static void Report(ChainView view, FindingSink sink, EffectiveEvent e, List<Evidence> origins)
    {
        var sources = SourceSet.Of(origins, e);
        var finding = sink.Fail(
                "Sources whose identity is withheld or not known are all that supports this: {sources}.",
                new("sources", sources),
                new("custodian", SourceSet.CustodianOf(origins, view) ?? "who spoke with them"))
            .About(sources)
            .At(e, "evidence")
            .Missing("source:{sources}", "A named source or a document that says the same as {sources}, or the word of the custodian that it knows them", "{custodian}", "a register entry, a document or a photo")
            .Under(GroupKey.Of(GroupTheme.Sources));
        if (SourceSet.IsEachKept(origins))
            finding.AtMost(Severity.Note);
    }
}
