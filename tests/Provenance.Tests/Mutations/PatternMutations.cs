namespace Provenance.Tests.Mutations;

internal static class PatternMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("PAT004", Change.Set("procedure", "export"), "loden/gn3", "loden/gy3", "loden/bk3"),
    ];
}
