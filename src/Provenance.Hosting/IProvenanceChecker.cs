using Provenance.Validation.Inputs;

namespace Provenance.Hosting;

/// <summary>Checks chains under the policy of the application, and tells logs, traces and metrics of it.</summary>
/// <remarks>
/// <para>
/// A singleton of the container, made by <see cref="ProvenanceServiceCollectionExtensions"/>; may be called from several threads at once. The policy and the
/// house rules are read once, at start: a change of the configuration takes effect with the next start, so that no report changes under way.
/// </para>
/// <para>
/// <c>evaluatedAt</c> is the report's now: what is still under way at that instant is no gap yet. Where it is <see langword="null"/>, it is the
/// present instant of the container's <see cref="TimeProvider"/>, which is the system's clock where none is registered. Name the instant where the same record
/// must give the same report.
/// </para>
/// </remarks>
public interface IProvenanceChecker
{
    /// <summary>How it judges: the options and the house rules of the container.</summary>
    ProvenancePolicy Policy { get; }

    /// <summary>Checks one chain by itself.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="evaluatedAt">The report's now; the present instant where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chain"/> is <see langword="null"/>.</exception>
    ProvenanceReport Check(ProvenanceChain chain, Instant? evaluatedAt = null);

    /// <summary>Checks chains together.</summary>
    /// <param name="chains">The chains, with what their documents define.</param>
    /// <param name="evaluatedAt">The report's now; the present instant where it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chains"/> is <see langword="null"/>.</exception>
    ProvenanceReport Check(ChainSet chains, Instant? evaluatedAt = null);

    /// <summary>
    /// Fetches what the chains name and do not hold, the digests of attachments and what lists say of parties, through services of the container, and checks the
    /// chains together with all of it.
    /// </summary>
    /// <param name="chains">The chains, with what their documents define.</param>
    /// <param name="evaluatedAt">The report's now; the instant of the call where it is <see langword="null"/>.</param>
    /// <param name="cancellationToken">Cancels fetching.</param>
    /// <returns>The report.</returns>
    /// <remarks>
    /// <para>
    /// Asked are an <see cref="IChainResolver"/>, an <see cref="IAttachmentSource"/> and an <see cref="IPartyScreener"/>, each where one is registered: in this order, one
    /// after another, and by one call at a time. Each call has a scope of its own, which ends with the fetching: who is registered as scoped or transient serves one
    /// call, and a singleton serves calls side by side and must be safe for that. Where none is registered it finds what <see cref="Check(ChainSet, Instant?)"/> finds; the other
    /// methods ask nobody.
    /// </para>
    /// <para>
    /// A screener that throws, or gives no answer within <see cref="ProvenanceOptions.ScreeningTimeout"/>, leaves open whether lists have an entry of the party (REG002), and
    /// the check goes on. What a resolver or a source throws comes to the caller.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="chains"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<ProvenanceReport> ResolveAndCheckAsync(ChainSet chains, Instant? evaluatedAt = null, CancellationToken cancellationToken = default);

    /// <summary>Checks a stream of chains, each by itself, on several cores, and gives the reports in the order of the chains.</summary>
    /// <param name="chains">The chains. Read by one reader at a time, as the reports are taken.</param>
    /// <param name="evaluatedAt">The now of all reports; where it is <see langword="null"/>, the instant at which the enumeration starts.</param>
    /// <param name="cancellationToken">Cancels reading and checking; handed to <paramref name="chains"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chains"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; thrown by the enumeration.</exception>
    /// <remarks>
    /// <para>
    /// At most <see cref="ProvenanceOptions.MaxConcurrency"/> chains are checked at once, and not more than forty for each of these are read ahead of the reports
    /// taken, fewer where they are long: who takes reports slowly holds up the reading, and memory does not grow with the length of the stream. Chains
    /// that come one by one are checked as they come; nothing waits for the next one.
    /// </para>
    /// <para>
    /// The thread that asks for the next report is one of those that check, unless it has a <see cref="SynchronizationContext"/>, as that of a window has: such a
    /// thread stays free.
    /// </para>
    /// <para>
    /// An exception of the stream, or of a rule, comes after the reports of the chains before it. Whoever stops early stops the work: when the enumerator
    /// is disposed, no check runs any more and the stream of chains is disposed. A stream that does not heed its token holds that up until its next chain.
    /// </para>
    /// </remarks>
    IAsyncEnumerable<ProvenanceReport> CheckAsync(
        IAsyncEnumerable<ProvenanceChain> chains, Instant? evaluatedAt = null, CancellationToken cancellationToken = default);

    /// <summary>Checks a stream of sets, such as one of documents, each set by itself.</summary>
    /// <param name="sets">The sets. Read by one reader at a time, as the reports are taken.</param>
    /// <inheritdoc cref="CheckAsync(IAsyncEnumerable{ProvenanceChain}, Instant?, CancellationToken)"/>
    /// <param name="evaluatedAt"/>
    /// <param name="cancellationToken"/>
    IAsyncEnumerable<ProvenanceReport> CheckAsync(
        IAsyncEnumerable<ChainSet> sets, Instant? evaluatedAt = null, CancellationToken cancellationToken = default);
}
