using Provenance.Validation;
using Provenance.Validation.Disclosure;

namespace Provenance.Reports.Wording;

/// <summary>What an event says happened, in one line for people who do not know the model. Says nothing of what others allege.</summary>
internal static class HappeningWords
{
    /// <summary>What happened, who and where, how the label changed, how much.</summary>
    public static string Of(ProvenanceEvent e) => Words.Join("; ", [What(e), Where(e), Amount(e), Labels(e), Packed(e)]);

    private static string What(ProvenanceEvent e) => e switch
    {
        Originated x => Words.Join(" ", [Words.Of(x.OriginKind) is { } kind ? Words.Sentence(kind) : x.By is { Absence: null } ? "Made" : "Origin", By(x), For(x)]),
        Ordered x => Words.Join(" ", ["Ordered", By(x), For(x), From(x.From)]) + (x.Request is null ? "" : $": {x.Request}"),
        Dispatched x => Words.Join(" ", ["Sent", By(x.From ?? x.By), To(x.To), Carried(x.Carrier, x.Mode)]),
        Received x => Words.Join(" ", ["Received", By(x.By ?? x.To), For(x), From(x.From)]),
        HandedOver x => Words.Join(" ", ["Handed over", By(x.From), To(x.To), Carried(x.Carrier, x.Mode, x.Destination)]),
        Moved x => Words.Join(" ", ["Moved", By(x.By ?? x.From), To(x.To), Carried(x.Carrier, x.Mode, x.Destination)]),
        Returned x => Words.Join(" ", ["Returned", By(x.From), To(x.To), Because(x.Reason)]),
        BorderCrossed x => Words.Join(" ", ["Crossed the border from", Country(x.Leaving), "to", Country(x.Entering), Carried(x.Carrier, x.Mode)]),
        CustomsProcessed x => Customs(x),
        Relabeled x => Words.Join(" ", [LabelAct(x), By(x), For(x), Because(x.Reason)]),
        Repackaged x => Words.Join(" ", ["Repackaged", By(x), For(x), Because(x.Reason)]),
        Packed x => Words.Join(" ", ["Packed", x.Container is null ? null : $"into {x.Container}", By(x)]),
        Unpacked x => Words.Join(" ", ["Unpacked", x.Container is null ? null : $"from {x.Container}", By(x)]),
        Split x => Words.Join(" ", ["Divided", By(x), For(x)]),
        Merged x => Words.Join(" ", ["Put together", By(x), For(x)]),
        Transformed x => Words.Join(" ", [Words.Of(x.Process) is { } process ? $"Made into something else ({process})" : "Made into something else", By(x), For(x)]),
        Delivered x => Words.Join(" ", ["Delivered", By(x.From), x.To is { Absence: { State: Knowledge.None, Text: { } why } } ? $"({why})" : To(x.To)]),
        Inspected x => Words.Join(" ", ["Inspected", By(x)]) + Checked(x.Checks, x.Outcome),
        Observed x => Words.Join(" ", ["Observed", By(x)]) + Checked(x.Checks, x.Outcome),
        OwnershipTransferred x => Words.Join(" ", ["Ownership passed", From(x.From), To(x.To)]),
        Stored x => Words.Join(" ", ["Stored", By(x), Because(x.Reason)]),
        Lost x => Words.Join(" ", ["Lost", Because(x.Reason)]),
        Destroyed x => Words.Join(" ", ["Destroyed", By(x), Because(x.Reason)]),
        StockAdjusted x => Words.Join(" ", [x.Change switch { StockChange.Increase => "Stock corrected upward", StockChange.Decrease => "Stock corrected downward", _ => "Stock corrected" }, By(x), Because(x.Reason)]),
        SealChanged x => Words.Join(" ", [x.After.Count > 0 ? $"Sealed with {Words.Series(x.After)}" : "Seal removed", By(x), Because(x.Reason)]),
        IdentifierDecommissioned x => Words.Join(" ", ["Identifier taken out of use", By(x), Because(x.Reason)]),
        IdentifierReactivated x => Words.Join(" ", ["Identifier back in use", By(x), Because(x.Reason)]),
        ClaimMade x => Words.Join(" ", ["Claim made", By(x)]) + (Words.Of(x.ClaimKind) is { } kind ? $": {kind}" : ""),
        EvidenceAssessed x => Words.Join(" ", ["Evidence", x.Target is { } target && WithheldSources.IsStandIn(target) ? null : x.Target, x.Assessment is { } assessment ? Words.Of(assessment.ToString()).ToLowerInvariant() : "assessed", By(x)]),
        GapDeclared x => "The record says that a stretch is not known" + (x.Segment?.Text is { } text ? $": {text}" : ""),
        Corrected x => $"Correction of {x.Target ?? "an event"}",
        Retracted x => $"Retraction of {x.Target ?? "an event"}",
        FindingDecided { Decision: null } x => Words.Join(" ", ["Answer to a finding", By(x)]),
        FindingDecided x => Words.Join(" ", ["A finding was", x.Decision is { } decision ? Words.Of(decision.ToString()).ToLowerInvariant() : "decided", By(x)]),
        LedgerAmended x => Words.Join(" ", ["Ledger amended", By(x), Because(x.Reason)]),
        Performed x => Words.Join(" ", [x.Activity ?? "Activity", By(x), For(x)]),
        _ => $"{EventWords.Of(e)} (of a type that this version does not know)",
    };

    private static string Customs(CustomsProcessed x)
    {
        var country = x.Country is { Absence: null } stated ? stated : x.Place is { Countries: { Count: 1 } only } ? only[0] : null;
        var procedure = x.Procedure switch
        {
            { Absence: null } => Words.Of(x.Procedure.Word) + (x.Phase switch { CustomsPhase.Opened => " opened", CustomsPhase.Discharged => " discharged", _ => "" }),
            null => null,
            _ => "procedure not stated",
        };
        var declaration = x.Declaration switch { { Absence: null } => $"declaration {x.Declaration.Value}", null => null, _ => "declaration not stated" };
        var outcome = x.Outcome switch { { Absence: null } => Words.Of(x.Outcome.Word), null => null, _ => "outcome not stated" };
        var act = Words.Join(", ", [procedure, declaration, outcome]);
        return (country is null ? "Customs" : $"Customs of {country.Name}") + (act.Length == 0 ? "" : $": {act}");
    }

    private static string LabelAct(Relabeled x) => x switch
    {
        { Additive: true } => "Label added",
        { Removed: Removal.All, After: not { Absence: null } } => "All labels removed",
        { Removed: Removal.Some, After: not { Absence: null } } => "Some labels removed",
        _ => "Relabeled",
    };

    private static string? Labels(ProvenanceEvent e) => e switch
    {
        ILabelEvent x when LabelWords.Change(x.Before, x.After) is { } change => change + (x.Mapping.Count > 0 ? " (old and new identifiers linked)" : ""),
        Repackaged x => Labeled(x.Label),
        Originated x => Labeled(x.Label),
        Split x => Labeled(x.Label),
        Merged x => Labeled(x.Label),
        Transformed x => Labeled(x.Label),
        _ => null,
    };

    private static string? Labeled(Label? label) => LabelWords.Of(label) is { } words ? label!.Absence is null ? $"labeled {words}" : words : null;

    private static string? Packed(ProvenanceEvent e) => e is ILabelEvent { Packaging.After: { Absence: null, Text: { } text } } ? $"packed in {text}" : null;

    private static string? Amount(ProvenanceEvent e) => e.Quantity switch
    {
        null or { IsAll: true } => null,
        { Text: { } words } => words,
        { Absence: not null } unknown => $"amount {WhyWords.Of(unknown.Absence.Why ?? Why.NotStated)}",
        var amount => amount.ToString(),
    };

    private static string? Where(ProvenanceEvent e) => e.Place switch
    {
        null => null,
        { Absence.Why: { } why } => $"place {WhyWords.Of(why)}",
        var place => place.ToString(),
    };

    private static string? Carried(Party? carrier, Code? mode, Place? destination = null) => Words.Join(" ",
    [
        destination is { Absence: null } ? $"to {destination}" : null,
        carrier is { Absence: null } ? $"with {carrier}" : null,
        Words.Of(mode) is { } word ? $"by {word}" : null,
    ]);

    private static string Checked(ValueList<InspectionCheck> checks, Code? outcome)
    {
        var details = Words.Join(", ", checks.Select(check => Words.Join(" ", [Words.Of(check.What), Words.Of(check.Outcome)])));
        return (Words.Of(outcome), details) switch
        {
            (null, "") => "",
            (null, _) => $": {details}",
            ({ } whole, "") => $": {whole}",
            ({ } whole, _) => $": {whole} ({details})",
        };
    }

    private static string? Because(Code? reason) => Words.Of(reason) is { } words ? $"({words})" : null;

    private static string Country(Country? country) => country is { Absence: null } ? country.Name : "a country not stated";

    private static string? By(ProvenanceEvent e) => By(e.By);

    private static string? By(Party? party) => Name(party) is { } name ? $"by {name}" : null;

    private static string? For(ProvenanceEvent e) => Name(e.OnBehalfOf) is { } name ? $"on behalf of {name}" : null;

    private static string? From(Party? party) => Name(party) is { } name ? $"from {name}" : null;

    private static string? To(Party? party) => Name(party) is { } name ? $"to {name}" : null;

    private static string? Name(Party? party) => party switch
    {
        null or { Absence.State: Knowledge.None } => null,
        { Absence.Why: { } why } => $"somebody ({WhyWords.Of(why)})",
        { Count: { } count, Kind: PartyKind.Group } => $"{party} ({count})",
        _ => party.ToString(),
    };
}
