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
        .. Mutation.Of("MOV004", Change.Then("""{"id": "scan", "type": "observed", "time": "2024-03-10", "place": "factory", "by": "chocolatier", "inStock": false}"""), "cocoa/b12"),
        .. Mutation.Of("MOV004", Change.Then("""{"id": "scan", "type": "observed", "time": "2024-03-30", "place": "mersin", "by": "bond", "inStock": false, "evidence": ["v-visit", "v-yarn-book"]}"""), "cotton/l12"),
        .. Mutation.Of("MOV004", Change.Then("""{"id": "scan", "type": "observed", "time": "2024-07-01", "place": "haiphong-store", "by": "store-keeper", "inStock": false}"""), "routers/c11"),
        .. Mutation.Of("MOV004", Change.Then("""{"id": "scan", "type": "observed", "time": "2024-03-05", "place": "log-yard", "by": "concession", "inStock": false, "evidence": ["v-field", "v-wood"]}"""), "timber/g10"),
        .. Mutation.Of("MOV007", Change.Set("country", "AT"), "antibiotic/erfurt"),
        .. Mutation.Of("MOV007", Change.Set("country", "BE"), "cocoa/veem"),
        .. Mutation.Of("MOV007", Change.Set("country", "NL"), "clean-export/bremen"),
        .. Mutation.Of("MOV007", Change.Set("country", "FR"), "cotton/weaving", "cotton/knitting"),
        .. Mutation.Of("MOV003", Change.Set("time", "2024-05-02T08:50:00+02:00"), "cocoa/a5"),
        .. Mutation.Of("MOV003", Change.Set("time", "2024-05-16T08:50:00+02:00"), "cocoa/a8"),
        .. Mutation.Of("MOV003", Change.Set("time", "2024-10-01T12:00:00-07:00"), "routers/r14"),
        .. Mutation.Of("MOV003", Change.Set("time", "2024-02-05T10:00:00+07:00"), "clean-export/c3"),
        .. Mutation.Of("MOV003", Change.Set("time", "2024-01-22T09:50:00Z"), "cocoa/b3"),
        .. Mutation.Of("MOV008", Change.Set("route", """["CH", "AT"]"""), "antibiotic/p3"),
        .. Mutation.Of("MOV008", Change.Set("route", """["GH", "BE"]"""), "cocoa/b8"),
        .. Mutation.Of("MOV008", Change.Set("route", """["VN", "MX"]"""), "routers/r7"),
        .. Mutation.Of("MOV008", Change.Set("route", """["AE", "PK"]"""), "timber/t10"),
        .. Mutation.Of("MOV009", Change.Without("mode"), "cotton/l2", "cotton/y3", "respirators/m2", "timber/g3"),
        .. Mutation.Of("MOV010", Change.Set("kind", "customsOffice"), "antibiotic/basel", "routers/nanning", "respirators/plant", "cocoa/depot", "cotton/gin"),
    ];
}
