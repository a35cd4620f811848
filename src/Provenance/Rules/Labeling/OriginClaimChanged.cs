using Provenance.Validation;
using Provenance.Validation.Flow;

namespace Provenance.Rules.Labeling;

/// <summary>LBL004.</summary>
internal sealed class OriginClaimChanged : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL004",
        Name = "origin-claim-changed",
        Title = "The new label claims another origin than the old one.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Warning,
        Citations = ["19 CFR 134 [V/S]", "Regulation (EU) No 1169/2011 Art 7, 26 [S]"],
        Why = "A change of label confers no origin, so that one of the two claims needs an explanation.",
        Remedy = "Record the transformation that conferred the new origin, or the correction of the earlier claim with the document that shows it.",
        Limits = "Origins are compared as countries and groups, never as printed; EU and non-EU cover their members. An origin that is gone is LBL003's.",
        Subsumes = ["CST011", "LBL024"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var (current, folded) = (default(CurrentLabel), 0);
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (!view.IsOwn(view.Events[i]) || LabelEvents.Of(view.Events[i].Event) is not { } label)
                continue;
            var before = label.Before;
            if (before is null && LabelEvents.IsAddition(label))
            {
                // What is added stands beside the label that the goods have; the record need not say again which that is.
                for (; folded < i; folded++)
                    current = current.After(view.Events[folded].Event);
                before = current.Label;
            }

            Judge(view, sink, i, label, before);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int i, ILabelEvent label, Label? old)
    {
        var e = view.Events[i];
        if (old is not { Absence: null, Origin: { Count: > 0 } before } || label.After is not { Absence: null, Origin: { Count: > 0 } after })
            sink.NotApplicable("the origin on both labels is not known");
        else if (OriginClaims.Covers(view.SetView.Customs, before, after, e) || OriginClaims.Covers(view.SetView.Customs, after, before, e))
            sink.Pass("the origin claimed is the same, or one covers the other", e);
        else if (!OriginClaims.IsComparable(view.SetView.Customs, before) || !OriginClaims.IsComparable(view.SetView.Customs, after))
            sink.NotApplicable("the members of a group of countries are not known");
        else if (IsExplained(view, i, label, after))
            sink.Pass("a transformation, or a correction with a document, explains the change", e);
        else
            Report(sink, e, before, after, LabelEvents.IsAddition(label));
    }

    /// <summary>Whether the new claim is the origin of the goods, and a transformation or a documented correction made it so.</summary>
    private static bool IsExplained(ChainView view, int i, ILabelEvent label, ValueList<Area> after)
    {
        var e = view.Events[i];
        var origin = view.SetView.Origins.After(view, i);
        return OriginClaims.Compare(view.SetView.Customs, after, origin, e) == OriginMatch.Matches
            && (origin.IsConferred
                || (label.Reason is { } reason && reason.Is("correction") && (e.Event.Documents.Count > 0 || label.Authority is { Absence: null, Documents.Count: > 0 })));
    }

    private static void Report(FindingSink sink, EffectiveEvent e, ValueList<Area> before, ValueList<Area> after, bool isAdded) => sink
        .Fail(
            isAdded
                ? "The record has {before} as origin on the label of the goods and {after} on the one added beside it."
                : "The record has {before} as origin on the label before the change and {after} on the one after it.",
            new("event", e.Id),
            new("before", OriginWords.Of(before)),
            new("after", OriginWords.Of(after)))
        .At(e, "after.origin")
        .Missing(
            "origin-change:{event}",
            "What made {after} the origin of goods that were labeled as of {before} ({event})",
            "who ordered the new label, and the manufacturer",
            "a certificate of origin, an origin ruling, or the record of the processing");
}
