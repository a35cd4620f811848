using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY001.</summary>
internal sealed class MassBalanceExcess : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY001",
        Name = "mass-balance-excess",
        Title = "More goods come out of an event than went into it.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["ISO 22095-2 conversion factors [S]", "UFLPA: whether the amount makes sense (CBP official) [S]", "UNTP mass balance [V]"],
        Why = "What comes out and did not go in came from elsewhere.",
        Remedy = "Record the input that is missing, the yield, or the right quantity.",
        Limits = "A transformation is judged by the yield or the loss that it records, or by the yield that the policy knows of the process, anything else by one. Half a percent is taken for a matter of weighing. What is within the yield is no excess, however wide the yield. An input that is unknown, and that nothing before it bounds, or about right proves nothing.",
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
        if (balance is not { Input: { } input, Output: { } output } || !input.IsComparableTo(output))
        {
            sink.NotApplicable("quantities that are not recorded, or in units that nothing converts");
            return;
        }

        var expected = input.Times(yield.Min, yield.Max is { } most ? most * view.Policy.Thresholds.Weighed : null);
        if (output.IsCertainlyMoreThan(expected))
            BalanceFindings.Report(sink.Fail("The record has {output} come out of {event} ({what}), and {input} go in.", BalanceFindings.Arguments(e, input, output)), e, balance);
        else if (view.Policy.Strict && output.Max is { } highest && input.Max is not null && highest > input.Min * yield.Max * view.Policy.Thresholds.Weighed)
            BalanceFindings.Report(sink.Open("Whether more came out of {event} ({what}) than went in is not recorded: {output} out, {input} in.", BalanceFindings.Arguments(e, input, output)), e, balance);
        else
            sink.Pass("no more came out than went in", e);
    }
}
