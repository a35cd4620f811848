using CsCheck;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Packs;
using Provenance.Reference;
using Provenance.Tests.Chains;
using Provenance.Tests.Generators;
using Provenance.Tests.Mutations;
using Provenance.Tests.Routes;
using Provenance.Tests.Sabotage;
using Provenance.Validation;
using Provenance.Values;

namespace Provenance.Tests.Validation.Monitoring;

/// <summary>After every prefix of a ledger the monitor says what a check of that prefix says.</summary>
public sealed class ChainMonitorProperties
{
    /// <summary>Without the rule that reads all evidence of the registry, investigations are judged in parts too.</summary>
    private static readonly ProvenancePolicy InParts = ProvenancePolicy.Default with { Disabled = ["EVD020"] };

    private static readonly ProvenancePolicy[] Policies =
    [
        ProvenancePolicy.Default,
        InParts,
        InParts with { Strict = true },
        InParts with
        {
            Strict = true,
            Packs = ProvenancePacks.All,
            Routes = [MaskRoute.Everything, MaskRoute.Read("{ \"provenanceRoute\": \"1.0\", \"id\": \"nothing\", \"version\": \"1\", \"title\": \"t\", \"steps\": [] }")],
            LabelProfiles = LabelProfile.BuiltIn,
            Suppressions = [new() { Code = "STR004", Why = "They come for it.", By = "house", Until = EventTime.Parse("2023-06-30") }],
        },
    ];

    [Fact]
    public void A_story_told_event_by_event_is_judged_as_its_prefixes_are() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[3, 28], Gen.Int[0, 3], Gen.OneOf(Policies)).Sample(Tell, iter: 60);

    [Fact]
    public void Documents_of_any_events_are_judged_as_their_prefixes_are() =>
        Gen.Select(DocumentGen.Documents, DocumentGen.Documents, Gen.Int[0, 1_000], Gen.OneOf(Policies), Gen.Bool).Sample(
            (document, other, seed, policy, isRegistered) => Tell(
                isRegistered ? document.Registry : document.Registry with { Evidence = default, Sources = default },
                [.. document.Chains, .. other.Chains.Select(Renamed)],
                document.Header.EvaluatedAt ?? Instant.FromUtc(2021, 1, 1, 0, 0),
                seed,
                policy),
            iter: 150);

    [Fact]
    public void Chains_whose_events_follow_correct_and_retract_one_another_are_judged_as_their_prefixes_are() =>
        Gen.Select(ChainGen.Tangled(2, 14), Gen.Int[0, 1_000]).Sample((events, seed) => Tell(events, seed), iter: 150);

    /// <summary>Some events are missing, twisted, late, corrected or retracted: what a story with <paramref name="disorder"/> is.</summary>
    private static void Tell(int seed, int length, int disorder, ProvenancePolicy policy)
    {
        var random = new Random(seed);
        var (json, _) = Story.Tell(seed, length);
        var read = SoundDocument.Read(json);
        var chains = read.ChainsOrThrow();
        Tell(chains.Registry, [.. chains.Select(chain => Disorder(chain, random, disorder))], read.EvaluatedAt!.Value, seed, policy);
    }

    private static ProvenanceChain Renamed(ProvenanceChain chain) =>
        ProvenanceChain.Restore(chain.Description with { Id = "other-" + chain.Id }, chain.Ledger.ToArray());

    private static ProvenanceChain Disorder(ProvenanceChain chain, Random random, int disorder)
    {
        var events = chain.Ledger.ToArray().Select(recorded => recorded.Event).ToList();
        for (var i = 0; i < disorder && events.Count > 1; i++)
        {
            var place = random.Next(events.Count);
            switch (random.Next(4))
            {
                case 0:
                    events.RemoveAt(place);
                    break;
                case 1:
                    var late = events[place];
                    events.RemoveAt(place);
                    events.Insert(random.Next(place, events.Count + 1), late);
                    break;
                case 2:
                    events.Add(new Retracted { Id = $"{events[place].Id}-r{events.Count}", Target = events[place].Id });
                    break;
                default:
                    events.Add(new Corrected { Id = $"{events[place].Id}-c{events.Count}", Target = events[place].Id, Replacement = events[place] with { Id = null, By = Party.Organization("Another", "DE") } });
                    break;
            }
        }

        return ProvenanceChain.Restore(chain.Description, [.. events.Select((e, i) => new RecordedEvent(e, i, null))]);
    }

    private static void Tell(Registry registry, ProvenanceChain[] chains, Instant end, int seed, ProvenancePolicy policy)
    {
        var random = new Random(seed);
        var ledger = new MonitoredLedger(registry, end - Duration.FromDays(200), policy);
        var next = new int[chains.Length];
        Array.Fill(next, -1);
        while (Enumerable.Range(0, chains.Length).Where(i => next[i] < chains[i].Count).ToArray() is { Length: > 0 } open)
        {
            var i = open[random.Next(open.Length)];
            if (next[i] < 0)
            {
                // Some of it may be known already when the chain is first watched.
                next[i] = random.Next(4) == 0 ? random.Next(chains[i].Count + 1) : 0;
                ledger.Add(ProvenanceChain.Restore(chains[i].Description, chains[i].Ledger[..next[i]].ToArray()));
            }
            else
            {
                ledger.Append(chains[i].Id, chains[i][next[i]++]);
            }

            if (random.Next(8) == 0)
                ledger.AdvanceTo(ledger.Monitor.EvaluatedAt + Duration.FromDays(random.Next(60)));
        }

        ledger.AdvanceTo(Instant.Max(ledger.Monitor.EvaluatedAt, end) + Duration.FromDays(400));
    }

    private static void Tell(ProvenanceEvent[] events, int seed)
    {
        var random = new Random(seed);
        var chains = Enumerable.Range(0, 3).Select(i => new List<RecordedEvent>()).ToArray();
        var parts = events.Select(e => (Event: e, Chain: random.Next(3))).ToArray();
        var ledger = new MonitoredLedger(Registry.Empty, Instant.FromUtc(2020, 2, 5, 0, 0), InParts);
        for (var i = 0; i < 3; i++)
            ledger.Add(ProvenanceChain.Of($"urn:example:lot-{i}"));
        foreach (var (e, chain) in parts)
        {
            var recorded = new RecordedEvent(e, chains[chain].Count, null);
            chains[chain].Add(recorded);
            ledger.Append($"urn:example:lot-{chain}", recorded);
        }

        ledger.AdvanceTo(Instant.FromUtc(2021, 2, 5, 0, 0));
    }
}
