using CsCheck;
using Provenance.Reference;

namespace Provenance.Tests.Reference;

public sealed class NearestTests
{
    private static readonly Gen<string> Words = Gen.Char['a', 'c'].Array[0, 7].Select(letters => new string(letters));

    [Theory]
    [InlineData("", "", 0), InlineData("", "abc", 3), InlineData("quantity", "quantity", 0), InlineData("qauntity", "quantity", 1), InlineData("quantiy", "quantity", 1)]
    [InlineData("quantityy", "quantity", 1), InlineData("quentity", "quantity", 1), InlineData("kitten", "sitting", 3), InlineData("ca", "abc", 2)]
    public void Distance_counts_insertions_deletions_replacements_and_swaps(string one, string other, int expected) =>
        Nearest.Distance(one, other).Should().Be(expected);

    [Fact]
    public void Distance_is_a_metric()
    {
        Words.Sample(a => Nearest.Distance(a, a) == 0);
        Gen.Select(Words, Words).Sample((a, b) => Nearest.Distance(a, b) == Nearest.Distance(b, a) && (Nearest.Distance(a, b) == 0) == (a == b));
        Gen.Select(Words, Words, Words).Sample((a, b, c) => Nearest.Distance(a, c) <= Nearest.Distance(a, b) + Nearest.Distance(b, c));
    }

    [Fact]
    public void Distance_is_bounded_by_the_lengths() =>
        Gen.Select(Words, Words).Sample((a, b) => Nearest.Distance(a, b) is var d && d >= Math.Abs(a.Length - b.Length) && d <= Math.Max(a.Length, b.Length));

    [Theory]
    [InlineData("quantiy", "quantity"), InlineData("Quantity", "quantity"), InlineData("market-adaptation", "marketAdaptation"), InlineData("free circulation", "freeCirculation")]
    [InlineData("anonymisation", "anonymization"), InlineData("qty", null), InlineData("frmo", "from"), InlineData("to", "to"), InlineData("t", null), InlineData("", null)]
    [InlineData("completelyElse", null)]
    public void A_misspelled_word_is_found_and_another_one_is_not(string word, string? expected) =>
        Nearest.To(word, ["from", "to", "quantity", "marketAdaptation", "freeCirculation", "anonymization"]).Should().Be(expected);

    [Fact]
    public void Of_equally_near_words_the_first_is_taken() => Nearest.To("cart", ["care", "card", "carp"]).Should().Be("care");

    [Fact]
    public void A_nearer_word_wins_over_an_earlier_one() => Nearest.To("dispatched", ["dispatcher", "dispatches", "Dispatched"]).Should().Be("Dispatched");

    [Fact]
    public void A_very_long_word_is_not_looked_for() => Nearest.To(new string('a', 100_000), [new string('a', 99_999)]).Should().BeNull();
}
