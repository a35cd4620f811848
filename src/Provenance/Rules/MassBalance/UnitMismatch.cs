using Provenance.Validation;
using Provenance.Validation.Amounts;
using Provenance.Validation.Flow;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY004.</summary>
internal sealed class UnitMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY004",
        Name = "unit-mismatch",
        Title = "Two amounts that must be compared are in units that nothing converts.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Citations = ["UN/ECE Recommendation 20 codes [V]", "EUDR supplementary unit [V]"],
        Why = "Boxes here and pieces there cannot be balanced: anything can be missing between them.",
        Remedy = "Record the conversion (itemFacts: net content or unit weight) with its evidence, or both units.",
        Limits = "Only where amounts must agree: what goes into an event with what comes out, what leaves with what is there, what arrives with what was sent. A unit that is not recorded is no other unit, and about so many are compared with nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var (isJudged, isFound) = (false, false);
        var steps = view.Flow.Steps;
        for (var i = 0; i < steps.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e) && steps[i].Role != ItemRole.Takes)
                continue;
            if (view.IsOwn(e) && Yields.IsBalanced(e.Event) && Yields.Of(e.Event, view.Policy.Data) is not null)
                isFound |= JudgeLink(view, sink, i, ref isJudged);
            if (!Stock.Takes(e.Event, steps[i].Role) || steps[i] is not { Held: { Unit: not null } held, Quantity: { Unit: not null } taken })
                continue;
            isJudged = true;
            isFound |= Judge(view, sink, e, taken, held, view.Chain.Description.Item.Id, isInput: true);
        }

        if (isJudged && !isFound)
            sink.Pass("all amounts that must agree can be compared");
        else if (!isJudged)
            sink.NotApplicable("no two amounts need to be compared");
    }

    private static bool JudgeLink(ChainView view, FindingSink sink, int i, ref bool isJudged)
    {
        var e = view.Events[i];
        Quantity? like = null;
        var found = false;
        foreach (var isInput in (ReadOnlySpan<bool>)[true, false])
        {
            var list = isInput ? e.Event.Inputs : e.Event.Outputs;
            if (list.Count == 0 && e.Event.Quantity is { Unit: not null } own)
                found |= Compare(view.Chain.Description.Item.Id, own, ref isJudged);
            foreach (var reference in list)
            {
                if (reference.Quantity is { Unit: not null } quantity && !Pieces.IsPieceOfAnother(reference, list))
                    found |= Compare(reference.Item, quantity, ref isJudged);
            }

            bool Compare(ItemId? item, Quantity quantity, ref bool isJudged)
            {
                if (like is null)
                {
                    like = quantity;
                    return false;
                }

                isJudged = true;
                return Judge(view, sink, e, quantity, like, item, isInput);
            }
        }

        return found;
    }

    private static bool Judge(ChainView view, FindingSink sink, EffectiveEvent e, Quantity quantity, Quantity like, ItemId? item, bool isInput)
    {
        if (ReferenceEquals(quantity.Unit, like.Unit) || quantity.IsApproximate || like.IsApproximate || LinkUnits.Align(view.SetView, e.Event, quantity, like, item, isInput) is not { } aligned || aligned.IsComparableTo(like))
            return false;
        var name = item?.Value ?? view.Chain.Id;
        sink.Fail(
                "The record compares {one} of {item} with {other} ({event}, {what}), and nothing says how many of the one are one of the other.",
                new("one", quantity),
                new("item", name),
                new("other", like),
                new("event", e.Id),
                new("what", EventWords.Of(e.Event)),
                new("unit", quantity.Unit!.Name),
                new("otherUnit", like.Unit!.Name))
            .About($"{name}: {quantity.Unit.Code}, {like.Unit.Code}")
            .At(e, "quantity")
            .Missing("unit:{item}", "How much one {unit} of {item} is in {otherUnit}, or the amount in both units", "who made or packed it", "a product specification or weighing report")
            .Under(GroupKey.Of(GroupTheme.Quantity));
        return true;
    }
}
