namespace Provenance.Tests.Mutations;

internal static class RouteMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("RTE001", Change.Drop, "cocoa/b5", "antibiotic/p7", "routers/r2"),
        .. Mutation.Of("RTE002", Change.Set("carrier", "line"), "cocoa/b6", "routers/r3"),
        .. Mutation.Of("RTE002", Change.Set("carrier", "maker"), "antibiotic/p4"),
        .. Mutation.Of("RTE002", Change.Then("""{"id": "checked", "type": "inspected", "time": "2024-03-19", "place": "veem", "by": "warehouse", "outcome": "passed"}"""), "cocoa/b12"),
        .. Mutation.Of("RTE003", Change.Without("evidence.2"), "cotton/l4", "timber/t3", "respirators/m4"),
    ];
}
