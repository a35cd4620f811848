using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

/// <summary>Goods of a story while it is told: where they are, in whose hands, and how much is left.</summary>
internal sealed class Lot(string chain, string item, DateTime now)
{
    public string Chain { get; } = chain;

    /// <summary>The identity of the chain.</summary>
    public string Item { get; } = item;

    public JsonArray Events { get; } = [];

    public string Holder { get; set; } = "maker";

    public string Owner { get; set; } = "maker";

    /// <summary>The place, by its name in the document.</summary>
    public string Place { get; set; } = "works";

    /// <summary>The country it is in.</summary>
    public required string Land { get; set; }

    public decimal Amount { get; set; }

    /// <summary>The time of its last event, in UTC.</summary>
    public DateTime Now { get; set; } = now;

    public int Stage { get; set; }

    /// <summary>Countries of origin, in the order of their codes.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>The label that it bears, where one is recorded.</summary>
    public JsonObject? Label { get; set; }

    /// <summary>How often labels or packages were changed, of what it is made of too.</summary>
    public int Relabelings { get; set; }

    /// <summary>Whether it went through customs into the country of the buyers.</summary>
    public bool IsAbroad { get; set; }

    /// <summary>The next number of a piece that has not been named.</summary>
    public int Piece { get; set; } = 1;

    /// <summary>The id of the event that made it of others.</summary>
    public string? MadeBy { get; set; }

    /// <summary>The id of its last event.</summary>
    public string LastId => Events.Count == 0 ? MadeBy! : (string)Events[^1]!["id"]!;
}
