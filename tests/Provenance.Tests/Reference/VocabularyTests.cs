using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Provenance.Reference;
using Provenance.Values;

namespace Provenance.Tests.Reference;

public sealed class VocabularyTests
{
    private static IEnumerable<Vocabulary> All =>
        typeof(Vocabulary).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(p => p.GetValue(null)).OfType<Vocabulary>();

    [Fact]
    public void The_words_of_the_catalogue_and_the_documents_are_known()
    {
        Known(Vocabulary.RelabelReasons, "translation marketAdaptation correction damage reDate anonymization rebranding originConcealment customsRequirement unknown");
        Known(Vocabulary.Procedures, "export freeCirculation transit warehousing inwardProcessing outwardProcessing temporaryAdmission freeZone reExport exempt");
        Known(Vocabulary.Modes, "air rail road sea river foot");
        Known(Vocabulary.CustodyModels, "identityPreserved segregated controlledBlending massBalance bookAndClaim");
        Known(Vocabulary.Facets, "custody movement customs labels quantity");
        Known(Vocabulary.OriginatedKinds, "produced grown extracted openingBalance commissioned");
        Known(Vocabulary.Steps, "initialPack firstLandReceive harvest cooling");
        Known(Vocabulary.ExemptionKinds, "interventionByAuthority humanitarian military diplomatic deMinimis");
        Known(Vocabulary.EvidenceKinds, "testimony document register photo measurement scan signedRecord plan order forecast contract");
        Known(Vocabulary.PlaceKinds, "country customsOffice city area productionSite port warehouse bondedWarehouse retail repackagingSite");
        Known(Vocabulary.AuthorizationKinds, "customsWarehouse wholesaleDistribution manufacturingAuthorization parallelDistributionNotice");
        Known(Vocabulary.Activities, "repackaging relabeling");
        Known(Vocabulary.AuthorityKinds, "brandOwnerInstruction refused");
        Known(Vocabulary.AllegationKinds, "smuggling concealOrigin");
        Known(Vocabulary.SecurityFeatures, "uniqueIdentifier antiTamperingDevice");
        Known(Vocabulary.Checks, "uniqueIdentifier antiTamperingDevice batchRelease");
        Known(Vocabulary.CheckOutcomes, "intact authentic released rejected");
        Known(Vocabulary.CheckReferences, "repository");
        Known(Vocabulary.CustomsOutcomes, "released accepted");
        Known(Vocabulary.DecommissionReasons, "repackaged supplied");
        Known(Vocabulary.ReactivationReasons, "notCollected");
        Known(Vocabulary.ReturnReasons, "damaged");
        Known(Vocabulary.QuantityReasons, "lineResidue notAscertainable");
        Known(Vocabulary.PartyRoles, "marketingAuthorizationHolder manufacturer");
        Known(Vocabulary.AffiliationKinds, "affiliated");
        Known(Vocabulary.SourceKinds, "publisher person group");
        Known(Vocabulary.RestrictionKinds, "route");
        Known(Vocabulary.Levels, "consignment batch serial");
        Known(Vocabulary.IdentifierStatuses, "decommissioned");
        Known(Vocabulary.Coverage, "product");
        Known(Vocabulary.Marks, "KF94");
        Known(Vocabulary.AreaGroups, "EU non-EU");
        Known(Vocabulary.PackagingTypes, "44 BO BG BX CT CN PX");
        Known(Vocabulary.Languages, "en it el de");
        Known(Vocabulary.Scripts, "Latn Kore");
        Vocabulary.NameUses.Contains("transliteration").Should().BeTrue();
        Vocabulary.NameUses.Contains("as printed in the report").Should().BeTrue();
    }

    [Fact]
    public void A_word_stands_once_in_its_table() => All.Should().AllSatisfy(v => v.Words.Should().OnlyHaveUniqueItems());

    [Fact]
    public void Words_are_camel_case_except_codes_and_what_is_printed()
    {
        Vocabulary[] codes = [Vocabulary.PackagingTypes, Vocabulary.Languages, Vocabulary.Scripts, Vocabulary.Marks, Vocabulary.AreaGroups, Vocabulary.NameUses];
        foreach (var vocabulary in All.Except(codes))
            vocabulary.Words.Should().OnlyContain(word => Regex.IsMatch(word, "^[a-z][a-zA-Z]*$"), "the words of {0} are camelCase", vocabulary.Name);
    }

    [Fact]
    public void Every_procedure_that_has_a_constant_is_in_the_table() =>
        typeof(Procedures).GetFields().Select(f => (string)f.GetRawConstantValue()!).Should().BeEquivalentTo(Vocabulary.Procedures.Words);

    [Theory]
    [InlineData("export", true), InlineData("https://example.org/procedures/42", true), InlineData("acme:drawback", true), InlineData("urn:example:x", true)]
    [InlineData("exprot", false), InlineData("Export", false), InlineData("acme:", false), InlineData("acme: drawback", false), InlineData("", false)]
    public void A_known_word_a_URI_and_a_prefixed_word_are_accepted_silently(string word, bool expected) =>
        Vocabulary.Procedures.Accepts(word).Should().Be(expected);

    [Fact]
    public void The_nearest_word_is_suggested_and_a_code_by_its_meaning()
    {
        Vocabulary.Procedures.Nearest("exprot").Should().Be("export");
        Vocabulary.RelabelReasons.Nearest("market-adaptation").Should().Be("marketAdaptation");
        Vocabulary.RelabelReasons.Nearest("anonymisation").Should().Be("anonymization");
        Vocabulary.PackagingTypes.Nearest("bottle").Should().Be("BO");
        Vocabulary.Languages.Nearest("Greek").Should().Be("el");
        Vocabulary.Procedures.Nearest("nothing like it").Should().BeNull();
    }

    [Fact]
    public void Codes_have_a_meaning_and_words_have_none()
    {
        Vocabulary.PackagingTypes.Meaning("44").Should().Be("bag, polybag");
        Vocabulary.Procedures.Meaning("export").Should().BeNull();
        Vocabulary.Procedures.Meaning("exprot").Should().BeNull();
    }

    [Theory]
    [InlineData("en", true), InlineData("zh-Hant", true), InlineData("pt-BR", true), InlineData("fil", true), InlineData("de-CH-1996", true)]
    [InlineData("xx", false), InlineData("english", false), InlineData("EN", false), InlineData("en-", false), InlineData("en--US", false), InlineData("en_US", false)]
    [InlineData("en-abcdefghi", false)]
    public void Languages_are_ISO_639_1_and_tags_that_begin_with_one(string tag, bool expected) => Vocabulary.Languages.Accepts(tag).Should().Be(expected);

    [Fact]
    public void A_language_tag_is_no_word_of_another_table() => Vocabulary.Procedures.Accepts("fil").Should().BeFalse();

    [Fact]
    public void A_known_word_is_found_in_UTF8_as_one_shared_value_without_allocating()
    {
        var export = Vocabulary.Procedures.Find("export"u8);
        export.Should().Be(new Code("export")).And.BeSameAs(Vocabulary.Procedures.CodeOf("export"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Vocabulary.Procedures.Find("export"u8);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void What_is_not_known_is_not_found_in_UTF8()
    {
        Vocabulary.Procedures.Find("exprot"u8).Should().BeNull();
        Vocabulary.Procedures.Find("수출"u8).Should().BeNull();
        Vocabulary.Procedures.Find(Encoding.UTF8.GetBytes(new string('e', 100_000))).Should().BeNull();
        Vocabulary.Procedures.CodeOf("acme:drawback").Should().Be(new Code("acme:drawback"));
    }

    private static void Known(Vocabulary vocabulary, string words) =>
        vocabulary.Words.Should().Contain(words.Split(' '), "the words of {0} hold them", vocabulary.Name);
}
