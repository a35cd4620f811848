using System.Text.Json.Nodes;

namespace Provenance.Tests.Sabotage;

// How goods leave the country in which they were made, and enter that of their buyers.
internal sealed partial class Story
{
    private string Mode => _from.Code is "CH" or "UZ" ? "air" : "sea";

    private void Export(Lot lot)
    {
        MoveTo(lot, "port-out");
        if (Chance(2))
            Customs(lot, "export", "port-out", ("destinationTerritory", _port.Code), ("documents", new JsonArray(License())));
        else
            Customs(lot, "export", "port-out", ("destinationTerritory", _port.Code));
        var (shipment, seal) = Embark(lot, "port-out", "importer");
        Disembark(lot, _from, _port, "port-in", shipment, seal, _from);
    }

    /// <summary>By way of a free zone, where the goods are stored and labeled anew.</summary>
    private void ExportThroughHub(Lot lot)
    {
        MoveTo(lot, "port-out");
        Customs(lot, "export", "port-out", ("destinationTerritory", _hub.Code));
        var (shipment, seal) = Embark(lot, "port-out", "zone-keeper");
        Cross(lot, _from, _hub, "hub-port", shipment, seal);
        var entry = Customs(lot, "freeZone", "hub-port", ("phase", "opened"), ("dispatchCountry", _from.Code));
        Arrive(lot, "zone-keeper", "zone", shipment, [("seals", new JsonArray(seal))]);
        Store(lot);
        if (_industry.Name != "bulk")
            Relabel(lot);
        Customs(lot, "reExport", "hub-port", ("phase", "discharged"), ("discharges", (string)entry["declaration"]!), ("destinationTerritory", _port.Code));
        (shipment, seal) = Embark(lot, "zone", "importer");
        Disembark(lot, _hub, _port, "port-in", shipment, seal, _hub);
    }

    private void MoveTo(Lot lot, string place)
    {
        Record(lot, "moved", ("place", lot.Place), ("by", lot.Holder), ("destination", place), ("mode", "road"), ("quantity", Amount(lot)));
        lot.Place = place;
        lot.Now = lot.Now.AddHours(48);
    }

    private (string Shipment, string Seal) Embark(Lot lot, string place, string to)
    {
        var (shipment, seal) = ($"BL-{++_shipments}", $"SL-{_shipments:0000}");
        Record(
            lot, "dispatched", ("place", place), ("from", lot.Holder), ("to", to), ("owner", lot.Owner), ("carrier", "line"), ("mode", Mode), ("shipment", shipment), ("container", Container(_shipments)),
            ("seals", new JsonArray(seal)), ("quantity", Amount(lot)), ("documents", new JsonArray(shipment)));
        return (shipment, seal);
    }

    private void Cross(Lot lot, Land leaving, Land entering, string place, string shipment, string seal)
    {
        lot.Now = lot.Now.AddDays(Mode == "air" ? 2 : 20);
        lot.Land = entering.Code;
        Record(
            lot, "borderCrossed", ("place", place), ("leaving", leaving.Code), ("entering", entering.Code), ("carrier", "line"), ("mode", Mode), ("shipment", shipment),
            ("container", Container(_shipments)), ("seals", new JsonArray(seal)));
    }

    /// <summary>Through customs into the country of the buyers, by one of the ways that there are.</summary>
    private void Disembark(Lot lot, Land leaving, Land entering, string place, string shipment, string seal, Land dispatch)
    {
        Cross(lot, leaving, entering, place, shipment, seal);
        if (Chance(3))
        {
            var order = new JsonObject { ["kind"] = "customsOrder", ["documents"] = new JsonArray($"CO-{_events}") };
            Record(lot, "sealChanged", ("place", place), ("by", "customs"), ("before", new JsonArray(seal)), ("after", new JsonArray($"CU-{_shipments:0000}")), ("reason", "customsInspection"), ("authority", order));
            seal = $"CU-{_shipments:0000}";
        }

        if (_to.Code != _port.Code && Chance(2))
            Transit(lot, shipment, seal, dispatch);
        else if (Chance(4))
            ThroughWarehouse(lot, place, dispatch);
        else if (Chance(5))
            Customs(lot, "freeCirculation", place, ("dispatchCountry", dispatch.Code), ("exemption", new JsonObject { ["kind"] = "humanitarian", ["by"] = "customs", ["documents"] = new JsonArray("EX-2021-7") }));
        else
            Customs(lot, "freeCirculation", place, ("dispatchCountry", dispatch.Code));
        lot.Land = _to.Code;
        lot.Now = lot.Now.AddHours(24);
        Arrive(lot, "importer", "depot", shipment, [("seals", new JsonArray(seal))]);
        lot.IsAbroad = true;
        if (Chance(2))
        {
            Record(lot, "ownershipTransferred", ("from", lot.Owner), ("to", "importer"), ("documents", new JsonArray($"INV-{_events}")));
            lot.Owner = "importer";
        }
    }

    /// <summary>Under seal to the customs office of the buyer.</summary>
    private void Transit(Lot lot, string shipment, string seal, Land dispatch)
    {
        var opened = Customs(lot, "transit", "port-in", ("phase", "opened"), ("dispatchCountry", dispatch.Code));
        lot.Now = lot.Now.AddHours(24);
        lot.Land = _to.Code;
        Record(
            lot, "borderCrossed", ("place", "customs-house"), ("leaving", _port.Code), ("entering", _to.Code), ("carrier", "line"), ("mode", "road"), ("shipment", shipment),
            ("container", Container(_shipments)), ("seals", new JsonArray(seal)));
        Customs(lot, "transit", "customs-house", ("phase", "discharged"), ("discharges", (string)opened["declaration"]!));
        Customs(lot, "freeCirculation", "customs-house", ("dispatchCountry", dispatch.Code));
    }

    /// <summary>First into a customs warehouse, then into the market.</summary>
    private void ThroughWarehouse(Lot lot, string place, Land dispatch)
    {
        var opened = Customs(lot, "warehousing", place, ("phase", "opened"), ("dispatchCountry", dispatch.Code));
        lot.Now = lot.Now.AddDays(10);
        Customs(lot, "freeCirculation", place, ("discharges", (string)opened["declaration"]!), ("dispatchCountry", dispatch.Code));
    }

    private JsonObject Customs(Lot lot, string procedure, string place, params (string, JsonNode)[] more) => Record(
        lot, "customsProcessed",
        [
            ("place", place), ("procedure", procedure), ("declaration", $"DC-{_events:0000}"), ("declaredOrigin", new JsonArray([.. lot.Origins.Select(origin => (JsonNode)origin)])),
            ("commodity", _industry.Stages[lot.Stage].Commodity + (procedure == "export" ? "10" : "00")), ("quantity", Amount(lot)), ("outcome", "released"), .. more,
        ]);

    private static JsonObject License() => new() { ["type"] = "license", ["number"] = "XL-77", ["valid"] = "2021-01-01/2031-12-31" };

    /// <summary>A number of ISO 6346, with its check digit.</summary>
    private static string Container(int number)
    {
        var text = $"EXAU{number:000000}";
        const string Values = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
            sum += Values.IndexOf(text[i], StringComparison.Ordinal) << i;
        return text + (sum % 11 % 10);
    }
}
