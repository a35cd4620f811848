namespace Provenance.Tests.Mutations;

internal static class IntegrityMutations
{
    private static readonly string[] Sites = ["antibiotic/p19", "cocoa/a9", "cotton/l12", "routers/r15", "timber/t17", "respirators/m18"];

    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("INT009", Change.Then("""{"id": "withdrawn", "type": "retracted", "target": "kept-elsewhere", "reason": "duplicate"}"""), Sites),
        .. Mutation.Of("INT010", Change.Then("""{"id": "withdrawn", "type": "retracted", "target": "withdrawn", "reason": "duplicate"}"""), Sites),
        .. Mutation.Of("INT014", Change.Then("""{"id": "shown", "type": "exhibited"}"""), Sites),
        .. Mutation.Of("INT004", Change.Set("recordedAt", "2024-12-01T00:00:00Z"), "antibiotic/p7", "cocoa/a9", "routers/r2", "clean-export/c18"),
        .. Mutation.Of("INT005", Change.Set("recordedAt", "2024-02-23T00:00:00Z"), "antibiotic/p7"),
        .. Mutation.Of("INT005", Change.Set("recordedAt", "2024-01-30T06:00:00Z"), "cocoa/b5"),
        .. Mutation.Of("INT005", Change.Set("recordedAt", "2024-07-24T08:00:00+07:00"), "routers/r2"),
        .. Mutation.Of("INT011", Change.Then("""{"id": "declared", "type": "retracted", "target": "a9", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-06-20T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "isPriorLoaded": true, "differs": ["readPoint"]}}"""), "cocoa/a9"),
        .. Mutation.Of("INT011", Change.Then("""{"id": "declared", "type": "retracted", "target": "r2", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-07-26T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "isPriorLoaded": true, "differs": ["readPoint"]}}"""), "routers/r2"),
        .. Mutation.Of("INT011", Change.Then("""{"id": "declared", "type": "retracted", "target": "p7", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-02-26T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "isPriorLoaded": true, "differs": ["readPoint"]}}"""), "antibiotic/p7"),
        .. Mutation.Of("INT011", Change.Then("""{"id": "declared", "type": "retracted", "target": "c5", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-02-14T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "isPriorLoaded": true, "differs": ["readPoint"]}}"""), "clean-export/c5"),
        .. Mutation.Of("INT012", Change.Then("""{"id": "declared", "type": "retracted", "target": "a9", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-06-20T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "correctiveEventIDs": ["urn:example:event:9"], "isPriorLoaded": true}}"""), "cocoa/a9"),
        .. Mutation.Of("INT012", Change.Then("""{"id": "declared", "type": "retracted", "target": "r2", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-07-26T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "correctiveEventIDs": ["urn:example:event:9"], "isPriorLoaded": true}}"""), "routers/r2"),
        .. Mutation.Of("INT012", Change.Then("""{"id": "declared", "type": "retracted", "target": "p7", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-02-26T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "correctiveEventIDs": ["urn:example:event:9"], "isPriorLoaded": true}}"""), "antibiotic/p7"),
        .. Mutation.Of("INT012", Change.Then("""{"id": "declared", "type": "retracted", "target": "c5", "reason": "didNotOccur", "epcis:errorDeclaration": {"declarationTime": "2024-02-14T08:00:00Z", "reason": "https://ref.gs1.org/cbv/ER-did_not_occur", "correctiveEventIDs": ["urn:example:event:9"], "isPriorLoaded": true}}"""), "clean-export/c5"),
        .. Mutation.Of("INT015", Change.Set("attachment.digest", "md5:b1232e2a8aeca5c6c1a8073aca407a42"), "cotton/v-bill"),
        .. Mutation.Of("INT015", Change.Set("attachment.digest", "md5:b04e2a5390883f29638eb67ac2be68c0"), "respirators/v-release"),
        .. Mutation.Of("INT015", Change.Set("attachment.digest", "md5:7508efd13045e206046f7ea6c34f625f"), "timber/v-felling"),
    ];
}
