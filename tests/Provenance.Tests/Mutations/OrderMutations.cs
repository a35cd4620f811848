namespace Provenance.Tests.Mutations;

internal static class OrderMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("ORD001", Change.Set("time", "2031-01-01"), "antibiotic/p19", "cocoa/a10", "routers/r15", "respirators/m18", "clean-export/c21", "cotton/l9"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["p14"]"""), "antibiotic/p7"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["b12"]"""), "cocoa/b5"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["y6"]"""), "cotton/y4"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["r11"]"""), "routers/r2"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["m17"]"""), "respirators/m8"),
        .. Mutation.Of("ORD003", Change.Set("follows", """["t16"]"""), "timber/t13"),
        .. Mutation.Of("ORD011", Change.Without("time"), "cocoa/a9", "cotton/y7", "routers/r2", "timber/t12", "olive-oil/k10"),
        .. Mutation.Of("ORD011", Change.Without("follows"), "cotton/y2", "timber/t15"),
    ];
}
