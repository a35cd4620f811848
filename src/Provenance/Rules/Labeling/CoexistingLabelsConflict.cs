using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL024.</summary>
internal sealed class CoexistingLabelsConflict : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL024",
        Name = "coexisting-labels-conflict",
        Title = "Two labels are on the goods at once and state different origins, lots or dates.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Contradiction,
        Severity = Severity.Warning,
        Profile = RuleProfile.LabelProfile,
        Citations = ["19 CFR 134.46: the country of origin in close proximity to any other place named [K]", "Regulation (EU) No 1169/2011 Art 7 [K]"],
        Why = "Of two labels that disagree each reader believes another.",
        Remedy = "Take one of the labels off, or correct it.",
        Limits = "A sticker that only adds particulars conflicts with nothing, nor does another lot that the record maps to the old one. Labels of transport units are left out.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.LabelProfile is null)
        {
            sink.NotApplicable("no label profile applies to the item");
            return;
        }

        var seen = -1;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (LabelEvents.Of(e.Event) is { } change)
            {
                seen = -1;
                if (view.IsOwn(e))
                    Judge(view, sink, e, change);
            }
            else if (SeenIn(e.Event) is { Absence: null } label && !LabelComparison.IsOfTransport(label))
            {
                if (seen >= 0)
                    Judge(view, sink, seen, i, SeenIn(view.Events[seen].Event)!, label);
                seen = i;
            }
        }
    }

    private static Label? SeenIn(ProvenanceEvent e) => e switch { Observed x => x.Label, Inspected x => x.Label, _ => null };

    private static void Judge(ChainView view, FindingSink sink, EffectiveEvent e, ILabelEvent change)
    {
        if (!LabelEvents.IsAddition(change))
            sink.NotApplicable("no label was added to one that stayed");
        else if (change.Before is not { Absence: null } before || change.After is not { Absence: null } after)
            sink.NotApplicable("what both labels say is not recorded");
        else if (LabelComparison.IsOfTransport(after) || Find(view, before, after, e, change.Mapping.Count > 0) is not { } conflict)
            sink.Pass("the labels agree in what both state", e);
        else
            Report(sink, e, null, conflict);
    }

    /// <summary>Two labels of different levels or sides, seen with no change of labels between.</summary>
    private static void Judge(ChainView view, FindingSink sink, int before, int i, Label one, Label other)
    {
        var e = view.Events[i];
        if (!LabelComparison.AreApart(one, other))
            return;
        if (HasChangeBetween(view, before, i) || Find(view, one, other, e, false) is not { } conflict)
            sink.Pass("the labels agree in what both state, or were changed between", e);
        else
            Report(sink, e, view.Events[before], conflict);
    }

    private static string? Find(ChainView view, Label one, Label other, EffectiveEvent e, bool isMapped)
    {
        if (LabelComparison.DifferInOrigin(view, one, other, e))
            return "origin";
        if (!isMapped && LabelComparison.DifferInLot(one, other))
            return "lot";
        return LabelComparison.FindOtherDate(one, other) is { } kind && LabelComparison.IsDurability(kind) ? "expiry" : null;
    }

    private static bool HasChangeBetween(ChainView view, int before, int i)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (view.Events[k].Event is ILabelEvent && !view.Order.Precedes(k, before) && !view.Order.Precedes(i, k))
                return true;
        }

        return false;
    }

    private static void Report(FindingSink sink, EffectiveEvent e, EffectiveEvent? other, string conflict)
    {
        var finding = sink.Fail("The record has two labels on the goods at once that state a different {what} ({event}).", new("event", e.Id), new("what", conflict))
            .Detailed(conflict).At(e, other is null ? $"after.{(conflict == "expiry" ? "dates" : conflict)}" : "label");
        if (other is not null)
            finding.About(other, e).At(other);
        finding.Missing("labels:{event}", "Which of the two labels is right ({event})", "who put them on", "photos of the package from all sides");
    }
}
