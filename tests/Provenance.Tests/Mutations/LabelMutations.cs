using System.Text.Json.Nodes;

namespace Provenance.Tests.Mutations;

internal static class LabelMutations
{
    private static readonly string[] Relabelings = ["antibiotic/p11", "cocoa/a2", "cotton/y9", "respirators/m9", "routers/r12", "timber/t8", "clean-export/c14"];

    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("LBL001", Change.Without("reason"), [.. Relabelings, "olive-oil/k6"]),
        .. Mutation.Of("LBL002", Change.Without("authority"), "cocoa/a2", "cotton/y9", "routers/r12", "clean-export/c14", "olive-oil/k6"),
        .. Mutation.Of("LBL002", Change.Set("authority", """{"none": "nobody was asked"}"""), "cocoa/a2", "cotton/y9", "routers/r12", "clean-export/c14"),
        .. Mutation.Of("LBL003", Change.Set("after", """{"none": "nothing was put on"}"""), Relabelings),
        .. Mutation.Of("LBL004", Change.Set("before.origin", "LA"), "antibiotic/p11", "cocoa/a2", "respirators/m9", "clean-export/c14"),
        .. Mutation.Of("LBL005", Change.Set("label.origin", "FR"), "antibiotic/p1", "cocoa/b1", "routers/r1", "cotton/y1", "timber/t1", "respirators/m1", "clean-export/c1"),
        .. Mutation.Of("LBL006", Change.Without("mapping"), Relabelings),
        .. Mutation.Of("LBL006", Change.Without("mapping.0.to"), Relabelings),
        .. Mutation.Of("LBL007", Seen("2024-03-26", "veem", "https://id.gs1.org/01/06030000990104/10/GOA-23-7A"), "cocoa/a2"),
        .. Mutation.Of("LBL007", Seen("2024-04-09", "jena", "https://id.gs1.org/01/07610000990107/10/AB41"), "antibiotic/p11"),
        .. Mutation.Of("LBL007", Seen("2024-03-05", "free-zone", "https://id.gs1.org/01/08939999000116/10/CMG-2401"), "clean-export/c14"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/06030000990104/10/GOA-23-7A", "https://id.gs1.org/01/08710000990202/10/VC-2403"), "cocoa/a2"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/08930000990303/10/RT-2407", "https://id.gs1.org/01/08930000990402/10/HR-2409"), "routers/r12"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/07610000990107/10/AB41", "https://id.gs1.org/01/05900000990200/10/PL-AB41"), "antibiotic/p11"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/08939999000116/10/CMG-2401", "https://id.gs1.org/01/04000999000124/10/HH-2403"), "clean-export/c14"),
        .. Mutation.Of("LBL021", Change.Set("evidence.1", """{"id": "v-photos", "covers": ["before"]}"""), "respirators/m9"),
        .. Mutation.Of("LBL021", Change.Set("evidence.0", """{"id": "v-photo", "covers": ["before"]}"""), "cotton/y9"),
        .. Mutation.Of("LBL021", Change.Set("evidence.2", """{"id": "v-labels", "covers": ["before"]}"""), "timber/t8"),
        .. Mutation.Of("LBL014", Change.Set("allegations", """[{"kind": "concealOrigin", "text": "so that nobody would ask where it came from"}]"""), "cotton/y9", "respirators/m9", "timber/t8"),
        .. Mutation.Of("LBL009", Change.Set("after.dates.expiry", "2029-01-31"), "antibiotic/p11", "respirators/m9"),
        .. Mutation.Of("LBL009", Change.Set("after.dates.bestBefore", "2027-01"), "cocoa/a2"),
        .. Mutation.Of("LBL010", Change.Then("""{"id": "again", "type": "relabeled", "time": "2024-04-29", "place": "veem", "by": "warehouse", "onBehalfOf": "importer", "before": {"ids": ["https://id.gs1.org/01/08710000990202/10/VC-2403"], "lot": "VC-2403"}, "after": {"ids": ["https://id.gs1.org/01/08710000990202/10/VC-2403"]}, "reason": "translation", "authority": {"kind": "brandOwnerConsent", "by": "union"}}"""), "cocoa/a3"),
        .. Mutation.Of("LBL010", Change.Then("""{"id": "again", "type": "relabeled", "time": "2020-11-24", "place": "bonded", "by": "depot", "onBehalfOf": "maker", "before": {"ids": ["urn:example:respirators:MN-2011"], "lot": "MN-2011"}, "after": {"brand": "Yesi", "product": "KF94 respirator", "marks": ["KF94"], "dates": {"production": "2020-10"}, "ids": ["urn:example:respirators:MN-2011"]}, "reason": "translation", "authority": {"kind": "brandOwnerInstruction", "by": "maker"}, "evidence": ["v-orders", "v-photos"]}"""), "respirators/m9"),
        .. Mutation.Of("LBL010", Change.Then("""{"id": "again", "type": "relabeled", "time": "2024-09-14", "place": "ontario", "by": "importer", "before": {"ids": ["https://id.gs1.org/01/08930000990402/10/HR-2409"], "lot": "HR-2409"}, "after": {"brand": "Vi Du", "product": "home router", "origin": "VN", "ids": ["https://id.gs1.org/01/08930000990402/10/HR-2409"]}, "reason": "translation", "authority": {"kind": "brandOwnerInstruction", "by": "assembler"}}"""), "routers/r12"),
        .. Mutation.Of("LBL012", Change.Set("after.product", """{"none": "not printed"}"""), "respirators/m9", "routers/r12"),
        .. Mutation.Of("LBL012", Change.Set("after.responsibleParty", """{"none": "not printed"}"""), "antibiotic/p11"),
        .. Mutation.Of("LBL013", Change.Set("after.dates.production", "2024-03-01"), "antibiotic/p11"),
        .. Mutation.Of("LBL013", Change.Set("after.dates", """{"production": "2024-08-20"}"""), "routers/r12"),
        .. Mutation.Of("LBL013", Change.Set("label.lot", "ZZ-9"), "cocoa/b1"),
        .. Mutation.Of("LBL015", Change.Set("kind", "retail"), "routers/ontario", "cotton/store", "timber/zone-yard"),
        .. Mutation.Of("LBL016", Change.Then("""{"id": "seen", "type": "observed", "time": "2024-04-29", "place": "veem", "by": "importer", "packaging": {"type": "44", "text": "clear bag"}}"""), "cocoa/a3"),
        .. Mutation.Of("LBL016", Change.Then("""{"id": "seen", "type": "observed", "time": "2024-04-10", "place": "jena", "by": "packer", "packaging": {"type": "44", "text": "clear bag"}}"""), "antibiotic/p12"),
        .. Mutation.Of("LBL016", Change.Then("""{"id": "seen", "type": "observed", "time": "2024-09-20", "place": "ontario", "by": "importer", "packaging": {"type": "44", "text": "clear bag"}}"""), "routers/r12"),
        .. Mutation.Of("LBL017", Change.Without("after.securityFeatures"), "routers/r12", "respirators/m9", "cocoa/a2"),
        .. Mutation.Of("LBL018", Change.Set("label", """{"lot": "ZZ-9"}"""), "clean-export/c5", "antibiotic/p7", "routers/r2"),
        .. Mutation.Of("LBL019", Change.Then("""{"id": "seen", "type": "observed", "time": "2024-04-29", "place": "veem", "by": "importer", "label": {"brand": "Goaso", "lot": "GOA-23-7A", "level": "bag"}}"""), "cocoa/a3"),
        .. Mutation.Of("LBL019", Change.Then("""{"id": "seen", "type": "observed", "time": "2024-04-10", "place": "jena", "by": "packer", "label": {"brand": "Beispielcillin", "lot": "AB41", "level": "case"}}"""), "antibiotic/p12"),
        .. Mutation.Of("LBL019", Change.Then("""{"id": "seen", "type": "observed", "time": "2024-09-20", "place": "ontario", "by": "importer", "label": {"brand": "Vi Du", "lot": "RT-2407", "level": "case"}}"""), "routers/r12"),
        .. Mutation.Of("LBL019", Change.Then("""{"id": "seen", "type": "observed", "time": "2020-12-22", "place": "ulaanbaatar", "by": "ministry", "label": {"brand": "Yesi", "lot": "K3207", "level": "innerPack"}, "evidence": ["v-stock", "v-photos"]}"""), "respirators/m14"),
        .. Mutation.Of("LBL022", Change.Set("after.marks", """["house:skin-friendly", "GOTS"]"""), "cotton/y9"),
        .. Mutation.Of("LBL022", Change.Set("after.marks", """["house:recycling", "CE"]"""), "antibiotic/p11"),
        .. Mutation.Of("LBL022", Change.Without("after.marks"), "routers/r12"),
        .. Mutation.Of("LBL023", Change.Then("""{"id": "again", "type": "relabeled", "time": "2024-04-29", "place": "veem", "by": "warehouse", "onBehalfOf": "importer", "before": {"brand": "Goaso", "language": ["nl"]}, "after": {"brand": "Goaso", "language": ["fr"]}, "reason": "translation", "authority": {"kind": "brandOwnerConsent", "by": "union"}, "mapping": [{"from": "https://id.gs1.org/01/08710000990202/10/VC-2403", "to": "https://id.gs1.org/01/08710000990202/10/VC-2403", "identityPreserved": true}]}"""), "cocoa/a3"),
        .. Mutation.Of("LBL023", Change.Then("""{"id": "again", "type": "relabeled", "time": "2024-04-10", "place": "jena", "by": "packer", "onBehalfOf": "distributor", "before": {"brand": "Beispielcillin", "language": ["pl"]}, "after": {"brand": "Beispielcillin", "language": ["cs"]}, "reason": "translation", "authority": "mia", "mapping": [{"from": "https://id.gs1.org/01/05900000990200/10/PL-AB41", "to": "https://id.gs1.org/01/05900000990200/10/PL-AB41", "identityPreserved": true}]}"""), "antibiotic/p12"),
        .. Mutation.Of("LBL023", Change.Then("""{"id": "again", "type": "relabeled", "time": "2024-09-14", "place": "ontario", "by": "importer", "before": {"brand": "Vi Du", "language": ["en", "es"]}, "after": {"brand": "Vi Du", "language": ["en", "fr"]}, "reason": "translation", "authority": {"kind": "brandOwnerInstruction", "by": "assembler"}, "mapping": [{"from": "https://id.gs1.org/01/08930000990402/10/HR-2409", "to": "https://id.gs1.org/01/08930000990402/10/HR-2409", "identityPreserved": true}]}"""), "routers/r12"),
        .. Mutation.Of("LBL024", Change.Then("""{"id": "sticker", "type": "relabeled", "time": "2024-04-29", "place": "veem", "by": "warehouse", "onBehalfOf": "importer", "additive": true, "before": {"lot": "VC-2403", "dates": {"bestBefore": "2026-01"}}, "after": {"dates": {"bestBefore": "2025-06"}, "side": "overSticker"}, "reason": "marketAdaptation", "authority": {"kind": "brandOwnerConsent", "by": "union"}}"""), "cocoa/a3"),
        .. Mutation.Of("LBL024", Change.Then("""{"id": "sticker", "type": "relabeled", "time": "2024-04-10", "place": "jena", "by": "packer", "onBehalfOf": "distributor", "additive": true, "before": {"lot": "PL-AB41", "dates": {"expiry": "2027-01-31"}}, "after": {"dates": {"expiry": "2026-12-31"}, "side": "overSticker"}, "reason": "marketAdaptation", "authority": "mia"}"""), "antibiotic/p12"),
        .. Mutation.Of("LBL024", Change.Then("""{"id": "sticker", "type": "relabeled", "time": "2020-11-24", "place": "bonded", "by": "depot", "onBehalfOf": "maker", "additive": true, "before": {"lot": "MN-2011", "dates": {"expiry": "2023-10"}}, "after": {"dates": {"expiry": "2023-06"}, "side": "overSticker"}, "reason": "marketAdaptation", "authority": {"kind": "manufacturerInstruction", "by": "maker"}, "evidence": ["v-orders", "v-photos"]}"""), "respirators/m9"),
        .. Mutation.Of("LBL025", Change.Set("labels", """{"issued": {"exactly": 29900, "unit": "H87"}, "applied": {"exactly": 26910, "unit": "H87"}}"""), "cocoa/a2"),
        .. Mutation.Of("LBL025", Change.Set("labels", """{"issued": {"exactly": 2000, "unit": "H87"}, "applied": {"exactly": 1800, "unit": "H87"}}"""), "antibiotic/p11"),
        .. Mutation.Of("LBL025", Change.Set("labels", """{"issued": {"exactly": 5000, "unit": "H87"}, "applied": {"exactly": 4500, "unit": "H87"}}"""), "routers/r12"),
        .. Mutation.Of("LBL025", Change.Set("labels", """{"issued": {"exactly": 90000, "unit": "H87"}, "applied": {"exactly": 81000, "unit": "H87"}}"""), "respirators/m9"),
    ];

    private static Change Seen(string time, string place, string id) =>
        Change.Then($$$"""{"id": "seen", "type": "observed", "time": "{{{time}}}", "place": "{{{place}}}", "by": {"name": "Example Surveyors", "kind": "organization"}, "label": {"ids": ["{{{id}}}"]}}""");

    private static Change Mixed(string old, string other) => new($"with a mapping of {old} and another into {other} and another", entry =>
        entry["mapping"]!.AsArray().Add(JsonNode.Parse($$"""{"from": ["{{old}}", "urn:example:old-2"], "to": ["{{other}}", "urn:example:new-2"]}""")));
}
