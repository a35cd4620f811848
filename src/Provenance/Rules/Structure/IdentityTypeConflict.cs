using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR014.</summary>
internal sealed class IdentityTypeConflict : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR014",
        Name = "identity-type-conflict",
        Title = "One identifier names two kinds of things.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C50 typing, C53, C54, C55 entity-activity-disjoint; its tests type-f1 to f4-FAIL [V]"],
        Why = "Whoever follows such a name cannot tell whether goods, a party or an act is meant, or one piece or a whole batch.",
        Remedy = "Rename one of the two, or put a namespace before it.",
        Limits = "A party that is also a place is none. Of levels only a batch and a single piece exclude one another.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var own = view.Chain.Description.Item;
        var isSound = own.Id is not { } id || IsSound(view, sink, null, id, own.Level);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            isSound &= AreSound(view, sink, e, e.Event.Items) & AreSound(view, sink, e, e.Event.Inputs) & AreSound(view, sink, e, e.Event.Outputs);
            if (e.Event is Packed packed)
                isSound &= AreSound(view, sink, e, packed.Contents) & (packed.Container is not { } container || IsSound(view, sink, e, container, null));
        }

        if (isSound)
            sink.Pass("every id names one kind of thing");
    }

    private static bool AreSound(ChainView view, FindingSink sink, EffectiveEvent e, ValueList<ItemReference> goods)
    {
        var isSound = true;
        foreach (var one in goods)
        {
            if (one.Item is { } id)
                isSound &= IsSound(view, sink, e, id, one.Level);
        }

        return isSound;
    }

    private static bool IsSound(ChainView view, FindingSink sink, EffectiveEvent? e, ItemId id, Code? level)
    {
        if (view.SetView.Ids.HasEvent(id.Value, view.Chain))
            Report(sink, e, id, "event", "The record has {id} name both goods and an event.");
        else if (view.Set.Parties.IsNamed(id.Value))
            Report(sink, e, id, "party", "The record has {id} name both goods and a party.");
        else if (level is not null && IsOtherLevel(view, id, level))
            Report(sink, e, id, "level", "The record has {id} name both a batch and a single piece.");
        else
            return true;
        return false;
    }

    private static bool IsOtherLevel(ChainView view, ItemId id, Code level)
    {
        if (level.Is("serial"))
            return id.IsBatch || LevelOfChain(view, id) is "batch" or "lot";
        return (level.Is("batch") || level.Is("lot")) && (id.IsSerial || LevelOfChain(view, id) is "serial");
    }

    private static string? LevelOfChain(ChainView view, ItemId id) =>
        view.Set.Membership.ChainOf(id) is >= 0 and var chain ? view.Set[chain].Description.Item.Level?.Word : null;

    private static void Report(FindingSink sink, EffectiveEvent? e, ItemId id, string detail, string message)
    {
        var finding = sink.Fail(message, new MessageArgument("id", id))
            .Detailed(detail)
            .About(id)
            .Missing("names:{id}", "What {id} names: which goods, which party, which event", "who recorded it", "the register that gave the id")
            .Under(GroupKey.Of(GroupTheme.Record));
        if (e is not null)
            finding.Pointing(e);
    }
}
