using Provenance.Packs.Fields;
using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL018.</summary>
internal sealed class NewLotWithoutTransformation : ChainRule
{
    /// <summary>Steps at which 21 CFR 1.1320(a) lets a lot code be assigned, and those at which food without one is received.</summary>
    private static readonly string[] Assigning =
        ["initialPack", "firstLandReceive", "transformation", "fsma:initialPackOfSprouts", "fsma:initialPackFromExempt", "fsma:receivingFromExempt"];

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL018",
        Name = "new-lot-without-transformation",
        Title = "Goods bear a new lot code that no initial packing, first land-based receiving or transformation assigned.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Violation,
        Severity = Severity.Error,
        Profile = RuleProfile.Pack,
        Citations = ["21 CFR 1.1320(a),(b) [V]"],
        Why = "Whoever traces food back by its lot code loses it where the code changes without a record that links both.",
        Remedy = "Keep the old lot code, or record the transformation that assigned the new one.",
        Limits = "Relabeling, repacking and commingling are transformations. Food received from an exempt supplier without a lot code gets one (1.1345(b)(1)). Retail food establishments are exempt. A lot is told by AI 10, a batch, the level batch or lot, or the label.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        if (WhyNot(view) is { } why)
        {
            sink.NotApplicable(why);
            return;
        }

        var book = view.SetView.Packs;
        EffectiveEvent? judged = null;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (!view.IsOwn(e) || MayAssign(e.Event) || !CustodyRoles.IsPhysical(e.Event))
                continue;
            judged ??= e;
            var scene = new PackScene(book, view, i);
            foreach (var made in MadeBy(e.Event, view))
            {
                if (GoodsFields.LotOf(made) is { } lot && LotsBefore(e.Event, view, scene) is { Length: > 0 } before && !before.Contains(lot))
                    Report(sink.Fail(Words, Arguments(e, lot, before[0])), e, "outputs");
            }

            if (LabelOf(e.Event) is { Lot: { Absence: null } printed } && book.LabelBefore(scene) is { Absence: null, Lot: { Absence: null } old } && printed != old)
                Report(e.Event is Split ? sink.Fail(Words, Arguments(e, printed.Value, old.Value)) : sink.Review(Words, Arguments(e, printed.Value, old.Value)), e, "label.lot");
        }

        if (judged is null)
            sink.NotApplicable("no event at which a lot code must stay");
        else
            sink.Pass("looked at where a lot code must stay", judged);
    }

    private const string Words = "The record of {event} gives the goods the lot {lot} in place of {before}, and it is neither initial packing, first land-based receiving nor a transformation.";

    /// <summary>Why the rule does not look at the chain; <see langword="null"/> where a pack that asks for the rule covers it.</summary>
    private static string? WhyNot(ChainView view)
    {
        string? why = null;
        foreach (var pack in view.Policy.Packs)
        {
            if (!((IEnumerable<string>)pack.Rules).Contains("LBL018"))
                continue;
            switch (view.SetView.Packs.Covers(pack, view))
            {
                case true:
                    return null;
                case null:
                    why = "whether the pack covers the goods cannot be told";
                    break;
                default:
                    why ??= "the pack does not cover the goods";
                    break;
            }
        }

        return why ?? "no pack asks for it";
    }

    private static bool MayAssign(ProvenanceEvent e) => e is Originated or Transformed or Merged or ILabelEvent || (e.Step is { Absence: null } step && Assigning.Contains(step.Word));

    private static Label? LabelOf(ProvenanceEvent e) => (e as Split)?.Label ?? (e as Inspected)?.Label ?? (e as Observed)?.Label;

    /// <summary>What comes out: the outputs, or the item of the chain where only inputs are given.</summary>
    private static IEnumerable<TraceableItem> MadeBy(ProvenanceEvent e, ChainView view) => e.Outputs.Count > 0
        ? e.Outputs.Select(output => GoodsFields.ItemOf(output, view) ?? new TraceableItem { Id = output.Item, Level = output.Level })
        : e.Inputs.Count > 0 ? [view.Chain.Description.Item] : [];

    private static ItemId[] LotsBefore(ProvenanceEvent e, ChainView view, PackScene scene)
    {
        var goods = e.Inputs.Count > 0
            ? e.Inputs.Select(input => GoodsFields.ItemOf(input, view) ?? new TraceableItem { Id = input.Item, Level = input.Level })
            : [scene.View.Chain.Description.Item];
        return [.. goods.Select(GoodsFields.LotOf).OfType<ItemId>()];
    }

    private static MessageArgument[] Arguments(EffectiveEvent e, object lot, object before) => [new("event", e.Id), new("lot", lot), new("before", before)];

    private static void Report(FindingDraft draft, EffectiveEvent e, string field) =>
        draft.At(e, field).Missing("lot:{event}", "What assigned the lot {lot} ({event})", "who did it", "a record of the transformation");
}
