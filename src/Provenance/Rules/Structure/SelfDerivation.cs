using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR017.</summary>
internal sealed class SelfDerivation : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR017",
        Name = "self-derivation",
        Title = "One event has the same item go in and come out, or holds it in itself.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["PROV-CONSTRAINTS C52 impossible-specialization-reflexive [V]"],
        Why = "A name that stands for the goods before and after a change no longer says which of the two it names.",
        Remedy = "Give what comes out an id of its own, or leave inputs and outputs away where the goods stay the same.",
        Limits = "A relabeling that keeps the identifier on purpose says so (identityPreserved, or createsNewItem false), and is none.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var (isLinked, isSound) = (false, true);
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e))
                continue;
            if (e.Event is Packed { Container: { } container } packed)
            {
                isLinked = true;
                if (Find(packed.Contents, container))
                    isSound = Report(sink, e, container, "contents", "The record packs {item} into itself ({event}).");
            }
            else if (e.Event is Split or Merged or Transformed or ILabelEvent && e.Event.Inputs.Count > 0 && e.Event.Outputs.Count > 0)
            {
                isLinked = true;
                if (FindCommon(e.Event) is { } same && !IsKept(e.Event, same))
                    isSound = Report(sink, e, same, "outputs", "The record has {item} go into {event} and come out of it.");
            }
        }

        if (!isLinked)
            sink.NotApplicable("no event names what went in and what came out");
        else if (isSound)
            sink.Pass("what comes out has a name of its own");
    }

    private static ItemId? FindCommon(ProvenanceEvent e)
    {
        foreach (var output in e.Outputs)
        {
            if (output.Item is { } id && Find(e.Inputs, id))
                return id;
        }

        return null;
    }

    private static bool Find(ValueList<ItemReference> goods, ItemId id)
    {
        foreach (var one in goods)
        {
            if (one.Item is { } other && ItemId.SameItem(id, other))
                return true;
        }

        return false;
    }

    private static bool IsKept(ProvenanceEvent e, ItemId id)
    {
        if (e is not ILabelEvent label)
            return false;
        if (label.CreatesNewItem == false)
            return true;
        foreach (var mapping in label.Mapping)
        {
            if (mapping.IdentityPreserved == true && (mapping.From.Count == 0 || Contains(mapping.From, id)))
                return true;
        }

        return false;
    }

    private static bool Contains(ValueList<ItemId> ids, ItemId id)
    {
        foreach (var one in ids)
        {
            if (ItemId.SameItem(one, id))
                return true;
        }

        return false;
    }

    private static bool Report(FindingSink sink, EffectiveEvent e, ItemId item, string field, string message)
    {
        sink.Fail(message, new("item", item), new("event", e.Id))
            .About(e.Id)
            .At(e, field)
            .Missing("outcome:{event}", "Which id the goods have after {event}, or that they stayed the same", "who did it", "a batch or packing record");
        return false;
    }
}
