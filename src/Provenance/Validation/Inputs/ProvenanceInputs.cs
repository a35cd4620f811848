using NodaTime;

namespace Provenance.Validation.Inputs;

/// <summary>What a check reads, all of it fetched before: chains, what they name and do not hold, the bytes of attachments, and what a screener says of parties.</summary>
/// <remarks>A check does no I/O; this does it, once. Immutable, safe to share between threads.</remarks>
public sealed class ProvenanceInputs
{
    /// <summary>How many chains are added at most, before the answer that reaches the number: 1,000.</summary>
    public const int MostChains = 1000;

    private readonly Dictionary<string, ResolvedChain> _chains = new(StringComparer.Ordinal);
    private readonly Dictionary<Evidence, ResolvedAttachment> _attachments = [];
    private readonly Dictionary<int, ResolvedScreening>? _screenings;

    private ProvenanceInputs(ChainSet chains, ValueList<ResolvedChain> asked, ValueList<ResolvedAttachment> attachments, Screened? screened, bool isComplete)
    {
        (Chains, Asked, Attachments, IsComplete) = (chains, asked, attachments, isComplete);
        if (screened is not null)
            (_screenings, Screenings, NotScreened) = (screened.ByNumber, screened.InOrder.ToValueList(), screened.Left);
        foreach (var one in asked)
            _chains.Add(one.Id, one);
        foreach (var one in attachments)
            _attachments.Add(one.Evidence, one);
    }

    /// <summary>The chains given and those added, and what the documents of all define.</summary>
    public ChainSet Chains { get; }

    /// <summary>What became of each id that was asked for, in the order of asking.</summary>
    public ValueList<ResolvedChain> Asked { get; }

    /// <summary>What became of each attachment with a digest, in the order of the evidence; empty where no source was given.</summary>
    public ValueList<ResolvedAttachment> Attachments { get; }

    /// <summary>What the screener said of each party, in the order in which the chains name them; empty where no screener was given.</summary>
    public ValueList<ResolvedScreening> Screenings { get; }

    /// <summary>
    /// How many parties that events name the screener was not asked of: groups, roles and those without a name, and those whose identity is withheld; 0 where no screener was given.
    /// </summary>
    public int NotScreened { get; }

    /// <summary>Whether nothing was left to ask for. Not so where no resolver was given and one was needed, or <see cref="MostChains"/> were added.</summary>
    public bool IsComplete { get; }

    /// <summary>Fetches what chains name and do not hold, and the digests of attachments.</summary>
    /// <param name="chains">What is to be checked.</param>
    /// <param name="resolver">
    /// Finds what is named and not held: the chains of goods in inputs and outputs, and events and evidence that others refer to; then what the
    /// added chains name, and so on. Nothing is asked where it is <see langword="null"/>.
    /// </param>
    /// <param name="attachments">
    /// Opens attachments; their bytes are read as a stream and disposed. None is opened where it is <see langword="null"/>.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Same answers: the same inputs in the same order.</returns>
    /// <remarks>
    /// Each id is asked once, and no more once <see cref="MostChains"/> were added. Of two chains or registry entries with one id the first is kept.
    /// What the resolver, the source and the screener throw is not caught.
    /// </remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ValueTask<ProvenanceInputs> ResolveAsync(
        ChainSet chains, IChainResolver? resolver, IAttachmentSource? attachments, CancellationToken cancellationToken = default) =>
        ResolveAsync(chains, resolver, attachments, null, cancellationToken);

    /// <summary>Fetches what chains name and do not hold, and the digests of attachments, and has the parties screened that their events name.</summary>
    /// <param name="chains">What is to be checked.</param>
    /// <param name="resolver">Finds what is named and not held; nothing is asked where it is <see langword="null"/>.</param>
    /// <param name="attachments">Opens attachments; none is opened where it is <see langword="null"/>.</param>
    /// <param name="screener">
    /// Asked once of each party that an event of the chains, or of those added, names as a maker, holder, sender, recipient, carrier or reporter; all entries that are
    /// or ever were one party are one. Groups, roles and parties without a name are not screened, and neither is anybody whose identity is withheld. No party is
    /// screened where it is <see langword="null"/>.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <inheritdoc cref="ResolveAsync(ChainSet, IChainResolver?, IAttachmentSource?, CancellationToken)"/>
    public static async ValueTask<ProvenanceInputs> ResolveAsync(
        ChainSet chains, IChainResolver? resolver, IAttachmentSource? attachments, IPartyScreener? screener, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chains);
        cancellationToken.ThrowIfCancellationRequested();
        var growing = new GrowingSet(chains);
        var asked = new List<ResolvedChain>();
        while (resolver is not null && growing.Added < MostChains && growing.Next() is { } id)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answer = await resolver.ResolveAsync(id, cancellationToken).ConfigureAwait(false);
            asked.Add(new(id, answer.State, answer.Why));
            if (answer.Chains is { } found)
                growing.Add(found);
        }

        var isComplete = growing.Next() is null;
        var grown = growing.Made();
        var opened = attachments is null ? [] : await OpenAsync(grown, attachments, cancellationToken).ConfigureAwait(false);
        var screened = screener is null ? null : await ScreenAsync(grown, screener, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return new(grown, asked.ToValueList(), opened.ToValueList(), screened, isComplete);
    }

    /// <summary>Checks the chains with all that was fetched.</summary>
    /// <param name="evaluatedAt">The report's now; an argument and never the clock.</param>
    /// <param name="policy">How it is judged; <see cref="ProvenancePolicy.Default"/> where it is <see langword="null"/>.</param>
    /// <returns>The report. Same inputs, rules, policy and instant: the same report.</returns>
    public ProvenanceReport Check(Instant evaluatedAt, ProvenancePolicy? policy = null) => ProvenanceCheck.Check(Chains, this, evaluatedAt, policy);

    /// <summary>What became of an id; <see langword="null"/> where it was not asked for.</summary>
    internal ResolvedChain? Of(string id) => _chains.GetValueOrDefault(id);

    /// <summary>What became of the attachment; <see langword="null"/> where there is none, it has no digest or no source was given.</summary>
    internal ResolvedAttachment? Of(Evidence evidence) => evidence.Attachment is null ? null : _attachments.GetValueOrDefault(evidence);

    /// <summary>Whether a screener was given.</summary>
    internal bool IsScreened => _screenings is not null;

    /// <summary>What the screener said of the party; <see langword="null"/> where it was not asked.</summary>
    internal ResolvedScreening? ScreeningOf(Party party) => _screenings?.GetValueOrDefault(Chains.Parties.NumberOf(party));

    private static async ValueTask<Screened> ScreenAsync(ChainSet chains, IPartyScreener screener, CancellationToken cancellationToken)
    {
        var screened = new Screened();
        foreach (var (number, party) in new ScreenedParties(chains).Named())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (party is null)
            {
                screened.Left++;
                continue;
            }

            var answer = new ResolvedScreening(party, await screener.ScreenAsync(party, cancellationToken).ConfigureAwait(false));
            screened.ByNumber.Add(number, answer);
            screened.InOrder.Add(answer);
        }

        return screened;
    }

    private static async ValueTask<List<ResolvedAttachment>> OpenAsync(ChainSet chains, IAttachmentSource source, CancellationToken cancellationToken)
    {
        var resolved = new List<ResolvedAttachment>();
        foreach (var evidence in Evidenced.In(chains))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (evidence.Attachment is not { Digest: { Value.Length: > 0 } digest })
                continue;
            resolved.Add(AttachmentDigest.TryParse(digest.Value, out var expected, out var problem)
                ? await CompareAsync(evidence, expected, source, cancellationToken).ConfigureAwait(false)
                : new(evidence, AttachmentState.NotComparable, digest.Value, Why: problem));
        }

        return resolved;
    }

    private static async ValueTask<ResolvedAttachment> CompareAsync(
        Evidence evidence, AttachmentDigest expected, IAttachmentSource source, CancellationToken cancellationToken)
    {
        var recorded = evidence.Attachment!.Digest!.Value;
        var content = await source.OpenAsync(evidence, cancellationToken).ConfigureAwait(false);
        if (content.Bytes is not { } bytes)
            return new(evidence, content.Why is null ? AttachmentState.Missing : AttachmentState.Denied, recorded, Why: content.Why);
        await using (bytes.ConfigureAwait(false))
        {
            var (isMatch, computed) = await expected.CompareAsync(bytes, cancellationToken).ConfigureAwait(false);
            return new(evidence, isMatch ? AttachmentState.Matching : AttachmentState.Mismatching, recorded, computed);
        }
    }

    private sealed class Screened
    {
        public Dictionary<int, ResolvedScreening> ByNumber { get; } = [];

        public List<ResolvedScreening> InOrder { get; } = [];

        public int Left { get; set; }
    }
}
