using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Provenance.Hosting.Streaming;

/// <summary>Some items that one worker checks in one go, so that a handover costs little beside the checks.</summary>
/// <remarks>Filled and read by the reader of the stream, run by a worker in between.</remarks>
internal sealed class Chunk<T>
{
    /// <summary>Eight checks of ten events are some 80 µs, a handover some 3. More would not pay: reports that wait are copied by each collection of garbage.</summary>
    public const int MostItems = 8;

    /// <summary>Long chains go in smaller chunks: memory is bounded in events, and no worker waits long for another.</summary>
    private const int MostWeight = 128;

    private readonly T[] _items = new T[MostItems];
    private readonly ProvenanceReport?[] _reports = new ProvenanceReport?[MostItems];
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExceptionDispatchInfo? _failure;
    private int _count;
    private int _weight;
    private int _checked;
    private int _taken;

    public bool IsEmpty => _count == 0;

    public bool IsFull => _count == MostItems || _weight >= MostWeight;

    /// <summary>Ends when it has been run; never fails.</summary>
    public Task Done => _done.Task;

    public void Add(T item, int weight)
    {
        _items[_count++] = item;
        _weight += weight;
    }

    /// <summary>Checks the items in order, up to the first that fails.</summary>
    public void Run(Func<T, ProvenanceReport> check, CancellationToken stop)
    {
        try
        {
            for (; _checked < _count && !stop.IsCancellationRequested; _checked++)
            {
                _reports[_checked] = check(_items[_checked]);
                _items[_checked] = default!;
            }
        }
#pragma warning disable CA1031 // Kept for the reader, who gets it after the reports before it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }

        _done.SetResult();
    }

    /// <summary>The next report of a chunk that is done, or <see langword="false"/> after the last; throws what a check threw in its place.</summary>
    public bool TryTake([NotNullWhen(true)] out ProvenanceReport? report)
    {
        report = null;
        if (_taken == _checked)
        {
            _failure?.Throw();
            return false;
        }

        report = _reports[_taken]!;
        _reports[_taken++] = null;
        return true;
    }
}
