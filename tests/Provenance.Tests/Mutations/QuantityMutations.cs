namespace Provenance.Tests.Mutations;

internal static class QuantityMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("QTY001", Change.Set("outputs.0.quantity.exactly", "35000"), "cocoa/b13"),
        .. Mutation.Of("QTY001", Change.Set("outputs.0.quantity.exactly", "27000"), "cocoa/a10"),
        .. Mutation.Of("QTY001", Change.Set("outputs.0.quantity.exactly", "95000"), "cotton/y1"),
        .. Mutation.Of("QTY001", Change.Set("outputs.0.quantity.exactly", "700"), "timber/t1"),
        .. Mutation.Of("QTY001", Change.Set("outputs.0.quantity.exactly", "30000"), "olive-oil/k1"),
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2024-06-20", "place": "store", "by": "importer", "reason": "found", "quantity": {"unknown": "notAscertainable", "unit": "KGM"}, "evidence": ["v-visit", "v-clerk"]}"""), "cotton/y9"),
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2020-12-22", "place": "ulaanbaatar", "by": "ministry", "reason": "found", "quantity": {"unknown": "notAscertainable", "unit": "H87"}, "evidence": ["v-stock", "v-photos"]}"""), "respirators/m14"),
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2024-04-29", "place": "veem", "by": "importer", "reason": "found", "quantity": {"some": true, "unit": "KGM"}}"""), "cocoa/a3"),
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2024-09-20", "place": "ontario", "by": "importer", "reason": "found", "quantity": {"some": true, "unit": "H87"}}"""), "routers/r12"),
        .. Mutation.Of("QTY005", Change.Set("quantity.exactly", "51500"), "cocoa/b11"),
        .. Mutation.Of("QTY005", Change.Set("quantity.exactly", "5200"), "routers/c9", "routers/r10"),
        .. Mutation.Of("QTY005", Change.Set("quantity.exactly", "2100"), "antibiotic/p6"),
        .. Mutation.Of("QTY005", Change.Set("quantity.exactly", "91000"), "cotton/l7", "respirators/m14"),
        .. Mutation.Of("QTY007", Change.Set("quantity.exactly", "60000"), "respirators/m18", "cotton/y12"),
        .. Mutation.Of("QTY007", Change.Set("quantity.exactly", "4000"), "routers/r15"),
        .. Mutation.Of("QTY007", Change.Set("quantity.exactly", "400"), "timber/t17"),
    ];
}
