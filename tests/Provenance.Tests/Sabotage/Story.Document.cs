using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// The document: who and what the events speak of.
internal sealed partial class Story
{
    /// <summary>The bytes of every attachment of stories.</summary>
    public static readonly byte[] Attachment = Encoding.UTF8.GetBytes("The journal of the register, as it was copied.\n");

    private static readonly string Digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Attachment))}";

    private DateTime End => _lots.Max(lot => lot.Now).AddDays(400);

    private JsonObject Document()
    {
        var document = new JsonObject
        {
            ["provenance"] = "1.0",
            ["recordedBy"] = "auditor",
            ["recordKind"] = _isInvestigative ? "investigative" : "operational",
            ["evaluatedAt"] = $"{Date(End)}T00:00:00Z",
            ["parties"] = new JsonArray(
                Party("auditor", "Example Audit", _to.Code), Party("maker", "Example Makers", _from.Code), Party("packer", "Example Packers", _from.Code), Party("home-trader", "Example Traders", _from.Code),
                Party("importer", "Example Imports", _to.Code), Party("shop", "Example Shops", _to.Code), Party("second-shop", "Example Markets", _to.Code), Party("customer", "Example Customers", _to.Code),
                Party("line", "Example Line", null), Party("zone-keeper", "Example Zone", _hub.Code), Party("customs", "Example Customs", _port.Code)),
            ["places"] = new JsonArray(
                Place("works", "works", _from, _from.Works, "productionSite"), Place("packing-site", "packing site", _from, _from.Store, "repackagingSite"), Place("home-store", "store at home", _from, _from.Store, "warehouse"),
                Place("home-shop", "shop at home", _from, _from.Shop, "retail"), Place("port-out", "port of export", _from, _from.Port, Mode == "air" ? "airport" : "port"),
                Place("port-in", "port of import", _port, _port.Port, Mode == "air" ? "airport" : "port"), Place("customs-house", "customs house", _to, _to.Store, "customsOffice"),
                Place("depot", "importer's depot", _to, _to.Store, "warehouse"), Place("shop-site", "shop abroad", _to, _to.Shop, "retail"), Place("second-shop-site", "market abroad", _to, _to.Shop, "retail"),
                Place("customer-site", "customer's site", _to, _to.Shop, "consigneeSite"), Place("hub-port", "port of the free zone", _hub, _hub.Port, "port"), In(Place("zone", "free zone", _hub, _hub.Store, "freeZone"), "hub-port")),
            ["restrictions"] = new JsonArray(
                Restriction("closure", "route", "2011-03-01", "2012-06-30", ("from", _from.Code), ("to", _port.Code)), Restriction("ban", "importBan", "2014-01-01", "2015-12-31", ("origin", _from.Code), ("to", _port.Code))),
        };
        Evidence(document);
        document["chains"] = new JsonArray([.. _lots.Select(lot => new JsonObject
        {
            ["id"] = lot.Chain,
            ["item"] = new JsonObject { ["id"] = lot.Item, ["description"] = _industry.Stages[lot.Stage].Product, ["commodity"] = _industry.Stages[lot.Stage].Commodity, ["level"] = "batch" },
            ["events"] = lot.Events.DeepClone(),
        })]);
        return document;
    }

    private void Evidence(JsonObject document)
    {
        if (!_isInvestigative && !_hasLab)
            return;
        var (sources, evidence) = (new JsonArray(), new JsonArray());
        if (_isInvestigative)
        {
            var register = Evidence("v-register", "register", "s-register", 1);
            register["attachment"] = new JsonObject { ["mediaType"] = "text/plain", ["digest"] = Digest, ["location"] = "journal.txt" };
            sources.Add(Source("s-register", "Example register", "register"));
            sources.Add(Source("s-audit", "Example auditors", "organization"));
            evidence.Add(register);
            evidence.Add(Evidence("v-audit", "audit", "s-audit", 1));
            if (_lots.Any(lot => lot.Events.Any(e => (string?)e!["type"] is "relabeled" or "repackaged")))
                evidence.Add(Made(Evidence("v-photos", "photo", "s-audit", 1)));
            if (_hasLetter)
                evidence.Add(Made(Evidence("v-letter", "statement", "s-register", 2)));
        }
        else
        {
            sources.Add(Source("s-lab", "Example laboratory", "laboratory"));
            evidence.Add(Made(Evidence("v-lab", "labReport", "s-lab", 2)));
        }

        document["sources"] = sources;
        document["evidence"] = evidence;
    }

    private JsonObject Made(JsonObject evidence)
    {
        evidence["created"] = Date(End.AddDays(-300));
        return evidence;
    }

    private static JsonObject Party(string id, string name, string? country)
    {
        var party = new JsonObject { ["id"] = id, ["name"] = name, ["kind"] = "organization" };
        if (country is not null)
            party["country"] = country;
        return party;
    }

    private static JsonObject Place(string id, string name, Land land, (double North, double East) point, string kind) =>
        new() { ["id"] = id, ["name"] = name, ["country"] = land.Code, ["kind"] = kind, ["point"] = new JsonArray(point.North, point.East), ["radiusKm"] = 3 };

    private static JsonObject In(JsonObject place, string other)
    {
        place["in"] = other;
        return place;
    }

    private static JsonObject Restriction(string id, string kind, string start, string end, params (string Name, string Value)[] scope)
    {
        var restriction = new JsonObject { ["id"] = id, ["kind"] = kind, ["force"] = "official", ["status"] = "fact", ["legalBasis"] = "Example Order 7", ["start"] = start, ["end"] = end, ["goods"] = "all" };
        foreach (var (name, value) in scope)
            restriction[name] = value;
        return restriction;
    }

    private static JsonObject Source(string id, string name, string kind) =>
        new() { ["id"] = id, ["name"] = name, ["kind"] = kind, ["identityWithheld"] = false, ["reliability"] = "A", ["gradedBy"] = "auditor", ["gradedOn"] = "2023-01-01" };

    private static JsonObject Evidence(string id, string kind, string source, int credibility) => new() { ["id"] = id, ["kind"] = kind, ["source"] = source, ["credibility"] = credibility };
}
