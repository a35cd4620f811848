using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

/// <summary>Goods of a story while it is told: where they are, in whose hands, and how much is left.</summary>
internal sealed class Lot(string chain, string item, int day)
{
    public string Chain { get; } = chain;

    public string Item { get; } = item;

    public JsonArray Events { get; } = [];

    public string Holder { get; set; } = "maker";

    public string Place { get; set; } = "works";

    public decimal Amount { get; set; }

    /// <summary>The day of its last event, counted from the beginning of the story.</summary>
    public int Day { get; set; } = day;

    public bool IsAbroad { get; set; }

    /// <summary>The label that it bears, where one is recorded.</summary>
    public JsonObject? Label { get; set; }
}
