using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY001.</summary>
internal sealed class MassBalanceExcess : ChainRule
{
    private static readonly Quantity One = Quantity.Exactly(1);

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
        Limits = "A transformation is judged by the yield that it records, anything else by one. Half a percent is taken for a matter of weighing. An input that is unknown or about right proves nothing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is Split or Merged or Transformed or Repackaged or Relabeled && e.Event.Inputs.Count + e.Event.Outputs.Count > 0 && view.IsOwn(e))
                Judge(view, sink, i);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i)
    {
        var e = view.Events[i];
        if (YieldOf(e.Event) is not { } yield)
        {
            sink.NotApplicable("a transformation that records no yield");
            return;
        }

        var (input, output) = Balance.Of(view, i);
        if (input is null || output is null || !input.IsComparableTo(output))
        {
            sink.NotApplicable("quantities that are not recorded, or in units that nothing converts");
            return;
        }

        var expected = input.Times(yield.Min, yield.Max is { } most ? most * Stock.Tolerance : null);
        if (output.IsCertainlyMoreThan(expected))
            Report(sink.Fail("The record has {output} come out of {event} ({what}), and {input} go in.", Arguments(e, input, output)), e);
        else if (view.Policy.Strict && output.Max is { } highest && input.Max is not null && highest > expected.Min * Stock.Tolerance)
            Report(sink.Open("Whether more came out of {event} ({what}) than went in is not recorded: {output} out, {input} in.", Arguments(e, input, output)), e);
        else
            sink.Pass("no more came out than went in", e);
    }

    private static Quantity? YieldOf(ProvenanceEvent e) => e switch
    {
        Transformed x => x.Yield is { Absence: null, Max: not null } ? x.Yield : null,
        Split { Yield: { Absence: null, Max: not null } yield } => yield,
        Merged { Yield: { Absence: null, Max: not null } yield } => yield,
        Split { Yield: not null } or Merged { Yield: not null } => null,
        _ => One,
    };

    private static MessageArgument[] Arguments(EffectiveEvent e, Quantity input, Quantity output) =>
        [new("output", output), new("event", e.Id), new("what", EventWords.Of(e.Event)), new("input", input)];

    private static void Report(FindingDraft finding, EffectiveEvent e) => finding
        .About(e.Id)
        .At(e, "outputs")
        .Missing("balance:{event}", "What else went into {event} ({what}), its yield, or the right quantities", "who did it", "a batch or packing record")
        .Under(GroupKey.Of(GroupTheme.Quantity));
}
