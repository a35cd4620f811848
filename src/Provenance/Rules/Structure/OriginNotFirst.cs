using Provenance.Rules.Ordering;
using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR003.</summary>
internal sealed class OriginNotFirst : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR003",
        Name = "origin-not-first",
        Title = "Something was done to the goods before they came into being.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C37 generation-precedes-usage [V]", "in-toto CREATE rule [V]"],
        Why = "One of the dates is wrong, or what was handled before is other goods.",
        Remedy = "Correct the dates; or record as an order or a plan what was one.",
        Limits = "Orders, plans and ids given in advance may come before the origin, and times that overlap are no contradiction. Goods made of others come into being when they are made; a use before that is ORD004's.",
        Subsumes = ["ORD003", "ORD004", "ORD006"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if ((Origin(view) ?? Making(view)) is not { } origin)
        {
            sink.NotApplicable("no origin is recorded");
            return;
        }

        var earliest = EventOrder.Earliest(origin);
        if (origin.Event is not Originated && view.IsNowBy(earliest))
        {
            sink.NotApplicable("the making is dated after now, so that nothing is ordered by it");
            return;
        }

        FindingDraft? finding = null;
        for (var i = 0; i < view.Events.Length && earliest != long.MinValue; i++)
        {
            var e = view.Events[i];
            if (EventOrder.Latest(e) >= earliest || EventOrder.Latest(e) < EventOrder.Earliest(e) || e.Event is Originated || !CustodyRoles.IsPhysical(e.Event) || view.Flow.Steps[i].Role == ItemRole.None)
                continue;

            // A use before the making is ORD004's.
            if (origin.Event is not Originated && (view.Flow.Steps[i].Role == ItemRole.Makes || UsedBeforeMade.IsUse(view.Flow.Steps[i].Role, e.Event)))
                continue;
            finding ??= Report(sink, origin, e);
            finding.At(e);
        }

        if (finding is null)
            sink.Pass("nothing is dated before the origin", origin);
    }

    /// <summary>Of several origins the one that may be the earliest: it is not certain which one is theirs.</summary>
    private static EffectiveEvent? Origin(ChainView view)
    {
        EffectiveEvent? origin = null;
        foreach (var e in view.Events)
        {
            if (Origins.IsOne(view, e) && (origin is null || EventOrder.Earliest(e) < EventOrder.Earliest(origin)))
                origin = e;
        }

        return origin;
    }

    /// <summary>The earliest event that makes the goods of others, where nothing is recorded of a stock that there was before.</summary>
    private static EffectiveEvent? Making(ChainView view)
    {
        EffectiveEvent? making = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event is Originated || view.IsPartial)
                return null;
            if (e.Event.Inputs.Count + e.Event.Outputs.Count > 0 && view.Flow.Steps[i].Role == ItemRole.Makes && (making is null || EventOrder.Earliest(e) < EventOrder.Earliest(making)))
                making = e;
        }

        return making;
    }

    private static FindingDraft Report(FindingSink sink, EffectiveEvent origin, EffectiveEvent first) => sink
        .Fail("The record dates {first} ({what}) before the goods came into being ({origin}).", new("first", first.Id), new("what", EventWords.Of(first.Event)), new("origin", origin.Id))
        .About(origin.Id)
        .At(origin, "time")
        .Missing("time:{origin}", "When the goods came into being ({origin})", "who made them", "a production or batch record")
        .Under(GroupKey.Of(GroupTheme.Origin));
}
