using Provenance.Validation;

namespace Provenance.Rules.Sourcing;

/// <summary>EVD005.</summary>
internal sealed class ContradictingClaims : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "EVD005",
        Name = "contradicting-claims",
        Title = "Two claims of one act cannot both be true.",
        Family = RuleFamily.Evidence,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Citations = ["PROV key constraints C22, C23: merge failure [V]", "Regulation (EU) 2023/1115 Art 10(2)(g): reliability and links to other documentation [V]"],
        Why = "Whoever reads only one of the two builds on what the other denies.",
        Remedy = "Retract or refute one, or mark it as disputed and say why the other is preferred.",
        Limits = "One act is what the record calls equal, or what is of one kind and one instant and concerns all of the goods. A place within the other contradicts nothing; nor does an amount within half a percent, an origin that the other covers, or a claim that is disputed already.",
        Subsumes = ["MOV001"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink) => Look(view, sink);

    /// <summary>Checks, and says how many events it looked at to find those that claims name by id: a measure of its work.</summary>
    internal static int Look(ChainView view, FindingSink sink)
    {
        Dictionary<(EventKind, long), int>? byInstant = null;
        Dictionary<string, int>? byId = null;
        var looked = 0;
        var (lastRemoval, isCompared, hasClaims) = (-1, false, false);
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Status != Status.Claim || !view.IsOwn(e) || !CustodyRoles.IsPhysical(e.Event))
                continue;
            hasClaims = true;
            foreach (var relation in e.Event.Relations)
            {
                if (OneAct.IsStated(relation) && Find(view, relation.Target, ref byId, ref looked) is >= 0 and var same && same != i)
                    isCompared |= Compare(view, sink, Math.Min(same, i), Math.Max(same, i));
            }

            if (OneAct.InstantOf(e) is { } instant && !(byInstant ??= []).TryAdd((e.Event.KindOf, instant), i))
                isCompared |= Compare(view, sink, byInstant[(e.Event.KindOf, instant)], i);

            if (e.Event is not (Relabeled { Removed: Removal.All } or Repackaged { Removed: Removal.All }))
                continue;
            if (lastRemoval >= 0)
                isCompared |= CompareRemovals(view, sink, lastRemoval, i);
            lastRemoval = i;
        }

        if (!isCompared)
            sink.NotApplicable(hasClaims ? "no two claims are of one act" : "nothing is a claim");
        return looked;
    }

    private static int Find(ChainView view, string id, ref Dictionary<string, int>? byId, ref int looked)
    {
        if (byId is null)
        {
            byId = new(view.Events.Length, StringComparer.Ordinal);
            for (var i = 0; i < view.Events.Length; i++, looked++)
                byId.TryAdd(view.Events[i].Id, i);
        }

        return byId.GetValueOrDefault(id, -1);
    }

    private static bool Compare(ChainView view, FindingSink sink, int i, int k)
    {
        var (one, other) = (view.Events[i], view.Events[k]);
        if (one.Event.KindOf != other.Event.KindOf || one.Status != Status.Claim || other.Status != Status.Claim)
            return false;
        if (ClaimDifferences.Of(view, one, other) is not { } difference)
        {
            sink.Pass("claims of one act agree", one, other);
            return true;
        }

        sink.Fail(
                "The record has two claims of one act that differ in the {difference}: {one} and {other} ({what}).",
                new("difference", difference),
                new("one", one.Id),
                new("other", other.Id),
                new("what", EventWords.Of(one.Event)))
            .Detailed(difference)
            .About(one, other)
            .At(one)
            .At(other)
            .Missing("claims:{one}:{other}", "Which of {one} and {other} is right", "the sources of both", "a document of the act")
            .Under(GroupKey.Of(one));
        return true;
    }

    /// <summary>All labels come off once: a second account, of other places and other sources, may be one of the same act.</summary>
    private static bool CompareRemovals(ChainView view, FindingSink sink, int i, int k)
    {
        var (one, other) = (view.Events[i], view.Events[k]);
        if (!view.Order.MayPrecede(i, k) || !view.Order.MayPrecede(k, i) || ClaimDifferences.AreToldApart(view, one.Event.By, other.Event.By)
            || !ClaimDifferences.ArePlacesApart(view, one.Event, other.Event))
        {
            return false;
        }

        sink.Open(
                "Whether two claims are of one act is not recorded, and they differ in the place: {one} and {other} ({what}).",
                new("one", one.Id),
                new("other", other.Id),
                new("what", EventWords.Of(one.Event)))
            .Detailed("one-act")
            .About(one, other)
            .At(one)
            .At(other)
            .Missing("one-act:{one}:{other}", "Whether {one} and {other} are one act, and where it was", "the sources of both", "a document of the act")
            .Under(GroupKey.Of(one));
        return true;
    }
}
