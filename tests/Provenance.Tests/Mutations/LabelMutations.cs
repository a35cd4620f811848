namespace Provenance.Tests.Mutations;

internal static class LabelMutations
{
    private static readonly string[] Relabelings = ["antibiotic/p11", "cocoa/a2", "cotton/y9", "respirators/m9", "routers/r12", "timber/t8", "clean-export/c14"];

    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("LBL001", Change.Without("reason"), [.. Relabelings, "olive-oil/k6"]),
        .. Mutation.Of("LBL002", Change.Without("authority"), "cocoa/a2", "cotton/y9", "routers/r12", "clean-export/c14", "olive-oil/k6"),
        .. Mutation.Of("LBL002", Change.Set("authority", """{"none": "nobody was asked"}"""), "cocoa/a2", "cotton/y9", "routers/r12", "clean-export/c14"),
        .. Mutation.Of("LBL003", Change.Set("after", """{"none": "nothing was put on"}"""), Relabelings),
        .. Mutation.Of("LBL004", Change.Set("before.origin", "LA"), "antibiotic/p11", "cocoa/a2", "respirators/m9", "clean-export/c14"),
        .. Mutation.Of("LBL005", Change.Set("declaredOrigin", "FR"), "antibiotic/p5", "cocoa/b10", "routers/r9", "cotton/y7", "timber/t12", "respirators/m13", "clean-export/c18"),
        .. Mutation.Of("LBL005", Change.Set("label.origin", "FR"), "antibiotic/p1", "cocoa/b1", "routers/r1", "cotton/y1", "timber/t1", "respirators/m1", "clean-export/c1"),
        .. Mutation.Of("LBL006", Change.Without("mapping"), Relabelings),
        .. Mutation.Of("LBL006", Change.Without("mapping.0.to"), Relabelings),
        .. Mutation.Of("LBL014", Change.Set("allegations", """[{"kind": "concealOrigin", "text": "so that nobody would ask where it came from"}]"""), "cotton/y9", "respirators/m9", "timber/t8"),
    ];
}
