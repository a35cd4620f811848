using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR016.</summary>
internal sealed class UnknownAncestor : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR016",
        Name = "unknown-ancestor",
        Title = "The goods were made, at one or more removes, from goods whose beginning is not known.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) 2023/1115 Art 10(2)(j): mixing with products of unknown origin [V]", "ISO 22095, segregated model [S]"],
        Why = "What is not known of a part is not known of the whole that it went into.",
        Remedy = "Record the beginning of the ancestor; everything made of it is settled with it.",
        Limits = "One finding for each chain, one level weaker for each link in between. The share is an interval, from 0 to 100 % where amounts are not recorded; every share counts unless the policy sets one that matters. An ancestor that was not read is STR008's.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (!IsMadeOfOthers(view))
            sink.NotApplicable("made of no goods that have a chain of their own");
        else if (!IsAnyUnknown(view) || view.SetView.UnknownAncestors.Of(view) is not { } ancestry)
            sink.Pass("the beginning of what it was made of is recorded, or not read");
        else if (ancestry.Hops == 0)
            sink.NotApplicable("its own beginning is not known");
        else if (ancestry.Share.Max < view.Policy.Thresholds.MaterialShare)
            sink.Pass("the part of unknown beginning is below what matters");
        else
            Report(view, sink, ancestry);
    }

    private static bool IsMadeOfOthers(ChainView view)
    {
        if (view.SetView.IsAlone)
            return false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.Events[i].Event is not Originated && view.Flow.Steps[i].Role == ItemRole.Makes)
                return true;
        }

        return false;
    }

    private static bool IsAnyUnknown(ChainView view)
    {
        foreach (var finding in view.SetView.FindingsSoFar)
        {
            if (UnknownAncestors.SpeaksOfOrigin(finding, view.SetView))
                return true;
        }

        return false;
    }

    private static void Report(ChainView view, FindingSink sink, UnknownAncestry ancestry)
    {
        var finding = sink.Fail(
                "The record has no beginning of {root}, and {item} was made of it ({path}): {share} of the goods.",
                new("root", ancestry.RootView.Chain.Id),
                new("item", view.Chain.Id),
                new("path", ancestry.Path),
                new("share", ancestry.Share))
            .About(view.Chain.Id)
            .AtMost(Lowered(ancestry.Root.Severity, ancestry.Hops))
            .At(ancestry.By!)
            .Under(GroupKey.Of(GroupTheme.Origin));

        // The question is that of the ancestor's own finding: one answer settles all.
        foreach (var fact in ancestry.Root.Missing)
            finding.Missing(fact.Key, fact.What, fact.Ask, fact.Document);
    }

    private static Severity Lowered(Severity severity, int hops) => (Severity)Math.Max((int)Severity.Note, (int)severity - hops);
}
