using FluentValidation;

namespace Provenance.Validation.Fluent;

/// <summary>Asks a validator about each event of a type that stands in the chain's own ledger.</summary>
internal sealed class EventValidatorRule<TEvent>(IValidator<TEvent> validator, RuleDescriptor descriptor) : ValidatorRule<TEvent>(validator, descriptor)
    where TEvent : ProvenanceEvent
{
    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is not TEvent instance || !view.IsOwn(e))
                continue;
            var failures = Ask(instance, view.Policy);
            if (failures.Count == 0)
                sink.Pass("meets the rule of the house", e);
            for (var i = 0; i < failures.Count; i++)
                Report(sink, failures, i).At(e, ValidatorWords.FieldOf(failures[i].PropertyName));
        }
    }
}
