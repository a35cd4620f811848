namespace Provenance.Tests.Mutations;

internal static class StructureMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("STR001", Change.Drop, "antibiotic/p1", "respirators/m1", "clean-export/c1"),
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
        .. Mutation.Of("STR007", Change.Again, "cocoa/a3", "cotton/l12", "antibiotic/p8", "routers/c11", "timber/g10"),
        .. Mutation.Of("STR008", Change.Set("follows", """["kept-elsewhere"]"""), "antibiotic/p7", "cocoa/b5", "cotton/y12", "respirators/m14", "timber/t13", "olive-oil/k15"),
        .. Mutation.Of("STR009", Change.Then("""{"id": "half", "type": "split", "time": "2024-03-20", "place": "veem", "by": "importer", "inputs": [{"item": "https://id.gs1.org/01/06030000990104/10/GOA-23-7", "quantity": {"exactly": 100, "unit": "KGM"}}], "quantity": {"exactly": 100, "unit": "KGM"}}"""), "cocoa/a1"),
        .. Mutation.Of("STR009", Change.Then("""{"id": "half", "type": "transformed", "time": "2024-04-10", "place": "mill", "by": "spinner", "process": "spinning", "commodityBefore": "520100", "commodityAfter": "520512", "outputs": [{"item": "urn:example:cotton:yarn:AD-77", "quantity": {"exactly": 60000, "unit": "KGM"}}], "evidence": ["v-visit", "v-yarn-book"]}"""), "cotton/l12"),
        .. Mutation.Of("STR009", Change.Then("""{"id": "half", "type": "transformed", "time": "2024-07-22", "place": "bac-ninh", "by": "assembler", "process": "assembling", "commodityBefore": "853400", "commodityAfter": "851762", "outputs": [{"item": "https://id.gs1.org/01/08930000990303/10/RT-2407", "quantity": {"exactly": 4000, "unit": "H87"}}]}"""), "routers/c11"),
        .. Mutation.Of("STR009", Change.Then("""{"id": "half", "type": "transformed", "time": "2024-03-11", "place": "mill", "by": "sawmill", "process": "sawing", "commodityBefore": "440349", "commodityAfter": "440727", "outputs": [{"item": "urn:example:timber:boards:SC-311", "quantity": {"exactly": 400, "unit": "MTQ"}}], "evidence": ["v-field", "v-wood"]}"""), "timber/g10"),
        .. Mutation.Of("STR010", Change.Then("""{"id": "loop", "type": "repackaged", "time": "2024-05-18", "place": "factory", "by": "chocolatier", "inputs": [{"item": "https://id.gs1.org/01/06030000990104/10/GOA-23-7A", "quantity": {"exactly": 100, "unit": "KGM"}}], "outputs": [{"item": "https://id.gs1.org/01/06030000990104/10/GOA-23-7", "quantity": {"exactly": 100, "unit": "KGM"}}]}"""), "cocoa/a9"),
        .. Mutation.Of("STR010", Change.Then("""{"id": "loop", "type": "repackaged", "time": "2024-08-05", "place": "gandhidham", "by": "joiner", "inputs": [{"item": "urn:example:timber:boards:SC-311", "quantity": {"exactly": 10, "unit": "MTQ"}}], "outputs": [{"item": "urn:example:timber:logs:EXB-04", "quantity": {"exactly": 10, "unit": "MTQ"}}], "evidence": ["v-field", "v-wood"]}"""), "timber/t17"),
        .. Mutation.Of("STR010", Change.Then("""{"id": "loop", "type": "repackaged", "time": "2024-05-16", "place": "edison", "by": "importer", "inputs": [{"item": "https://id.gs1.org/01/08001234000011/10/L24071", "quantity": {"exactly": 100, "unit": "H87"}}], "outputs": [{"item": "https://id.gs1.org/01/08001234000028/10/T7-2402", "quantity": {"exactly": 75, "unit": "LTR"}}]}"""), "olive-oil/k12"),
        .. Mutation.Of("STR011", Change.Without("place"), "cotton/l8", "routers/r2", "timber/t15", "cocoa/a9", "respirators/m15"),
        .. Mutation.Of("STR011", Change.Without("by"), "antibiotic/p7"),
        .. Mutation.Of("STR012", Change.Set("items", """["urn:example:box:9"]"""), "antibiotic/p3", "cocoa/b8", "cotton/y10", "respirators/m16", "routers/r13", "timber/t10"),
        .. Mutation.Of("STR014", Change.Set("inputs.0.level", "serial"), "cocoa/a10", "routers/r1"),
        .. Mutation.Of("STR014", Change.Then("""{"id": "https://id.gs1.org/01/07610000990107/10/AB41", "type": "inspected", "time": "2024-04-09", "place": "jena", "by": "packer", "outcome": "passed"}"""), "antibiotic/p12"),
        .. Mutation.Of("STR014", Change.Then("""{"id": "urn:example:respirators:K3207", "type": "inspected", "time": "2020-12-12", "place": "ulaanbaatar", "by": "ministry", "outcome": "passed", "evidence": ["v-stock", "v-photos"]}"""), "respirators/m15"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "importer", "segment": {"after": "b8", "before": "b11", "facet": "custody"}}"""), "cocoa/b13"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "importer", "segment": {"after": "r7", "before": "r10", "facet": "custody"}}"""), "routers/r15"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "certifier", "segment": {"after": "t10", "before": "t13", "facet": "custody"}}"""), "timber/t17"),
        .. Mutation.Of("STR015", Change.Then("""{"id": "gap", "type": "gapDeclared", "by": "paper", "segment": {"after": "m16", "before": "m18"}}"""), "respirators/m18"),
        .. Mutation.Of("STR017", Change.Then("""{"id": "rework", "type": "transformed", "time": "2024-05-18", "place": "factory", "by": "chocolatier", "process": "drying", "inputs": [{"item": "https://id.gs1.org/01/06030000990104/10/GOA-23-7A", "quantity": {"exactly": 29900, "unit": "KGM"}}], "outputs": [{"item": "https://id.gs1.org/01/06030000990104/10/GOA-23-7A", "quantity": {"exactly": 29900, "unit": "KGM"}}]}"""), "cocoa/a9"),
        .. Mutation.Of("STR017", Change.Then("""{"id": "rework", "type": "transformed", "time": "2024-09-20", "place": "ontario", "by": "importer", "process": "testing", "inputs": [{"item": "https://id.gs1.org/01/08930000990303/10/RT-2407", "quantity": {"exactly": 5000, "unit": "H87"}}], "outputs": [{"item": "https://id.gs1.org/01/08930000990303/10/RT-2407", "quantity": {"exactly": 5000, "unit": "H87"}}]}"""), "routers/r12"),
        .. Mutation.Of("STR017", Change.Then("""{"id": "rework", "type": "transformed", "time": "2024-06-20", "place": "store", "by": "importer", "process": "winding", "inputs": [{"item": "urn:example:cotton:yarn:AD-77", "quantity": {"exactly": 79000, "unit": "KGM"}}], "outputs": [{"item": "urn:example:cotton:yarn:AD-77", "quantity": {"exactly": 79000, "unit": "KGM"}}], "evidence": ["v-visit", "v-clerk"]}"""), "cotton/y9"),
        .. Mutation.Of("STR013", Change.Set("discharges", "ANOTHER-1"), "timber/t9", "respirators/m10", "clean-export/c15"),
    ];
}
