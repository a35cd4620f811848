using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

/// <summary>Where a document can be changed, and what stands around.</summary>
internal static class Sites
{
    /// <summary>All entries of the document, in its order: those of the registry, the chains, and their events.</summary>
    public static IEnumerable<JsonObject> In(JsonObject document)
    {
        foreach (var list in (string[])["parties", "places", "sources", "evidence", "restrictions", "chains"])
        {
            foreach (var entry in document[list]?.AsArray() ?? [])
                yield return entry!.AsObject();
        }

        foreach (var chain in document["chains"]!.AsArray())
        {
            foreach (var e in chain!["events"]!.AsArray())
                yield return e!.AsObject();
        }
    }

    public static bool Is(this JsonObject e, params string[] types) => (string?)e["type"] is { } type && Array.IndexOf(types, type) >= 0;

    public static string Text(this JsonObject e, string member) => e[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static JsonArray Events(this JsonObject e) => e.Parent!.AsArray();

    public static int Index(this JsonObject e) => e.Events().IndexOf(e);

    public static JsonObject First(this JsonObject e) => e.Events()[0]!.AsObject();

    public static bool IsLast(this JsonObject e) => e.Events()[^1] == e;

    public static IEnumerable<JsonObject> Later(this JsonObject e) => e.Events().Skip(e.Index() + 1).Select(other => other!.AsObject());

    public static IEnumerable<JsonObject> Earlier(this JsonObject e) => e.Events().Take(e.Index()).Select(other => other!.AsObject());

    public static string Item(this JsonObject e) => (string)e.Events().Parent!["item"]!["id"]!;

    public static bool IsExact(this JsonObject e) => e["quantity"]?["exactly"] is not null;

    public static bool IsOperational(this JsonObject e) => (string?)e.Root["recordKind"] == "operational";

    /// <summary>Whether something of the record speaks of the event.</summary>
    public static bool IsNamed(this JsonObject e)
    {
        var id = e.Text("id");
        return In(e.Root.AsObject()).Any(other => other != e && (other.Text("target") == id || other.Text("original") == id || Has(other["follows"], id) || Has(other["basis"], id) || (string?)other["segment"]?["after"] == id
            || (other["relations"]?.AsArray() ?? []).Any(relation => relation!.AsObject().Any(member => member.Value is JsonValue && (string?)member.Value == id))));
    }

    /// <summary>Whether a later record replaces the event or withdraws it, so that what the event itself says is no longer believed.</summary>
    public static bool IsWithdrawn(this JsonObject e) => In(e.Root.AsObject()).Any(other => other.Is("corrected", "retracted") && other.Text("target") == e.Text("id"));

    /// <summary>The day, where the record has one; none where it has a longer time, or an approximate one.</summary>
    public static DateOnly? Day(this JsonObject e) =>
        e.Text("time") is { Length: >= 10 } time && time[0] != '[' && time[^1] != '~' ? DateOnly.ParseExact(time[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the event is certainly days after another one.</summary>
    public static bool IsWellAfter(this JsonObject e, JsonObject other, int days = 3) => e.Day() is { } day && other.Day() is { } before && day.DayNumber - before.DayNumber > days;

    /// <summary>Whether all of the chain's goods stay together until the end: nothing is sold, sent, lost or used in part, or comes back.</summary>
    public static bool IsWhole(this JsonObject e) => !e.Events().Select(other => other!.AsObject()).Any(other =>
        other.Is("returned", "lost", "destroyed", "stockAdjusted", "split", "transformed", "merged", "repackaged") || (other.Is("delivered") && !other.IsLast()) || (other.Is("dispatched") && other.Text("shipment") is ['P' or 'D', ..]));

    /// <summary>Whether every amount of the chain is exact, and every date a day or an instant.</summary>
    public static bool IsSharp(this JsonObject e) => e.Events().Select(other => other!.AsObject()).All(other =>
        (other["quantity"] is null || other.IsExact()) && (other["start"] is not null || other.Day() is not null));

    /// <summary>Whether the goods of the chain are certainly never in two hands: no part is sent, sold or comes back, and no amount is uncertain.</summary>
    public static bool IsUndivided(this JsonObject e) => !e.Events().Select(other => other!.AsObject()).Any(other =>
        other.Is("returned") || (other.Is("delivered") && !other.IsLast()) || (other.Is("dispatched") && other.Text("shipment") is ['P' or 'D', ..]) || (other["quantity"] is not null && !other.IsExact()));

    /// <summary>Whether what is recorded of places before the event certainly comes before what is recorded of them after it.</summary>
    public static bool IsAtCertainTime(this JsonObject e)
    {
        var next = e.Later().FirstOrDefault(other => other["place"] is not null && !other.IsWithdrawn())?.FirstDay();
        return next is not null && e.Earlier().Append(e).All(other => other["place"] is null || other.LastDay() < next);
    }

    private static DateOnly? FirstDay(this JsonObject e) => e.Text("start") is { Length: >= 10 } start ? DateOnly.ParseExact(start[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : e.Day();

    private static DateOnly? LastDay(this JsonObject e) => e.Text("end") is { Length: >= 10 } end ? DateOnly.ParseExact(end[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : e.Day();

    /// <summary>Whether the goods went into others.</summary>
    public static bool IsUsed(this JsonObject e) => Users(e.Root.AsObject(), e.Item()).Any();

    public static IEnumerable<JsonObject> Users(JsonObject document, string item) =>
        In(document).Where(other => (other["inputs"]?.AsArray() ?? []).Any(input => (string?)input!["item"] == item));

    /// <summary>Another event is recorded after this one, at the same time and place and by the same party, where these are not given.</summary>
    public static Change Then(string type, Action<JsonObject, JsonObject> fill) => new($"then {type}", e => e.Events().Insert(e.Index() + 1, Like(e, type, fill)));

    public static Change AtEnd(string type, Action<JsonObject, JsonObject> fill) => new($"and {type} at the end", e => e.Events().Add(Like(e, type, fill)));

    /// <summary>So many times an amount.</summary>
    public static Change Times(string path, decimal factor) => new($"with {path} times {factor}", e =>
    {
        JsonNode quantity = e;
        foreach (var step in path.Split('.'))
            quantity = quantity is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : quantity[step]!;
        foreach (var member in (string[])["exactly", "about", "min", "max"])
        {
            if (quantity[member] is { } amount)
                quantity[member] = (decimal)amount * factor;
        }
    });

    private static bool Has(JsonNode? list, string id) => list is JsonArray array && array.Any(one => (string?)one == id);

    private static JsonObject Like(JsonObject e, string type, Action<JsonObject, JsonObject> fill)
    {
        var other = new JsonObject { ["id"] = "sabotage", ["type"] = type };
        other["time"] = (e["time"] ?? e["end"])?.DeepClone();
        foreach (var member in (string[])["place", "by", "evidence"])
        {
            if (e[member] is { } value)
                other[member] = value.DeepClone();
        }

        fill(other, e);
        foreach (var member in other.Where(member => member.Value is null).Select(member => member.Key).ToArray())
            other.Remove(member);
        return other;
    }
}
