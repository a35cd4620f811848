using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>Whether two claims are accounts of one act: EVD005 compares them, and nothing lies between them.</summary>
internal static class OneAct
{
    public static bool Are(ChainView view, EffectiveEvent one, EffectiveEvent other)
    {
        if (one.Status != Status.Claim || other.Status != Status.Claim || one.Event.KindOf != other.Event.KindOf || !view.IsOwn(one) || !view.IsOwn(other))
            return false;
        return (InstantOf(one) is { } instant && InstantOf(other) == instant) || States(one.Event, other.Id) || States(other.Event, one.Id);
    }

    /// <summary>The exact instant of an act on all of the goods, in ticks of the Unix epoch: a part of them can go one way and a part another at the same instant.</summary>
    public static long? InstantOf(EffectiveEvent e) =>
        e.Start is { IsApproximate: false } start && start.EarliestTicks == start.LatestTicks && ReferenceEquals(e.Start, e.End) && ConcernsAll(e.Event) ? start.EarliestTicks : null;

    /// <summary>Whether the relation says that two events are one act.</summary>
    public static bool IsStated(Relation relation) => relation.Kind == AllenRelation.Equals && relation.Status is not (Status.Disputed or Status.Inferred);

    private static bool ConcernsAll(ProvenanceEvent e) => e.Quantity is null or { IsAll: true } && e.Items.Count + e.Inputs.Count + e.Outputs.Count == 0;

    private static bool States(ProvenanceEvent e, string other)
    {
        foreach (var relation in e.Relations)
        {
            if (IsStated(relation) && relation.Target == other)
                return true;
        }

        return false;
    }
}
