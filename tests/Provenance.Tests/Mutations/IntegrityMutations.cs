namespace Provenance.Tests.Mutations;

internal static class IntegrityMutations
{
    private static readonly string[] Sites = ["antibiotic/p19", "cocoa/a9", "cotton/l12", "routers/r15", "timber/t17", "respirators/m18"];

    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("INT009", Change.Then("""{"id": "withdrawn", "type": "retracted", "target": "kept-elsewhere", "reason": "duplicate"}"""), Sites),
        .. Mutation.Of("INT010", Change.Then("""{"id": "withdrawn", "type": "retracted", "target": "withdrawn", "reason": "duplicate"}"""), Sites),
        .. Mutation.Of("INT014", Change.Then("""{"id": "shown", "type": "exhibited"}"""), Sites),
    ];
}
