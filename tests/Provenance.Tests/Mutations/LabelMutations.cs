using System.Text.Json.Nodes;

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
        .. Mutation.Of("LBL005", Change.Set("label.origin", "FR"), "antibiotic/p1", "cocoa/b1", "routers/r1", "cotton/y1", "timber/t1", "respirators/m1", "clean-export/c1"),
        .. Mutation.Of("LBL006", Change.Without("mapping"), Relabelings),
        .. Mutation.Of("LBL006", Change.Without("mapping.0.to"), Relabelings),
        .. Mutation.Of("LBL007", Seen("2024-03-26", "veem", "https://id.gs1.org/01/06030000990104/10/GOA-23-7A"), "cocoa/a2"),
        .. Mutation.Of("LBL007", Seen("2024-04-09", "jena", "https://id.gs1.org/01/07610000990107/10/AB41"), "antibiotic/p11"),
        .. Mutation.Of("LBL007", Seen("2024-03-05", "free-zone", "https://id.gs1.org/01/08939999000116/10/CMG-2401"), "clean-export/c14"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/06030000990104/10/GOA-23-7A", "https://id.gs1.org/01/08710000990202/10/VC-2403"), "cocoa/a2"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/08930000990303/10/RT-2407", "https://id.gs1.org/01/08930000990402/10/HR-2409"), "routers/r12"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/07610000990107/10/AB41", "https://id.gs1.org/01/05900000990200/10/PL-AB41"), "antibiotic/p11"),
        .. Mutation.Of("LBL008", Mixed("https://id.gs1.org/01/08939999000116/10/CMG-2401", "https://id.gs1.org/01/04000999000124/10/HH-2403"), "clean-export/c14"),
        .. Mutation.Of("LBL021", Change.Set("evidence.1", """{"id": "v-photos", "covers": ["before"]}"""), "respirators/m9"),
        .. Mutation.Of("LBL021", Change.Set("evidence.0", """{"id": "v-photo", "covers": ["before"]}"""), "cotton/y9"),
        .. Mutation.Of("LBL021", Change.Set("evidence.2", """{"id": "v-labels", "covers": ["before"]}"""), "timber/t8"),
        .. Mutation.Of("LBL014", Change.Set("allegations", """[{"kind": "concealOrigin", "text": "so that nobody would ask where it came from"}]"""), "cotton/y9", "respirators/m9", "timber/t8"),
    ];

    private static Change Seen(string time, string place, string id) =>
        Change.Then($$$"""{"id": "seen", "type": "observed", "time": "{{{time}}}", "place": "{{{place}}}", "by": {"name": "Example Surveyors", "kind": "organization"}, "label": {"ids": ["{{{id}}}"]}}""");

    private static Change Mixed(string old, string other) => new($"with a mapping of {old} and another into {other} and another", entry =>
        entry["mapping"]!.AsArray().Add(JsonNode.Parse($$"""{"from": ["{{old}}", "urn:example:old-2"], "to": ["{{other}}", "urn:example:new-2"]}""")));
}
