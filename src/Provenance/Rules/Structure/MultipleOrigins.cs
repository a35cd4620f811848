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
        if (view.Contested.Length > 0)
            Report(sink, view);
        else if (First(view) is { } first)
            sink.Pass("one origin, or an incoming link that explains several", first);
        else
            sink.NotApplicable("no origin is recorded");
    }

    private static EffectiveEvent? First(ChainView view)
    {
        foreach (var e in view.Events)
        {
            if (Origins.IsOne(view, e))
                return e;
        }

        return null;
    }

    private static void Report(FindingSink sink, ChainView view)
    {
        var all = new EffectiveEvent[view.Contested.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = view.Events[view.Contested[i]];
        var firmest = all.Min(e => e.Status);
        var weakest = all.Max(e => e.Status);

        const string Sentence = "The record has the goods come into being more than once: {origins}.";
        var origins = new MessageArgument("origins", string.Join(", ", all.Select(e => $"{EventPlaces.Described(e.Event)} ({e.Id})")));
        var finding = firmest == Status.Fact && weakest != Status.Fact ? sink.Review(Sentence, origins) : sink.Fail(Sentence, origins);
        foreach (var e in all)
            finding.At(e);
        finding
            .Missing("origins:{origins}", "Which of the origins is right, or how the lots became one: {origins}", "who recorded them", "a production or batch record")
            .Under(GroupKey.Of(GroupTheme.Origin));
    }
}
