using System.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NodaTime;
using Provenance.Documents;
using Provenance.Reference;
using Provenance.Rules;
using Provenance.Tests.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Validation;

public sealed class PolicyDocumentTests
{
    private const string Whole = """
        {
          "provenancePolicy": "1.0",
          "about": "How we judge what comes by truck.",
          "name": "acme",
          "profile": "strict",
          "severities": { "STR004": "warning", "LBL006": "note" },
          "disabled": [ "EVD003" ],
          "suppressions": [ { "code": "LBL001", "event": "e6", "why": "Known since May.", "by": "QA", "until": "2024-06-30", "status": "underReview" } ],
          "thresholds": {
            "openAfter": "P45D",
            "transitAllowance": "P2W",
            "clockSkew": "PT1H",
            "speeds": { "road": { "greatest": 110, "usual": 60.5 } },
            "borderStop": "PT6H", "coarseRadius": 0.2, "landWay": 800, "relabelings": 3, "materialShare": 0.05,
            "weighing": 0.01, "lossShare": 0.03, "lossPieces": 5, "independentSources": 3,
            "reliability": "B",
            "credibility": 2
          },
          "data": {
            "parties": [ { "id": "exw", "name": "Example Works", "aliases": [ { "name": "EXW" } ] } ],
            "places": [ { "id": "quay", "name": "north quay", "unlocode": "DEHAM", "kind": "customsOffice", "competence": [ "export" ] } ],
            "customsUnions": [ { "id": "MERCOSUR", "title": "t", "source": "s", "withoutDeclaration": "1995-01-01", "members": [ { "country": "AR", "from": "1995-01-01", "to": "2030-12-31", "withoutDeclarationTo": "2029-12-31" } ], "parts": [] } ],
            "customsTerritories": [ { "country": "SM", "territory": "EU", "from": "1992-12-01", "to": "2030-01-01", "undecided": true, "source": "s" } ],
            "landBorders": [ { "countries": [ "SA", "QA" ], "exists": false, "source": "s" } ],
            "hsCorrelations": [ { "from": 2017, "to": 2022, "codes": { "300215": [ "300215", "300249" ] }, "source": "s" } ],
            "yields": [ { "process": "milling", "from": "1001", "to": "1101", "item": "urn:example:flour", "yield": { "min": 0.7, "max": 0.8 }, "source": "s" } ],
            "workRates": [ { "activity": "packed", "item": "urn:example:flour", "hourly": { "exactly": 9, "unit": "H87" }, "source": "s" } ]
          },
          "culture": "de-DE"
        }
        """;

    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(DocumentSchema.ReadPolicy(), Repository.PathOf("src/Provenance/Documents/Schema/provenance-policy-1.0.schema.json")).GetAwaiter().GetResult();

    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { """{ "name": "a" }""", "version", "$", "{ " },
        { """{ "provenancePolicy": "2.0" }""", "version", "$.provenancePolicy", "\"2.0\"" },
        { """[ "provenancePolicy" ]""", "type", "$", "[" },
        { Document("\"profil\": \"strict\""), "unknownMember", "$.profil", "\"profil\"" },
        { Document("\"profile\": \"Strict\""), "word", "$.profile", "\"Strict" },
        { Document("\"name\": \" \""), "type", "$.name", "\" \"" },
        { Document("\"severities\": { \"STR004\": \"fatal\" }"), "word", "$.severities.STR004", "\"fatal" },
        { Document("\"severities\": [ \"STR004\" ]"), "type", "$.severities", "[ \"STR004" },
        { Document("\"disabled\": \"STR004\""), "type", "$.disabled", "\"STR004" },
        { Document("\"disabled\": [ \"STR001\", 4 ]"), "type", "$.disabled[1]", "4 ]" },
        { Document("\"thresholds\": { \"openAfter\": 30 }"), "duration", "$.thresholds.openAfter", "30 }" },
        { Document("\"thresholds\": { \"openAfter\": \"P1M\" }"), "duration", "$.thresholds.openAfter", "\"P1M" },
        { Document("\"thresholds\": { \"openAfter\": \"-P1D\" }"), "duration", "$.thresholds.openAfter", "\"-P1D" },
        { Document("\"thresholds\": { \"speeds\": { \"road\": { \"greatest\": 90 } } }"), "speed", "$.thresholds.speeds.road", "{ \"greatest" },
        { Document("\"thresholds\": { \"speeds\": { \"road\": { \"greatest\": \"90\", \"usual\": 80 } } }"), "number", "$.thresholds.speeds.road.greatest", "\"90\"" },
        { Document("\"thresholds\": { \"speeds\": { \"road\": { \"greatest\": 0, \"usual\": 1 } } }"), "number", "$.thresholds.speeds.road.greatest", "0, " },
        { Document("\"thresholds\": { \"reliability\": \"G\" }"), "word", "$.thresholds.reliability", "\"G\"" },
        { Document("\"thresholds\": { \"credibility\": 2.5 }"), "number", "$.thresholds.credibility", "2.5" },
        { Document("\"thresholds\": { \"weighing\": 1.5 }"), "number", "$.thresholds.weighing", "1.5" },
        { Document("\"thresholds\": { \"relabelings\": 2.5 }"), "number", "$.thresholds.relabelings", "2.5" },
        { Document("\"data\": { \"palces\": [] }"), "unknownMember", "$.data.palces", "\"palces" },
        { Document("\"data\": { \"places\": [ { \"name\": \"a\" } ] }"), "missing", "$.data.places[0]", "{ \"name" },
        { Document("\"data\": { \"yields\": [ { \"yield\": { \"exactly\": 1 } } ] }"), "yield", "$.data.yields[0]", "{ \"yield" },
        { Document("\"data\": { \"landBorders\": [ { \"countries\": [ \"SA\" ] } ] }"), "landBorder", "$.data.landBorders[0]", "{ \"countries" },
        { Document("\"suppressions\": [ { \"why\": \"w\", \"by\": \"b\" } ]"), "suppression", "$.suppressions[0]", "{ \"why" },
        { Document("\"suppressions\": [ { \"code\": \"LBL001\", \"by\": \"b\" } ]"), "suppression", "$.suppressions[0]", "{ \"code" },
        { Document("\"suppressions\": [ { \"code\": \"LBL001\", \"why\": \"w\", \"by\": \"b\", \"status\": \"done\" } ]"), "word", "$.suppressions[0].status", "\"done" },
        { Document("\"name\": null"), "type", "$.name", "null" },
    };

    public static TheoryData<string, string, string, string> BeyondSchema => new()
    {
        { Document("\"severities\": { \"STR404\": \"note\" }"), "code", "$.severities.STR404", "\"note" },
        { Document("\"disabled\": [ \"STR404\" ]"), "code", "$.disabled[0]", "\"STR404" },
        { Document("\"suppressions\": [ { \"code\": \"LBL404\", \"why\": \"w\", \"by\": \"b\" } ]"), "code", "$.suppressions[0]", "{ \"code" },
        { Document("\"suppressions\": [ { \"code\": \"LBL001\", \"why\": \"w\", \"by\": \"b\", \"until\": \"soon\" } ]"), "time", "$.suppressions[0].until", "\"soon" },
        { Document("\"culture\": \"no culture\""), "culture", "$.culture", "\"no" },
        { Document("\"name\": \"a\",\n\"name\": \"b\""), "duplicateMember", "$.name", "\"name\": \"b" },
        { Document("\"thresholds\": { \"speeds\": { \"road\": { \"greatest\": 80, \"usual\": 90 } } }"), "speed", "$.thresholds.speeds.road", "{ \"greatest" },
    };

    [Fact]
    public void Every_member_of_a_policy_document_is_read()
    {
        var read = PolicyDocument.Read(Encoding.UTF8.GetBytes(Whole));

        read.Problems.Should().BeEmpty();
        var data = read.PolicyOrThrow().Data;
        (data.Registry.Parties.Count, data.Registry.Places.Count, data.Borders.Count, data.Correlations.Count, data.Yields.Count, data.Rates.Count).Should().Be((1, 1, 1, 1, 1, 1));
        (data.Customs!.Find("MERCOSUR")!.Members.Count, data.Customs.Undecided.Count(one => one.Country == Provenance.Values.Country.SM)).Should().Be((1, 1));
        read.PolicyOrThrow().Should().BeEquivalentTo(new ProvenancePolicy
        {
            Data = data,
            Name = "acme",
            Strict = true,
            Severities = [new("LBL006", Severity.Note), new("STR004", Severity.Warning)],
            Disabled = ["EVD003"],
            Suppressions = [new() { Code = "LBL001", Event = "e6", Why = "Known since May.", By = "QA", Until = Provenance.Values.EventTime.Parse("2024-06-30"), Status = Provenance.Validation.Decisions.SuppressionStatus.UnderReview }],
            Thresholds = new()
            {
                OpenAfter = Duration.FromDays(45),
                TransitAllowance = Duration.FromDays(14),
                ClockSkew = Duration.FromHours(1),
                Speeds = [new("road", 110, 60.5m)],
                BorderStop = Duration.FromHours(6),
                CoarseRadius = 0.2m,
                LandWay = 800,
                Relabelings = 3,
                MaterialShare = 0.05m,
                Weighing = 0.01m,
                LossShare = 0.03m,
                LossPieces = 5,
                IndependentSources = 3,
                Reliability = 'B',
                Credibility = 2,
            },
            Culture = new System.Globalization.CultureInfo("de-DE"),
        });
    }

    [Fact]
    public void A_document_that_says_nothing_leaves_the_default_policy() =>
        PolicyDocument.Read("""{"provenancePolicy": "1.0"}"""u8.ToArray()).PolicyOrThrow().Should().Be(ProvenancePolicy.Default);

    [Fact]
    public void A_later_document_replaces_single_values_and_adds_to_lists()
    {
        var first = PolicyDocument.Read(Encoding.UTF8.GetBytes(Whole)).PolicyOrThrow();
        var second = PolicyDocument.Read(
            Encoding.UTF8.GetBytes(Document("""
                "profile": "core", "severities": { "STR004": "error" }, "disabled": [ "STR007", "EVD003" ],
                "thresholds": { "openAfter": "P1D", "speeds": { "foot": { "greatest": 9, "usual": 4 } } }
                """.Replace("STR007", "STR009", StringComparison.Ordinal))),
            onto: first).PolicyOrThrow();

        second.Name.Should().Be("acme");
        second.Strict.Should().BeFalse();
        second.Severities.Should().Equal(new SeverityOverride("LBL006", Severity.Note), new SeverityOverride("STR004", Severity.Error));
        second.Disabled.Should().Equal("EVD003", "STR009");
        second.Thresholds.OpenAfter.Should().Be(Duration.FromDays(1));
        second.Thresholds.ClockSkew.Should().Be(Duration.FromHours(1));
        second.Thresholds.Speeds.Should().Equal(new ModeSpeed("foot", 9, 4), new ModeSpeed("road", 110, 60.5m));
    }

    [Fact]
    public void House_rules_of_the_policy_may_be_named()
    {
        var house = new ProvenancePolicy { Rules = [new Silent()] };

        PolicyDocument.Read(Encoding.UTF8.GetBytes(Document("\"disabled\": [ \"LBL900\" ]")), onto: house).PolicyOrThrow().Disabled.Should().Equal("LBL900");
        PolicyDocument.Read(Encoding.UTF8.GetBytes(Document("\"disabled\": [ \"LBL900\" ]"))).HasErrors.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Wrong)), MemberData(nameof(BeyondSchema))]
    public void What_is_wrong_is_told_with_its_place(string json, string code, string path, string at)
    {
        var read = PolicyDocument.Read(Encoding.UTF8.GetBytes(json), "house.json");

        var problem = read.Problems.Should().ContainSingle().Subject;
        (problem.Code, problem.Path, problem.DocumentName, problem.Severity).Should().Be((code, path, "house.json", ProblemSeverity.Error));
        json.Split('\n')[problem.Line - 1][(problem.Column - 1)..].Should().StartWith(at);
        read.Invoking(one => one.PolicyOrThrow()).Should().Throw<FormatException>().WithMessage($"house.json({problem.Line},{problem.Column})*");
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_schema_refuses_what_the_reader_refuses(string json, string code, string path, string at)
    {
        _ = (code, path, at);

        Schema.Validate(JToken.Parse(json)).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BeyondSchema))]
    public void What_only_the_reader_can_see_the_schema_accepts(string json, string code, string path, string at)
    {
        _ = (code, path, at);

        Schema.Validate(JToken.Parse(json)).Should().BeEmpty();
    }

    [Fact]
    public void The_schema_accepts_the_whole_document() => Schema.Validate(JToken.Parse(Whole)).Should().BeEmpty();

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{ \"provenancePolicy\": \"1.0\",\n  \"name\": }", 2, 11)]
    [InlineData("{ \"provenancePolicy\": \"1.0\" } x", 1, 31)]
    [InlineData("{ \"provenancePolicy\": \"1.0\",\n\"name\": \"é\", \"about\" \"x\" }", 2, 22)]
    public void What_is_no_JSON_is_told_with_its_place(string json, int line, int column)
    {
        var problem = PolicyDocument.Read(Encoding.UTF8.GetBytes(json)).Problems.Should().ContainSingle().Subject;

        (problem.Code, problem.Line, problem.Column).Should().Be(("json", line, column));
    }

    [Fact]
    public void Nesting_without_end_is_an_error_and_no_crash()
    {
        var json = $$"""{"provenancePolicy": "1.0", "name": {{new string('[', 100_000)}}""";

        PolicyDocument.Read(Encoding.UTF8.GetBytes(json)).Problems.Should().ContainSingle().Which.Code.Should().Be("json");
    }

    [Fact]
    public void Every_single_bit_of_damage_is_told_or_harmless()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i / 8] ^= (byte)(1 << (i % 8));

            PolicyDocument.Read(damaged).Invoking(read => read.HasErrors).Should().NotThrow();
        }
    }

    [Theory]
    [InlineData("\"name\": \"other\"")]
    [InlineData("\"profile\": \"strict\"")]
    [InlineData("\"severities\": { \"STR004\": \"error\" }")]
    [InlineData("\"disabled\": [ \"STR004\" ]")]
    [InlineData("\"thresholds\": { \"openAfter\": \"P31D\" }")]
    [InlineData("\"thresholds\": { \"transitAllowance\": \"P8D\" }")]
    [InlineData("\"thresholds\": { \"clockSkew\": \"PT6M\" }")]
    [InlineData("\"thresholds\": { \"speeds\": { \"road\": { \"greatest\": 90, \"usual\": 80 } } }")]
    [InlineData("\"thresholds\": { \"reliability\": \"D\" }")]
    [InlineData("\"thresholds\": { \"credibility\": 4 }")]
    [InlineData("\"thresholds\": { \"custodySilence\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"importAfterExport\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"transitDischarge\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"shortStay\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"documentLead\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"evidenceAge\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"recordingLag\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"borderStop\": \"P1D\" }")]
    [InlineData("\"thresholds\": { \"coarseRadius\": 0.5 }")]
    [InlineData("\"thresholds\": { \"landWay\": 5 }")]
    [InlineData("\"thresholds\": { \"relabelings\": 5 }")]
    [InlineData("\"thresholds\": { \"materialShare\": 0.5 }")]
    [InlineData("\"thresholds\": { \"weighing\": 0.5 }")]
    [InlineData("\"thresholds\": { \"lossShare\": 0.5 }")]
    [InlineData("\"thresholds\": { \"lossPieces\": 5 }")]
    [InlineData("\"thresholds\": { \"independentSources\": 5 }")]
    [InlineData("\"labelProfiles\": [ \"food\" ]")]
    [InlineData("\"labelProfiles\": [ { \"id\": \"wine\", \"title\": \"wine\", \"commodities\": [ \"2204\" ] } ]")]
    [InlineData("\"culture\": \"de-DE\"")]
    public void Every_setting_changes_the_digest_of_the_policy(string member)
    {
        var chain = DocumentReader.Read(Encoding.UTF8.GetBytes("""{"provenance": "1.0", "chains": [{"id": "c", "item": {"id": "urn:example:c"}, "events": [{"id": "e1", "type": "stored"}]}]}""")).ChainsOrThrow();
        var policy = PolicyDocument.Read(Encoding.UTF8.GetBytes(Document(member))).PolicyOrThrow();

        chain.Check(Instant.FromUtc(2024, 1, 1, 0, 0), policy).PolicyDigest.Should().NotBe(chain.Check(Instant.FromUtc(2024, 1, 1, 0, 0)).PolicyDigest);
    }

    [Theory]
    [InlineData("STR004/fail", "\"openAfter\": \"P3650D\"")]
    [InlineData("COC002/fail", "\"transitAllowance\": \"P3650D\"")]
    [InlineData("ORD001/fail", "\"clockSkew\": \"P100D\"")]
    [InlineData("MOV002/fail-road", "\"speeds\": { \"road\": { \"greatest\": 10000, \"usual\": 80 } }")]
    [InlineData("EVD012/fail-weak", "\"reliability\": \"F\", \"credibility\": 6")]
    [InlineData("COC018/fail", "\"custodySilence\": \"P3650D\"")]
    [InlineData("CST002/fail", "\"importAfterExport\": \"P3650D\"")]
    [InlineData("CST009/fail", "\"transitDischarge\": \"P3650D\"")]
    [InlineData("PAT003/fail", "\"shortStay\": \"P0D\"")]
    [InlineData("ORD009/fail-document", "\"documentLead\": \"P3650D\"")]
    [InlineData("EVD008/fail", "\"evidenceAge\": \"P36500D\"")]
    [InlineData("INT004/fail", "\"recordingLag\": \"P3650D\"")]
    [InlineData("MOV003/fail", "\"speeds\": { \"road\": { \"greatest\": 10000, \"usual\": 10000 } }")]
    [InlineData("LBL023/fail", "\"relabelings\": 1000")]
    [InlineData("LBL025/fail", "\"weighing\": 1")]
    [InlineData("STR016/fail", "\"materialShare\": 1")]
    [InlineData("QTY001/fail", "\"weighing\": 1")]
    [InlineData("QTY005/fail", "\"weighing\": 1")]
    [InlineData("QTY007/fail", "\"weighing\": 1")]
    [InlineData("QTY015/fail", "\"weighing\": 1")]
    [InlineData("CST008/fail", "\"weighing\": 1")]
    [InlineData("QTY002/fail", "\"lossShare\": 1")]
    [InlineData("QTY009/fail-short", "\"lossShare\": 1")]
    [InlineData("EVD012/fail", "\"independentSources\": 1, \"reliability\": \"F\", \"credibility\": 6")]
    public void A_threshold_moves_where_its_rule_speaks(string name, string threshold)
    {
        var fixture = RuleFixture.Parse(name);
        var plain = ProvenancePolicy.Default with { Strict = RuleCatalog.Find(fixture.Code)!.Profile == RuleProfile.Strict };
        var policy = PolicyDocument.Read(Encoding.UTF8.GetBytes(Document($"\"thresholds\": {{ {threshold} }}")), onto: plain).PolicyOrThrow();

        CodesUnder(plain).Should().Contain(fixture.Code);
        CodesUnder(policy).Should().NotContain(fixture.Code);

        IEnumerable<string> CodesUnder(ProvenancePolicy judged)
        {
            var report = fixture.Check(judged);
            return report.Findings.Select(finding => finding.Code).Concat(report.Consolidated.Select(one => one.Finding.Code));
        }
    }

    [Theory]
    [InlineData("EVD012/pass", "\"independentSources\": 100")]
    public void A_threshold_makes_its_rule_speak(string name, string threshold)
    {
        var fixture = RuleFixture.Parse(name);
        var plain = ProvenancePolicy.Default with { Strict = RuleCatalog.Find(fixture.Code)!.Profile == RuleProfile.Strict };
        var policy = PolicyDocument.Read(Encoding.UTF8.GetBytes(Document($"\"thresholds\": {{ {threshold} }}")), onto: plain).PolicyOrThrow();

        fixture.Check(plain).Findings.Select(finding => finding.Code).Should().NotContain(fixture.Code);
        fixture.Check(policy).Findings.Select(finding => finding.Code).Should().Contain(fixture.Code);
    }

    [Fact]
    public void Label_profiles_are_named_or_described_and_a_later_one_of_an_id_takes_its_place()
    {
        var house = PolicyDocument.Read(Encoding.UTF8.GetBytes(Document(
            """
            "labelProfiles": [
              "food",
              { "id": "wine", "title": "wine", "commodities": [ "2204" ], "items": [ "urn:example:wine-1" ], "endsOldIdentifiers": true,
                "required": [ { "anyOf": [ "lot", "dates.production" ], "title": "lot", "citation": "Handbook 4 [P]", "markets": [ "EU", "CH" ] } ],
                "marks": [ { "mark": "PDO", "markets": [ "EU" ], "citation": "Handbook 5 [P]" } ] }
            ]
            """))).PolicyOrThrow();

        var policy = PolicyDocument.Read(Encoding.UTF8.GetBytes(Document("""
            "labelProfiles": [ "medicine", { "id": "food", "title": "our food", "commodities": [ "04" ] } ]
            """)), onto: house).PolicyOrThrow();

        house.LabelProfiles[0].Should().Be(LabelProfile.Find("food"));
        policy.LabelProfiles.Select(profile => profile.Title).Should().Equal("our food", "wine", LabelProfile.Find("medicine")!.Title);
        var wine = policy.LabelProfiles[1];
        (wine.EndsOldIdentifiers, wine.Commodities[0], wine.Items[0].ToString()).Should().Be((true, "2204", "urn:example:wine-1"));
        (wine.Required[0].AnyOf[1], wine.Required[0].Markets.Count, wine.Marks[0].Mark).Should().Be(("dates.production", 2, "PDO"));
    }

    [Theory]
    [InlineData("\"fodo\"", "$.labelProfiles[0]", "food")]
    [InlineData("{ \"id\": \"wine\", \"title\": \"wine\" }", "$.labelProfiles[0]", "commodities or items")]
    [InlineData("{ \"id\": \"wine\", \"title\": \"wine\", \"commodities\": [ \"wine\" ] }", "$.labelProfiles[0].commodities[0]", "wine")]
    [InlineData("{ \"id\": \"w\", \"title\": \"w\", \"commodities\": [ \"2204\" ], \"endsOldIdentifiers\": \"yes\" }", "$.labelProfiles[0].endsOldIdentifiers", "true or false")]
    [InlineData("{ \"id\": \"w\", \"title\": \"w\", \"commodities\": [ \"2204\" ], \"required\": [ { \"anyOf\": [ \"lott\" ], \"title\": \"lot\", \"citation\": \"H\" } ] }", "$.labelProfiles[0].required[0]", "Write lot")]
    [InlineData("{ \"id\": \"w\", \"title\": \"w\", \"commodities\": [ \"2204\" ], \"required\": [ { \"anyOf\": [ \"lot\" ], \"title\": \"lot\" } ] }", "$.labelProfiles[0].required[0]", "a citation")]
    [InlineData("{ \"id\": \"w\", \"title\": \"w\", \"commodities\": [ \"2204\" ], \"marks\": [ { \"mark\": \"CE\", \"citation\": \"H\" } ] }", "$.labelProfiles[0].marks[0]", "the markets")]
    [InlineData("{ \"id\": \"w\", \"title\": \"w\", \"commodities\": [ \"2204\" ], \"marks\": [ { \"mark\": \"CE\", \"citation\": \"H\", \"markets\": [ \"\" ] } ] }", "$.labelProfiles[0].marks[0].markets[0]", "not empty")]
    public void What_is_wrong_with_a_label_profile_is_said_where_it_stands(string profile, string path, string words)
    {
        var read = PolicyDocument.Read(Encoding.UTF8.GetBytes(Document($"\"labelProfiles\": [ {profile} ]")));

        read.Problems.Should().ContainSingle().Which.Should().Match<ReadProblem>(problem => problem.Path == path && problem.Message.Contains(words, StringComparison.Ordinal));
        read.Policy.LabelProfiles.Should().BeEmpty();
    }

    private static string Document(string members) => "{ \"provenancePolicy\": \"1.0\",\n" + members + " }";

    private sealed class Silent : ChainRule
    {
        public override RuleDescriptor Descriptor { get; } = new()
        {
            Code = "LBL900",
            Name = "house",
            Title = "A house rule.",
            Family = RuleFamily.Labeling,
            Class = RuleClass.Quality,
            Severity = Severity.Note,
            Why = "why",
            Remedy = "remedy",
            Since = "1.0.0",
        };

        public override void Check(ChainView view, FindingSink sink) => sink.NotApplicable("never");
    }
}
