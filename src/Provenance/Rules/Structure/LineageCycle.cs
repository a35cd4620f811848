using Provenance.Validation;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Structure;

/// <summary>STR010.</summary>
internal sealed class LineageCycle : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR010",
        Name = "lineage-cycle",
        Title = "Goods are recorded as made, step by step, of themselves.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C42 derivation-generation-generation-ordering, strict [V]", "Its test ordering-derivation2-FAIL-c42 [V]"],
        Why = "Nothing is made of what is made of it: a link is wrong, and no quantity or origin can be followed past it.",
        Remedy = "Correct one link. Goods that come back to an earlier party are handed over or returned, not derived.",
        Limits = "Goods that keep their identity through rework are no cycle, nor is a label that is changed back.",
        Subsumes = ["ORD003", "ORD006"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        // Links lead from chain to chain: the first chain of the set speaks for all.
        if (view.Index > 0)
        {
            sink.NotApplicable("the first chain speaks for the set");
            return;
        }

        var links = Links(view.SetView);
        if (links is null)
        {
            sink.NotApplicable("no item is made of another");
            return;
        }

        var found = false;
        var (_, all) = Graph(links, null);
        var (ids, cyclic) = all.Inconsistent is null ? ([], all) : Graph(links, all);
        foreach (var component in cyclic.Inconsistent ?? [])
        {
            found = true;
            Report(sink, ids, cyclic, ShortestProof.Of(cyclic, component).Constraints);
        }

        if (!found)
            sink.Pass("no item is made of itself");
    }

    /// <summary>What is made of what, by which event; <see langword="null"/> where nothing is.</summary>
    private static List<(ItemId Parent, ItemId Child, EffectiveEvent By)>? Links(SetView set)
    {
        List<(ItemId, ItemId, EffectiveEvent)>? links = null;
        foreach (var view in set.Views)
        {
            foreach (var e in view.Events)
            {
                if (e.Event.Inputs.Count + e.Event.Outputs.Count > 0 && view.IsOwn(e))
                    Add(ref links, e, view.Chain.Description.Item.Id);
            }
        }

        return links;
    }

    /// <summary>Every input with every output; the chain's own item stands for the side that is not given.</summary>
    private static void Add(ref List<(ItemId, ItemId, EffectiveEvent)>? links, EffectiveEvent e, ItemId? own)
    {
        var (inputs, outputs) = (e.Event.Inputs, e.Event.Outputs);
        for (var i = 0; i < Math.Max(1, inputs.Count); i++)
        {
            for (var k = 0; k < Math.Max(1, outputs.Count); k++)
            {
                var (parent, child) = (inputs.Count == 0 ? own : inputs[i].Item, outputs.Count == 0 ? own : outputs[k].Item);
                if (parent is { } from && child is { } to && !ItemId.SameItem(from, to))
                    (links ??= []).Add((from.WithoutQuery, to.WithoutQuery, e));
            }
        }
    }

    /// <summary>The links as orders; with <paramref name="whole"/> those only that lie on a cycle of it, so that each part that runs in circles is one component.</summary>
    private static (List<ItemId> Ids, ConstraintGraph Graph) Graph(List<(ItemId Parent, ItemId Child, EffectiveEvent By)> links, ConstraintGraph? whole)
    {
        var graph = new ConstraintGraph(0, links.Count);
        var moments = new Dictionary<ItemId, int>();
        var ids = new List<ItemId>();
        foreach (var (parent, child, by) in links)
        {
            var (from, to) = (MomentOf(parent), MomentOf(child));
            if (whole is null || whole.AreCircular(from, to))
                graph.Add(new(from, to, 1, OrderSource.ParentBeforeChild, by, by.Status));
        }

        graph.Solve();
        return (ids, graph);

        int MomentOf(ItemId id)
        {
            if (!moments.TryGetValue(id, out var moment))
            {
                moments.Add(id, moment = graph.AddMoment(long.MinValue, long.MaxValue));
                ids.Add(id);
            }

            return moment;
        }
    }

    private static void Report(FindingSink sink, List<ItemId> ids, ConstraintGraph graph, List<int> cycle)
    {
        var items = cycle.Select(k => ids[graph.Constraints[k].Earlier].Value).ToArray();
        var way = string.Join(" → ", items.Append(items[0]));
        var finding = sink.Fail("The record makes {item} of itself: {way}.", new("item", items[0]), new("way", way))
            .About(way)
            .Missing("lineage:{way}", "Which link of {way} is wrong", "who recorded them", "the batch records of each step");
        foreach (var k in cycle)
        {
            var e = graph.Constraints[k].By!;
            if (!finding.Reads(e))
                finding.At(e);
        }
    }
}
