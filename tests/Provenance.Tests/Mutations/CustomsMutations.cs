namespace Provenance.Tests.Mutations;

internal static class CustomsMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("CST001", Change.Drop, "antibiotic/p2", "antibiotic/p5", "cocoa/b7", "cocoa/b10", "routers/c6", "routers/r9", "cotton/l3", "cotton/y7", "timber/t2", "timber/t12", "respirators/m3", "respirators/m13", "clean-export/c18"),
        .. Mutation.Of("CST001", Change.Set("outcome", "refused"), "antibiotic/p5", "cocoa/b10", "respirators/m13"),
    ];
}
