using Provenance.Validation;

namespace Provenance.Rules.Structure;

/// <summary>STR006.</summary>
internal sealed class DuplicateEventId : ChainRule
{
    public const string Code = "STR006";

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = Code,
        Name = "duplicate-event-id",
        Title = "Two different events are recorded under one id.",
        Family = RuleFamily.Structure,
        Class = RuleClass.Integrity,
        Severity = Severity.Error,
        Citations = ["EPCIS 2.0 ErrorDeclaration: the sole case where the same eventID may appear in two events [V]", "PROV-CONSTRAINTS C22, C23 key constraints [V]"],
        Why = "What refers to the id (an order, a correction, a basis) means one of the two, and nobody can tell which.",
        Remedy = "Record one of the two anew under an id of its own; what is to replace the other is a correction.",
        Limits = "An event that several hold alike is one event.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        // Ids are shared by all chains: the first one speaks for the set.
        if (view.Index > 0)
        {
            sink.NotApplicable("the first chain speaks for the set");
            return;
        }

        var conflicts = view.SetView.Ids.Conflicts;
        if (conflicts.Count == 0)
            sink.Pass("every id is that of one event");
        for (var i = 0; i < conflicts.Count; i++)
            Report(view.SetView, sink, conflicts[i].First, conflicts[i].Other);
    }

    private static void Report(SetView set, FindingSink sink, ProvenanceEvent first, ProvenanceEvent other)
    {
        var finding = sink.Fail(
                "The record holds two different events under the id {id}: {first} and {other}.",
                new("id", first.Id),
                new("first", EventWords.Of(first)),
                new("other", EventWords.Of(other)))
            .About(first.Id!)
            .Missing("same-id:{id}", "Which event the id {id} belongs to, and what the other one is called", "who recorded them", "the ledger they were taken from");
        foreach (var view in set.Views)
        {
            foreach (var e in view.Events)
            {
                if (view.IsOwn(e) && (ReferenceEquals(e.Reported, first) || ReferenceEquals(e.Reported, other)) && !finding.Reads(e))
                    finding.Pointing(e, "id");
            }
        }
    }
}
