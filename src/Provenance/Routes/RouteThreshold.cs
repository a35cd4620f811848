namespace Provenance.Routes;

/// <summary>What a route asks of the evidence for a fact.</summary>
/// <param name="Of">
/// The fact: <c>origin</c>, <c>custody</c>, <c>crossing</c>, <c>customs</c>, <c>labels</c>, <c>transformation</c>, <c>delivery</c> or <c>ownership</c>.
/// </param>
/// <param name="Sources">How many independent sources must stand behind it at least, from 1.</param>
/// <param name="Grade">The grade on the Admiralty scale that each of them must have at least, such as <c>C3</c>; <see langword="null"/> for any.</param>
/// <remarks>Immutable, safe to share between threads.</remarks>
public sealed record RouteThreshold(string Of, int Sources, string? Grade)
{
    internal static readonly string[] Facts = ["origin", "custody", "crossing", "customs", "labels", "transformation", "delivery", "ownership"];

    internal bool Concerns(ProvenanceEvent e) => e switch
    {
        Originated => Of == "origin",
        Dispatched or Received or HandedOver or Moved or Returned => Of == "custody",
        BorderCrossed => Of == "crossing",
        CustomsProcessed => Of == "customs",
        Relabeled or Repackaged => Of == "labels",
        Transformed or Split or Merged => Of == "transformation",
        Delivered => Of == "delivery",
        OwnershipTransferred => Of == "ownership",
        _ => false,
    };
}
