using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace Provenance.Validation.Fluent;

/// <summary>Asks a validator about the chain.</summary>
internal sealed class ChainValidatorRule(IValidator<ProvenanceChain> validator, RuleDescriptor descriptor) : ValidatorRule<ProvenanceChain>(validator, descriptor)
{
    public override void Check(ChainView view, FindingSink sink)
    {
        var failures = Ask(view.Chain, view.Policy);
        if (failures.Count == 0)
            sink.Pass("meets the rule of the house");
        for (var i = 0; i < failures.Count; i++)
        {
            var draft = Report(sink, failures, i);
            if (EventOf(failures[i], view) is { } e)
                draft.At(e, FieldBelow(failures[i].PropertyName));
            else
                RestOnAll(draft, view);
        }
    }

    /// <summary>What a validator read of the chain can't be known, so that the finding is no firmer than the weakest event.</summary>
    private static void RestOnAll(FindingDraft draft, ChainView view)
    {
        foreach (var e in view.Events)
            draft.Reading(e.Status);
    }

    private static EffectiveEvent? EventOf(ValidationFailure failure, ChainView view)
    {
        var sequence = IndexIn(failure.PropertyName);
        foreach (var e in view.Events)
        {
            var isIt = failure.CustomState switch
            {
                RecordedEvent recorded => ReferenceEquals(recorded, e.Recorded),
                ProvenanceEvent stated => stated.Id == e.Id,
                _ => sequence is { } index && index < view.Chain.Count && ReferenceEquals(view.Chain[index], e.Recorded),
            };
            if (isIt)
                return e;
        }

        return null;
    }

    /// <summary>3 of <c>chain[3].Event.Place</c>; a rule for each event of the chain names it by the parameter of its expression.</summary>
    private static int? IndexIn(string? path)
    {
        var open = path?.IndexOf('[') ?? -1;
        var close = open < 0 ? -1 : path!.IndexOf(']', open);
        return close > 0 && path!.IndexOf('.') is var dot && (dot < 0 || dot > close)
            && int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
    }

    /// <summary><c>place</c> of <c>chain[3].Event.Place</c>.</summary>
    private static string? FieldBelow(string? path)
    {
        const string Below = "].Event.";
        var at = path?.IndexOf(Below, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null : ValidatorWords.FieldOf(path![(at + Below.Length)..]);
    }
}
