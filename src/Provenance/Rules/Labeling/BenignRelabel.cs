using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL020.</summary>
internal sealed class BenignRelabel : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL020",
        Name = "benign-relabel",
        Title = "Labels were changed for a language or a market, and identity, origin and authority are on record.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["Regulation (EU) 2017/745 Art 16(2)(a): a translation is no modification [S]"],
        Why = "An audit needs to see that most changes of labels are in order, not only those that are not.",
        Remedy = "Nothing is to be closed: it only passes.",
        Limits = "It never fails. Other rules say what is missing.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || LabelEvents.Of(e.Event) is not { } change)
                continue;
            if (IsBenign(view, e, change))
                sink.Pass("same origin and lot, mapping and authority recorded, for a language or a market", e);
            else
                sink.NotApplicable("not all of origin, lot, mapping, authority and reason are on record and the same");
        }
    }

    private static bool IsBenign(ChainView view, EffectiveEvent e, ILabelEvent change)
    {
        if (change.Reason is not { Absence: null, Word: "translation" or "marketAdaptation" } || change.Mapping.Count == 0
            || change.Before is not { Absence: null, Origin.Count: > 0 } before || change.After is not { Absence: null, Origin.Count: > 0 } after)
        {
            return false;
        }

        return !LabelComparison.DifferInOrigin(view, before, after, e) && before.Lot is { Absence: null } lot && after.Lot is { Absence: null } now && LabelComparison.IsSameText(lot, now)
            && RelabelAuthorities.Of(view, e, change) is RelabelAuthority.Recorded or RelabelAuthority.Own;
    }
}
