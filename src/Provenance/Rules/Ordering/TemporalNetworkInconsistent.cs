using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD003.</summary>
internal sealed class TemporalNetworkInconsistent : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD003",
        Name = "temporal-network-inconsistent",
        Title = "The times and orders recorded cannot all be right.",
        Family = RuleFamily.Order,
        Class = RuleClass.Contradiction,
        Severity = Severity.Error,
        Citations = ["Dechter, Meiri, Pearl 1991: simple temporal networks [K]", "ProvToolbox: PROV-CONSTRAINTS C30-C49 as such a network [V]"],
        Why = "At least one of the steps of the proof is wrong; what rests on it cannot be trusted.",
        Remedy = "Correct or withdraw one step of the proof, the one with the weakest evidence first.",
        // A receipt dated before its dispatch is one wrong date: that no dispatch came first, and that who sends does not hold, follow from it.
        Limits = "An implied order that does not hold here shows as a step with its number (R1 to R8). What a holder did before its only receipt contradicts it, unless the record leaves room for goods that came before: then COC001 asks how.",
        Subsumes = ["COC001", "COC003", "ORD004", "ORD005", "ORD006"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        // The network is one for the set: its first chain speaks for all.
        if (view.Index > 0)
        {
            sink.NotApplicable("the first chain speaks for the set");
            return;
        }

        var found = false;
        foreach (var proof in view.SetView.Network.Contradictions())
        {
            found = true;
            var events = proof.Events.ToArray();
            var finding = sink.Fail(
                    "The record contradicts itself about time: {proof}.",
                    new("proof", string.Join("; ", proof.Sentences)),
                    new("events", string.Join(", ", events.Select(e => e.Id))))
                .Proven(proof.Sentences.ToValueList())
                .Reading(proof.Weakest)
                .AsWhole()
                .Missing("order:{events}", "Which of these is wrong: {proof}", "who recorded them", "the sources of the dates");
            foreach (var e in events)
                finding.At(e);
        }

        if (!found)
            sink.Pass("all times and orders can hold together");
    }
}
