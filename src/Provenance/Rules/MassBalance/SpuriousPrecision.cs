using Provenance.Validation;
using Provenance.Validation.Amounts;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY012.</summary>
internal sealed class SpuriousPrecision : ChainRule
{
    /// <summary>Evidence that somebody says or means something, and counts or weighs nothing.</summary>
    private static readonly string[] Sayings = ["testimony", "article", "statement", "message", "plan", "order", "forecast", "contract", "satelliteImage"];

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY012",
        Name = "spurious-precision",
        Title = "What came out is stated exactly though nobody knows what went in, and no count of it is recorded.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Investigation,
        Citations = ["Practice of assessing sources [P]", "EUDR: a percentage estimate or deviation is allowed [V]"],
        Why = "A number to the piece sounds like a count; without one it is somebody's guess.",
        Remedy = "Record the count or weighing of what came out, or state about how much it was.",
        Limits = "A business's own record counts for itself. Any document of the event, and evidence that is no mere saying, is taken for a count.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!Yields.IsBalanced(e.Event) || !view.IsOwn(e) || e.IsOperational)
                continue;
            if (!HasUnknown(e.Event.Inputs) || Exact(e.Event) is not { } output)
                sink.NotApplicable("what went in is not recorded as unknown, or what came out not exactly");
            else if (IsMeasured(e.Event))
                sink.Pass("a count or weighing is recorded", e);
            else
                Report(sink, e, output);
        }
    }

    private static bool HasUnknown(ValueList<ItemReference> inputs)
    {
        foreach (var input in inputs)
        {
            if (Propagation.IsUnbounded(input.Quantity))
                return true;
        }

        return false;
    }

    /// <summary>An amount of what came out that is stated exactly; serials are counted by their list.</summary>
    private static Quantity? Exact(ProvenanceEvent e)
    {
        if (e.Outputs.Count == 0)
            return e.Quantity is { IsExact: true } own ? own : null;
        Quantity? exact = null;
        foreach (var output in e.Outputs)
        {
            if (output.Item is { IsSerial: true } || output.Quantity is not { IsExact: true })
                return null;
            exact ??= output.Quantity;
        }

        return exact;
    }

    private static bool IsMeasured(ProvenanceEvent e)
    {
        if (e.Documents.Count > 0)
            return true;
        foreach (var link in e.Evidence)
        {
            if ((link.Concerns("outputs") || link.Concerns("quantity")) && link.Evidence.Kind is { Absence: null } kind && !Array.Exists(Sayings, kind.Is))
                return true;
        }

        return false;
    }

    private static void Report(FindingSink sink, EffectiveEvent e, Quantity output) => sink
        .Fail("The record has exactly {output} come out of {event} ({what}) and does not know how much went in; no count or weighing is recorded.", new("output", output), new("event", e.Id), new("what", EventWords.Of(e.Event)))
        .About(e.Id)
        .At(e, "outputs")
        .Missing("count:{event}", "Who counted or weighed what came out of {event}, and how", "who reported it", "a count sheet or weighing report")
        .Under(GroupKey.Of(GroupTheme.Quantity));
}
