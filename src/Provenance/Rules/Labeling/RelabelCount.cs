using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL023.</summary>
internal sealed class RelabelCount : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL023",
        Name = "relabel-count",
        Title = "The labels of the goods were changed more often than usual.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["Practice of distribution: more than two changes of labels ask for a look [P]"],
        Why = "Each change of labels is a chance for the identity to get lost.",
        Remedy = "Nothing is missing; look at whether each change had its reason.",
        Limits = "Counted on the way of the goods, those that they were made of included. Goods for several markets are relabeled for each; a label that is only added does not count.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var last = LastOf(view);
        if (last < 0)
        {
            sink.NotApplicable("no change of labels");
            return;
        }

        var changes = new List<EffectiveEvent>();
        Collect(view, null, changes, []);
        if (changes.Count <= view.Policy.Thresholds.Relabelings)
        {
            sink.Pass("no more changes of labels than usual", view.Events[last]);
            return;
        }

        var finding = sink.Fail("The record has {count} changes of labels on the way of {chain}; up to {usual} are usual.", new("count", changes.Count), new("chain", view.Chain.Id), new("usual", view.Policy.Thresholds.Relabelings))
            .About(view.Chain.Id);
        foreach (var e in changes)
            finding.At(e);
    }

    private static int LastOf(ChainView view)
    {
        for (var i = view.Events.Length - 1; i >= 0; i--)
        {
            if (view.IsOwn(view.Events[i]) && Counts(view.Events[i].Event))
                return i;
        }

        return -1;
    }

    private static bool Counts(ProvenanceEvent e) => LabelEvents.Of(e) is { } change && !LabelEvents.IsAddition(change);

    /// <summary>Takes the changes of labels of a chain, and of those that its goods were made of before they were.</summary>
    /// <param name="view">The chain.</param>
    /// <param name="drawn">The event that took goods of it; what became of the rest afterwards is none of theirs. <see langword="null"/> for all of it.</param>
    /// <param name="changes">Takes them, each once.</param>
    /// <param name="done">Chains that are being looked at, so that a circle ends.</param>
    private static void Collect(ChainView view, EffectiveEvent? drawn, List<EffectiveEvent> changes, HashSet<(int, object?)> done)
    {
        if (!done.Add((view.Index, drawn?.Reported)))
            return;
        Dictionary<int, EffectiveEvent>? lastDraws = null;
        foreach (var e in view.Events)
        {
            if (Counts(e.Event) && !changes.Exists(one => ReferenceEquals(one.Reported, e.Reported)))
                changes.Add(e);
            if (e.Event.Inputs.Count > 0 && ItemRoles.Of(e, view.Chain, out _) == ItemRole.Makes)
            {
                foreach (var input in e.Event.Inputs)
                {
                    if (input.Item is { } id && view.Set.Membership.ChainOf(id) is >= 0 and var parent)
                        (lastDraws ??= [])[parent] = e;
                }
            }

            if (ReferenceEquals(e.Reported, drawn?.Reported))
                break;
        }

        foreach (var (parent, draw) in lastDraws ?? [])
            Collect(view.SetView.Views[parent], draw, changes, done);
    }
}
