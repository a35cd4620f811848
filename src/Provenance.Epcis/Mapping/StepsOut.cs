using Provenance.Events;

namespace Provenance.Epcis.Mapping;

/// <summary>The business step and disposition of a native event. The table in <c>MAPPING.md</c> is this one.</summary>
internal static class StepsOut
{
    /// <summary>A word of CBV; a word of ours where it has none, as for customs and labels.</summary>
    public static string Of(ProvenanceEvent e, string type) => WordOf(e) is { } word ? Cbv.BizStep(word) : NativeNames.Namespace + type;

    public static string? DispositionOf(ProvenanceEvent e) => e switch
    {
        Dispatched => Cbv.Disposition("in_transit"),
        Received => Cbv.Disposition("in_progress"),
        Originated => Cbv.Disposition("active"),
        Returned => Cbv.Disposition("returned"),
        Destroyed => Cbv.Disposition("destroyed"),
        IdentifierDecommissioned => Cbv.Disposition("inactive"),
        Delivered { Finality: Finality.Consumed } => Cbv.Disposition("retail_sold"),
        _ => null,
    };

    private static string? WordOf(ProvenanceEvent e) => e switch
    {
        Originated or IdentifierReactivated => "commissioning",
        Dispatched or Returned => "shipping",
        Received => "receiving",
        HandedOver or OwnershipTransferred => "accepting",
        Moved => "transporting",
        Packed => "packing",
        Unpacked => "unpacking",
        Repackaged => "repackaging",
        Inspected => "inspecting",
        Stored => "storing",
        Observed { InStock: true } => "stock_taking",
        Destroyed => "destroying",
        IdentifierDecommissioned => "decommissioning",
        Delivered { Finality: Finality.Consumed } => "retail_selling",
        _ => null,
    };
}
