namespace Provenance.Epcis.Writing;

/// <summary>One format's way of writing a document event by event.</summary>
internal abstract class EventSink : IDisposable
{
    private readonly List<EpcisLoss> _losses = [];
    private bool _isComplete;
    private int _index = -1;
    private EpcisEvent? _event;

    public IReadOnlyList<EpcisLoss> Losses => _losses;

    public void Write(EpcisEvent e)
    {
        ThrowIfComplete();
        _index++;
        _event = e;
        WriteEvent(e);
        _event = null;
    }

    public void Complete()
    {
        ThrowIfComplete();
        _isComplete = true;
        WriteEnd();
    }

    public abstract void Dispose();

    /// <summary>Writes one event.</summary>
    protected abstract void WriteEvent(EpcisEvent e);

    /// <summary>Writes what stands behind the events, and flushes.</summary>
    protected abstract void WriteEnd();

    /// <summary>Notes what is left out, of the event at hand or of the document.</summary>
    protected void Lose(string code, string message) => _losses.Add(_event is null ? new(code, message) : new(code, message, _index, _event.EventId));

    private void ThrowIfComplete()
    {
        if (_isComplete)
            throw new InvalidOperationException("The document has been completed.");
    }
}
