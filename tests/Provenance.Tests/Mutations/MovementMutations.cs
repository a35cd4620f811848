namespace Provenance.Tests.Mutations;

internal static class MovementMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("MOV001", Change.Drop, "cocoa/b6", "cotton/l2", "respirators/m2", "routers/r3"),
        .. Mutation.Of("MOV001", Change.Without("destination"), "cocoa/b6", "cotton/y3", "respirators/m2", "routers/r3"),
        .. Mutation.Of("MOV002", Change.Set("place", "erfurt"), "antibiotic/p5"),
        .. Mutation.Of("MOV002", Change.Set("place", "depot"), "cocoa/a5"),
        .. Mutation.Of("MOV002", Change.Set("place", "gin"), "cotton/l5", "cotton/y6"),
        .. Mutation.Of("MOV002", Change.Set("place", "long-beach"), "routers/c7"),
        .. Mutation.Of("MOV002", Change.Set("place", "block"), "timber/t11"),
        .. Mutation.Of("MOV005", Change.Set("place", """{"unknown": "notStated"}"""), "antibiotic/p14", "cocoa/b11", "cotton/l7", "respirators/m14", "routers/c9"),
    ];
}
