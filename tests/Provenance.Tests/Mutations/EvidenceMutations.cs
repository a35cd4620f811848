namespace Provenance.Tests.Mutations;

internal static class EvidenceMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("EVD001", Change.Without("evidence"), "cotton/l7", "cotton/y9", "respirators/m9", "timber/t6"),
        .. Mutation.Of("EVD003", Change.Set("identityWithheld", "true"), "cotton/s-weighbridge", "respirators/s-gate", "timber/s-scaler"),
        .. Mutation.Of("EVD002", Change.Without("evidence.1"), "cotton/l9", "cotton/l11", "timber/g7", "respirators/m7"),
        .. Mutation.Of("EVD004", Change.Set("maybeSameAs", "s-customs"), "cotton/s-line", "respirators/s-maker"),
        .. Mutation.Of("EVD004", Change.Set("maybeSameAs", "s-register"), "timber/s-line"),
        .. Mutation.Of("EVD005", Change.Then("""{"id": "told", "type": "inspected", "relations": [{"equals": "l8"}], "place": "mersin", "by": "spinner", "outcome": "passed", "evidence": ["v-visit", "v-clerk"]}"""), "cotton/l8"),
        .. Mutation.Of("EVD005", Change.Then("""{"id": "told", "type": "inspected", "relations": [{"equals": "y2"}], "place": "mill", "by": "importer", "outcome": "passed", "evidence": ["v-visit", "v-clerk"]}"""), "cotton/y2"),
        .. Mutation.Of("EVD005", Change.Then("""{"id": "told", "type": "inspected", "relations": [{"equals": "t15"}], "place": "gandhidham", "by": "joiner", "outcome": "passed", "evidence": ["v-field", "v-wood"]}"""), "timber/t15"),
        .. Mutation.Of("EVD005", Change.Then("""{"id": "told", "type": "inspected", "relations": [{"equals": "m15"}], "place": "ulaanbaatar", "by": "clinic", "outcome": "passed", "evidence": ["v-stock", "v-photos"]}"""), "respirators/m15"),
        .. Mutation.Of("EVD006", Change.Set("credibility", "5"), "cotton/v-weight", "respirators/v-stock", "timber/v-wood"),
        .. Mutation.Of("EVD007", Change.Set("evidence.1", """{"id": "found", "kind": "document", "source": {"name": "Example Archive", "kind": "organization", "identityWithheld": false}}"""), "cotton/l9", "cotton/l11", "timber/g7", "respirators/m7"),
        .. Mutation.Of("EVD008", Change.Set("valid", "2010-01-01/2011-12-31"), "cotton/v-visit", "respirators/v-photos", "timber/v-field"),
        .. Mutation.Of("EVD009", Change.Set("attachment.digest", "sha256:0000000000000000000000000000000000000000000000000000000000000000"), "cotton/v-bill", "respirators/v-release", "timber/v-felling"),
        .. Mutation.Of("EVD010", Change.Set("attachment.location", "lost.txt"), "cotton/v-bill", "respirators/v-release", "timber/v-felling"),
        .. Mutation.Of("EVD012", Change.Set("status", "fact"), "cotton/l2", "cotton/y10", "respirators/m16", "timber/t16"),
        .. Mutation.Of("EVD013", Change.Set("status", "inferred"), "cotton/l8", "routers/r2", "antibiotic/p7", "cocoa/a9"),
        .. Mutation.Of("EVD020", Change.Then("""{"id": "never-used", "kind": "document", "source": "s-customs", "credibility": 2}"""), "cotton/v-weight", "respirators/v-stock"),
        .. Mutation.Of("EVD020", Change.Then("""{"id": "never-used", "kind": "document", "source": "s-register", "credibility": 2}"""), "timber/v-wood"),
        .. Mutation.Of("EVD018", Change.Set("distance", "1"), "cotton/v-yarn-book", "respirators/v-stock", "timber/v-field"),
        .. Mutation.Of("EVD011", Change.Set("evidence.2", """{"id": "v-clerk", "covers": ["carrier.vehicle", "seals"]}"""), "cotton/l4"),
        .. Mutation.Of("EVD011", Change.Set("evidence.2", """{"id": "v-wood", "covers": ["seals"]}"""), "timber/t3"),
        .. Mutation.Of("EVD011", Change.Set("evidence.2", """{"id": "v-customs", "covers": ["seals"]}"""), "respirators/m4"),
        .. Mutation.Of("EVD014", Change.Set("interest", "paid by the case"), "cotton/s-site", "respirators/s-photographer", "timber/s-field"),
        .. Mutation.Of("EVD019", Change.Without("created"), "cotton/v-photo", "respirators/v-photos", "timber/v-labels"),
    ];
}
