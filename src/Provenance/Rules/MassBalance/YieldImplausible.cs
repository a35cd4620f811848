using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY010.</summary>
internal sealed class YieldImplausible : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY010",
        Name = "yield-implausible",
        Title = "A transformation gives more or less than its recipe allows.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Quality,
        Severity = Severity.Warning,
        Profile = RuleProfile.Strict,
        Citations = ["ISO 22095-2 conversion factors [S]"],
        Why = "A yield that the process cannot have hides what was added or taken away.",
        Remedy = "Record the yield of the process with its evidence, or the right quantities.",
        Limits = "The recipe is the yield that the transformation records, else the one that the policy knows of the process; without one the question is open. Half a percent is taken for a matter of weighing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is Transformed { Inputs.Count: > 0 } or Transformed { Outputs.Count: > 0 } && view.IsOwn(view.Events[i]))
                Judge(view, sink, i);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i)
    {
        var e = view.Events[i];
        var balance = Balance.Of(view, i);
        if (balance is not { Input: { } input, Output: { } output, IsWhole: true, HasUnknown: false } || !input.IsComparableTo(output))
            sink.NotApplicable("quantities that are not recorded, or in units that nothing converts");
        else if (Yields.Recipe((Transformed)e.Event, view.Policy.Data) is not { } yield)
            Open(sink, e, input, output);
        else if (output.Times(1, view.Policy.Thresholds.Weighed).IsCertainlyLessThan(input.Times(yield.Min, yield.Min)) || output.IsCertainlyMoreThan(input.Times(0, yield.Max * view.Policy.Thresholds.Weighed)))
            Fail(sink, e, input, output, yield, balance);
        else
            sink.Pass("within the yield of the process", e);
    }

    private static void Open(FindingSink sink, EffectiveEvent e, Quantity input, Quantity output) => sink
        .Open("Whether {output} can come of {input} ({event}, {what}) cannot be decided: no yield of the process is recorded.", BalanceFindings.Arguments(e, input, output))
        .About(e.Id)
        .At(e, "yield")
        .Missing("yield:{event}", "How much the process of {event} gives, at least and at most", "who did it", "a recipe or conversion factor with its evidence")
        .Under(GroupKey.Of(GroupTheme.Quantity));

    private static void Fail(FindingSink sink, EffectiveEvent e, Quantity input, Quantity output, Quantity yield, Balance balance) => BalanceFindings.Report(
        sink.Fail(
            "The record has {output} come of {input} ({event}, {what}), and a yield of {yield}.",
            [.. BalanceFindings.Arguments(e, input, output), new("yield", yield)]),
        e,
        balance);
}
