using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace Provenance.Validation.Fluent;

/// <summary>A rule that asks a validator.</summary>
internal abstract class ValidatorRule<T> : ChainRule
{
    private readonly IValidator<T> _validator;

    protected ValidatorRule(IValidator<T> validator, RuleDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(validator);
        AsyncRules.Refuse(validator, descriptor.Code);
        (_validator, Descriptor) = (validator, descriptor);
    }

    public override RuleDescriptor Descriptor { get; }

    public override bool ReadsWholeSet => false;

    protected List<ValidationFailure> Ask(T instance, ProvenancePolicy policy)
    {
        using var culture = new PolicyCulture(policy);
        try
        {
            return _validator.Validate(instance).Errors;
        }
        catch (AsyncValidatorInvokedSynchronouslyException inner)
        {
            throw AsyncRules.Ran(_validator, Descriptor.Code, inner);
        }
    }

    /// <summary>Findings with one detail would be one: failures that even their error codes do not tell apart are numbered.</summary>
    protected FindingDraft Report(FindingSink sink, List<ValidationFailure> failures, int index)
    {
        var failure = failures[index];
        var same = 1;
        for (var i = 0; i < index; i++)
        {
            if (failures[i].PropertyName == failure.PropertyName && failures[i].ErrorCode == failure.ErrorCode)
                same++;
        }

        var detail = string.Join(": ", new[] { ValidatorWords.FieldOf(failure.PropertyName), failure.ErrorCode }.Where(part => !string.IsNullOrEmpty(part)));
        if (same > 1)
            detail = string.Create(CultureInfo.InvariantCulture, $"{detail} {same}");
        var draft = sink.Fail(string.IsNullOrEmpty(failure.ErrorMessage) ? Descriptor.Title : failure.ErrorMessage).AtMost(Of(failure.Severity));
        return detail.Length > 0 ? draft.Detailed(detail.TrimStart()) : draft;
    }

    private static Severity Of(FluentValidation.Severity severity) => severity switch
    {
        FluentValidation.Severity.Error => Severity.Error,
        FluentValidation.Severity.Warning => Severity.Warning,
        _ => Severity.Note,
    };
}
