using Provenance.Reference;
using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Customs;

/// <summary>CST008.</summary>
internal sealed class DeclaredQuantityMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST008",
        Name = "declared-quantity-mismatch",
        Title = "A declaration states another quantity than the goods that it is for.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Citations = ["Mass balance, as for the quantity rules [P]", "Regulation (EU) 2023/1115: net mass and supplementary unit of the declaration [V]"],
        Why = "What is declared is what is taxed, counted against quotas and traced; more or less than that is other goods.",
        Remedy = "Correct the declaration or the quantity of the goods, or record the weighing report, the packing list or the second declaration.",
        Limits = "Half a percent is taken for a matter of weighing. What is declared as gross may be more. A smaller quantity is judged only of one shipment with one declaration; several hands, or units that nothing converts, are not judged.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is CustomsProcessed { Quantity: { Absence: null, IsAll: false, IsApproximate: false } } act && view.IsOwn(e) && !CustomsActs.IsRefused(act))
                Judge(view, sink, i, act);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, CustomsProcessed act)
    {
        var e = view.Events[i];
        ref readonly var step = ref view.Flow.Steps[i];
        var item = view.Chain.Description.Item.Id;
        if (step.Held is not { Absence: null, IsApproximate: false } held || step.From is null || !step.IsAlone || act.Items.Count > 1)
        {
            sink.NotApplicable("how much the declaration is for is not recorded, or the goods are in several hands");
            return;
        }

        var declared = view.SetView.Units.Align(act.Quantity, held, item)!;
        if (!declared.IsComparableTo(held))
        {
            if (view.SetView.Units.IsFactorUnknown(item))
                Ask(sink.Open("Whether the declared {declared} are the {held} on the record cannot be decided: what converts the one into the other is recorded as not known.", Arguments(e, act, held)), e).Detailed("unit")
                    .Missing("unit:{event}", "What one piece weighs or holds ({event})", "the manufacturer", "a specification or a weighing report");
            else
                sink.NotApplicable("nothing converts the unit of the declaration");
            return;
        }

        if (declared.IsCertainlyMoreThan(held) && declared.IsCertainlyMoreThan(held.Times(1, view.Policy.Thresholds.Weighed)) && !IsGross(act.Quantity!))
            Report(view, sink, i, act, held, "more");
        else if (step.Underway && held.IsCertainlyMoreThan(declared) && held.IsCertainlyMoreThan(declared.Times(1, view.Policy.Thresholds.Weighed)) && IsOnlyDeclaration(view, i, act))
            Report(view, sink, i, act, held, "less");
        else
            sink.Pass("the declared quantity can be that of the goods", e);
    }

    private static void Report(ChainView view, FindingSink sink, int i, CustomsProcessed act, Quantity held, string detail)
    {
        var e = view.Events[i];
        if (IsOrderOpen(view, i))
        {
            sink.Pass("what changes the quantity may have come before it", e);
            return;
        }

        var finding = Ask(sink.Fail("The record has {declared} in the declaration for {held} of goods ({event}).", Arguments(e, act, held)), e).Detailed(detail);
        if (view.Flow.Steps[i].Before is >= 0 and var before)
            finding.At(view.Events[before]);
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, CustomsProcessed act, Quantity held) => [new("event", e.Id), new("declared", act.Quantity), new("held", held)];

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding.About(e.Id).At(e, "quantity").Missing(
        "declared-quantity:{event}",
        "How much was declared in {event}, and how much of the goods it was for",
        "the declarant",
        "the declaration, a weighing report or a packing list");

    private static bool IsGross(Quantity quantity) => quantity.Text?.Contains("gross", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether no other act lets a part of the goods into the same territory, so that this one is for all of the shipment.</summary>
    private static bool IsOnlyDeclaration(ChainView view, int i, CustomsProcessed act)
    {
        var countries = EventPlaces.StartCountries(act, view.SetView.Places);
        if (countries.Count != 1 || act.Procedure?.Word is not { Length: > 0 } procedure || !(CustomsActs.LetsIn(procedure) || procedure is Procedures.Export or Procedures.ReExport))
            return false;
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k != i && view.Events[k].Event is CustomsProcessed other && CustomsActs.IsIn(view, view.Events[k], countries[0]) != false
                && !(other.Quantity is { Absence: null } all && act.Quantity!.IsComparableTo(all) && other.Procedure != act.Procedure))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether something that moves or changes the quantity stands in no certain order with the declaration.</summary>
    private static bool IsOrderOpen(ChainView view, int i)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k != i && CustodyRoles.Speaks(view.Events[k].Event) && !view.Order.Precedes(k, i) && !view.Order.Precedes(i, k))
                return true;
        }

        return false;
    }
}
