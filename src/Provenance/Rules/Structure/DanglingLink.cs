using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR008.</summary>
internal sealed class DanglingLink : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "STR008",
        Name = "dangling-link",
        Title = "The record names an event, evidence or goods that are not in what was read.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations = ["C2PA ingredient.manifest.missing, hashedURI.missing, assertion.inaccessible [V]", "in-toto LinkNotFoundError [V]"],
        Why = "What a link points at may decide a finding either way; without it nobody can tell.",
        Remedy = "Read the document that holds it too, or correct the reference.",
        Limits = "Not loaded is not the same as not existing: upstream records may exist and be confidential.",
        Subsumes = ["STR012"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var links = new Links(view, sink);
        foreach (var e in view.Events)
        {
            if (view.IsOwn(e))
                links.Follow(e);
        }

        foreach (var e in view.History.Planned)
        {
            if (view.IsOwn(e))
                links.Follow(e);
        }

        if (!links.AnyFound && !links.AnyMissing)
            sink.NotApplicable("nothing is referred to");
        else if (!links.AnyMissing)
            sink.Pass("every reference resolves");
    }

    /// <summary>Follows the references of events.</summary>
    private struct Links(ChainView view, FindingSink sink)
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
}
