using Provenance.Events;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Values that are of the right type and make no sense.</summary>
public sealed class ValueProblemTests
{
    [Theory]
    [InlineData("\"time\": \"2020-02-30\"", "time $e.time: \"2020-02-30\" is not a date: February 2020 has 29 days.")]
    [InlineData("\"time\": \"2020-01-24/2020-02-01\"", "time $e.time: \"2020-01-24/2020-02-01\" means lasting from 2020-01-24 to 2020-02-01: write \"start\" and \"end\".")]
    [InlineData("\"time\": \"[2020-02-03..2020-01-24]\"", "time $e.time: \"[2020-02-03..2020-01-24]\" ends before it starts.")]
    [InlineData("\"start\": \"2020-02-03\", \"end\": \"2020-01-24\"", "reversed $e.end: It ends (2020-01-24) before it starts (2020-02-03). Write the earlier time under \"start\".")]
    [InlineData("\"time\": {\"none\": \"never\"}", "absence $e.time: A time cannot be none. Leave it out, or write {\"unknown\": \"notStated\"}.")]
    [InlineData("\"zone\": \"Asia/Pyeongyang\"", "zone $e.zone: \"Asia/Pyeongyang\" is not a time zone of the IANA database. Write Asia/Pyongyang")]
    [InlineData("\"recordedAt\": \"2020-02-03\"", "time $e.recordedAt: \"2020-02-03\" is not an instant. Write an instant with its offset, such as \"2020-02-10T00:00:00Z\".")]
    [InlineData("\"quantity\": {\"exactly\": -5}", "quantity $e.quantity.exactly: -5 is less than none. A quantity is 0 or more: record what was taken away as an event of its own.")]
    [InlineData("\"quantity\": {\"min\": 9, \"max\": 1}", "reversed $e.quantity: From 9 to 1 is no interval. Write the smaller amount first: {\"min\": 1, \"max\": 9}.")]
    [InlineData("\"quantity\": {\"exactly\": 1, \"about\": 2}", "quantity $e.quantity: The quantity states its amount in more than one way. Keep one of exactly, min and max, about, some, all, unknown.")]
    [InlineData("\"quantity\": {\"none\": \"all lost\"}", "quantity $e.quantity.none: A quantity cannot be none. Write {\"exactly\": 0}.")]
    [InlineData("\"quantity\": {\"some\": false}", "wrongType $e.quantity.some: true or false stands here. Write true, or leave the member out.")]
    [InlineData("\"quantity\": {\"exactly\": \"5\"}", "wrongType $e.quantity.exactly: A text stands here. Write a number, without quotes.")]
    [InlineData("\"quantity\": {\"exactly\": 1e60}", "number $e.quantity.exactly: The number is too large.")]
    [InlineData("\"quantity\": {\"exactly\": 5, \"unit\": \"kg\"}", "unit $e.quantity.unit: \"kg\" is not a unit code that is known here. Write KGM (kilogram).")]
    [InlineData("\"quantity\": {\"exactly\": 5, \"unit\": \"QQQ\"}", "unit $e.quantity.unit: \"QQQ\" is not a unit that is known here.")]
    [InlineData("\"place\": {\"country\": \"KOR\"}", "country $e.place.country: \"KOR\" is not a country code. Write KR for South Korea.")]
    [InlineData("\"place\": {\"country\": [\"KR\", \"South Corea\"]}", "country $e.place.country[1]: \"South Corea\" is not a country code. Write KR for South Korea.")]
    [InlineData("\"place\": {\"unlocode\": \"kr icn\"}", "unlocode $e.place.unlocode: \"kr icn\" is not a UN/LOCODE. Write KRICN.")]
    [InlineData("\"place\": {\"point\": [124.4, 40.1]}", "point $e.place.point: 124.4 is not a latitude (−90 to 90). Write the latitude first: [40.1, 124.4].")]
    [InlineData("\"place\": {\"point\": [40.1]}", "point $e.place.point: This is no point. Write a point as [latitude, longitude] in degrees: [40.1, 124.4].")]
    [InlineData("\"place\": {\"radiusKm\": -1}", "quantity $e.place.radiusKm: -1 is less than none. A radius is 0 or more kilometers.")]
    [InlineData("\"place\": {\"near\": {\"distanceKm\": -1}}", "quantity $e.place.near.distanceKm: -1 is less than none. A distance is 0 or more kilometers.")]
    [InlineData("\"quantity\": {\"exactly\": 1e-31}", "number $e.quantity.exactly: The number has more digits than can be kept, and is not rounded unasked. Write it with up to 28 digits, none beyond the 28th decimal.")]
    [InlineData("\"quantity\": {\"exactly\": 1234567890123456789012345678.95}", "number $e.quantity.exactly: The number has more digits than can be kept")]
    [InlineData("\"time\": \"yesterday\"", "time $e.time: \"yesterday\" is not a time. Write a date (2020-02-03, 2020-02 or 2020)")]
    [InlineData("\"time\": \"Y17000\"", "time $e.time: \"Y17000\" is a year of more than four digits.")]
    [InlineData("\"quantity\": {\"exactly\": 5, \"unit\": \"KGX\"}", "unit $e.quantity.unit: \"KGX\" is not a unit that is known here. Write KGM, if kilogram is meant; otherwise another code of UN/ECE Recommendation 20.")]
    [InlineData("\"place\": {\"near\": {\"distanceKm\": {\"exactly\": 5, \"unit\": \"KGM\"}}}", "unit $e.place.near.distanceKm: A distance is not told in kilograms. Leave the unit out for kilometers.")]
    [InlineData("\"place\": {\"none\": \"nowhere\"}", "absence $e.place.none: A place cannot be none.")]
    [InlineData("\"items\": [\"masks\"]", "itemId $e.items[0]: \"masks\" is not an item id. Write an absolute URI, such as urn:example:masks.")]
    [InlineData("\"by\": {\"count\": {\"unknown\": \"notStated\"}}", "absence $e.by.count.unknown: A head count is not unknown or none.")]
    [InlineData("\"by\": {\"count\": {\"exactly\": 0}}", "number $e.by.count.exactly: 0 is not a number of people: a whole number from 1, or leave the count out.")]
    [InlineData("\"by\": {\"count\": {\"min\": 5, \"max\": 2}}", "reversed $e.by.count: From 5 to 2 is no range. Write the smaller number first.")]
    [InlineData("\"by\": {\"name\": \"\"}", "empty $e.by.name: A text is empty.")]
    [InlineData("\"by\": {\"unknown\": \"notStated\", \"name\": \"LG\"}", "absence $e.by: It is either a party or says that it is unknown or that there is none.")]
    [InlineData("\"by\": {\"unknown\": \"notStated\", \"none\": \"why\"}", "absence $e.by: It is either a party or says that it is unknown or that there is none.")]
    [InlineData("\"step\": {\"unknown\": \"notStated\", \"none\": \"why\"}", "absence $e.step: An object in this place says one thing:")]
    [InlineData("\"step\": {\"unknown\": \"dontKnow\"}", "unknownWord $e.step.unknown: \"dontKnow\" is no reason. Write \"notAsked\", \"notStated\", \"notDisclosed\", \"notAscertainable\" or \"notHeld\".")]
    [InlineData("\"step\": {\"none\": \" \"}", "absence $e.step.none: \"none\" says why there is none: {\"none\": \"no carrier was used\"}.")]
    [InlineData("\"follows\": {\"unknown\": \"notStated\", \"none\": \"x\"}", "absence $e.follows: An object in this place says one thing:")]
    [InlineData("\"evidence\": [{\"kind\": \"photo\", \"credibility\": 7}]", "number $e.evidence[0].credibility: 7 is not a grade of credibility: a number from 1 (confirmed) to 6 (cannot be judged).")]
    [InlineData("\"evidence\": [{\"kind\": \"photo\", \"source\": {\"reliability\": \"G\"}}]", "unknownWord $e.evidence[0].source.reliability: \"G\" is no grade of reliability.")]
    [InlineData("\"relations\": [{\"status\": \"claim\"}]", "relation $e.relations[0]: A relation names one other event or restriction by how it lies to it:")]
    [InlineData("\"relations\": [{\"before\": \"e2\", \"after\": \"e3\"}]", "relation $e.relations[0]: A relation names one other event or restriction by how it lies to it:")]
    [InlineData("\"documents\": [{\"valid\": \"2027-12-31/2023-01-01\"}]", "time $e.documents[0].valid: \"2027-12-31/2023-01-01\" ends before it starts.")]
    [InlineData("\"documents\": [{\"valid\": \"2027\"}]", "time $e.documents[0].valid: \"2027\" is not an interval.")]
    public void A_value_that_makes_no_sense_is_refused(string member, string problem) =>
        Read.Problems($$"""{"id": "e1", "type": "stored", {{member}}}""").Should().ContainSingle().Which.Should().StartWith($"error {problem}");

    [Theory]
    [InlineData("stored", "\"status\": \"facts\"", "error unknownWord $e.status: \"facts\" is no status. Write \"fact\".")]
    [InlineData("stored", "\"status\": {\"unknown\": \"notStated\"}", "error wrongType $e.status: An object stands here. A status is one of \"fact\", \"claim\", \"inferred\" or \"disputed\"; leave the member out where it is not known.")]
    [InlineData("relabeled", "\"removed\": \"most\"", "error unknownWord $e.removed: \"most\" is no extent of removal. Write \"all\" or \"some\".")]
    [InlineData("delivered", "\"finality\": \"consumd\"", "error unknownWord $e.finality: \"consumd\" is no finality. Write \"consumed\".")]
    [InlineData("customsProcessed", "\"phase\": \"open\"", "error unknownWord $e.phase: \"open\" is no phase. Write \"opened\" or \"discharged\".")]
    [InlineData("customsProcessed", "\"commodity\": \"6307.90\"", "error commodity $e.commodity: \"6307.90\" is not an HS code. Write 630790.")]
    [InlineData("customsProcessed", "\"procedure\": \"free-circulation\"", "warning unknownWord $e.procedure: \"free-circulation\" is no known customs procedure. Write \"freeCirculation\", or a word of your own with a prefix, such as \"my:free-circulation\". It is kept as it stands.")]
    [InlineData("customsProcessed", "\"declaredOrigin\": \"Europ\"", "warning unknownWord $e.declaredOrigin: \"Europ\" is no known group of countries.")]
    [InlineData("relabeled", "\"reason\": \"zzzzz\"", "warning unknownWord $e.reason: \"zzzzz\" is no known reason to relabel. Write a known word, or one of your own with a prefix, such as \"my:zzzzz\". It is kept as it stands.")]
    [InlineData("relabeled", "\"after\": {\"dates\": {\"bestbefore\": \"2025-09\"}}", "warning unknownWord $e.after.dates.bestbefore: \"bestbefore\" is no known date of a label. Write \"bestBefore\", or a word of your own with a prefix")]
    [InlineData("relabeled", "\"after\": {\"dates\": {\"packed\": \"2025-09\", \"packed\": \"2025-10\"}}", "error duplicateMember $e.after.dates.packed: \"packed\" stands twice in the dates of a label.")]
    [InlineData("relabeled", "\"after\": {\"language\": [\"en-GB\", \"English\"]}", "warning unknownWord $e.after.language[1]: \"English\" is no known language (ISO 639-1). Write \"en\"")]
    [InlineData("relabeled", "\"evidence\": [{\"kind\": \"photo\", \"language\": \"english\"}]", "warning unknownWord $e.evidence[0].language: \"english\" is no known language (ISO 639-1). Write \"en\"")]
    [InlineData("moved", "\"mode\": \"ship\"", "warning unknownWord $e.mode: \"ship\" is no known mode of transport. Write \"sea\", or a word of your own with a prefix")]
    [InlineData("moved", "\"mode\": \"Lorry\"", "warning unknownWord $e.mode: \"Lorry\" is no known mode of transport. Write \"road\"")]
    [InlineData("sealChanged", "\"before\": {\"brand\": \"LG\"}", "error wrongType $e.before: An object stands where a list is read. Put it in brackets: [{…}].")]
    [InlineData("packed", "\"container\": \"PAL-1\"", "error itemId $e.container: \"PAL-1\" is not an item id. Write an absolute URI, such as urn:example:PAL-1.")]
    [InlineData("relabeled", "\"mapping\": [{\"from\": \"urn:x:a\", \"to\": [\"urn:x:b\", \"urn:x:a\"]}]", "error mapping $e.mapping[0]: \"urn:x:a\" is mapped to itself. If the identifier stays on purpose write \"identityPreserved\": true; otherwise write the new id under \"to\".")]
    [InlineData("relabeled", "\"mapping\": [{\"from\": \"urn:x:a\", \"to\": \"urn:x:a\", \"identityPreserved\": false}]", "error mapping $e.mapping[0]: \"urn:x:a\" is mapped to itself.")]
    [InlineData("corrected", "\"target\": \"e0\", \"replacement\": {\"type\": \"stored\", \"recordedAt\": \"2020-02-03T00:00:00Z\"}", "error misplaced $e.replacement: A replacement has no \"recordedAt\" of its own")]
    public void A_word_or_value_of_a_type_is_checked(string type, string member, string problem) =>
        Read.Problems($$"""{"id": "e1", "type": "{{type}}", {{member}}}""").Should().ContainSingle().Which.Should().StartWith(problem);

    [Fact]
    public void An_end_on_the_day_of_its_start_is_not_reversed() =>
        Read.Event<Stored>("""{"id": "e1", "type": "stored", "start": "2020-02-03T10:00:00", "end": "2020-02-03"}""").End!.Text.Should().Be("2020-02-03");

    [Fact]
    public void An_identifier_that_stays_on_purpose_is_read() =>
        Read.Event<Relabeled>("""{"id": "e1", "type": "relabeled", "mapping": [{"from": "urn:x:a", "to": "urn:x:a", "identityPreserved": true}]}""").Mapping.Count.Should().Be(1);

    [Theory]
    [InlineData("my:procedure")]
    [InlineData("https://example.org/procedure")]
    [InlineData("transit")]
    public void A_known_word_a_prefixed_one_and_a_URI_pass_without_a_word(string procedure) =>
        Read.Event<CustomsProcessed>($$"""{"id": "e1", "type": "customsProcessed", "procedure": "{{procedure}}"}""").Procedure!.Word.Should().Be(procedure);

    [Fact]
    public void A_word_is_judged_by_each_vocabulary_it_stands_in() =>
        Read.Problems("""{"id": "e1", "type": "customsProcessed", "procedure": "transit", "step": "transit"}""").Should().ContainSingle()
            .Which.Should().StartWith("warning unknownWord $e.step: \"transit\" is no known step.");
}
