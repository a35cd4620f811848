using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

/// <summary>One change of a sound story, and the rule that is to speak of it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Code">The rule.</param>
/// <param name="Change">The change.</param>
/// <param name="Fits">Whether an entry of the document can be changed so that the rule must speak.</param>
internal sealed record Saboteur(string Name, string Code, Change Change, Func<JsonObject, bool> Fits)
{
    /// <summary>Rules that may stand beside it, because the same change makes another sentence of the record wrong too.</summary>
    public string[] Beside { get; init; } = [];

    /// <summary>Why the rule speaks only among what another one consolidates; none where its finding is one of the report's own.</summary>
    public string? Consolidated { get; init; }

    /// <summary>Whether the rule only informs: of what was not looked at, or of the bounds that it infers.</summary>
    public bool IsTold { get; init; }

    public static IReadOnlyList<Saboteur> All { get; } =
    [
        .. StructureSaboteurs.All, .. CustodySaboteurs.All, .. MovementSaboteurs.All, .. OrderSaboteurs.All, .. CustomsSaboteurs.All, .. LabelSaboteurs.All,
        .. QuantitySaboteurs.All, .. EvidenceSaboteurs.All, .. RecordSaboteurs.All,
    ];
}
