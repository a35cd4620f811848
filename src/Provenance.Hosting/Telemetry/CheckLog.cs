using Microsoft.Extensions.Logging;

namespace Provenance.Hosting.Telemetry;

/// <summary>What is logged. Ids of events stay the same from version to version and stand in the package's README.</summary>
/// <remarks>
/// Nothing of the record is logged but codes of rules and counts; ids of chains at debug level alone. Exceptions are logged by their type: their text can quote the record, and
/// whoever called gets them whole.
/// </remarks>
internal static partial class CheckLog
{
    [LoggerMessage(1, LogLevel.Information, "Checks run under the policy {Policy}: {BuiltIn} built-in rules, {House} house rules, {Disabled} turned off; at most {Concurrency} at once in a stream", EventName = "PolicyLoaded")]
    public static partial void PolicyLoaded(ILogger logger, string policy, int builtIn, int house, int disabled, int concurrency);

    [LoggerMessage(2, LogLevel.Debug, "Checked {Chains} chains ({ChainId} first) of {Events} events in {Milliseconds} ms: {Verdict}, {Fail} fail, {Review} for review, {Open} open: {Codes}", EventName = "Checked", SkipEnabledCheck = true)]
    public static partial void Checked(ILogger logger, int chains, string chainId, int events, double milliseconds, VerdictStep verdict, int fail, int review, int open, string codes);

    [LoggerMessage(3, LogLevel.Error, "A check ended with {ExceptionType}: a rule is at fault", EventName = "CheckFailed")]
    public static partial void CheckFailed(ILogger logger, string? exceptionType);

    [LoggerMessage(4, LogLevel.Information, "Checked a stream to its end: {Reports} reports in {Seconds} s", EventName = "StreamChecked")]
    public static partial void StreamChecked(ILogger logger, long reports, double seconds);

    [LoggerMessage(5, LogLevel.Information, "Stopped checking a stream before its end: {Reports} reports in {Seconds} s", EventName = "StreamStopped")]
    public static partial void StreamStopped(ILogger logger, long reports, double seconds);

    [LoggerMessage(6, LogLevel.Error, "A stream of chains ended with {ExceptionType} after {Reports} reports", EventName = "StreamFailed")]
    public static partial void StreamFailed(ILogger logger, string? exceptionType, long reports);

    [LoggerMessage(7, LogLevel.Warning, "A screener failed with {ExceptionType}: whether lists have an entry of a party stays open", EventName = "ScreeningFailed")]
    public static partial void ScreeningFailed(ILogger logger, string? exceptionType);

    [LoggerMessage(8, LogLevel.Warning, "A screener did not answer within {Seconds} s: it is asked no more in this check, and whether lists have an entry of a party stays open", EventName = "ScreeningTimedOut")]
    public static partial void ScreeningTimedOut(ILogger logger, double seconds);
}
