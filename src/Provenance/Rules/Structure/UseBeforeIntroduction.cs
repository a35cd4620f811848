using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR012.</summary>
internal sealed class UseBeforeIntroduction : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR012",
        Name = "use-before-introduction",
        Title = "An item id is used that no event introduces.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["PROV-CONSTRAINTS C37 [V]", "CBV commissioning and decommissioning [V]", "in-toto: materials must be matched [V]"],
        Why = "An id that comes from nowhere is where other goods can enter a chain unseen.",
        Remedy = "Record the event that gave the goods this id (origin, relabeling, splitting, packing), or read the chain that holds it.",
        Limits = "A batch introduces its serials, and goods taken out of a container are introduced by that. Order is not judged here.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.IsPartial)
        {
            sink.NotApplicable("partial scope");
            return;
        }

        if (view.Events.Length == 0)
            return;
        var isSound = true;
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e))
                isSound &= AreIntroduced(view, sink, e);
        }

        if (isSound)
            sink.Pass("every id used is introduced, or is the chain's own");
    }

    private static bool AreIntroduced(ChainView view, FindingSink sink, EffectiveEvent effective)
    {
        var e = effective.Event;
        var isSound = true;
        foreach (var input in e.Inputs)
            isSound &= input.Item is not { } id || IsIntroduced(view, id) || Report(sink, effective, id, true, "inputs");
        if (e is ILabelEvent { Before: { } before })
        {
            foreach (var id in before.Ids)
                isSound &= IsIntroduced(view, id) || Report(sink, effective, id, false, "before.ids");
        }

        if (e is ILeg or Delivered or Packed)
        {
            foreach (var item in e.Items)
                isSound &= item.Item is not { } id || IsIntroduced(view, id) || Report(sink, effective, id, false, "items");
        }

        if (e is Packed packed)
        {
            foreach (var item in packed.Contents)
                isSound &= item.Item is not { } id || IsIntroduced(view, id) || Report(sink, effective, id, false, "contents");
        }

        return isSound;
    }

    /// <summary>Where the item's chain is loaded, the rule on missing origins speaks of it.</summary>
    private static bool IsIntroduced(ChainView view, ItemId id) => view.Set.Membership.Resolves(id) || view.SetView.Introduced.Contains(id);

    private static bool Report(FindingSink sink, EffectiveEvent e, ItemId id, bool mayBeElsewhere, string field)
    {
        var argument = new MessageArgument("id", id);
        var finding = mayBeElsewhere
            ? sink.Open("Whether {id} was introduced before this use cannot be decided: its chain was not read.", argument)
            : sink.Fail("No event that was read introduces {id}, and this one uses it.", argument);
        finding.About(id).At(e, field).Missing(
            mayBeElsewhere ? "load:{id}" : "introduction:{id}",
            mayBeElsewhere ? "The record that holds {id}" : "Which event gave the goods the id {id}, and from which goods",
            "who used it first",
            "a production, packing or relabeling record");
        return false;
    }
}
