using System.Threading.Channels;

namespace Provenance.Hosting.Streaming;

/// <summary>Checks a stream of items on several threads and gives the reports in the order of the items.</summary>
/// <remarks>
/// Driven by who takes the reports: items are read when a report is asked for, and so far ahead that no worker runs dry. Who waits for a report
/// checks what nobody has begun: to wake a waiting thread costs as much as some checks. A thread that must stay free, such as that of a window, never checks:
/// those have a synchronization context. Used by one caller at a time.
/// </remarks>
internal sealed class OrderedChecks<T> : IAsyncDisposable
{
    // For each worker the chunk that it works on and the next one.
    private const int ChunksPerWorker = 4;

    private readonly CancellationToken _token;
    private readonly CancellationTokenSource _stop;
    private readonly ChunkSource<T> _source;
    private readonly Func<T, ProvenanceReport> _check;
    private readonly int _mostWorkers;
    private readonly List<Task> _workers = [];
    private readonly Queue<Chunk<T>> _window = new();

    // Holds what stands in the window and has not been begun: the window is what bounds it.
    private readonly Channel<Chunk<T>> _work = Channel.CreateUnbounded<Chunk<T>>(new() { SingleWriter = true });
    private Chunk<T> _next = new();

    public OrderedChecks(IAsyncEnumerable<T> source, Func<T, int> weigh, Func<T, ProvenanceReport> check, int workers, CancellationToken token)
    {
        (_check, _mostWorkers, _token) = (check, workers, token);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        _source = new(source.GetAsyncEnumerator(_stop.Token), weigh);
    }

    /// <summary>The most items that are read ahead of the reports taken.</summary>
    public static int MostAhead(int workers) => ((ChunksPerWorker * workers) + 1) * Chunk<T>.MostItems;

    /// <summary>The next report, or <see langword="null"/> after the last.</summary>
    public async ValueTask<ProvenanceReport?> NextAsync()
    {
        while (true)
        {
            _token.ThrowIfCancellationRequested();
            if (_window.TryPeek(out var head) && head.Done.IsCompleted)
            {
                if (head.TryTake(out var report))
                    return report;
                _window.Dequeue();
                ReadAhead();
            }
            else
            {
                ReadAhead();
                if (Helps && _work.Reader.TryRead(out var own))
                    own.Run(_check, _stop.Token);
                else if (_window.TryPeek(out head))
                    await (_source.IsPending && HasRoom ? Task.WhenAny(head.Done, _source.Moved) : head.Done).ConfigureAwait(false);
                else if (_source.IsPending)
                    await _source.Moved.ConfigureAwait(false);
                else
                    break;
            }
        }

        _source.ThrowIfFailed();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _work.Writer.Complete();
        await Task.WhenAll(_workers).ConfigureAwait(false);
        try
        {
            await _source.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _stop.Dispose();
        }
    }

    /// <summary>Whether who asks for reports is one of those who check.</summary>
    private bool Helps => _workers.Count < _mostWorkers && SynchronizationContext.Current is null;

    private bool HasRoom => _window.Count < ChunksPerWorker * _mostWorkers;

    private void ReadAhead()
    {
        while (HasRoom)
        {
            _source.Fill(_next);

            // More may come while every worker has something to do; where one has not, nothing waits for the next item.
            if (_next.IsEmpty || (!_next.IsFull && _source.IsPending && Unfinished() >= _mostWorkers))
                return;
            _window.Enqueue(_next);
            _work.Writer.TryWrite(_next);
            _next = new();
            if (_workers.Count < (Helps ? _mostWorkers - 1 : _mostWorkers))
                _workers.Add(Task.Run(WorkAsync, CancellationToken.None));
        }
    }

    private int Unfinished()
    {
        var unfinished = 0;
        foreach (var chunk in _window)
        {
            if (!chunk.Done.IsCompleted)
                unfinished++;
        }

        return unfinished;
    }

    private async Task WorkAsync()
    {
        await foreach (var chunk in _work.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            chunk.Run(_check, _stop.Token);
    }
}
