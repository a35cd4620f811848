namespace Provenance.Tests.Mutations;

internal static class CustomsMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("CST001", Change.Drop, "antibiotic/p2", "antibiotic/p5", "cocoa/b7", "cocoa/b10", "routers/c6", "routers/r9", "cotton/l3", "cotton/y7", "timber/t2", "timber/t12", "respirators/m3", "respirators/m13", "clean-export/c18"),
        .. Mutation.Of("CST001", Change.Set("outcome", "refused"), "antibiotic/p5", "cocoa/b10", "respirators/m13"),
        .. Mutation.Of("CST004", Change.Set("start", "2024-02-01"), "antibiotic/shortage", "cocoa/washout"),
        .. Mutation.Of("CST004", Change.Set("start", "2024-06-01"), "routers/flood", "timber/monsoon"),
        .. Mutation.Of("CST004", Change.Set("start", "2024-03-01"), "cotton/outbreak"),
        .. Mutation.Of("CST004", Change.Set("end", "2020-12-31"), "respirators/closure"),
        .. Mutation.Of("CST010", Change.Set("declaredOrigin", "CN"), "respirators/m10", "respirators/m13"),
        .. Mutation.Of("CST010", Change.Set("declaredOrigin", "AE"), "timber/t9", "timber/t12"),
        .. Mutation.Of("CST010", Change.Set("declaredOrigin", "SG"), "clean-export/c15", "clean-export/c18"),
        .. Mutation.Of("CST012", Change.Without("declaration"), "antibiotic/p2", "cocoa/b7", "routers/r9", "cotton/l6", "timber/t12", "respirators/m13", "clean-export/c18"),
        .. Mutation.Of("CST012", Change.Set("declaration", "24DE485100AB555122"), "antibiotic/p5"),
        .. Mutation.Of("CST012", Change.Set("declaration", "24NL000510AB123453"), "cocoa/b10"),
        .. Mutation.Of("CST012", Change.Set("declaration", "24DE485100CC770017"), "cotton/y7"),
    ];
}
