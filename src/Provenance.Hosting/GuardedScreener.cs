using System.Globalization;
using Microsoft.Extensions.Logging;
using Provenance.Hosting.Telemetry;
using Provenance.Validation.Inputs;

namespace Provenance.Hosting;

/// <summary>A screener whose failures and silence are answers: that no list could be searched. For one check.</summary>
internal sealed class GuardedScreener(IPartyScreener screener, TimeSpan timeout, TimeProvider time, ILogger logger) : IPartyScreener
{
    private PartyScreening? _silent;

    /// <summary>Who did not answer in time is not asked of further parties: each would wait as long.</summary>
    public async ValueTask<PartyScreening> ScreenAsync(ScreenedParty party, CancellationToken cancellationToken)
    {
        if (_silent is { } silent)
            return silent;
        using var ending = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ending.Token, cancellationToken);
        try
        {
            return await screener.ScreenAsync(party, both.Token).AsTask().WaitAsync(both.Token).ConfigureAwait(false) ?? Failed(null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && ending.IsCancellationRequested)
        {
            CheckLog.ScreeningTimedOut(logger, timeout.TotalSeconds);
            return _silent = PartyScreening.Unavailable(string.Create(CultureInfo.InvariantCulture, $"the search did not end within {timeout.TotalSeconds} seconds"));
        }
#pragma warning disable CA1031 // Whatever a screener throws, the lists were not searched, and the check goes on.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Failed(e);
        }
    }

    private PartyScreening Failed(Exception? e)
    {
        CheckLog.ScreeningFailed(logger, e?.GetType().FullName ?? "no answer");
        return PartyScreening.Unavailable("the search failed");
    }
}
