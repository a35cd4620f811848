using System.Text;
using Provenance.Documents;

namespace Provenance.Tests.Documents.Reading;

/// <summary>Numbers that check themselves, and head counts where nobody counts.</summary>
public sealed class IdentifierProblemTests
{
    [Theory]
    [InlineData("gln", "123", "\"123\" is not a GLN, which has 13 digits.")]
    [InlineData("gln", "400000099007x", "\"400000099007x\" is not a GLN, which has 13 digits.")]
    [InlineData("gln", "4000000990078", "\"4000000990078\" is not a GLN: its check digit would be 9, so a digit is wrong.")]
    [InlineData("lei", "XXX", "\"XXX\" is not an LEI, which has 20 characters, not 3.")]
    [InlineData("lei", "5493001KJTIIGC8Y1r12", "\"5493001KJTIIGC8Y1r12\" is not an LEI, which has 18 capital letters or digits and two digits.")]
    [InlineData("lei", "5493001KJTIIGC8Y1RAB", "\"5493001KJTIIGC8Y1RAB\" is not an LEI, which has 18 capital letters or digits and two digits.")]
    [InlineData("lei", "5493001KJTIIGC8Y1R13", "\"5493001KJTIIGC8Y1R13\" is not an LEI: its check digits do not fit, so a character is wrong.")]
    public void A_number_that_does_not_fit_is_kept_and_reported(string member, string number, string problem)
    {
        var json = $$"""{"id": "e1", "type": "stored", "by": { "{{member}}": "{{number}}" } }""";
        var by = Read.Result(Read.Document(json)).Chains![0][0].Event.By!;

        Read.Problems(json).Should().Equal($"warning identifier $e.by.{member}: {problem} Check it against its source. It is kept as it stands.");
        (by.Gln ?? by.Lei)!.Value.Should().Be(number);
    }

    [Fact]
    public void The_number_of_a_place_is_checked() =>
        Read.Problems("""{"id": "e1", "type": "stored", "place": {"gln": "abc"}}""").Should().Equal(
            "warning identifier $e.place.gln: \"abc\" is not a GLN, which has 13 digits. Check it against its source. It is kept as it stands.");

    [Theory]
    [InlineData("\"gln\": \"4000000990079\", \"lei\": \"5493001KJTIIGC8Y1R12\"")]
    [InlineData("\"gln\": {\"unknown\": \"notStated\"}, \"lei\": {\"none\": \"not registered\"}")]
    public void A_number_that_fits_and_one_that_is_not_known_pass(string members) =>
        Read.Problems($$"""{"id": "e1", "type": "stored", "by": { {{members}} } }""").Should().BeEmpty();

    [Fact]
    public void The_head_count_of_what_is_no_group_is_told() =>
        Read.Problems("""{"id": "e1", "type": "stored", "by": {"kind": "organization", "count": {"about": 4}}}""").Should().Equal(
            "warning count $e.by.count: A head count is told of a group only. Write \"kind\": \"group\", or leave the count out. It is kept, and no rule reads it.");

    [Fact]
    public void A_stream_in_another_encoding_is_told_under_the_name_of_its_document()
    {
        var reader = new DocumentReader();
        reader.Add(Encoding.UTF8.GetBytes("""{"provenance": "1.0"}"""), "first.json");
        reader.Add(new MemoryStream(Encoding.Unicode.GetBytes("{}")), "second.json");
        reader.Add(Encoding.BigEndianUnicode.GetBytes("{}"), "third.json");

        reader.Complete().Problems.Select(problem => problem.ToString()).Should().Equal(
            "second.json(1,1): error encoding: The document is in UTF-16. Save it as UTF-8. [$]",
            "third.json(1,1): error encoding: The document is in UTF-16. Save it as UTF-8. [$]");
    }
}
