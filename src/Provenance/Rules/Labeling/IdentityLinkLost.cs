using Provenance.Validation;

namespace Provenance.Rules.Labeling;

/// <summary>LBL006.</summary>
internal sealed class IdentityLinkLost : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "LBL006",
        Name = "identity-link-lost",
        Title = "Identifiers changed, and which old one became which new one is not recorded.",
        Family = RuleFamily.Labeling,
        Class = RuleClass.Gap,
        Severity = Severity.Error,
        Citations =
        [
            "21 CFR 830.60(b) [V]", "DSCSA 582(e)(2)(A)(iv) [K]", "21 CFR 1.1350(a)(1)-(2) [V]", "Delegated Regulation (EU) 2016/161 Art 17 [V, heading]",
        ],
        Why = "With the link goes everything known before: origin, tests, recalls and owners no longer reach the goods.",
        Remedy = "Record the mapping (old id, new id, quantity), or the batch record that holds it. What goes from several items into several others: record as a merging and a splitting.",
        Limits = "A digest of a mapping that a custodian holds is enough, and so is a mapping at the level of the batches. Retired and decommissioned ids need none.",
        Subsumes = ["LBL010", "LBL021"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || e.Event is not (Relabeled or Repackaged or Transformed or Split or Merged))
                continue;
            var change = IdentifierChanges.Of(e, view);
            var mapping = e.Event is ILabelEvent label ? label.Mapping : default;
            if (change == IdentifierChange.NotRecorded)
                sink.NotApplicable("no identifier before and after is recorded");
            else if (change == IdentifierChange.None)
                sink.Pass("the identifiers stayed", e);
            else if (change == IdentifierChange.Linked)
                sink.Pass("inputs and outputs link them", e);
            else if (Mappings.IsHeld(mapping))
                sink.Pass("identity preserved, or the mapping is held by a custodian", e);
            else if (mapping.Count == 0 && change == IdentifierChange.Unknown)
                Ask(sink.Open("Whether identifiers changed with the labels is not known, and no link is recorded.", new MessageArgument("event", e.Id)), e);
            else if (mapping.Count == 0)
                Fail(sink, e);
            else if (Mappings.FindUnmapped(view, e.Event, mapping) is { } lost)
                Ask(sink.Fail("No link from {id} to a new identifier is recorded; others are linked.", new("id", lost), new("event", e.Id)), e).Detailed("some-unmapped");
            else
                sink.Pass("mapping recorded", e);
        }
    }

    private static void Fail(FindingSink sink, EffectiveEvent e) => Ask(
        sink.Fail(
            LabelEvents.Of(e.Event) is { } label && LabelEvents.IsRemoval(label)
                ? "No link from the removed labels to the new packages is recorded."
                : "No link from the old identifiers to the new ones is recorded.",
            new MessageArgument("event", e.Id)),
        e);

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) =>
        finding.At(e, "mapping").Missing("record:{event}", "The record of the relabeling ({event}): old lots, new packages, count", "the organization that did it", "a batch or packing record");
}
