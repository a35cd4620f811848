using System.Text;

namespace Provenance.Validation;

/// <summary>Words for events, for people.</summary>
internal static class EventWords
{
    /// <summary>What happened ("Label removal").</summary>
    public static string Of(ProvenanceEvent e) => e switch
    {
        Relabeled { Removed: not null } => "Label removal",
        Relabeled => "Relabeling",
        Originated => "Origin",
        Ordered => "Order",
        Dispatched => "Dispatch",
        Received => "Receipt",
        HandedOver => "Handover",
        Moved => "Move",
        Returned => "Return",
        BorderCrossed { Leaving: { Absence: null } leaving, Entering: { Absence: null } entering } => $"Crossing from {leaving.Name} to {entering.Name}",
        BorderCrossed => "Crossing",
        CustomsProcessed => "Customs",
        Repackaged => "Repackaging",
        Delivered => "Delivery",
        Performed { Activity: { } activity } => activity,
        _ => Words(EventTypes.Of(e)),
    };

    /// <summary>Where it happened, or <see langword="null"/> where no place is known.</summary>
    public static string? Where(ProvenanceEvent e) => e.Place is { Absence: null } place ? place.ToString() : null;

    /// <summary>"identifierDecommissioned" as "Identifier decommissioned".</summary>
    private static string Words(string camelCase)
    {
        var words = new StringBuilder();
        foreach (var letter in camelCase)
        {
            if (char.IsUpper(letter))
                words.Append(' ');
            words.Append(words.Length == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
