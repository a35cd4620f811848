using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD014.</summary>
internal sealed class InterestedSource : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD014",
        Name = "interested-source",
        Title = "What is contested is known only from those who gain by it.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["Practice: who gains by a statement does not confirm it [P]"],
        Why = "Who did something is the natural source for it, and the weakest where others contest it.",
        Remedy = "Add a source that stands to gain nothing.",
        Limits = "Read only where something is contested: an event that is disputed, of which others allege something, or a change of labels. A business's own operational record is no claim.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!KeyMembers.AreJudged(e, view) || !IsContested(e) || view.SetView.Evidence.OriginsOf(e) is not { } origins)
                continue;
            if (origins.TrueForAll(origin => IsInterested(origin.Source, e.Event)))
                Report(sink, e, origins);
            else
                sink.Pass("a source that takes no part in it", e);
        }
    }

    private static bool IsContested(EffectiveEvent e) => e.Status == Status.Disputed || e.Event.Allegations.Count > 0 || e.Event is ILabelEvent { Before: not null };

    private static bool IsInterested(Source? source, ProvenanceEvent e) => source is not null && (source.Interest.IsKnown() || FactPolicy.IsOfAParty(source, e));

    private static void Report(FindingSink sink, EffectiveEvent e, List<Evidence> origins)
    {
        var sources = SourceSet.Of(origins, e);
        sink.Fail("Only sources that take part in it or gain by it support {event}: {sources}.", new("event", e.Id), new("sources", sources))
            .About(sources)
            .At(e, "evidence")
            .Missing("disinterested:{event}", "A source for {event} that gains nothing by it", null, "a register entry, an inspection or a witness")
            .Under(GroupKey.Of(GroupTheme.Sources));
    }
}
