using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY002.</summary>
internal sealed class MassBalanceLoss : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY002",
        Name = "mass-balance-loss",
        Title = "Less comes out of an event than went into it, and nothing says where the rest went.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["ISO 22095-2 conversion factors [S]", "UNTP mass balance [V]", "CBV mismatch_quantity [V]"],
        Why = "What is missing from the books can be sold beside them.",
        Remedy = "Record the loss, waste or sample, the output that is missing, or the yield.",
        Limits = "A transformation is judged by the yield or the loss that it records, or by the yield that the policy knows of the process, anything else by one. Two percent, or one piece where pieces are counted, may be lost without a word. Open where an amount is recorded as unknown.",
        Subsumes = ["QTY010"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (Yields.IsBalanced(view.Events[i].Event) && view.IsOwn(view.Events[i]))
                Judge(view, sink, i);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i)
    {
        var e = view.Events[i];
        if (Yields.Balancing(e.Event, view.Policy.Data) is not { } yield)
        {
            sink.NotApplicable("a transformation that records neither its yield nor what was lost");
            return;
        }

        var balance = Balance.Of(view, i);
        if (balance is not { Input: { } input, Output: { } output, IsWhole: true } || !input.IsComparableTo(output))
        {
            sink.NotApplicable("quantities that are not recorded, or in units that nothing converts");
            return;
        }

        var isCounted = output.Unit is { Dimension: Dimension.Count };
        var least = view.Policy.Thresholds.Loss.LeastLeft(input.Times(yield.Min).Min, isCounted);
        if (output.Max is { } most && most < least)
        {
            if (Losses.Account(view, i, output, least))
                sink.Pass("what is missing is recorded as lost", e);
            else
                BalanceFindings.Report(sink.Fail("The record has {input} go into {event} ({what}) and {output} come out; where the rest went is not recorded.", BalanceFindings.Arguments(e, input, output)), e, balance);
        }
        else if (balance.HasUnknown && Yields.LossOf(e.Event) is not { Absence: not null } && MayBeLost(view.Policy.Thresholds.Loss, input, yield, output, isCounted))
        {
            BalanceFindings.Report(
                sink.Open("Whether anything was lost in {event} ({what}) cannot be decided: the record does not know all that went in and came out.", BalanceFindings.Arguments(e, input, output)),
                e,
                balance);
        }
        else
        {
            sink.Pass("what went in came out", e);
        }
    }

    /// <summary>Whether so much can have gone in that what came out at least is too little.</summary>
    private static bool MayBeLost(LossAllowance allowance, Quantity input, Quantity yield, Quantity output, bool isCounted) =>
        input.Times(yield.Min).Max is not { } most || output.Min < allowance.LeastLeft(most, isCounted);
}
