using Provenance.Events;
using Provenance.Rules;
using Provenance.Validation;

namespace Provenance.Tests.Sabotage;

/// <summary>Stories that a generator tells, sound ones and ones with one change.</summary>
public sealed class SabotageTests
{
    /// <summary>Kinds of events that no sound story can have, and why.</summary>
    private static readonly Dictionary<string, string> NotTold = new(StringComparer.Ordinal)
    {
        ["unrecognized"] = "An event of a type that the library does not know is what INT014 fails; a sabotage makes one.",
    };

    /// <summary>Core rules that no sabotage raises, and why.</summary>
    private static readonly Dictionary<string, string> NotRaised = new(StringComparer.Ordinal)
    {
        ["STR006"] = "A document holds an id once: the reader refuses the second event. It takes two documents, which the fixtures have.",
    };

    public static TheoryData<string> Names => new(Saboteur.All.Select(saboteur => saboteur.Name));

    private static IEnumerable<string> Core => RuleCatalog.Descriptors.Where(rule => rule.Profile == RuleProfile.Core).Select(rule => rule.Code);

    [Fact]
    public void A_sound_story_gives_nothing_to_ask() => SabotageMatrix.Instance.SaidOfSound.Should().BeEmpty();

    [Fact]
    public void Sound_stories_have_every_kind_of_event()
    {
        var kinds = Enum.GetNames<EventKind>().Select(kind => char.ToLowerInvariant(kind[0]) + kind[1..]);

        kinds.Except(SabotageMatrix.Instance.Kinds).Should().BeEquivalentTo(NotTold.Keys);
    }

    [Fact]
    public void Every_core_rule_passes_some_sound_story() => Core.Except(SabotageMatrix.Instance.Passed).Should().BeEmpty();

    [Fact]
    public void Every_core_rule_is_raised_by_a_sabotage_or_has_a_reason() =>
        Core.Except(Saboteur.All.Select(saboteur => saboteur.Code)).Should().BeEquivalentTo(NotRaised.Keys);

    [Fact]
    public void A_document_that_has_an_id_twice_is_refused_before_a_rule_can_speak()
    {
        var document = Story.Tell(7, 12).Document;
        var events = document["chains"]![0]!["events"]!.AsArray();
        var second = events[0]!.DeepClone();
        second["place"] = "home-shop";
        events.Add(second);

        FluentActions.Invoking(() => StoryCheck.Of(document)).Should().Throw<InvalidDataException>();
    }

    [Fact]
    public void Sabotages_have_names_of_their_own()
    {
        Saboteur.All.Should().HaveCountGreaterThanOrEqualTo(60);
        Saboteur.All.Select(saboteur => saboteur.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory, MemberData(nameof(Names))]
    public void A_sabotage_raises_its_rule_and_no_other_wherever_it_is_done(string name)
    {
        var row = SabotageMatrix.Instance.Rows.Single(one => one.Saboteur.Name == name);

        string.Join("\n", row.Missed).Should().BeEmpty("{0} is to speak", row.Saboteur.Code);
        string.Join("\n", row.Strange).Should().BeEmpty("nothing else was changed");
        row.Done.Should().BeGreaterThanOrEqualTo(3, "a sabotage that can hardly be done proves little");
    }

    [Fact]
    public void Ten_thousand_cases_are_judged_and_the_matrix_is_printed()
    {
        var matrix = SabotageMatrix.Instance;
        TestContext.Current.TestOutputHelper!.WriteLine(matrix.ToString());
        TestContext.Current.AddAttachment("sabotage-matrix.txt", matrix.ToString());
        TestContext.Current.TestOutputHelper.WriteLine($"Judged within {matrix.Elapsed.TotalSeconds:0} s.");

        matrix.Cases.Should().BeGreaterThanOrEqualTo(SabotageMatrix.LeastCases);
        matrix.Shapes.Should().BeGreaterThan(SabotageMatrix.Stories * 9 / 10, "stories that are all alike prove little");
        matrix.Shortest.Should().Be(3);
        matrix.Longest.Should().BeInRange(180, 200);
    }

    [Fact]
    public void The_same_seed_tells_the_same_story() =>
        Story.Tell(7, 40).Document.ToJsonString().Should().Be(Story.Tell(7, 40).Document.ToJsonString());
}
