using System.Threading.Channels;
using Provenance.Hosting.Streaming;

namespace Provenance.Hosting.Tests;

public sealed class StreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 0), InlineData(1, 1), InlineData(1, 100), InlineData(2, 1_000), InlineData(7, 1_000)]
    public async Task Reports_come_in_the_order_of_the_chains(int workers, int count)
    {
        var reports = new List<ProvenanceReport>();
        await foreach (var report in Checker(workers).CheckAsync(Counted(count), Some.Now, Token))
            reports.Add(report);

        reports.Select(report => report.Checked[0].Id).Should().Equal(Enumerable.Range(0, count).Select(number => $"urn:example:{number}"));
        reports.Select(report => report.EvaluatedAt).Distinct().Should().HaveCount(count == 0 ? 0 : 1);
    }

    [Fact]
    public async Task A_stream_that_yields_at_each_chain_keeps_its_order_too()
    {
        var ids = new List<string>();
        await foreach (var report in Checker(2).CheckAsync(Yielding(300), Some.Now, Token))
            ids.Add(report.Checked[0].Id);

        ids.Should().Equal(Enumerable.Range(0, 300).Select(number => $"urn:example:{number}"));
    }

    [Fact]
    public async Task A_report_of_a_stream_is_the_one_of_a_check_by_itself()
    {
        var checker = Checker(2);
        var alone = checker.Check(Some.Chain(3));

        await foreach (var report in checker.CheckAsync(Counted(5), cancellationToken: Token))
        {
            if (report.Checked[0].Id == alone.Checked[0].Id)
                report.Findings.Select(finding => finding.ToString()).Should().Equal(alone.Findings.Select(finding => finding.ToString()));
        }
    }

    [Fact]
    public async Task Sets_are_checked_each_by_itself()
    {
        var sizes = new List<int>();
        await foreach (var report in Checker(2).CheckAsync(Sets(), Some.Now, Token))
            sizes.Add(report.Checked.Count);

        sizes.Should().Equal(1, 2, 0);

        static async IAsyncEnumerable<ChainSet> Sets()
        {
            yield return ChainSet.Of(Some.Chain(1));
            yield return ChainSet.Of(Some.Chain(1), Some.Chain(2));
            yield return ChainSet.Of();
            await Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(8)]
    public async Task What_is_read_ahead_does_not_grow_with_the_stream(int workers)
    {
        var (read, taken, most) = (0, 0, 0);
        await foreach (var report in Checker(workers).CheckAsync(Counted(5_000, _ => read++), Some.Now, Token))
        {
            taken++;
            most = Math.Max(most, read - taken);
        }

        taken.Should().Be(5_000);
        most.Should().BeInRange(1, OrderedChecks<ProvenanceChain>.MostAhead(workers));
        OrderedChecks<ProvenanceChain>.MostAhead(workers).Should().BeLessThanOrEqualTo(40 * workers);
    }

    [Fact]
    public async Task Long_chains_are_read_less_far_ahead()
    {
        var long500 = ProvenanceChain.Of("urn:example:long");
        for (var i = 0; i < 600; i++)
            long500 = long500.Report(new Observed { Id = $"o{i}" });
        var (read, taken, most) = (0, 0, 0);
        await foreach (var report in Checker(1).CheckAsync(Repeated(long500, 20, () => read++), Some.Now, Token))
            most = Math.Max(most, read - ++taken);

        most.Should().BeLessThan(5);
    }

    [Fact]
    public void A_chunk_is_full_at_eight_chains_or_at_128_events()
    {
        var (light, heavy) = (new Chunk<int>(), new Chunk<int>());
        for (var i = 0; i < 8; i++)
        {
            light.IsFull.Should().BeFalse("it holds {0}", i);
            light.Add(i, 1);
        }

        heavy.Add(0, 127);
        heavy.IsFull.Should().BeFalse();
        heavy.Add(1, 1);

        light.IsFull.Should().BeTrue();
        heavy.IsFull.Should().BeTrue();
    }

    [Fact]
    public async Task Nothing_is_read_before_a_report_is_asked_for()
    {
        var read = 0;
        await using var reports = Checker(2).CheckAsync(Counted(10, _ => read++), Some.Now, Token).GetAsyncEnumerator(Token);

        read.Should().Be(0);
        (await reports.MoveNextAsync()).Should().BeTrue();
        read.Should().BePositive();
    }

    [Fact]
    public async Task A_chain_that_comes_by_itself_is_reported_before_the_next_comes()
    {
        var incoming = Channel.CreateUnbounded<ProvenanceChain>();
        await using var reports = Checker(2).CheckAsync(incoming.Reader.ReadAllAsync(Token), Some.Now, Token).GetAsyncEnumerator(Token);
        for (var i = 0; i < 40; i++)
        {
            var next = reports.MoveNextAsync();
            await incoming.Writer.WriteAsync(Some.Chain(i), Token);

            (await next).Should().BeTrue();
            reports.Current.Checked[0].Id.Should().Be($"urn:example:{i}");
        }

        incoming.Writer.Complete();
        (await reports.MoveNextAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task All_workers_run_at_once_and_no_more()
    {
        const int Workers = 3;
        using var together = new Barrier(Workers);
        var (running, most) = (0, 0);
        var rule = new TestRule("LBL900", (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            together.SignalAndWait(TimeSpan.FromSeconds(60)).Should().BeTrue("one check waits for the others");
            Interlocked.Decrement(ref running);
        });
        var count = 0;
        await foreach (var _ in Checker(Workers, rule).CheckAsync(Counted(Workers * Chunk<ProvenanceChain>.MostItems), Some.Now, Token))
            count++;

        count.Should().Be(Workers * Chunk<ProvenanceChain>.MostItems);
        most.Should().Be(Workers);
    }

    [Theory]
    [InlineData(1), InlineData(3)]
    public async Task Who_asks_for_reports_is_one_of_those_who_check(int workers)
    {
        var (own, byOwn) = (0, 0);
        var rule = new TestRule("LBL900", (_, _) =>
        {
            if (Environment.CurrentManagedThreadId == Volatile.Read(ref own))
                Interlocked.Increment(ref byOwn);
        });
        await Task.Run(
            async () =>
            {
                await using var reports = Checker(workers, rule).CheckAsync(Counted(200), Some.Now, Token).GetAsyncEnumerator(Token);
                do
                    Volatile.Write(ref own, Environment.CurrentManagedThreadId);
                while (await reports.MoveNextAsync().ConfigureAwait(false));
            },
            Token);

        byOwn.Should().BePositive();
        if (workers == 1)
            byOwn.Should().Be(200, "no other thread has any part in it");
    }

    [Fact]
    public async Task A_thread_with_a_synchronization_context_stays_free()
    {
        var rule = new TestRule("LBL900", (_, _) => SynchronizationContext.Current.Should().BeNull("a window must not wait for a check"));
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new());
        try
        {
            var reports = Checker(1, rule).CheckAsync(Counted(1), Some.Now, Token).GetAsyncEnumerator(Token);
            var first = reports.MoveNextAsync();
            SynchronizationContext.SetSynchronizationContext(before);
            (await first).Should().BeTrue();
            await reports.DisposeAsync();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(150)]
    public async Task An_exception_of_the_stream_comes_after_the_reports_of_the_chains_before_it(int before)
    {
        var (taken, isDisposed) = (0, false);
        var check = async () =>
        {
            await foreach (var _ in Checker(2).CheckAsync(Breaking(before, () => isDisposed = true), Some.Now, Token))
                taken++;
        };

        (await check.Should().ThrowAsync<FormatException>()).WithMessage("broken");
        taken.Should().Be(before);
        isDisposed.Should().BeTrue();
    }

    [Fact]
    public async Task An_exception_of_a_rule_comes_after_the_reports_of_the_chains_before_it()
    {
        var rule = new TestRule("LBL900", (view, _) =>
        {
            if (view.Chain.Id == "urn:example:77")
                throw new NotSupportedException("bug");
        });
        var (taken, isDisposed) = (0, false);
        var check = async () =>
        {
            await foreach (var _ in Checker(2, rule).CheckAsync(Counted(1_000, end: () => isDisposed = true), Some.Now, Token))
                taken++;
        };

        (await check.Should().ThrowAsync<NotSupportedException>()).WithMessage("bug");
        taken.Should().Be(77);
        isDisposed.Should().BeTrue();
    }

    [Fact]
    public async Task A_chain_that_is_null_is_an_argument_error_in_its_place()
    {
        var taken = 0;
        var check = async () =>
        {
            await foreach (var _ in Checker(2).CheckAsync(Sequence([Some.Chain(1), null!, Some.Chain(2)]), Some.Now, Token))
                taken++;
        };

        await check.Should().ThrowAsync<ArgumentException>();
        taken.Should().Be(1);
    }

    [Fact]
    public async Task Who_stops_early_stops_the_work_and_disposes_of_the_stream()
    {
        var (checks, isDisposed) = (0, false);
        var rule = new TestRule("LBL900", (_, _) => Interlocked.Increment(ref checks));
        await foreach (var _ in Checker(2, rule).CheckAsync(Counted(int.MaxValue, end: () => isDisposed = true), Some.Now, Token))
            break;

        isDisposed.Should().BeTrue();
        var atTheEnd = checks;
        await Task.Yield();
        checks.Should().Be(atTheEnd).And.BeLessThanOrEqualTo(OrderedChecks<ProvenanceChain>.MostAhead(2));
    }

    [Fact]
    public async Task Who_stops_while_the_stream_waits_ends_the_waiting()
    {
        var incoming = Channel.CreateUnbounded<ProvenanceChain>();
        await incoming.Writer.WriteAsync(Some.Chain(), Token);

        await foreach (var _ in Checker(2).CheckAsync(incoming.Reader.ReadAllAsync(CancellationToken.None), Some.Now, Token))
            break;

        incoming.Reader.Completion.IsCompleted.Should().BeFalse("the stream was left, not read to its end");
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Cancelling_ends_the_enumeration(bool byArgument)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var (taken, isDisposed) = (0, false);
        var reports = Checker(2).CheckAsync(Counted(int.MaxValue, end: () => isDisposed = true), Some.Now, byArgument ? cancel.Token : Token);
        var check = async () =>
        {
            await foreach (var _ in reports.WithCancellation(byArgument ? CancellationToken.None : cancel.Token))
            {
                if (++taken == 20)
                    await cancel.CancelAsync();
            }
        };

        await check.Should().ThrowAsync<OperationCanceledException>();
        taken.Should().Be(20);
        isDisposed.Should().BeTrue();
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting_for_a_chain()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var incoming = Channel.CreateUnbounded<ProvenanceChain>();
        await using var reports = Checker(2).CheckAsync(incoming.Reader.ReadAllAsync(CancellationToken.None), Some.Now, cancel.Token).GetAsyncEnumerator(Token);
        var next = reports.MoveNextAsync().AsTask();

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => next).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task The_now_of_a_stream_is_taken_once_as_it_starts()
    {
        var time = new StepTime();
        var checker = new ServiceCollection().AddSingleton<TimeProvider>(time).AddProvenance().Checker();
        var stream = checker.CheckAsync(Counted(50), cancellationToken: Token);
        time.Now += Duration.FromDays(1);
        var started = time.Now;
        var instants = new HashSet<Instant>();
        await foreach (var report in stream)
        {
            instants.Add(report.EvaluatedAt);
            time.Now += Duration.FromHours(1);
        }

        instants.Should().Equal(started);
    }

    [Fact]
    public void Null_is_refused_where_it_is_given()
    {
        var checker = Checker(1);

        checker.Invoking(c => c.CheckAsync((IAsyncEnumerable<ProvenanceChain>)null!)).Should().Throw<ArgumentNullException>();
        checker.Invoking(c => c.CheckAsync((IAsyncEnumerable<ChainSet>)null!)).Should().Throw<ArgumentNullException>();
        checker.Invoking(c => c.Check((ProvenanceChain)null!)).Should().Throw<ArgumentNullException>();
        checker.Invoking(c => c.Check((ChainSet)null!)).Should().Throw<ArgumentNullException>();
    }

    private static IProvenanceChecker Checker(int workers, params ChainRule[] rules)
    {
        var services = Some.Services().AddProvenance(o => o.MaxConcurrency = workers);
        foreach (var rule in rules)
            services.AddProvenanceRule(rule);
        return services.Checker();
    }

    private static async IAsyncEnumerable<ProvenanceChain> Counted(int count, Action<int>? read = null, Action? end = null)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                read?.Invoke(i);
                yield return Some.Chain(i);
            }

            await Task.CompletedTask;
        }
        finally
        {
            end?.Invoke();
        }
    }

    private static async IAsyncEnumerable<ProvenanceChain> Yielding(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return Some.Chain(i);
        }
    }

    private static async IAsyncEnumerable<ProvenanceChain> Repeated(ProvenanceChain chain, int count, Action read)
    {
        for (var i = 0; i < count; i++)
        {
            read();
            yield return chain;
        }

        await Task.CompletedTask;
    }

    private static async IAsyncEnumerable<ProvenanceChain> Sequence(ProvenanceChain[] chains)
    {
        foreach (var chain in chains)
            yield return chain;
        await Task.CompletedTask;
    }

    private static async IAsyncEnumerable<ProvenanceChain> Breaking(int before, Action end)
    {
        try
        {
            for (var i = 0; i < before; i++)
                yield return Some.Chain(i);
            await Task.Yield();
            throw new FormatException("broken");
        }
        finally
        {
            end();
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
        {
            if (Interlocked.CompareExchange(ref most, value, seen) == seen)
                return;
        }
    }

    private sealed class StepTime : TimeProvider
    {
        public Instant Now { get; set; } = Some.Now;

        public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
    }
}
