using Provenance.Rules.ChainOfCustody;
using Provenance.Rules.Customs;
using Provenance.Rules.Labeling;
using Provenance.Rules.MassBalance;
using Provenance.Rules.Movement;
using Provenance.Rules.Sourcing;
using Provenance.Rules.Structure;
using Provenance.Validation;

namespace Provenance.Rules;

/// <summary>All built-in rules, in code order: the table of contents.</summary>
public static class RuleCatalog
{
    private static readonly ChainRule[] BuiltIn =
    [
        new NoOrigin(), // STR001
        new NoDestination(), // STR004
        new EventAfterTerminal(), // STR005
        new DanglingLink(), // STR008
        new UseBeforeIntroduction(), // STR012
        new DeclaredGapOpen(), // STR015
        new CustodyBreak(), // COC001
        new ReceiptWithoutDispatch(), // COC003
        new UnidentifiedHolder(), // COC007
        new LocationJump(), // MOV001
        new BorderWithoutCustoms(), // CST001
        new RelabelWithoutReason(), // LBL001
        new LabelRemovedNotReplaced(), // LBL003
        new IdentityLinkLost(), // LBL006
        new QuantityUnknown(), // QTY003
        new Unsourced(), // EVD001
        new AnonymousSourceOnly(), // EVD003
    ];

    /// <summary>Name and version of the built-in rules, for reports.</summary>
    public const string Id = "provenance-rules 0.1.0";

    /// <summary>The descriptors of the built-in rules, in code order.</summary>
    public static ValueList<RuleDescriptor> Descriptors { get; } = BuiltIn.Select(rule => rule.Descriptor).ToValueList();

    /// <summary>The built-in rules and the house rules of a policy.</summary>
    internal static ChainRule[] RulesOf(ProvenancePolicy policy) => policy.Rules.Count == 0 ? BuiltIn : [.. BuiltIn, .. policy.Rules];

    /// <summary>The descriptor of a built-in rule, or <see langword="null"/>.</summary>
    /// <param name="code">Its code, such as <c>LBL006</c>; upper and lower case are the same.</param>
    public static RuleDescriptor? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Descriptors.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.OrdinalIgnoreCase));
    }
}
