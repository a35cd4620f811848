namespace Provenance.Tests.Mutations;

internal static class QuantityMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2024-06-20", "place": "store", "by": "importer", "reason": "found", "quantity": {"unknown": "notAscertainable", "unit": "KGM"}, "evidence": ["v-visit", "v-photo"]}"""), "cotton/y9"),
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2020-12-22", "place": "ulaanbaatar", "by": "ministry", "reason": "found", "quantity": {"unknown": "notAscertainable", "unit": "H87"}, "evidence": ["v-stock", "v-photos"]}"""), "respirators/m14"),
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2024-04-29", "place": "veem", "by": "importer", "reason": "found", "quantity": {"some": true, "unit": "KGM"}}"""), "cocoa/a3"),
        .. Mutation.Of("QTY003", Change.Then("""{"id": "found", "type": "stockAdjusted", "change": "increase", "time": "2024-09-20", "place": "ontario", "by": "importer", "reason": "found", "quantity": {"some": true, "unit": "H87"}}"""), "routers/r12"),
    ];
}
