using System.Collections.Concurrent;
using Provenance.Rules;
using Provenance.Tests.Mutations;
using Provenance.Validation;

namespace Provenance.Tests.Sabotage;

/// <summary>What the strict profile says of sound stories and documents.</summary>
public sealed class StrictTests
{
    private static readonly ProvenancePolicy Strict = new() { Strict = true };

    /// <summary>What sound records leave open under the strict profile, and the fact that they lack.</summary>
    private static readonly Dictionary<string, string> Lacking = new(StringComparer.Ordinal)
    {
        ["MOV002"] = "Times to the day, or uncertain ones, leave no time between two places for certain.",
        ["QTY010"] = "No yield of the process is recorded.",
    };

    /// <summary>Rules of the strict profile that find nothing to judge in sound stories, and why.</summary>
    private static readonly Dictionary<string, string> NotJudged = new(StringComparer.Ordinal)
    {
        ["COC009"] = "No story has an activity that needs an authorization.",
        ["MOV008"] = "No story declares a route.",
        ["ORD008"] = "No party of a story has a lifetime or a mandate that ends.",
        ["CST005"] = "No office of a story says when it is open and what it handles.",
        ["CST013"] = "No procedure of a story has a day by which it is to end.",
        ["CST016"] = "No goods of a story are under export control.",
        ["LBL025"] = "No story counts the labels that were issued.",
        ["QTY014"] = "No story has a total beside its packages.",
        ["QTY016"] = "The policy knows no rate of work.",
        ["EVD011"] = "No evidence of a story says what it covers.",
        ["INT004"] = "No event of a story says when it was recorded.",
        ["INT005"] = "No event of a story says when it was recorded.",
    };

    private static readonly Lazy<Said> OfStories = new(() => new(Enumerable.Range(0, SabotageMatrix.Stories), seed =>
        ($"seed {seed}", StoryCheck.Of(Story.Tell(seed, SabotageMatrix.LengthOf(seed)).Document, Strict))));

    public static TheoryData<string> Documents => new(SoundDocument.All.Select(document => document.Name));

    [Fact]
    public void A_sound_story_fails_nothing_strictly() => OfStories.Value.Failed.Should().BeEmpty();

    [Fact]
    public void A_sound_story_leaves_open_strictly_what_it_does_not_record() => OfStories.Value.Open.Keys.Should().BeEquivalentTo(Lacking.Keys);

    [Fact]
    public void A_story_with_exact_times_leaves_no_speed_open() =>
        OfStories.Value.Open["MOV002"].Select(where => int.Parse(where.Split(' ', ':')[1], System.Globalization.CultureInfo.InvariantCulture)).Where(Story.IsExact).Should().BeEmpty();

    [Fact]
    public void Every_strict_rule_passes_some_sound_story_or_has_a_reason() =>
        RuleCatalog.Descriptors.Where(rule => rule.Profile == RuleProfile.Strict).Select(rule => rule.Code).Except(OfStories.Value.Passed).Should().BeEquivalentTo(NotJudged.Keys);

    [Theory, MemberData(nameof(Documents))]
    public void A_sound_document_fails_nothing_strictly_and_leaves_open_what_it_does_not_record(string name)
    {
        var said = new Said([0], _ => (name, SoundDocument.Check(SoundDocument.Named(name).Copy(), Strict)));

        said.Failed.Should().BeEmpty();
        said.Open.Keys.Should().BeSubsetOf(Lacking.Keys);
    }

    private sealed class Said
    {
        private readonly ConcurrentDictionary<string, byte> _passed = new(StringComparer.Ordinal);
        private readonly ConcurrentBag<string> _failed = [];

        public Said(IEnumerable<int> seeds, Func<int, (string Where, ProvenanceReport Report)> check) => Parallel.ForEach(seeds, seed =>
        {
            var (where, report) = check(seed);
            foreach (var rule in report.Rules)
            {
                if (rule.Outcome == RuleOutcomeKind.Pass)
                    _passed.TryAdd(rule.Code, 0);
            }

            foreach (var finding in report.Findings.Where(finding => finding.AsksSomething))
            {
                if (finding.Kind == FindingKind.Open)
                    Open.GetOrAdd(finding.Code, _ => []).Add($"{where}: {finding.Message}");
                else
                    _failed.Add($"{where}: {finding.Code} {finding.Kind} {finding.Message}");
            }
        });

        public ConcurrentDictionary<string, ConcurrentBag<string>> Open { get; } = new(StringComparer.Ordinal);

        public IEnumerable<string> Failed => _failed.Order(StringComparer.Ordinal);

        public IEnumerable<string> Passed => _passed.Keys;
    }
}
