using System.Text.Json.Nodes;
using Provenance.Tests.Mutations;
using Provenance.Validation;

namespace Provenance.Tests.Sabotage;

/// <summary>Stories that a generator tells, sound ones and ones with one change.</summary>
public sealed class SabotageTests
{
    /// <summary>So many stories in an ordinary run.</summary>
    private const int Stories = 200;

    public static TheoryData<string> Names => new(Saboteur.All.Select(saboteur => saboteur.Name));

    [Fact]
    public void A_sound_story_gives_no_fail_and_no_open()
    {
        var wrong = new List<string>();
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        var (least, most) = (int.MaxValue, 0);
        for (var seed = 0; seed < Stories; seed++)
        {
            var (document, story) = Story.Tell(seed, LengthOf(seed));
            shapes.Add(story.Shape);
            (least, most) = (Math.Min(least, story.Events), Math.Max(most, story.Events));
            wrong.AddRange(Judged(document).Select(finding => $"{seed}: {finding.Code} {finding.Kind} {finding.Message}"));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{shapes.Count} shapes in {Stories} stories of {least} to {most} events");
        wrong.Should().BeEmpty();
        shapes.Count.Should().BeGreaterThan(Stories / 4, "stories that are all alike prove little");
    }

    [Theory, MemberData(nameof(Names))]
    public void A_sabotage_raises_its_rule_and_no_other_wherever_it_can_be_done(string name)
    {
        var saboteur = Saboteur.All.Single(one => one.Name == name);
        var missed = new List<string>();
        var done = 0;
        for (var seed = 0; seed < Stories / 2; seed++)
        {
            var (document, _) = Story.Tell(seed, LengthOf(seed));
            var site = document["chains"]!.AsArray().SelectMany(chain => chain!["events"]!.AsArray()).OfType<JsonObject>().FirstOrDefault(saboteur.Fits);
            if (site is null)
                continue;
            done++;
            var id = (string)site["id"]!;
            saboteur.Change.Make(site);
            var codes = Judged(document).Select(finding => finding.Code).Where(code => code != saboteur.Beside).Distinct().ToArray();
            if (!codes.SequenceEqual([saboteur.Code]))
                missed.Add($"seed {seed}, {id}: {string.Join(' ', codes)}");
        }

        string.Join(" / ", missed).Should().BeEmpty();
        done.Should().BeGreaterThan(2, "a sabotage that can hardly be done proves little");
    }

    [Fact]
    public void The_same_seed_tells_the_same_story() =>
        Story.Tell(7, 40).Document.ToJsonString().Should().Be(Story.Tell(7, 40).Document.ToJsonString());

    /// <summary>From three events to two hundred.</summary>
    private static int LengthOf(int seed) => seed % 10 == 9 ? 150 : 3 + seed % 40;

    private static IEnumerable<Finding> Judged(JsonObject document) =>
        SoundDocument.Check(document).Findings.Where(finding => finding.Kind is FindingKind.Fail or FindingKind.Open);
}
