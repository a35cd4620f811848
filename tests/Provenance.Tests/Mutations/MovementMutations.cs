namespace Provenance.Tests.Mutations;

internal static class MovementMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("MOV001", Change.Drop, "cocoa/b6", "cotton/l2", "respirators/m2", "routers/r3"),
        .. Mutation.Of("MOV001", Change.Without("destination"), "cocoa/b6", "cotton/y3", "respirators/m2", "routers/r3"),
    ];
}
