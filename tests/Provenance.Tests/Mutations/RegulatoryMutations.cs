namespace Provenance.Tests.Mutations;

internal static class RegulatoryMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("REG001", Change.Without("seals"), "routers/r7", "clean-export/c8"),
        .. Mutation.Of("REG001", Change.Without("checks"), "antibiotic/p7", "routers/r2", "clean-export/c5"),
        .. Mutation.Of("REG002", Change.Set("name", "Listed Carriers"), "cocoa/line", "antibiotic/courier", "routers/trucks", "timber/line"),
    ];
}
