using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Validation;
using Provenance.Validation.Inputs;
using Provenance.Values;

namespace Provenance.Tests.Validation.Inputs;

public sealed class AttachmentTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 4, 1, 0, 0);
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("Waybill 7");
    private static readonly string Digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Bytes))}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Ways => new(
        Digest,
        $"SHA-256:{Convert.ToHexString(SHA256.HashData(Bytes))}",
        $"sha256:{Base64Url.EncodeToString(SHA256.HashData(Bytes))}",
        $"sha384:{Convert.ToHexStringLower(SHA384.HashData(Bytes))}",
        $"sha-512:{Convert.ToHexStringLower(SHA512.HashData(Bytes))}");

    [Theory, MemberData(nameof(Ways))]
    public async Task A_digest_matches_in_every_way_of_writing_it(string digest)
    {
        var attachment = (await ResolveAsync(digest, AttachmentContent.Opened(new MemoryStream(Bytes)))).Attachments.Should().ContainSingle().Which;

        attachment.State.Should().Be(AttachmentState.Matching);
        attachment.Expected.Should().Be(digest);
        attachment.Computed.Should().BeEquivalentTo(digest);
    }

    [Fact]
    public async Task Other_bytes_fail_and_both_digests_are_told()
    {
        var other = Encoding.UTF8.GetBytes("Waybill 8");

        var inputs = await ResolveAsync(Digest, AttachmentContent.Opened(new MemoryStream(other)));

        inputs.Attachments.Should().ContainSingle().Which.State.Should().Be(AttachmentState.Mismatching);
        var finding = inputs.Check(Now).Findings.Should().ContainSingle(one => one.Code == "EVD009").Which;
        (finding.Kind, finding.Severity, finding.Subject).Should().Be((FindingKind.Fail, Severity.Error, "v1"));
        finding.Message.Should().Contain(Digest).And.Contain(Convert.ToHexStringLower(SHA256.HashData(other)));
    }

    [Fact]
    public async Task Missing_bytes_are_no_other_bytes()
    {
        var inputs = await ResolveAsync(Digest, AttachmentContent.Missing);

        inputs.Attachments.Should().ContainSingle().Which.State.Should().Be(AttachmentState.Missing);
        OutcomeOf(inputs).Should().Be(RuleOutcomeKind.NotApplicable);
    }

    [Fact]
    public async Task Denied_bytes_keep_the_reason()
    {
        var inputs = await ResolveAsync(Digest, AttachmentContent.Denied("under seal"));

        var attachment = inputs.Attachments.Should().ContainSingle().Which;
        (attachment.State, attachment.Why).Should().Be((AttachmentState.Denied, "under seal"));
        OutcomeOf(inputs).Should().Be(RuleOutcomeKind.NotApplicable);
    }

    [Theory]
    [InlineData("md5:9e107d9d372bb6826bd81d3542a419d6"), InlineData("sha256:12ab"), InlineData("9f86d081")]
    public async Task A_digest_that_cannot_be_computed_opens_nothing(string digest)
    {
        var source = new Source(AttachmentContent.Missing);

        var inputs = await ProvenanceInputs.ResolveAsync(Chain(digest), null, source, Token);

        inputs.Attachments.Should().ContainSingle().Which.State.Should().Be(AttachmentState.NotComparable);
        source.Opened.Should().Be(0);
    }

    [Fact]
    public async Task Evidence_of_many_events_is_opened_once()
    {
        var evidence = Evidenced(Digest);
        var chain = ProvenanceChain.Of("lot").Report(Status.Fact, [evidence], new Originated()).Report(Status.Fact, [evidence], new Observed());
        var source = new Source(AttachmentContent.Missing);

        await ProvenanceInputs.ResolveAsync(ChainSet.Of([chain], new Registry { Evidence = [evidence] }), null, source, Token);

        source.Opened.Should().Be(1);
    }

    [Fact]
    public async Task A_large_attachment_is_streamed_and_its_stream_disposed()
    {
        var zeros = new Zeros(200L * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        await ResolveAsync(Digest, AttachmentContent.Opened(zeros));

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1024 * 1024);
        zeros.MostAsked.Should().BeLessThanOrEqualTo(64 * 1024);
        zeros.IsDisposed.Should().BeTrue();
    }

    [Fact]
    public async Task Cancellation_ends_reading_and_disposes_the_stream()
    {
        using var cancel = new CancellationTokenSource();
        var zeros = new Zeros(long.MaxValue) { Then = cancel.Cancel };

        var resolving = async () => await ProvenanceInputs.ResolveAsync(Chain(Digest), null, new Source(AttachmentContent.Opened(zeros)), cancel.Token);

        await resolving.Should().ThrowAsync<OperationCanceledException>();
        zeros.IsDisposed.Should().BeTrue();
    }

    [Fact]
    public void Without_bytes_the_rule_does_not_apply() =>
        Chain(Digest).Check(Now).Rules.Should().ContainSingle(rule => rule.Code == "EVD009").Which.Outcome.Should().Be(RuleOutcomeKind.NotApplicable);

    private static RuleOutcomeKind OutcomeOf(ProvenanceInputs inputs) => inputs.Check(Now).Rules.Single(rule => rule.Code == "EVD009").Outcome;

    private static ValueTask<ProvenanceInputs> ResolveAsync(string digest, AttachmentContent content) =>
        ProvenanceInputs.ResolveAsync(Chain(digest), null, new Source(content), Token);

    private static Evidence Evidenced(string digest) => new() { Id = "v1", Kind = "document", Attachment = new() { Digest = digest } };

    private static ChainSet Chain(string digest) => ChainSet.Of(ProvenanceChain.Of("lot").Report(Status.Fact, [Evidenced(digest)], new Originated()));

    private sealed class Source(AttachmentContent content) : IAttachmentSource
    {
        public int Opened { get; private set; }

        public ValueTask<AttachmentContent> OpenAsync(Evidence evidence, CancellationToken cancellationToken)
        {
            Opened++;
            return ValueTask.FromResult(content);
        }
    }

    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public int MostAsked { get; private set; }

        public bool IsDisposed { get; private set; }

        public Action? Then { get; init; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            MostAsked = Math.Max(MostAsked, buffer.Length);
            var count = (int)Math.Min(buffer.Length, _left);
            buffer.Span[..count].Clear();
            _left -= count;
            Then?.Invoke();
            return ValueTask.FromResult(count);
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
