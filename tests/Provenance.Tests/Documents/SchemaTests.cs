using System.Text.Json;
using CsCheck;
using Provenance.Chains;
using Provenance.Documents;
using Provenance.Events;
using Provenance.Reference;
using Provenance.Tests.Generators;
using Provenance.Values;

namespace Provenance.Tests.Documents;

public sealed class SchemaTests
{
    /// <remarks>Draft 4, because later words (const, if, contains, $defs) are ignored without a word by validators that people use.</remarks>
    private static readonly HashSet<string> DraftFour =
    [
        "$schema", "$ref", "title", "description", "definitions", "type", "enum", "properties", "required", "additionalProperties", "minProperties", "maxProperties", "items", "additionalItems",
        "minItems", "pattern", "minLength", "minimum", "maximum", "exclusiveMinimum", "allOf", "anyOf", "oneOf", "not",
    ];

    private static readonly JsonElement Root = JsonDocument.Parse(DocumentSchema.Read()).RootElement;

    private static readonly (string Definition, Vocabulary Vocabulary)[] Vocabularies =
    [
        ("originKind", Vocabulary.OriginatedKinds), ("step", Vocabulary.Steps), ("mode", Vocabulary.Modes), ("procedure", Vocabulary.Procedures),
        ("customsOutcome", Vocabulary.CustomsOutcomes), ("exemptionKind", Vocabulary.ExemptionKinds), ("relabelReason", Vocabulary.RelabelReasons),
        ("authorityKind", Vocabulary.AuthorityKinds), ("labelSide", Vocabulary.LabelSides), ("mark", Vocabulary.Marks), ("securityFeature", Vocabulary.SecurityFeatures),
        ("process", Vocabulary.Processes), ("checkWhat", Vocabulary.Checks), ("checkOutcome", Vocabulary.CheckOutcomes), ("returnReason", Vocabulary.ReturnReasons),
        ("storageReason", Vocabulary.StorageReasons), ("lossReason", Vocabulary.LossReasons), ("destructionReason", Vocabulary.DestructionReasons),
        ("adjustmentReason", Vocabulary.AdjustmentReasons), ("sealReason", Vocabulary.SealReasons), ("decommissionReason", Vocabulary.DecommissionReasons),
        ("reactivationReason", Vocabulary.ReactivationReasons), ("quantityReason", Vocabulary.QuantityReasons), ("amendmentReason", Vocabulary.AmendmentReasons),
        ("allegationKind", Vocabulary.AllegationKinds), ("endUse", Vocabulary.EndUses), ("claimKind", Vocabulary.ClaimKinds), ("claimScope", Vocabulary.ClaimScopes),
        ("packagingType", Vocabulary.PackagingTypes), ("level", Vocabulary.Levels), ("identifierStatus", Vocabulary.IdentifierStatuses),
        ("custodyModel", Vocabulary.CustodyModels), ("facet", Vocabulary.Facets), ("placeKind", Vocabulary.PlaceKinds), ("partyRole", Vocabulary.PartyRoles),
        ("affiliationKind", Vocabulary.AffiliationKinds), ("sourceKind", Vocabulary.SourceKinds), ("evidenceKind", Vocabulary.EvidenceKinds),
        ("coverage", Vocabulary.Coverage), ("restrictionKind", Vocabulary.RestrictionKinds), ("authorizationKind", Vocabulary.AuthorizationKinds),
        ("activity", Vocabulary.Activities), ("documentType", Vocabulary.DocumentTypes), ("area", Vocabulary.AreaGroups),
    ];

    [Fact]
    public void Evidence_in_a_link_has_the_members_of_evidence()
    {
        var link = Root.GetProperty("definitions").GetProperty("evidenceLink").GetProperty("anyOf").EnumerateArray().Single(one => one.TryGetProperty("properties", out _));

        Members(link).Except(["covers", "evidence"]).Should().BeEquivalentTo(Members(Root.GetProperty("definitions").GetProperty("evidence")));

        static IEnumerable<string> Members(JsonElement definition) => definition.GetProperty("properties").EnumerateObject().Select(member => member.Name);
    }

    [Fact]
    public void The_schema_has_only_words_of_draft_4()
    {
        var words = new HashSet<string>();
        Collect(Root);

        words.Except(DraftFour).Should().BeEmpty();

        void Collect(JsonElement schema)
        {
            if (schema.ValueKind != JsonValueKind.Object)
                return;
            foreach (var member in schema.EnumerateObject())
            {
                words.Add(member.Name);
                if (member.Name is "properties" or "definitions")
                    member.Value.EnumerateObject().ToList().ForEach(one => Collect(one.Value));
                else if (member.Name is "allOf" or "anyOf" or "oneOf" or "items" && member.Value.ValueKind == JsonValueKind.Array)
                    member.Value.EnumerateArray().ToList().ForEach(Collect);
                else
                    Collect(member.Value);
            }
        }
    }

    [Fact]
    public void Every_definition_says_what_it_is() =>
        Root.GetProperty("definitions").EnumerateObject().Where(definition => !definition.Value.TryGetProperty("description", out _)).Select(definition => definition.Name).Should().BeEmpty();

    [Fact]
    public void The_package_and_the_assembly_hold_the_same_schema()
    {
        using var stream = DocumentSchema.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        bytes.ToArray().Should().Equal(File.ReadAllBytes(Repository.PathOf("src/Provenance/Documents/Schema/provenance-1.0.schema.json")));
        bytes.ToArray()[0].Should().Be((byte)'{', "a byte-order mark would be in the way of some parsers");
    }

    [Fact]
    public void The_known_words_of_the_schema_are_those_of_the_vocabularies()
    {
        foreach (var (definition, vocabulary) in Vocabularies)
            WordsOf(Definition(definition)).First().Should().Equal(vocabulary.Words, "{0} is the {1}", definition, vocabulary.Name);
    }

    [Fact]
    public void The_closed_lists_of_the_schema_are_those_of_the_model()
    {
        WordsOf(Definition("country")).First().Should().Equal(Country.All.Select(country => country.Code));
        WordsOf(Definition("unit")).First().Should().Equal(Unit.All.AsSpan().ToArray().Select(unit => unit.Code));
        WordsOf(Definition("event").GetProperty("properties").GetProperty("type")).First().Should().Equal(EventTypes.All.ToArray());
        Closed<Why>("why");
        Closed<Status>("status");
        Closed<PartyKind>("partyKind");
        Closed<RestrictionForce>("force");
        Closed<RecordKind>("recordKind");
        Closed<ChainExtent>("extent");
        Closed<CustomsPhase>("phase");
        Closed<Removal>("removed");
        Closed<Finality>("finality");
        Closed<StockChange>("change");
        Closed<Assessment>("assessment");
        Closed<Decision>("decision");
        Closed<Amendment>("amendment");

        static void Closed<T>(string definition)
            where T : struct, Enum =>
            WordsOf(Definition(definition)).Single().Should().Equal(Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]));
    }

    [Theory]
    [MemberData(nameof(Scenario.Names), MemberType = typeof(Scenario))]
    public void The_founding_cases_are_valid(string name) => Schema.Problems(Scenario.Read(name)).Should().BeEmpty();

    [Fact]
    public void Every_event_that_is_written_is_valid() => EventGen.Any.Sample(
        e => Schema.Problems(Written.Json(e)).Should().BeEmpty(),
        iter: 200);

    [Fact]
    public void Every_document_that_is_written_is_valid() => DocumentGen.Documents.Sample(
        document => Schema.Problems(Written.Json(document)).Should().BeEmpty(),
        iter: 100);

    private static JsonElement Definition(string name) => Root.GetProperty("definitions").GetProperty(name);

    private static IEnumerable<string[]> WordsOf(JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var words))
            yield return [.. words.EnumerateArray().Select(word => word.GetString()!)];
        if (!schema.TryGetProperty("anyOf", out var alternatives))
            yield break;
        foreach (var alternative in alternatives.EnumerateArray().Where(alternative => alternative.TryGetProperty("enum", out _)))
            yield return [.. alternative.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)];
    }
}
