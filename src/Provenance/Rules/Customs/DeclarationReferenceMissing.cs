using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>CST012.</summary>
internal sealed class DeclarationReferenceMissing : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "CST012",
        Name = "declaration-reference-missing",
        Title = "A customs act has no number of a declaration, or one that cannot be right.",
        Family = RuleFamily.Customs,
        Class = RuleClass.Gap,
        Severity = Severity.Warning,
        Citations = ["Regulation (EU) 2023/1115: the declaration carries the reference of the statement [S]", "Regulation (EU) No 952/2013 [K]"],
        Why = "With the number anyone who may can look up what was declared; without it the act rests on the holders' word.",
        Remedy = "Record the MRN or entry number, or the document that is the declaration; or why none was needed.",
        Limits = "Goods that pass under an exemption, enter a free zone, or are declared orally or by another act have no number. Only a number with the form of an MRN is checked.",
        Subsumes = ["STR011"],
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        foreach (var e in view.Events)
        {
            if (e.Event is CustomsProcessed act && view.IsOwn(e))
                Judge(sink, e, act);
        }
    }

    private static void Judge(FindingSink sink, EffectiveEvent e, CustomsProcessed act)
    {
        if (FindBroken(act) is { } broken)
        {
            Ask(
                sink.Fail("The record gives {number} as number of the declaration; it has the form of an MRN, and its check digit does not fit.", new("event", e.Id), new("number", broken)),
                e).Detailed("check-digit");
        }
        else if (HasNumber(act))
        {
            sink.Pass("declaration number recorded", e);
        }
        else if (NeedsNone(act) is { } why)
        {
            sink.NotApplicable(why);
        }
        else
        {
            Ask(sink.Fail("No number of a declaration is recorded for the customs act.", new MessageArgument("event", e.Id)), e);
        }
    }

    private static bool HasNumber(CustomsProcessed act)
    {
        if (act.Declaration.IsKnown() || (act.Discharges.IsKnown() && act.Phase == CustomsPhase.Discharged))
            return true;
        foreach (var document in act.Documents)
        {
            if (document.Number.IsKnown() && (IsDeclaration(document.Type) || (document.Type is null && MovementReferenceNumber.IsValid(document.Number.Value))))
                return true;
        }

        return false;
    }

    private static string? FindBroken(CustomsProcessed act)
    {
        if (IsBroken(act.Declaration))
            return act.Declaration!.Value;
        if (IsBroken(act.Discharges))
            return act.Discharges!.Value;
        foreach (var document in act.Documents)
        {
            if (IsDeclaration(document.Type) && IsBroken(document.Number))
                return document.Number!.Value;
        }

        return null;
    }

    private static bool IsBroken(Text? number) =>
        number.IsKnown() && MovementReferenceNumber.HasShape(number.Value) && !MovementReferenceNumber.IsValid(number.Value);

    private static bool IsDeclaration(Code? type) => type?.Word is "declaration" or "exportDeclaration" or "importDeclaration" or "transitDeclaration";

    /// <summary>Why the procedure asks for no declaration with a number; <see langword="null"/> where it does, or is not known.</summary>
    private static string? NeedsNone(CustomsProcessed act)
    {
        if (act.Procedure?.Word is Procedures.Exempt || (act.Exemption.IsKnown() && act.Exemption.Status is not (Status.Inferred or Status.Disputed)))
            return "passed under an exemption";
        if (act.Procedure?.Word is Procedures.FreeZone)
            return "goods may enter a free zone without a declaration";
        if (act.Declaration is { Absence: { State: Knowledge.None, Text: { } why } } && IsWithoutNumber(why))
            return "declared orally or by another act";
        foreach (var document in act.Documents)
        {
            if (document.Type?.Word is "oralDeclaration" or "otherActDeclaration")
                return "declared orally or by another act";
        }

        return null;
    }

    // Regulation (EU) 2015/2446 Art 135-141 [K]: an oral declaration, and any other act deemed one.
    private static bool IsWithoutNumber(string why) =>
        why.Contains("oral", StringComparison.OrdinalIgnoreCase) || why.Contains("other act", StringComparison.OrdinalIgnoreCase);

    private static FindingDraft Ask(FindingDraft finding, EffectiveEvent e) => finding
        .At(e, "declaration")
        .Missing("declaration-number:{event}", "The number of the declaration ({event})", "the declarant, or the customs office", "the declaration, its MRN or entry number");
}
