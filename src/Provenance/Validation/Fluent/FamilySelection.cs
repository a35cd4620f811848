using FluentValidation;
using FluentValidation.Internal;

namespace Provenance.Validation.Fluent;

/// <summary>Which families a caller asked for, as rule sets.</summary>
/// <remarks>
/// The selector itself is asked, about a stand-in for each family, so that what it selects by (rule sets, all of them, none, or a selector of
/// one's own) need not be known here.
/// </remarks>
internal static class FamilySelection
{
    private static readonly (RuleFamily Family, IValidationRule Rule)[] StandIns = [.. FamilyCodes.All.Zip(new StandInValidator())];

    /// <summary>The rule sets of the one rule that stands for all: plain use runs it, and so does each family's name.</summary>
    public static string RuleSets { get; } = string.Join(',', [RulesetValidatorSelector.DefaultRuleSetName, .. FamilyCodes.All.Select(FamilyCodes.Of)]);

    /// <summary>Bit <c>n</c> is set where the family of that value was asked for.</summary>
    public static int Of(IValidationContext context, string path)
    {
        var asked = 0;
        foreach (var (family, rule) in StandIns)
        {
            if (context.Selector.CanExecute(rule, path, context))
                asked |= 1 << (int)family;
        }

        return asked;
    }

    private sealed class StandInValidator : AbstractValidator<ProvenanceChain>
    {
        public StandInValidator()
        {
            foreach (var family in FamilyCodes.All)
            {
                RuleSet($"{RulesetValidatorSelector.DefaultRuleSetName},{FamilyCodes.Of(family)}", () =>
                    RuleFor(chain => chain).Custom(static (_, _) => { }));
            }
        }
    }
}
