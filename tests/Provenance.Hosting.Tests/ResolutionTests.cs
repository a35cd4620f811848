using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Provenance.Validation.Inputs;

namespace Provenance.Hosting.Tests;

public sealed class ResolutionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_services_that_fetch_it_is_a_plain_check()
    {
        var checker = Some.Services().AddProvenance().Checker();
        var set = ChainSet.Of(Some.Chain());

        var report = await checker.ResolveAndCheckAsync(set, cancellationToken: Token);

        report.EvaluatedAt.Should().Be(Some.Now);
        report.Findings.Select(one => one.ToString()).Should().Equal(checker.Check(set).Findings.Select(one => one.ToString()));
        report.Checked.Should().HaveCount(1);
    }

    [Fact]
    public async Task The_other_checks_ask_nobody()
    {
        var screener = new Screener((_, _) => throw new InvalidOperationException("asked"));
        var checker = Some.Services().AddSingleton<IPartyScreener>(screener).AddProvenance().Checker();

        checker.Check(ChainSet.Of(Some.Chain()));
        await foreach (var report in checker.CheckAsync(new[] { ChainSet.Of(Some.Chain()) }.ToAsyncEnumerable(), cancellationToken: Token))
            report.Should().NotBeNull();

        screener.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_screener_that_is_a_singleton_is_asked_of_each_party()
    {
        var screener = new Screener((party, _) => new(PartyScreening.Matched(new ScreeningMatch { List = "ours", Entry = "7", Matched = party.Name })));
        var checker = Some.Services().AddSingleton<IPartyScreener>(screener).AddProvenance().Checker();

        var report = await checker.ResolveAndCheckAsync(ChainSet.Of(Some.Chain()), Some.Now, Token);

        screener.Asked.Should().Equal("Secret Maker");
        report.Findings.Should().ContainSingle(finding => finding.Code == "REG002").Which.Kind.Should().Be(FindingKind.Review);
    }

    [Fact]
    public async Task A_scoped_screener_serves_one_call_and_is_disposed_after_it()
    {
        var made = new List<Screener>();
        var checker = Some.Services().AddScoped<IPartyScreener>(_ =>
        {
            made.Add(new((_, _) => new(PartyScreening.NoMatch)));
            return made[^1];
        }).AddProvenance().Checker();

        await checker.ResolveAndCheckAsync(ChainSet.Of(Some.Chain()), cancellationToken: Token);
        await checker.ResolveAndCheckAsync(ChainSet.Of(Some.Chain()), cancellationToken: Token);

        made.Should().HaveCount(2).And.OnlyContain(screener => screener.IsDisposed && screener.Asked.Count == 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_screener_that_throws_leaves_each_party_open_and_the_check_goes_on(bool later)
    {
        var screener = new Screener((_, _) => later
            ? new(Task.FromException<PartyScreening>(new InvalidOperationException("Secret Maker")))
            : throw new InvalidOperationException("Secret Maker"));
        using var logs = new RecordedLogs(LogLevel.Warning);
        var checker = Some.Services().AddLogging(one => one.AddProvider(logs)).AddSingleton<IPartyScreener>(screener).AddProvenance().Checker();

        var report = await checker.ResolveAndCheckAsync(ChainSet.Of(Some.Chain(), Some.Other()), cancellationToken: Token);

        Screened(report).Should().OnlyContain(finding => finding.Kind == FindingKind.Open).And.HaveCount(2);
        Screened(report)[0].Message.Should().EndWith("is not known: the search failed.");
        screener.Asked.Should().HaveCount(2, "one failure says nothing of the next party");
        logs.All.Select(one => (one.Id.Id, one.Level)).Should().Equal((7, LogLevel.Warning), (7, LogLevel.Warning));
        logs.All[0].Text.Should().Contain("System.InvalidOperationException").And.NotContain("Secret Maker");
    }

    [Fact]
    public async Task A_screener_that_gives_no_answer_in_time_is_asked_no_more_and_all_parties_are_open()
    {
        var time = new ManualTime(Some.Now);
        var screener = new Screener((_, _) =>
        {
            time.Elapse(TimeSpan.FromSeconds(5));
            return new(new TaskCompletionSource<PartyScreening>().Task);
        });
        using var logs = new RecordedLogs(LogLevel.Warning);
        var checker = Some.Services(("Provenance:ScreeningTimeout", "00:00:05")).AddSingleton<TimeProvider>(time).AddLogging(one => one.AddProvider(logs))
            .AddSingleton<IPartyScreener>(screener).AddProvenance().Checker();

        var report = await checker.ResolveAndCheckAsync(ChainSet.Of(Some.Chain(), Some.Other()), cancellationToken: Token);

        Screened(report).Should().OnlyContain(finding => finding.Kind == FindingKind.Open).And.HaveCount(2);
        Screened(report)[0].Message.Should().EndWith("is not known: the search did not end within 5 seconds.");
        screener.Asked.Should().HaveCount(1);
        logs.All.Select(one => one.Id.Id).Should().Equal(8);
    }

    [Fact]
    public async Task Whoever_cancels_gets_the_cancellation_and_no_report()
    {
        using var cancelling = new CancellationTokenSource();
        var screener = new Screener((_, token) =>
        {
            cancelling.Cancel();
            return new(Task.FromCanceled<PartyScreening>(token));
        });
        var checker = Some.Services().AddSingleton<IPartyScreener>(screener).AddProvenance().Checker();

        await FluentActions.Awaiting(() => checker.ResolveAndCheckAsync(ChainSet.Of(Some.Chain()), cancellationToken: cancelling.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Chains_come_from_the_resolver_and_bytes_from_the_source_of_the_container()
    {
        var fetched = new Fetched();
        var checker = Some.Services().AddScoped<IChainResolver>(_ => fetched).AddScoped<IAttachmentSource>(_ => fetched).AddProvenance().Checker();
        var chain = ProvenanceChain.Of("urn:example:made").Report(Status.Fact, [], new Provenance.Events.Transformed
        {
            Inputs = [new() { Item = ItemId.Parse("urn:example:lot") }],
            Evidence = [new() { Evidence = new() { Id = "paper", Attachment = new() { Digest = "sha256:" + new string('0', 64) } } }],
        });

        await checker.ResolveAndCheckAsync(ChainSet.Of(chain), cancellationToken: Token);

        fetched.Asked.Should().Equal("urn:example:lot", "paper");
    }

    [Fact]
    public async Task What_a_resolver_throws_comes_to_the_caller()
    {
        var checker = Some.Services().AddSingleton<IChainResolver>(new Fetched(new InvalidOperationException("gone"))).AddProvenance().Checker();
        var chain = ProvenanceChain.Of("urn:example:made").Report(Status.Fact, [], new Provenance.Events.Transformed { Inputs = [new() { Item = ItemId.Parse("urn:example:lot") }] });

        await FluentActions.Awaiting(() => checker.ResolveAndCheckAsync(ChainSet.Of(chain), cancellationToken: Token))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("gone");
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:00:01")]
    [InlineData("1.00:00:01")]
    [InlineData("30")]
    public void A_time_limit_of_screening_that_cannot_be_meant_is_refused(string text) =>
        FluentActions.Invoking(() => Some.Services(("Provenance:ScreeningTimeout", text)).AddProvenance().Checker())
            .Should().Throw<OptionsValidationException>().WithMessage("*Provenance:ScreeningTimeout is *00:00:30*");

    private static Finding[] Screened(ProvenanceReport report) => [.. report.Findings.Where(finding => finding.Code == "REG002")];

    private sealed class Screener(Func<ScreenedParty, CancellationToken, ValueTask<PartyScreening>> answer) : IPartyScreener, IDisposable
    {
        public List<string> Asked { get; } = [];

        public bool IsDisposed { get; private set; }

        public ValueTask<PartyScreening> ScreenAsync(ScreenedParty party, CancellationToken cancellationToken)
        {
            Asked.Add(party.Name);
            return answer(party, cancellationToken);
        }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class Fetched(Exception? failure = null) : IChainResolver, IAttachmentSource
    {
        public List<string> Asked { get; } = [];

        public ValueTask<ChainResolution> ResolveAsync(string id, CancellationToken cancellationToken)
        {
            Asked.Add(id);
            return failure is null ? new(ChainResolution.Missing) : throw failure;
        }

        public ValueTask<AttachmentContent> OpenAsync(Evidence evidence, CancellationToken cancellationToken)
        {
            Asked.Add(evidence.Id!);
            return new(AttachmentContent.Missing);
        }
    }

    /// <summary>A clock that runs where a test says so.</summary>
    private sealed class ManualTime(Instant now) : TimeProvider
    {
        private readonly List<Timer> _timers = [];

        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(new(() => callback(state), dueTime));
            return _timers[^1];
        }

        /// <summary>Rings what is due after so long from its start.</summary>
        public void Elapse(TimeSpan passed)
        {
            foreach (var timer in _timers.Where(timer => timer.Due <= passed).ToArray())
                timer.Ring();
        }

        private sealed class Timer(Action ring, TimeSpan due) : ITimer
        {
            public TimeSpan Due { get; private set; } = due;

            public void Ring() => ring();

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Due = dueTime;
                return true;
            }

            public void Dispose() => Due = TimeSpan.MaxValue;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
