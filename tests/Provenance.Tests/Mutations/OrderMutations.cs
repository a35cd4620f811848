namespace Provenance.Tests.Mutations;

internal static class OrderMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("ORD001", Change.Set("time", "2031-01-01"), "antibiotic/p19", "cocoa/a10", "routers/r15", "clean-export/c21", "cotton/l9"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["p14"]"""), "antibiotic/p7"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["b12"]"""), "cocoa/b5"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["y6"]"""), "cotton/y4"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["r11"]"""), "routers/r2"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["m17"]"""), "respirators/m8"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["t16"]"""), "timber/t13"),
        .. Mutation.Of("ORD011", Change.Without("time"), "cocoa/a9", "cotton/y7", "routers/r2", "timber/t12", "olive-oil/k10"),
        .. Mutation.Of("ORD011", Change.Without("follows"), "cotton/y2", "timber/t15"),
        .. Mutation.Of("ORD005", Change.Then("""{"id": "ended", "type": "identifierDecommissioned", "time": "2024-03-20", "place": "erfurt", "by": "distributor", "ids": ["https://id.gs1.org/01/07610000990107/10/AB41/21/S1"], "reason": "error"}"""), "antibiotic/p8"),
        .. Mutation.Of("ORD005", Change.Then("""{"id": "ended", "type": "identifierDecommissioned", "time": "2024-01-18", "place": "depot", "by": "union", "ids": ["https://id.gs1.org/01/06030000990104/10/GOA-23-7/21/B1"], "reason": "error"}"""), "cocoa/b1"),
        .. Mutation.Of("ORD005", Change.Then("""{"id": "ended", "type": "identifierDecommissioned", "time": "2024-06-15", "place": "huu-nghi", "by": "forwarder", "ids": ["urn:example:crate:88"], "reason": "error"}"""), "routers/c8"),
        .. Mutation.Of("ORD007", Change.Set("end", "2024-02-21T22:30:00Z"), "antibiotic/p8"),
        .. Mutation.Of("ORD007", Change.Set("end", "2024-02-28T22:00:00Z"), "cocoa/b12"),
        .. Mutation.Of("ORD007", Change.Set("end", "2024-06-17T16:30:00Z"), "routers/c11"),
        .. Mutation.Of("ORD007", Change.Set("end", "2024-02-25T15:30:00Z"), "clean-export/c12"),
        .. Mutation.Of("ORD009", Change.Set("created", "2010-01-01"), "respirators/v-photos", "cotton/v-photo", "timber/v-labels", "timber/v-wood"),
        .. Mutation.Of("ORD010", Change.Set("label.dates", """{"production": "2024-05-01", "packed": "2024-04-01"}"""), "cocoa/b1", "clean-export/c1", "routers/c1", "cotton/l1"),
        .. Mutation.Of("ORD014", Change.Set("relations", """[{"before": "b2"}]"""), "cocoa/b5"),
        .. Mutation.Of("ORD014", Change.Set("relations", """[{"before": "p9"}]"""), "antibiotic/p12"),
        .. Mutation.Of("ORD014", Change.Set("relations", """[{"before": "r2"}]"""), "routers/r6"),
        .. Mutation.Of("ORD014", Change.Set("relations", """[{"before": "t10"}]"""), "timber/t13"),
        .. Mutation.Of("ORD015", Change.Set("documents", """[{"type": "license", "number": "L-1", "valid": "2020-01-01/2020-12-31"}]"""), "cocoa/b2", "routers/c4", "clean-export/c2", "timber/g6", "cotton/l4"),
        .. Mutation.Of("ORD002", Change.Then("""{"id": "late", "type": "inspected", "time": "2024-04-10", "place": "veem", "by": "importer", "outcome": "passed"}"""), "cocoa/a9"),
        .. Mutation.Of("ORD002", Change.Then("""{"id": "late", "type": "inspected", "time": "2024-03-10", "place": "erfurt", "by": "distributor", "outcome": "passed"}"""), "antibiotic/p12"),
        .. Mutation.Of("ORD002", Change.Then("""{"id": "late", "type": "inspected", "time": "2024-07-24", "place": "bac-ninh", "by": "assembler", "outcome": "passed"}"""), "routers/r6"),
        .. Mutation.Of("ORD008", Change.Set("lifetime", "../2024-01-01"), "antibiotic/wholesaler", "cocoa/chocolatier", "cotton/weaver", "routers/carrier-shop"),
        .. Mutation.Of("ORD012", Change.Set("time", "2024-01-23T18:00:00"), "cocoa/b4"),
        .. Mutation.Of("ORD012", Change.Set("time", "2024-06-25T10:00:00"), "timber/t14"),
        .. Mutation.Of("ORD012", Change.Set("time", "2024-03-20T10:00:00"), "cotton/l9"),
        .. Mutation.Of("ORD012", Change.Set("time", "2024-09-06T10:00:00"), "routers/r11"),
    ];
}
