using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Structure;

/// <summary>STR002.</summary>
internal sealed class MultipleOrigins : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR002",
        Name = "multiple-origins",
        Title = "The record has the same goods come into being more than once.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C24 unique-generation, C39 generation-generation-ordering [V]"],
        Why = "Goods begin once. Two beginnings are two lots under one name, or one of them is wrong.",
        Remedy = "Correct or withdraw one of them; or record the merging that made one lot of two.",
        Limits = "Two records of one origin, and rounds in which one maker made a lot at one place, are no second origin; nor is an opening balance.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        EffectiveEvent? first = null;
        List<EffectiveEvent>? others = null;
        var isLinked = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is not Originated)
                isLinked |= view.Flow.Steps[i].Role == ItemRole.Makes;
            else if (!Origins.IsOne(view, e))
                continue;
            else if (first is null)
                first = e;
            else if (!Origins.CanBeOne(view, first, e))
                (others ??= []).Add(e);
        }

        if (first is null)
            sink.NotApplicable("no origin is recorded");
        else if (others is null)
            sink.Pass("one origin", first);
        else if (isLinked)
            sink.Pass("an incoming link explains several sources", first);
        else
            Report(sink, first, others);
    }

    private static void Report(FindingSink sink, EffectiveEvent first, List<EffectiveEvent> others)
    {
        var firmest = first.Status;
        var weakest = first.Status;
        foreach (var e in others)
        {
            firmest = e.Status < firmest ? e.Status : firmest;
            weakest = e.Status > weakest ? e.Status : weakest;
        }

        const string Sentence = "The record has the goods come into being more than once: {origins}.";
        var origins = new MessageArgument("origins", string.Join(", ", others.Prepend(first).Select(e => $"{EventPlaces.Described(e.Event)} ({e.Id})")));
        var finding = firmest == Status.Fact && weakest != Status.Fact ? sink.Review(Sentence, origins) : sink.Fail(Sentence, origins);
        finding.At(first);
        foreach (var e in others)
            finding.At(e);
        finding
            .Missing("origins:{origins}", "Which of the origins is right, or how the lots became one: {origins}", "who recorded them", "a production or batch record")
            .Under(GroupKey.Of(GroupTheme.Origin));
    }
}
