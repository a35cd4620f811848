using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Provenance.Hosting.Tests;

/// <summary>A measurement that an instrument gave.</summary>
internal sealed record Measured(Instrument Instrument, double Value, IReadOnlyDictionary<string, object?> Tags);

/// <summary>Listens to the meter of one container.</summary>
internal sealed class RecordedMetrics : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measured> _all = new();

    public RecordedMetrics(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Tests run side by side: only the meter of this container.
            if (instrument.Meter.Scope == factory)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measured> Of(string name) => [.. _all.Where(one => one.Instrument.Name == name)];

    public IReadOnlyList<Measured> All => [.. _all];

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _all.Enqueue(new(instrument, value, tags.ToArray().ToDictionary()));
}

/// <summary>Listens to the activities below one that the test starts.</summary>
internal sealed class RecordedActivities : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentQueue<Activity> _all = new();
    private readonly Activity _root = new Activity("test").Start();

    public RecordedActivities()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == "Provenance",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _root.TraceId)
                    _all.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> All => [.. _all];

    public void Dispose()
    {
        _listener.Dispose();
        _root.Dispose();
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordedLogs(LogLevel least) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, EventId Id, string Text)> _all = new();

    public IReadOnlyList<(LogLevel Level, EventId Id, string Text)> All => [.. _all];

    public string? Category { get; private set; }

    public ILogger CreateLogger(string categoryName)
    {
        if (categoryName.StartsWith("Provenance", StringComparison.Ordinal))
            Category = categoryName;
        return this;
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Enqueue((logLevel, eventId, formatter(state, exception) + exception));

    public void Dispose()
    {
    }
}
