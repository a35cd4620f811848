namespace Provenance.Tests.Mutations;

internal static class CustodyMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("COC001", Change.Drop, "antibiotic/p17", "cotton/l11", "routers/c4", "routers/r4"),
        .. Mutation.Of("COC001", Change.Set("by", "trader"), "respirators/m8"),
        .. Mutation.Of("COC002", Change.Drop, "cocoa/a5", "cotton/y11", "respirators/m17", "routers/r14"),
        .. Mutation.Of("COC003", Change.Drop, "antibiotic/p3", "antibiotic/p13", "cocoa/a4", "clean-export/c2", "cotton/y10", "respirators/m16", "routers/r13"),
        .. Mutation.Of("COC004", Change.Set("to", "wholesaler"), "antibiotic/p3"),
        .. Mutation.Of("COC004", Change.Set("to", "importer"), "cocoa/b2", "routers/c5"),
        .. Mutation.Of("COC004", Change.Set("to", "spinner"), "cotton/y5"),
        .. Mutation.Of("COC004", Change.Set("to", "joiner"), "timber/t10"),
        .. Mutation.Of("COC004", Change.Set("to", "trader"), "respirators/m11"),
        .. Mutation.Of("COC007", Change.Set("by", """{"unknown": "notStated"}"""), "cocoa/a2", "respirators/m9", "clean-export/c14"),
        .. Mutation.Of("COC007", Change.Set("by", """{"name": "the night shift", "kind": "group", "count": {"about": 40}}"""), "cocoa/a2", "respirators/m9", "clean-export/c14"),
        .. Mutation.Of("COC007", Change.Set("to", """{"unknown": "notStated"}"""), "antibiotic/p3", "cotton/l4", "routers/c5", "timber/t10"),
        .. Mutation.Of("COC005", Change.Set("items", """["https://id.gs1.org/01/07610000990107/10/AB41/21/S1", "https://id.gs1.org/01/07610000990107/10/AB41/21/S3"]"""), "antibiotic/p10"),
        .. Mutation.Of("COC005", Change.Set("items", """["https://id.gs1.org/01/06030000990104/10/GOA-23-7/21/B1"]"""), "cocoa/b3"),
        .. Mutation.Of("COC005", Change.Set("items", """["urn:example:crate:89"]"""), "routers/c9"),
        .. Mutation.Of("COC006", Change.Then("""{"id": "also", "type": "stored", "start": "2024-03-05", "end": "2024-03-10", "place": "veem", "by": "warehouse"}"""), "cocoa/b12"),
        .. Mutation.Of("COC006", Change.Then("""{"id": "also", "type": "stored", "start": "2024-03-28", "end": "2024-04-03", "place": "mill", "by": "bond", "evidence": ["v-visit", "v-yarn-book"]}"""), "cotton/l12"),
        .. Mutation.Of("COC006", Change.Then("""{"id": "also", "type": "stored", "start": "2024-06-25", "end": "2024-07-03", "place": "bac-ninh", "by": "store-keeper"}"""), "routers/c11"),
        .. Mutation.Of("COC006", Change.Then("""{"id": "also", "type": "stored", "start": "2024-03-01", "end": "2024-03-05", "place": "mill", "by": "concession", "evidence": ["v-field", "v-wood"]}"""), "timber/g10"),
        .. Mutation.Of("COC011", Change.Set("seals", """["ZZ-9"]"""), "cocoa/b11", "routers/r10", "clean-export/c19"),
        .. Mutation.Of("COC019", Change.Then("""{"id": "back", "type": "returned", "time": "2024-07-01", "place": "weaving", "from": "weaver", "to": "line", "quantity": {"exactly": 100, "unit": "KGM"}, "evidence": ["v-visit", "v-clerk"]}"""), "cotton/y11"),
        .. Mutation.Of("COC019", Change.Then("""{"id": "back", "type": "returned", "time": "2024-10-10", "place": "fresno", "from": "carrier-shop", "to": "line", "quantity": {"exactly": 10, "unit": "H87"}}"""), "routers/r14"),
        .. Mutation.Of("COC019", Change.Then("""{"id": "back", "type": "returned", "time": "2024-07-15", "place": "gandhidham", "from": "joiner", "to": "line", "quantity": {"exactly": 10, "unit": "MTQ"}, "evidence": ["v-field", "v-wood"]}"""), "timber/t16"),
        .. Mutation.Of("COC008", Change.Without("documents"), "antibiotic/p15", "cocoa/b4", "cotton/l9", "routers/r11"),
        .. Mutation.Of("COC009", Change.Set("valid", "2010-01-01/2011-12-31"), "respirators/bond", "antibiotic/wda", "cotton/spinning"),
        .. Mutation.Of("COC012", Change.Set("custodyModel", "identityPreserved"), "routers/routers", "olive-oil/bottles", "timber/boards"),
        .. Mutation.Of("COC013", Change.Drop, "cotton/l1-organic", "timber/g1-free", "timber/h1-free", "routers/c1-recycled", "routers/w1-recycled"),
        .. Mutation.Of("COC014", Change.Set("custodyModel", "controlledBlending"), "cotton/yarn", "timber/boards", "routers/routers"),
        .. Mutation.Of("COC015", Change.Set("model", "massBalance"), "cotton/y1-organic", "timber/t1-free", "routers/r1-recycled"),
        .. Mutation.Of("COC016", Change.Set("model", "bookAndClaim"), "cotton/y1-organic", "timber/t1-free", "routers/r1-recycled"),
        .. Mutation.Of("COC017", Change.Set("custodyModel", "massBalance"), "cotton/lint", "timber/logs", "routers/power"),
        .. Mutation.Of("COC018", Change.Set("time", "2025-01-10"), "antibiotic/p19"),
        .. Mutation.Of("COC018", Change.Set("time", "2025-02-01"), "routers/r15"),
        .. Mutation.Of("COC018", Change.Set("time", "2024-11-20"), "olive-oil/k17"),
    ];
}
