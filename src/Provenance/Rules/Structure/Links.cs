using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>Follows the references of events.</summary>
internal struct Links(ChainView view, FindingSink sink)
{
    public bool AnyFound { get; private set; }

    public bool AnyMissing { get; private set; }

    public void Follow(EffectiveEvent effective)
    {
        var e = effective.Event;
        foreach (var id in e.Follows)
            Expect(effective, id, HasEvent(id), "follows");
        foreach (var relation in e.Relations)
            Expect(effective, relation.Target, HasEvent(relation.Target) || HasEntry(relation.Target), "relations");
        foreach (var id in e.Basis)
            Expect(effective, id, HasEvent(id) || HasEntry(id), "basis");
        foreach (var input in e.Inputs)
        {
            if (input.Item is { } item)
                Expect(effective, item.Value, view.Set.Membership.Resolves(item) || view.SetView.Introduced.Contains(item), "inputs");
        }

        switch (e)
        {
            case Corrected { Target: { } target }:
                Expect(effective, target, HasEvent(target), "target");
                break;
            case Retracted { Target: { } target }:
                Expect(effective, target, HasEvent(target), "target");
                break;
            case EvidenceAssessed { Target: { } target }:
                Expect(effective, target, HasEntry(target), "target");
                break;
            case Returned { Original: { } original }:
                Expect(effective, original, HasEvent(original), "original");
                break;
            case CustomsProcessed { Exemption: { } exemption }:
                foreach (var id in exemption.Basis)
                    Expect(effective, id, HasEvent(id) || HasEntry(id), "exemption.basis");
                break;
            case GapDeclared { Segment: { } segment }:
                if (segment.After is { } after)
                    Expect(effective, after, HasEvent(after), "segment.after");
                if (segment.Before is { } before)
                    Expect(effective, before, HasEvent(before), "segment.before");
                break;
        }
    }

    private readonly bool HasEvent(string id) => view.SetView.Ids.HasEvent(id, view.Chain);

    private readonly bool HasEntry(string id) => view.SetView.Ids.HasEntry(id);

    private void Expect(EffectiveEvent e, string id, bool isLoaded, string field)
    {
        if (isLoaded)
        {
            AnyFound = true;
            return;
        }

        AnyMissing = true;
        sink.Open("The record refers to {id}, which is not in what was read.", new MessageArgument("id", id))
            .Detailed("not-loaded")
            .About(id)
            .At(e, field)
            .Missing("load:{id}", "The record that holds {id}", "who keeps it", "the document of its chain");
    }
}
