using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;

namespace Provenance.Tests.Sabotage;

internal static class CustomsSaboteurs
{
    public static IEnumerable<Saboteur> All =>
    [
        new("an export declaration is not recorded", "CST001", Change.Drop, e => Is(e, "export") && !e.IsNamed()),
        new("an import declaration is not recorded", "CST001", Change.Drop, e => IsPlainImport(e) && !e.IsNamed()),
        new("an import is refused", "CST001", Change.Set("outcome", "refused"), IsPlainImport),
        new("goods are exported to where they never came", "CST002", Change.Set("destinationTerritory", "NO"), e => Is(e, "export") && e.IsSharp() && !IsEnded(e)),
        new("goods are imported from where they never were", "CST003", Change.Set("dispatchCountry", "NO"), e => IsPlainImport(e) && e.IsSharp()),
        // PAT003: where the goods only passed through a country, their route is then in question there.
        new("a closed route is used", "CST004", Change.Without("end"), e => e.Text("id") == "closure" && Goods(e).Any(one => one.Is("borderCrossed") && one.Text("leaving") == e.Text("from") && one.Text("entering") == e.Text("to")) && !HasLicense(e)) { Beside = ["PAT003"] },
        new("goods are declared under another heading", "CST006", Change.Set("commodity", "\"64011000\""), e => e.Is("customsProcessed") && e.Earlier().Any(other => other.Is("customsProcessed"))),
        new("another origin is declared", "CST007", Change.Set("declaredOrigin", "FR"), e => Is(e, "freeCirculation") || Is(e, "export")),
        new("twice as much is declared", "CST008", Sites.Times("quantity", 2), e => e.Is("customsProcessed") && e.IsWhole() && e.IsSharp()),
        new("a transit is opened and never ends", "CST009", Sites.Then("customsProcessed", (it, _) => (it["procedure"], it["phase"], it["declaration"], it["outcome"]) = ("transit", "opened", "T1-77", "released")), e => IsPlainImport(e) && !IsEnded(e) && !e.Later().Any(other => other.Is("customsProcessed"))),
        // CST007: no other declaration names that origin. CST011: nor may a zone confer it. PAT003: the origin is in question where they passed through.
        new("the country of the free zone is declared as origin", "CST010", new("with the zone as origin", e => e["declaredOrigin"] = (string)Entry(e, "zone")["country"]!), e => Is(e, "reExport") && e.IsSharp()) { Beside = ["CST007", "CST011", "PAT003"] },
        // Whether it was done in the zone is certain only where entry, labels and exit are of different days. LBL004: the labels before said otherwise. LBL005: so
        // do the goods.
        new("labels with another origin are put on in a free zone", "CST011", new("with the zone as origin", e => e["after"]!["origin"] = (string)Entry(e, "zone")["country"]!), e => e.Is("relabeled") && e.Text("place") == "zone" && e.Later().Any(other => Is(other, "reExport") && other.IsWellAfter(e, 0)) && e.Earlier().Any(other => Is(other, "freeZone") && e.IsWellAfter(other, 0))) { Beside = ["LBL004", "LBL005"], Consolidated = "LBL004 and LBL005 tell of the origin that the label claims, and its place is told there." },
        new("a declaration has no number", "CST012", Change.Without("declaration"), e => (Is(e, "export") || Is(e, "freeCirculation")) && e["discharges"] is null && e["exemption"] is null),
        // PAT003: as for a closed route.
        new("goods of a banned origin come in", "CST015", Change.Without("end"), e => e.Text("id") == "ban" && Goods(e).Any(one => one.Is("borderCrossed") && one.Text("entering") == e.Text("to")) && !HasLicense(e)) { Beside = ["PAT003"] },
        new("an exemption is claimed without a decision", "CST017", Change.Set("exemption", """{"kind": "humanitarian"}"""), e => Is(e, "freeCirculation") && e.IsOperational()),
    ];

    private static bool Is(JsonObject e, string procedure) => e.Is("customsProcessed") && e.Text("procedure") == procedure;

    private static bool IsPlainImport(JsonObject e) => Is(e, "freeCirculation") && e["discharges"] is null && e.Text("place") == "port-in";

    private static IEnumerable<JsonObject> Goods(JsonObject entry) => Sites.In(entry.Root.AsObject());

    private static bool IsEnded(JsonObject e) => e.Later().Any(other => other.Is("destroyed", "lost"));

    private static bool HasLicense(JsonObject entry) => Goods(entry).Any(one => one["documents"]?[0] is JsonObject || one["exemption"] is not null);

    private static JsonObject Entry(JsonObject e, string id) => Sites.In(e.Root.AsObject()).First(one => one.Text("id") == id);
}
