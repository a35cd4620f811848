namespace Provenance.Tests.Mutations;

internal static class CustomsMutations
{
    public static IEnumerable<Mutation> All =>
    [
        .. Mutation.Of("CST001", Change.Drop, "antibiotic/p2", "antibiotic/p5", "cocoa/b7", "cocoa/b10", "routers/c6", "routers/r9", "cotton/l3", "cotton/y7", "timber/t2", "timber/t12", "respirators/m3", "respirators/m13", "clean-export/c18"),
        .. Mutation.Of("CST001", Change.Set("outcome", "refused"), "antibiotic/p5", "cocoa/b10", "respirators/m13"),
        .. Mutation.Of("CST002", Change.Set("destinationTerritory", "CA"), "cocoa/b7"),
        .. Mutation.Of("CST002", Change.Set("destinationTerritory", "KH"), "routers/c6"),
        .. Mutation.Of("CST002", Change.Set("destinationTerritory", "PK"), "timber/t9"),
        .. Mutation.Of("CST002", Change.Set("destinationTerritory", "NO"), "antibiotic/p2"),
        .. Mutation.Of("CST003", Change.Set("dispatchCountry", "CI"), "cocoa/b10"),
        .. Mutation.Of("CST003", Change.Set("dispatchCountry", "TH"), "routers/r9"),
        .. Mutation.Of("CST003", Change.Set("dispatchCountry", "OM"), "timber/t12"),
        .. Mutation.Of("CST003", Change.Set("dispatchCountry", "KZ"), "respirators/m13"),
        .. Mutation.Of("CST003", Change.Set("dispatchCountry", "NO"), "antibiotic/p5"),
        .. Mutation.Of("CST004", Change.Set("start", "2024-02-01"), "antibiotic/shortage", "cocoa/washout"),
        .. Mutation.Of("CST004", Change.Set("start", "2024-06-01"), "routers/flood", "timber/monsoon"),
        .. Mutation.Of("CST004", Change.Set("start", "2024-03-01"), "cotton/outbreak"),
        .. Mutation.Of("CST004", Change.Set("end", "2020-12-31"), "respirators/closure"),
        .. Mutation.Of("CST006", Change.Set("commodity", "\"18020000\""), "cocoa/b10"),
        .. Mutation.Of("CST006", Change.Set("commodity", "\"85183000\""), "routers/r9"),
        .. Mutation.Of("CST006", Change.Set("commodity", "\"44189900\""), "timber/t12"),
        .. Mutation.Of("CST006", Change.Set("commodity", "\"62101000\""), "respirators/m13"),
        .. Mutation.Of("CST006", Change.Set("commodity", "\"30043900\""), "antibiotic/p5"),
        .. Mutation.Of("CST007", Change.Set("declaredOrigin", "FR"), "antibiotic/p5", "cocoa/b10", "routers/r9", "cotton/y7", "timber/t12", "respirators/m13", "clean-export/c18"),
        .. Mutation.Of("CST008", Change.Set("quantity.exactly", "60000"), "cocoa/b10"),
        .. Mutation.Of("CST008", Change.Set("quantity.exactly", "6000"), "routers/r9", "routers/c8"),
        .. Mutation.Of("CST008", Change.Set("quantity.exactly", "600"), "timber/t12"),
        .. Mutation.Of("CST008", Change.Set("quantity.exactly", "80000"), "respirators/m13"),
        .. Mutation.Of("CST008", Change.Set("quantity.exactly", "1500"), "antibiotic/p5"),
        .. Mutation.Of("CST009", Transit("2024-02-28", "amsterdam"), "cocoa/b10"),
        .. Mutation.Of("CST009", Transit("2024-09-03", "long-beach"), "routers/r9"),
        .. Mutation.Of("CST009", Transit("2024-02-20T09:45:00+01:00", "weil"), "antibiotic/p5"),
        .. Mutation.Of("CST010", Change.Set("declaredOrigin", "CN"), "respirators/m10", "respirators/m13"),
        .. Mutation.Of("CST010", Change.Set("declaredOrigin", "AE"), "timber/t9", "timber/t12"),
        .. Mutation.Of("CST010", Change.Set("declaredOrigin", "SG"), "clean-export/c15", "clean-export/c18"),
        .. Mutation.Of("CST011", Worked("2024-04-19", "bond-livorno", "bond", "150920"), "olive-oil/k6"),
        .. Mutation.Of("CST011", Worked("2024-03-16", "mersin", "bond", "520100", "\"v-bill\", \"v-visit\""), "cotton/l7"),
        .. Mutation.Of("CST011", Worked("2020-11-25", "bonded", "depot", "630790", "\"v-orders\", \"v-photos\""), "respirators/m9"),
        .. Mutation.Of("CST012", Change.Without("declaration"), "antibiotic/p2", "cocoa/b7", "routers/r9", "cotton/l6", "timber/t12", "respirators/m13", "clean-export/c18"),
        .. Mutation.Of("CST012", Change.Set("declaration", "24DE485100AB555122"), "antibiotic/p5"),
        .. Mutation.Of("CST012", Change.Set("declaration", "24NL000510AB123453"), "cocoa/b10"),
        .. Mutation.Of("CST012", Change.Set("declaration", "24DE485100CC770017"), "cotton/y7"),
        .. Mutation.Of("CST015", Banned("GH", "NL"), "cocoa/washout"),
        .. Mutation.Of("CST015", Banned("VN", "US"), "routers/flood"),
        .. Mutation.Of("CST015", Banned("CH", "DE"), "antibiotic/shortage"),
        .. Mutation.Of("CST017", Change.Set("exemption", """{"kind": "humanitarian"}"""), "antibiotic/p5", "cocoa/b10", "routers/r9", "clean-export/c18"),
        .. Mutation.Of("CST005", Change.Set("valid", "2010-01-01/2011-12-31"), "antibiotic/weil", "cocoa/tema", "routers/pingxiang", "routers/huu-nghi", "timber/douala"),
        .. Mutation.Of("CST013", Change.Then("""{"id": "out", "type": "customsProcessed", "time": "2024-03-10", "place": "veem", "procedure": "outwardProcessing", "phase": "opened", "declaration": "NL-OPR-7", "dueBy": "2024-08-15", "outcome": "accepted"}"""), "cocoa/b12"),
        .. Mutation.Of("CST013", Change.Then("""{"id": "out", "type": "customsProcessed", "time": "2024-03-10", "place": "erfurt", "procedure": "outwardProcessing", "phase": "opened", "declaration": "DE-OPR-7", "dueBy": "2024-08-15", "outcome": "accepted"}"""), "antibiotic/p8"),
        .. Mutation.Of("CST013", Change.Then("""{"id": "out", "type": "customsProcessed", "time": "2024-09-06", "place": "ontario", "procedure": "outwardProcessing", "phase": "opened", "declaration": "US-OPR-7", "dueBy": "2024-08-15", "outcome": "accepted"}"""), "routers/r10"),
        .. Mutation.Of("CST013", Change.Then("""{"id": "out", "type": "customsProcessed", "time": "2024-06-08", "place": "store", "procedure": "outwardProcessing", "phase": "opened", "declaration": "DE-OPR-7", "dueBy": "2024-08-15", "outcome": "accepted", "evidence": ["v-customs", "v-bill"]}"""), "cotton/y8"),
        .. Mutation.Of("CST013", Change.Set("dueBy", "2024-07-10"), "routers/c8"),
        .. Mutation.Of("CST014", Change.Set("mode", "road"), "cotton/l5", "cocoa/b9", "timber/t11", "routers/r8"),
        .. Mutation.Of("CST016", Change.Then("""{"id": "control", "kind": "exportControl", "from": "CH", "goods": ["3004"], "legalBasis": "Example List 2B", "force": "official", "status": "fact", "start": "2020-01-01"}"""), "antibiotic/shortage"),
        .. Mutation.Of("CST016", Change.Then("""{"id": "control", "kind": "exportControl", "from": "GH", "goods": ["1801"], "legalBasis": "Example List 2B", "force": "official", "status": "fact", "start": "2020-01-01"}"""), "cocoa/washout"),
        .. Mutation.Of("CST016", Change.Then("""{"id": "control", "kind": "exportControl", "from": "VN", "goods": ["8517"], "legalBasis": "Example List 2B", "force": "official", "status": "fact", "start": "2020-01-01"}"""), "routers/flood"),
        .. Mutation.Of("CST016", Change.Then("""{"id": "control", "kind": "exportControl", "from": "BJ", "goods": ["5201"], "legalBasis": "Example List 2B", "force": "official", "status": "fact", "start": "2020-01-01"}"""), "cotton/outbreak"),
    ];

    private static Change Banned(string origin, string to) => Change.Then($$"""
        {"id": "banned", "kind": "importBan", "origin": "{{origin}}", "to": "{{to}}", "goods": "all", "legalBasis": "Example Order 7", "force": "official", "status": "fact", "start": "2020-01-01"}
        """);

    private static Change Worked(string time, string place, string by, string commodity, string evidence = "") =>
        Change.Then($$"""{"id": "worked", "type": "transformed", "time": "{{time}}", "place": "{{place}}", "by": "{{by}}", "process": "cutting", "commodityBefore": "{{commodity}}", "commodityAfter": "{{commodity}}", "evidence": [{{evidence}}]}""");

    private static Change Transit(string time, string place) =>
        Change.Then($$"""{"id": "opened", "type": "customsProcessed", "time": "{{time}}", "place": "{{place}}", "procedure": "transit", "phase": "opened", "declaration": "T1-24-77", "outcome": "released"}""");
}
