namespace Provenance.Validation.Fluent;

/// <summary>The three letters of each family: the first of its codes, and the name of its rule set.</summary>
internal static class FamilyCodes
{
    /// <summary>Every family, in the order of the catalog.</summary>
    public static readonly RuleFamily[] All = Enum.GetValues<RuleFamily>();

    public static string Of(RuleFamily family) => family switch
    {
        RuleFamily.Structure => "STR",
        RuleFamily.Custody => "COC",
        RuleFamily.Movement => "MOV",
        RuleFamily.Order => "ORD",
        RuleFamily.Customs => "CST",
        RuleFamily.Labeling => "LBL",
        RuleFamily.Quantity => "QTY",
        RuleFamily.Evidence => "EVD",
        RuleFamily.Integrity => "INT",
        RuleFamily.Pattern => "PAT",
        RuleFamily.Regulatory => "REG",
        RuleFamily.Route => "RTE",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "Name a family that is defined."),
    };

    /// <summary>The family whose letters a code begins with, or <see langword="null"/>.</summary>
    public static RuleFamily? Named(string code)
    {
        foreach (var family in All)
        {
            if (code.StartsWith(Of(family), StringComparison.OrdinalIgnoreCase))
                return family;
        }

        return null;
    }
}
