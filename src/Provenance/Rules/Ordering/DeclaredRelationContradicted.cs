using Provenance.Validation;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Ordering;

/// <summary>ORD014.</summary>
internal sealed class DeclaredRelationContradicted : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD014",
        Name = "declared-relation-contradicted",
        Title = "Two times cannot lie to each other as the record declares.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Allen 1983 [K]", "Simple temporal networks of pointisable relations [K]"],
        Why = "The relation or one of the two times is wrong; whatever was ordered by it is in doubt.",
        Remedy = "Correct the relation or the times.",
        Limits = "Judged by the recorded times of the two alone; what only follows from other events is ORD003's.",
        Subsumes = ["ORD003"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var declared = false;
        foreach (var e in view.Events)
        {
            if (e.Event.Relations.Count == 0 || !view.IsOwn(e))
                continue;
            declared = true;
            foreach (var relation in e.Event.Relations)
                Judge(view, sink, e, relation);
        }

        if (!declared)
            sink.NotApplicable("no relation is declared");
    }

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, Relation relation)
    {
        var (target, restriction) = view.SetView.Network.Named(relation.Target);
        if (restriction is null && target is null)
            sink.NotApplicable("what it lies to is not read (STR008)");
        else if (AllenPairs.IsPossible(relation.Kind, e.Start, e.End, restriction is null ? target!.Start : restriction.Start, restriction is null ? target!.End : restriction.End))
            sink.Pass("the times allow it", e);
        else
            Fail(sink, e, relation, restriction is null ? target : null, restriction);
    }

    private static void Fail(FindingSink sink, EffectiveEvent e, Relation relation, EffectiveEvent? target, Restriction? restriction)
    {
        var finding = sink.Fail(
                "The record declares {event} to lie \"{relation}\" {target}, and the times recorded of the two exclude that.",
                new("event", e.Id),
                new("relation", TemporalWords.Of(relation.Kind)),
                new("target", relation.Target))
            .About((e.Id, relation.Target))
            .At(e, "relations")
            .Reading(relation.Status ?? e.Status)
            .Missing("relation:{event}:{target}", "How {event} and {target} really lie to each other, and when they were", "who recorded them", "the sources of the dates");
        if (target is not null)
            finding.At(target);
        if (restriction is not null)
            finding.Reading(restriction.Status ?? Status.Claim);
    }
}
