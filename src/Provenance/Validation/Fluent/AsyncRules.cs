using FluentValidation;
using FluentValidation.Validators;

namespace Provenance.Validation.Fluent;

/// <summary>Refuses validators that a check can't run.</summary>
internal static class AsyncRules
{
    /// <summary>Throws where a validator has an asynchronous rule, or none that plain use runs.</summary>
    public static void Refuse(IValidator validator, string code)
    {
        var runs = false;
        foreach (var rule in validator.CreateDescriptor().Rules)
        {
            Refuse(rule, validator, code);
            runs |= rule.RuleSets is not { Length: > 0 } sets || sets.Contains("default", StringComparer.OrdinalIgnoreCase);
        }

        if (!runs)
            throw new ArgumentException($"{code}: {ValidatorWords.NameOf(validator)} has no rule that runs: write one outside of rule sets, or in the rule set default.", nameof(validator));
    }

    /// <summary>What to say where one shows only as it runs: inside a child validator.</summary>
    public static InvalidOperationException Ran(IValidator validator, string code, Exception inner) =>
        new($"{code}: {ValidatorWords.NameOf(validator)} has an asynchronous rule in a validator inside it. {Advice}", inner);

    private const string Advice = "A check waits for nothing: get what it needs before the check, and write it as Must.";

    private static void Refuse(IValidationRule rule, IValidator validator, string code)
    {
        if (rule.HasAsyncCondition)
            throw Found(rule, "WhenAsync", validator, code);
        foreach (var component in rule.Components)
        {
            if (component.HasAsyncCondition)
                throw Found(rule, "WhenAsync", validator, code);
            if (IsAsync(component.Validator))
                throw Found(rule, component.Validator.Name, validator, code);
        }

        foreach (var dependent in rule.DependentRules ?? [])
            Refuse(dependent, validator, code);
    }

    /// <summary>Child validators can run either way; what derives from this class cannot.</summary>
    private static bool IsAsync(IPropertyValidator validator)
    {
        for (var type = validator.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(AsyncPropertyValidator<,>))
                return true;
        }

        return false;
    }

    private static ArgumentException Found(IValidationRule rule, string what, IValidator validator, string code)
    {
        var of = string.IsNullOrEmpty(rule.PropertyName) ? "" : $" for {rule.PropertyName}";
        return new($"{code}: {ValidatorWords.NameOf(validator)} has an asynchronous rule{of} ({what}). {Advice}", nameof(validator));
    }
}
