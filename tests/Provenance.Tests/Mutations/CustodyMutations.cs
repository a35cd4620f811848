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
    ];
}
