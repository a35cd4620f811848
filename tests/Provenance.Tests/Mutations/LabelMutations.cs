namespace Provenance.Tests.Mutations;

internal static class LabelMutations
{
    private static readonly string[] Relabelings = ["antibiotic/p11", "cocoa/a2", "cotton/y9", "respirators/m9", "routers/r12", "timber/t8", "clean-export/c14"];

    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("LBL001", Change.Without("reason"), [.. Relabelings, "olive-oil/k6"]),
        .. Mutation.Of("LBL003", Change.Set("after", """{"none": "nothing was put on"}"""), Relabelings),
        .. Mutation.Of("LBL006", Change.Without("mapping"), Relabelings),
        .. Mutation.Of("LBL006", Change.Without("mapping.0.to"), Relabelings),
    ];
}
