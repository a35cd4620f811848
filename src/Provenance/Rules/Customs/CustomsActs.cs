using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Rules.Customs;

/// <summary>What rules ask of a customs act.</summary>
internal static class CustomsActs
{
    /// <summary>Whether the procedure lets goods out of the territory.</summary>
    public static bool LetsOut(string procedure) =>
        procedure is Procedures.Export or Procedures.ReExport or Procedures.Transit or Procedures.FreeZone or Procedures.OutwardProcessing or Procedures.Exempt;

    /// <summary>Whether the procedure lets goods into the territory.</summary>
    public static bool LetsIn(string procedure) =>
        procedure is Procedures.FreeCirculation or Procedures.Warehousing or Procedures.InwardProcessing or Procedures.TemporaryAdmission
            or Procedures.Transit or Procedures.FreeZone or Procedures.Exempt;

    /// <summary>Whether customs did not let the goods pass.</summary>
    public static bool IsRefused(CustomsProcessed act) => act.Outcome?.Word is "refused" or "rejected" or "seized" or "withdrawn";

    /// <summary>Whether the record says, and does not only conclude, that the goods passed under an exemption.</summary>
    public static bool IsExempt(CustomsProcessed act) => act.Exemption.IsKnown() && act.Exemption.Status is not (Status.Inferred or Status.Disputed);

    /// <summary>Whether the act was done in the territory of a country; <see langword="null"/> where that is not known.</summary>
    public static bool? IsIn(ChainView view, EffectiveEvent e, Country country)
    {
        if (((CustomsProcessed)e.Event).Country is { Absence: null } own)
            return Crossing.IsSameTerritory(view, own, country, e);
        var countries = view.SetView.Places.CountriesOf(e.Event.Place is { Absence: null } place ? place : null);
        if (countries.Count == 0)
            return null;
        var (some, all) = (false, true);
        foreach (var candidate in countries)
        {
            var same = Crossing.IsSameTerritory(view, candidate, country, e);
            some |= same != false;
            all &= same == true;
        }

        return all ? true : some ? null : false;
    }

    /// <summary>Whether a document of one of the types stands with the event.</summary>
    public static bool HasDocument(ProvenanceEvent e, params ReadOnlySpan<string> types)
    {
        foreach (var document in e.Documents)
        {
            if (document.Type is { Absence: null, Word: var word } && types.Contains(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether one event can have happened by the time of another, of whichever chain.</summary>
    public static bool MayPrecede(EffectiveEvent one, EffectiveEvent other) => EventOrder.Earliest(one) <= EventOrder.Latest(other);
}

/// <summary>Whether an act that a rule looks for is recorded. Ordered: of several the best counts.</summary>
internal enum ActFound
{
    /// <summary>No act that can be it.</summary>
    Missing,

    /// <summary>An act of which the procedure, the place or the outcome is not known.</summary>
    Uncertain,

    /// <summary>An act that is it.</summary>
    Found,
}
