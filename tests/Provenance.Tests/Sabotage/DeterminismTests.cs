using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Values;

namespace Provenance.Tests.Sabotage;

/// <summary>Input of equal meaning is judged and printed alike, wherever and in whatever order it is told.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Registry = ["parties", "places", "sources", "evidence", "restrictions", "authorizations", "itemFacts", "context"];

    [Fact]
    public void Most_of_the_documents_have_findings_to_compare()
    {
        SameMeaning.Documents.Should().HaveCount(64);
        SameMeaning.Documents.Count(one => StoryCheck.Of(one.Document).Findings.Count > 0).Should().BeGreaterThan(35);
    }

    /// <remarks>Own separators and signs bite even where no data of cultures are installed.</remarks>
    [Theory]
    [InlineData("de-DE"), InlineData("ko-KR"), InlineData("tr-TR"), InlineData("ar-SA")]
    public void A_culture_changes_no_byte_of_reading_checking_and_printing(string name)
    {
        var expected = SameMeaning.Documents.Select(one => SameMeaning.Printed(one.Document)).ToArray();
        string[] actual = [];
        Exception? thrown = null;
        var culture = new CultureInfo(name) { NumberFormat = { NumberDecimalSeparator = "٫", NumberGroupSeparator = "’", NegativeSign = "~" }, DateTimeFormat = { DateSeparator = "~", TimeSeparator = "~" } };
        var thread = new Thread(() =>
        {
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
                (-1.5m).ToString(CultureInfo.CurrentCulture).Should().Be("~1٫5");
                actual = [.. SameMeaning.Documents.Select(one => SameMeaning.Printed(one.Document))];
            }
            catch (Exception e)
            {
                thrown = e;
            }
        });
        thread.Start();
        thread.Join();

        thrown.Should().BeNull();
        actual.Should().HaveSameCount(expected);
        SameMeaning.Documents.Select((one, i) => SameMeaning.Difference(one.Name, expected[i], actual[i])).OfType<string>().Should().BeEmpty();
    }

    [Fact]
    public void The_order_of_the_members_of_objects_changes_no_byte() =>
        DifferencesOf((document, random) => SameMeaning.WithMembersShuffled(document, random)!.AsObject(), SameMeaning.Printed).Should().BeEmpty();

    [Fact]
    public void The_order_of_parties_places_sources_and_what_else_has_an_id_changes_no_byte() =>
        DifferencesOf((document, random) => SameMeaning.WithArraysShuffled(document, random, Registry), SameMeaning.Printed).Should().BeEmpty();

    [Fact]
    public void The_order_of_chains_changes_no_byte() =>
        DifferencesOf((document, random) => SameMeaning.WithArraysShuffled(document, random, "chains"), SameMeaning.Printed).Should().BeEmpty();

    /// <remarks>Rules name the first date that differs: it has to be the first in whatever order they are told.</remarks>
    [Fact]
    public void The_dates_of_a_label_come_in_one_order_however_they_are_given()
    {
        string[] kinds = ["house:opened", "expiry", "production", "expiry", "bestBefore"];
        var label = new Label { Dates = kinds.Select((kind, i) => new LabelDate { Kind = kind, Date = EventTime.Parse($"203{i}") }).ToValueList() };

        label.Dates.Select(date => $"{date.Kind} {date.Date.Text}").Should().Equal("production 2032", "bestBefore 2034", "expiry 2031", "expiry 2033", "house:opened 2030");
        new Label { Dates = ValueList.Unknown<LabelDate>(Why.NotAsked) }.Dates.Absence.Should().NotBeNull();
    }

    private static string DifferencesOf(Func<JsonObject, Random, JsonObject> retold, Func<JsonObject, string> said)
    {
        var random = new Random(4);
        var differences = new List<string>();
        var isRetold = false;
        foreach (var (name, document) in SameMeaning.Documents)
        {
            var other = retold(document, random);
            isRetold |= other.ToJsonString() != document.ToJsonString();
            JsonNode.DeepEquals(document["provenance"], other["provenance"]).Should().BeTrue();
            if (SameMeaning.Difference(name, said(document), said(other)) is { } difference)
                differences.Add(difference);
        }

        isRetold.Should().BeTrue("what is in the same order proves nothing");
        return string.Join("\n\n", differences);
    }
}
