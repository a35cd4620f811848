using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY009.</summary>
internal sealed class MergeQuantityMismatch : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY009",
        Name = "merge-quantity-mismatch",
        Title = "What was put together is not as much as its parts.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["UNTP mass balance [V/P]"],
        Why = "Putting goods together makes them neither more nor less: a part is missing from the record, or a number is wrong.",
        Remedy = "Correct the quantity, or record the part or the loss that is missing.",
        Limits = "Half a percent more is taken for a matter of weighing; two percent less, or one piece where pieces are counted, for what stays in the vessels. Where the record states a yield QTY001 and QTY002 judge by it.",
        Subsumes = ["QTY001", "QTY002"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Merged { Yield: null } merged && Yields.IsBalanced(merged) && view.IsOwn(view.Events[i]))
                Judge(view, sink, i);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i)
    {
        var e = view.Events[i];
        var balance = Balance.Of(view, i);
        if (balance is not { Input: { } input, Output: { } output } || !input.IsComparableTo(output))
        {
            sink.NotApplicable("quantities that are not recorded, or in units that nothing converts");
            return;
        }

        if (output.IsCertainlyMoreThan(input.Times(1, view.Policy.Thresholds.Weighed)))
        {
            BalanceFindings.Report(sink.Fail("The record puts {input} together in {event} ({what}) and has {output} come of it.", BalanceFindings.Arguments(e, input, output)), e, balance);
            return;
        }

        var least = view.Policy.Thresholds.Loss.LeastLeft(input.Min, output.Unit is { Dimension: Dimension.Count });
        if (balance.IsWhole && output.Max < least && !Losses.Account(view, i, output, least))
            BalanceFindings.Report(sink.Fail("The record puts {input} together in {event} ({what}) and has only {output} come of it.", BalanceFindings.Arguments(e, input, output)), e, balance);
        else
            sink.Pass("the parts add up", e);
    }
}
