using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL008.</summary>
internal sealed class AmbiguousIdMapping : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL008",
        Name = "ambiguous-id-mapping",
        Title = "Several old identifiers became several new ones, and which became which, and how much, is not recorded.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["EPCIS 2.0, transformationID: all inputs may contribute to all outputs [V]"],
        Why = "Where every old lot may be in every new package, a recall of one recalls all.",
        Remedy = "Record one entry for each pair of identifiers, with its quantity. Lots that were mixed on purpose: record a merging and a splitting.",
        Limits = "A digest of a table that a custodian holds is enough. Identifiers that form separate groups are judged group by group.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is ILabelEvent { Mapping: { Count: > 0 } mapping } && view.IsOwn(e))
                Judge(sink, e, mapping);
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent e, ValueList<IdentityMapping> mapping)
    {
        if (IsPlain(mapping))
        {
            sink.Pass("the mapping says what became what", e);
            return;
        }

        var done = new bool[mapping.Count];
        for (var i = 0; i < mapping.Count; i++)
        {
            if (done[i] || IsHeld(mapping[i]))
                continue;
            var (olds, news, isOpen, isUnknown) = GroupOf(mapping, i, done);
            if (olds.Count < 2 || news.Count < 2 || !isOpen)
                continue;
            MessageArgument[] arguments = [new("event", e.Id), new("olds", olds.Count), new("news", news.Count)];
            var finding = isUnknown
                ? sink.Open("Which of {olds} old identifiers became which of {news} new ones cannot be told: how much went where is recorded as not known.", arguments)
                : sink.Fail("Which of {olds} old identifiers became which of {news} new ones, and how much, is not recorded.", arguments);
            finding.At(e, "mapping").Missing("record:{event}", "The record of the relabeling ({event}): old lots, new packages, count", "the organization that did it", "a batch or packing record");
            return;
        }

        sink.Pass("the mapping says what became what", e);
    }

    /// <summary>Whether every entry has one side with at most one id and no two entries share an id: what ordinary mappings are.</summary>
    private static bool IsPlain(ValueList<IdentityMapping> mapping)
    {
        foreach (var entry in mapping)
        {
            if (entry.From.Count > 1 && entry.To.Count > 1 && !IsHeld(entry))
                return false;
        }

        return mapping.Count == 1;
    }

    private static bool IsHeld(IdentityMapping entry) => entry.Digest.IsKnown() || entry.IdentityPreserved == true;

    /// <summary>All that is linked with an entry through shared ids: the old ids, the new ones, and whether some link has no quantity of its own.</summary>
    private static (List<ItemId> Olds, List<ItemId> News, bool IsOpen, bool IsUnknown) GroupOf(ValueList<IdentityMapping> mapping, int first, bool[] done)
    {
        List<ItemId> olds = [], news = [];
        var (isOpen, isUnknown) = (false, false);
        var open = new Queue<int>([first]);
        done[first] = true;
        while (open.TryDequeue(out var i))
        {
            var entry = mapping[i];
            AddNew(olds, entry.From);
            AddNew(news, entry.To);
            if ((entry.From.Count > 1 && entry.To.Count > 1) || entry.Quantity is not { Absence: null })
            {
                isOpen = true;
                isUnknown |= entry.Quantity.IsUnknown();
            }

            for (var k = 0; k < mapping.Count; k++)
            {
                if (!done[k] && !IsHeld(mapping[k]) && (Share(entry.From, mapping[k].From) || Share(entry.To, mapping[k].To)))
                {
                    done[k] = true;
                    open.Enqueue(k);
                }
            }
        }

        return (olds, news, isOpen, isUnknown);
    }

    private static void AddNew(List<ItemId> known, ValueList<ItemId> ids)
    {
        foreach (var id in ids)
        {
            if (!known.Contains(id))
                known.Add(id);
        }
    }

    private static bool Share(ValueList<ItemId> ones, ValueList<ItemId> others)
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (ItemId.SameItem(one, other))
                    return true;
            }
        }

        return false;
    }
}
