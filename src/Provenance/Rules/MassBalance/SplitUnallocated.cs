using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY008.</summary>
internal sealed class SplitUnallocated : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY008",
        Name = "split-unallocated",
        Title = "Goods were divided, and how much each part got is not recorded.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["FSMA 21 CFR 1.1350(a)(1)(iii): quantity for each input lot [V]"],
        Why = "Parts without amounts can take in any other goods, and a recall cannot find them.",
        Remedy = "Record how much each part got, and every part.",
        Limits = "Judged where an amount of what was divided is recorded, or a part's as unknown: a record that keeps no amounts has nothing to divide. A serial is one piece, and a single part is all of it.",
        Subsumes = ["QTY002"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Split { Outputs.Count: > 0 } split && view.IsOwn(view.Events[i]))
                Judge(view, sink, i, split);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, Split split)
    {
        var e = view.Events[i];
        var (amounts, unknown) = Count(split.Outputs);
        if (split.Parts is { } declared && split.Outputs.Count < declared)
        {
            Report(
                sink.Fail("The record divides the goods into {declared} parts ({event}) and names {named} of them.", new("declared", declared), new("named", split.Outputs.Count), new("event", e.Id)).Detailed("parts"),
                e);
        }
        else if (amounts > 0 || split.Outputs.Count < 2)
        {
            sink.Pass("the parts have amounts", e);
        }
        else if (unknown || IsMeasured(view, i, split))
        {
            Report(sink.Fail("The record divides the goods in {event} and does not know how much any of the {parts} parts got.", new("event", e.Id), new("parts", split.Outputs.Count)), e);
        }
        else
        {
            sink.NotApplicable("no amount is recorded of what was divided");
        }
    }

    /// <summary>How many parts have an amount, and whether that of one is recorded as unknown.</summary>
    private static (int Amounts, bool Unknown) Count(ValueList<ItemReference> parts)
    {
        var (amounts, unknown) = (0, false);
        foreach (var part in parts)
        {
            var quantity = Pieces.QuantityOf(part);
            if (Propagation.IsUnbounded(quantity))
                unknown = true;
            else if (quantity is not null)
                amounts++;
        }

        return (amounts, unknown);
    }

    private static bool IsMeasured(ChainView view, int i, Split split)
    {
        foreach (var input in split.Inputs)
        {
            if (input.Quantity is not null)
                return true;
        }

        return split.Quantity is not null || view.Flow.Steps[i].Held is not null;
    }

    private static void Report(FindingDraft finding, EffectiveEvent e) => finding
        .About(e.Id)
        .At(e, "outputs")
        .Missing("parts:{event}", "Which parts {event} made, and how much each of them got", "who divided the goods", "a packing or batch record")
        .Under(GroupKey.Of(GroupTheme.Quantity));
}
