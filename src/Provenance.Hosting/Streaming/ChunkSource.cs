using System.Runtime.ExceptionServices;

namespace Provenance.Hosting.Streaming;

/// <summary>Reads a stream of items into chunks: all that is there already, without waiting.</summary>
internal sealed class ChunkSource<T>(IAsyncEnumerator<T> items, Func<T, int> weigh) : IAsyncDisposable
{
    private ExceptionDispatchInfo? _failure;
    private Task<bool>? _pending;

    /// <summary>Whether there is nothing more to read.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether the next item is waited for.</summary>
    public bool IsPending => _pending is not null;

    /// <summary>Ends when the next item, or the end, is there; never fails.</summary>
    public Task Moved => _pending is null ? Task.CompletedTask : Task.WhenAny(_pending);

    /// <summary>Adds items until the chunk is full, the stream ends or an item must be waited for.</summary>
    public void Fill(Chunk<T> chunk)
    {
        while (!IsEnded && !chunk.IsFull)
        {
            if (!TryMove(out var moved))
                return;
            if (moved)
                chunk.Add(items.Current, weigh(items.Current));
            else
                IsEnded = true;
        }
    }

    /// <summary>What the stream threw, if it did.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    public async ValueTask DisposeAsync()
    {
        // An iterator can't be disposed while it runs. What it comes to does not matter any more.
        if (_pending is not null)
            await ((Task)_pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await items.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Whether it is known if there is a next item.</summary>
    private bool TryMove(out bool moved)
    {
        moved = false;
        try
        {
            if (_pending is null)
            {
                var move = items.MoveNextAsync();
                if (move.IsCompleted)
                {
                    moved = move.GetAwaiter().GetResult();
                    return true;
                }

                _pending = move.AsTask();
            }

            if (!_pending.IsCompleted)
                return false;
            var pending = _pending;
            _pending = null;
            moved = pending.GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // Thrown after the reports of the items before it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }

        return true;
    }
}
