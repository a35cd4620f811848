using Provenance.Rules;

namespace Provenance.Tests.Mutations;

/// <summary>All mutations, by the family of their rule.</summary>
internal static class AllMutations
{
    /// <summary>Rules that no single change of a sound chain can raise alone, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Impossible = new Dictionary<string, string>
    {
        ["STR006"] = "One document holds an id once: the reader refuses the second event. It takes two documents, which the fixtures have.",
        ["STR016"] = "It speaks of what STR001 or STR015 says of an ancestor, which stands beside it.",
        ["STR018"] = "It tells what was not looked at, and asks nothing.",
        ["ORD004"] = "As ORD006: what is used before it is made contradicts R1 or R4, and ORD003 or STR003 speaks of the same dates.",
        ["ORD006"] = "What is dated before what it is made of contradicts an order of the network too (R1 or R4), so that STR003 or ORD003 speaks of the same dates.",
        ["EVD015"] = "What nothing confirms has one source, and EVD002 stands beside it.",
        ["EVD016"] = "It takes the evidence of an event and an assessment of each piece of it; those that are sound have two pieces each or none.",
        ["INT013"] = "It takes a conclusion and an amendment of what it rests on.",
        ["COC010"] = "Both ends of a shipment must name others than those who acted; where one end alone is changed COC004 speaks of it.",
        ["MOV006"] = "It rests on an open finding of another rule, which stands beside it.",
        ["LBL020"] = "It tells of a change of labels that is in order, and never fails.",
        ["ORD013"] = "It only informs of an order that a rule assumed.",
        ["LBL011"] = "A new brand counts only where no authority for it is recorded, and there LBL002 stands beside it.",
        ["QTY012"] = "What went in must be unknown and no count of what came out recorded: two changes.",
        ["PAT001"] = "A pattern is found over findings of other rules, which stand beside it.",
        ["PAT002"] = "A pattern is found over findings of other rules, which stand beside it.",
        ["PAT003"] = "A pattern is found over findings of other rules, which stand beside it.",
        ["PAT005"] = "A pattern is found over findings of other rules, which stand beside it.",
    };

    /// <summary>Rules that stand beside another one, and why neither makes the other superfluous.</summary>
    public static readonly IReadOnlyDictionary<string, (string Beside, string Reason)> Beside = new Dictionary<string, (string Beside, string Reason)>
    {
        ["QTY008"] = ("STR017", "Goods that are divided or joined under a name of their own go in and come out under it, which is a fault by itself."),
        ["QTY009"] = ("STR017", "Goods that are divided or joined under a name of their own go in and come out under it, which is a fault by itself."),
        ["CST010"] = ("CST007", "On claims a contradiction fails and a violation is for a person to judge, and a finding covers none that is stronger."),
    };

    public static IReadOnlyList<Mutation> List { get; } =
    [
        .. StructureMutations.All, .. CustodyMutations.All, .. MovementMutations.All, .. OrderMutations.All, .. CustomsMutations.All,
        .. LabelMutations.All, .. QuantityMutations.All, .. EvidenceMutations.All, .. IntegrityMutations.All, .. PatternMutations.All,
        .. RegulatoryMutations.All, .. RouteMutations.All,
    ];

    /// <summary>Those of rules that are there.</summary>
    public static IReadOnlyList<Mutation> Judged { get; } =
        [.. List.Where(mutation => RuleCatalog.Find(mutation.Code) is not null)];

    public static Mutation Parse(string text) => List.Single(mutation => mutation.ToString() == text);
}
