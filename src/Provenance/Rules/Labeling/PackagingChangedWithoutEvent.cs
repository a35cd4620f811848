using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL016.</summary>
internal sealed class PackagingChangedWithoutEvent : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL016",
        Name = "packaging-changed-without-event",
        Title = "The goods are seen in other packaging than before, and no packing between is recorded.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Profile = RuleProfile.LabelProfile,
        Citations = ["CBV 2.0: repackaging, unpacking [V]"],
        Why = "Whoever changed the packaging had the goods open in hand; nothing says who that was.",
        Remedy = "Record the repackaging or unpacking.",
        Limits = "Type and content of a package are compared, on the level that both state; an outer carton that is taken off on receipt changes nothing where no level is recorded.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (view.LabelProfile is null)
        {
            sink.NotApplicable("no label profile applies to the item");
            return;
        }

        var last = -1;
        var known = default(Packaging);
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i].Event;
            var seen = e switch { Observed x => x.Packaging, Inspected x => x.Packaging, ILabelEvent x => x.Packaging?.Before, _ => null };
            if (seen.IsKnown() && known is not null)
                Judge(view, sink, last, i, known, seen);
            if ((e is ILabelEvent { Packaging: { } change } ? change.After : seen) is { } now)
                (last, known) = (i, now.IsKnown() ? now : null);
        }
    }

    private static void Judge(ChainView view, FindingSink sink, int before, int i, Packaging known, Packaging seen)
    {
        var (first, e) = (view.Events[before], view.Events[i]);
        var what = known.Level.IsKnown() && seen.Level.IsKnown() && known.Level != seen.Level ? null
            : known.Type.IsKnown() && seen.Type.IsKnown() && known.Type != seen.Type ? "type"
            : known.Content is { Absence: null } content && seen.Content is { Absence: null } other && content.IsComparableTo(other) && !content.CouldBe(other) ? "content"
            : null;
        if (what is null)
            sink.Pass("the packaging can be the same, or is of another level", first, e);
        else if (HasPacking(view, before, i, known.Level.IsKnown() && seen.Level.IsKnown()))
            sink.Pass("packing that may lie between is recorded", first, e);
        else
            Report(sink, first, e, known, seen, what);
    }

    private static void Report(FindingSink sink, EffectiveEvent first, EffectiveEvent e, Packaging known, Packaging seen, string what) => sink
        .Fail(
            "The record has the goods in {before} ({first}) and then in {after} ({event}), and no packing between.",
            new("event", e.Id), new("first", first.Id), new("before", Words(known, what)), new("after", Words(seen, what)))
        .Detailed(what).About(first, e).At(e, e.Event is ILabelEvent ? "packaging.before" : "packaging").At(first)
        .Missing("packing:{event}", "Who packed the goods anew between {first} and {event}, and where", "the holder at that time", "a packing record");

    private static string Words(Packaging packaging, string what) =>
        what == "content" ? $"packages of {packaging.Content}" : packaging.Text ?? $"packages of the type {packaging.Type!.Word}";

    /// <summary>Packing that may lie between; where no level is recorded a receipt too, at which outer packaging is taken off.</summary>
    private static bool HasPacking(ChainView view, int before, int i, bool isLevelKnown)
    {
        for (var k = 0; k < view.Events.Length; k++)
        {
            if (k != before && k != i && view.Events[k].Event is var e && (e is Repackaged or Packed or Unpacked or Transformed or Split or Merged || (e is Received && !isLevelKnown))
                && !view.Order.Precedes(k, before) && !view.Order.Precedes(i, k))
            {
                return true;
            }
        }

        return false;
    }
}
