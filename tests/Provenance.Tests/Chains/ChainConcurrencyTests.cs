using CsCheck;
using Provenance.Chains;
using Provenance.Events;

namespace Provenance.Tests.Chains;

public sealed class ChainConcurrencyTests
{
    private const int Threads = 8;
    private const int Appends = 200;

    [Fact]
    public void Eight_threads_that_append_to_one_snapshot_never_see_a_torn_chain()
    {
        for (var round = 0; round < 50; round++)
        {
            // Every capacity of the shared array is met, also one with no free slot.
            var common = ProvenanceChain.Of("c").Report(Enumerable.Range(0, round).Select(ProvenanceEvent (i) => new Originated { Id = $"common-{i}" }).ToArray());
            var snapshots = new ProvenanceChain[Threads][];
            var events = Enumerable.Range(0, Threads).Select(thread => Enumerable.Range(0, Appends).Select(i => new Observed { Id = $"{thread}-{i}" }).ToArray()).ToArray();
            Together(thread =>
            {
                var chain = common;
                var held = new ProvenanceChain[Appends];
                for (var i = 0; i < Appends; i++)
                    held[i] = chain = chain.Report(events[thread][i]);
                snapshots[thread] = held;
            });

            common.Count.Should().Be(round);
            for (var thread = 0; thread < Threads; thread++)
            {
                for (var i = 0; i < Appends; i++)
                    AssertWhole(snapshots[thread][i], common, events[thread].AsSpan(0, i + 1));
            }
        }
    }

    [Fact]
    public void Threads_that_read_while_others_append_see_whole_snapshots()
    {
        var latest = ProvenanceChain.Of("c");
        Together(thread =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var seen = Volatile.Read(ref latest);
                if (thread % 2 == 0)
                    Interlocked.CompareExchange(ref latest, seen.Report(new Observed()), seen);
                else
                    IsWhole(seen).Should().BeTrue();
            }
        });
        IsWhole(latest).Should().BeTrue();
    }

    /// <remarks>Lines fork from any snapshot, old or new, in any order.</remarks>
    [Fact]
    public void Every_snapshot_of_a_tree_of_forks_keeps_its_own_events() =>
        Gen.Int[0, 1000].Array[0, 60].Sample(choices =>
        {
            var made = new List<(ProvenanceChain Chain, string[] Ids)> { (ProvenanceChain.Of("c"), []) };
            for (var i = 0; i < choices.Length; i++)
            {
                var (chain, ids) = made[choices[i] % made.Count];
                made.Add((chain.Report(new Observed { Id = $"{i}" }), [.. ids, $"{i}"]));
            }

            return made.All(x => x.Chain.Select(recorded => recorded.Event.Id).SequenceEqual(x.Ids) && IsWhole(x.Chain));
        });

    private static void AssertWhole(ProvenanceChain chain, ProvenanceChain common, ReadOnlySpan<Observed> own)
    {
        chain.Count.Should().Be(common.Count + own.Length);
        var ledger = chain.Ledger;
        for (var i = 0; i < ledger.Length; i++)
        {
            var expected = i < common.Count ? common[i].Event : own[i - common.Count];
            if (ledger[i] is not { } recorded || recorded.Sequence != i || !ReferenceEquals(recorded.Event, expected))
                Assert.Fail($"Slot {i} of {chain} holds {ledger[i]}, not {expected}.");
        }
    }

    private static bool IsWhole(ProvenanceChain chain)
    {
        var ledger = chain.Ledger;
        for (var i = 0; i < ledger.Length; i++)
        {
            if (ledger[i]?.Sequence != i)
                return false;
        }

        return true;
    }

    private static void Together(Action<int> work)
    {
        using var start = new Barrier(Threads);
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                work(thread);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                lock (failures)
                    failures.Add(failure);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        failures.Should().BeEmpty();
    }
}
