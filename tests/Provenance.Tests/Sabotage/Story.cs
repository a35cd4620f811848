using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

/// <summary>
/// Tells the history of some lots as a sound document: whatever happens to goods is recorded, nothing is missing and nothing contradicts. The same
/// seed tells the same story.
/// </summary>
internal sealed partial class Story
{
    /// <summary>No lot is told of for longer: goods have a shelf life.</summary>
    private const int MostDays = 900;

    private static readonly DateTime Start = new(2023, 1, 10, 6, 0, 0, DateTimeKind.Utc);
    private readonly Random _random;
    private readonly Industry _industry;
    private readonly Land _from;
    private readonly Land _port;
    private readonly Land _to;
    private readonly Land _hub;
    private readonly bool _isInvestigative;
    private readonly Precision _precision;
    private readonly List<Lot> _lots = [];
    private readonly int _most;
    private int _events;
    private int _shipments;

    private Story(int seed, int length)
    {
        _random = new(seed);
        _most = length;
        _industry = Industry.All[seed % Industry.All.Count];
        _from = Land.Of(Pick(_industry.Makers));
        _to = Land.Of(Pick("US", "JP", "KR", "GB", "DE"));
        _port = _to.Code == "DE" ? Land.Of("NL") : _to;
        _hub = Land.Of(Pick("SG", "AE"));
        _isInvestigative = seed % 4 == 3;
        _precision = PrecisionOf(seed);
    }

    private enum Precision
    {
        Exact, Dated, Uncertain,
    }

    /// <summary>How many events it has.</summary>
    public int Events => _events;

    /// <summary>How it is recorded, and the events of its chains in the order of the record, with the relations that they declare.</summary>
    public string Shape => string.Join(" | ", _lots.Select(lot => string.Join(' ', lot.Events.Select(ShapeOf))).Order(StringComparer.Ordinal).Prepend(_isInvestigative ? "investigative" : "operational"));

    /// <summary>Whether the story of the seed tells the time of everything to the minute.</summary>
    public static bool IsExact(int seed) => PrecisionOf(seed) == Precision.Exact;

    /// <summary>A story of about <paramref name="length"/> events, from 3 to 200.</summary>
    public static (JsonObject Document, Story Story) Tell(int seed, int length)
    {
        var story = new Story(seed, length);
        if (length > 8 && story.Chance(2))
            story.Order();
        story.Make();
        if (length > 12)
            story.Make();
        while (story._events < length - story._lots.Count(lot => lot.Amount > 0))
            story.Go();
        foreach (var lot in story._lots)
            story.Finish(lot);
        return (story.Document(), story);
    }

    private static string ShapeOf(JsonNode? e) => string.Concat(
        (string)e!["type"]!, e["procedure"] is { } procedure ? $"({procedure})" : "", ((IEnumerable<KeyValuePair<string, JsonNode?>>?)e["relations"]?[0]!.AsObject())?.First().Key is { } relation ? $"<{relation}>" : "", e["follows"] is null ? "" : "<follows>");

    private static Precision PrecisionOf(int seed) => (Precision)(seed / 5 % 3);

    private void Go()
    {
        var live = _lots.FindAll(lot => lot.Amount > 40 && (lot.Now - Start).TotalDays < MostDays);
        if (live.Count == 0)
        {
            Make();
            return;
        }

        var (lot, left) = (Pick([.. live]), _most - _events - _lots.Count(one => one.Amount > 0));
        if (left < 4 || Chance(3))
            Short(lot);
        else if (left < 17 || Chance(2))
            Middling(lot);
        else
            Long(lot);
    }

    /// <summary>What takes an event or two.</summary>
    private void Short(Lot lot)
    {
        switch (_random.Next(16))
        {
            case 0: Inspect(lot); break;
            case 1 or 2: Store(lot); break;
            case 3: Sample(lot); break;
            case 4: Find(lot); break;
            case 5: Lose(lot); break;
            case 6: Destroy(lot); break;
            case 7: Perform(lot); break;
            case 8: Claim(lot); break;
            case 9: Decide(lot); break;
            case 10: Amend(lot); break;
            case 11: Assess(lot); break;
            case 12: Relabel(lot); break;
            case 13: Repackage(lot); break;
            case 14: Conclude(lot); break;
            case 15: HandOver(lot); break;
        }
    }

    private void Middling(Lot lot)
    {
        switch (_random.Next(14))
        {
            case 0: Make(); break;
            case 1: Split(lot); break;
            case 2 or 3: Merge(lot); break;
            case 4: Transform(lot); break;
            case 5: DeliverAndReturn(lot); break;
            case 6: Pack(lot); break;
            case 7: ShipHome(lot); break;
            case 8: ShipPart(lot); break;
            case 9: Withdraw(lot); break;
            case 10: Declare(lot); break;
            case 11: Lock(lot); break;
            case 12: See(lot); break;
            case 13: ShipInParts(lot); break;
        }
    }

    private void Long(Lot lot)
    {
        if (lot.IsAbroad)
            ShipPart(lot);
        else if (Chance(3))
            ExportThroughHub(lot);
        else
            Export(lot);
    }

    private Lot Begin(DateTime now, decimal amount, string land)
    {
        var number = _lots.Count + 1;
        var chain = $"L{number:000}";
        var item = _industry.Gtin is { } gtin ? $"https://id.gs1.org/01/{gtin}/10/{chain}" : $"urn:example:{_industry.Name}:{chain}";
        var lot = new Lot(chain, item, now) { Amount = amount, Land = land };
        _lots.Add(lot);
        return lot;
    }

    private JsonObject Record(Lot lot, string type, params (string Name, JsonNode Value)[] members)
    {
        var e = new JsonObject { ["id"] = $"e{++_events}", ["type"] = type };
        var isTimed = !members.Any(member => member.Name is "start" or "follows" or "time");
        if (isTimed)
            e["time"] = Time(lot, type is "ordered" or "inspected" or "observed" or "performed" or "ownershipTransferred" or "claimMade", type is not ("merged" or "split" or "transformed" or "repackaged"));
        foreach (var (name, value) in members)
            e[name] = value.Parent is null ? value : value.DeepClone();
        if (_isInvestigative)
            Support(e, type);
        lot.Events.Add(e);
        return e;
    }

    private bool Chance(int one) => _random.Next(one) == 0;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
