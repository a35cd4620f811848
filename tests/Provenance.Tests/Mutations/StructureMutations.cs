namespace Provenance.Tests.Mutations;

internal static class StructureMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("STR001", Change.Drop, "antibiotic/p1", "cotton/l1", "routers/c1", "respirators/m1", "clean-export/c1"),
        .. Mutation.Of("STR002", Change.Then("""{"id": "twin", "type": "originated", "kind": "manufactured", "time": "2024-02-06", "place": "basel", "by": "packer"}"""), "antibiotic/p1"),
        .. Mutation.Of("STR002", Change.Then("""{"id": "twin", "type": "originated", "kind": "harvested", "time": "2024-01-10", "place": "depot", "by": "exporter"}"""), "cocoa/b1"),
        .. Mutation.Of("STR002", Change.Then("""{"id": "twin", "type": "originated", "kind": "manufactured", "time": "2024-06-10", "place": "nanning", "by": "forwarder"}"""), "routers/c1"),
        .. Mutation.Of("STR002", Change.Then("""{"id": "twin", "type": "originated", "kind": "manufactured", "time": "2020-10", "place": "plant", "by": "trader", "evidence": ["v-batch", "v-photos"]}"""), "respirators/m1"),
        .. Mutation.Of("STR003", Change.Set("time", "2019-05-01"), "antibiotic/p7", "cocoa/b5", "respirators/m2", "cotton/l3", "clean-export/c2"),
        .. Mutation.Of("STR004", Change.Drop, "routers/r15", "clean-export/c21", "cotton/y12", "timber/t17", "respirators/m18"),
        .. Mutation.Of("STR005", Change.Then("""{"id": "end", "type": "destroyed", "time": "2024-06-18", "place": "store", "by": "importer", "reason": "contaminated", "evidence": ["v-visit", "v-clerk"]}"""), "cotton/y9"),
        .. Mutation.Of("STR005", Change.Then("""{"id": "end", "type": "destroyed", "time": "2020-12-22", "place": "ulaanbaatar", "by": "ministry", "reason": "contaminated", "evidence": ["v-stock", "v-photos"]}"""), "respirators/m14"),
        .. Mutation.Of("STR005", Change.Then("""{"id": "end", "type": "destroyed", "time": "2024-04-29", "place": "veem", "by": "importer", "reason": "contaminated"}"""), "cocoa/a3"),
        .. Mutation.Of("STR005", Change.Then("""{"id": "end", "type": "destroyed", "time": "2024-09-20", "place": "ontario", "by": "importer", "reason": "defective"}"""), "routers/r12"),
        .. Mutation.Of("STR005", Change.Without("quantity"), "olive-oil/k16"),
        .. Mutation.Of("STR008", Change.Set("follows", """["kept-elsewhere"]"""), "antibiotic/p7", "cocoa/b5", "cotton/y12", "respirators/m14", "timber/t13", "olive-oil/k15"),
        .. Mutation.Of("STR012", Change.Set("items", """["urn:example:box:9"]"""), "antibiotic/p9", "cocoa/b8", "cotton/y10", "respirators/m16", "routers/r13", "timber/t10"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "importer", "segment": {"after": "b8", "before": "b11", "facet": "custody"}}"""), "cocoa/b13"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "importer", "segment": {"after": "r7", "before": "r10", "facet": "custody"}}"""), "routers/r15"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "certifier", "segment": {"after": "t10", "before": "t13", "facet": "custody"}}"""), "timber/t17"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "paper", "segment": {"after": "m16", "before": "m18"}}"""), "respirators/m18"),
    ];
}
