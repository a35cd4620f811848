namespace Provenance.Cli;

/// <summary>Says what is being done, once that has taken more than a second; what is quick stays silent.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly TextWriter _talk;
    private readonly Timer _timer;
    private readonly Lock _gate = new();
    private string? _stage;
    private bool _isLong;
    private bool _isOver;

    public Progress(TextWriter talk)
    {
        _talk = talk;
        _timer = new(_ => Lose(), null, Patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What is done from now on.</summary>
    public void Begin(string stage)
    {
        lock (_gate)
        {
            _stage = stage;
            if (_isLong)
                Say();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _isOver = true;
        _timer.Dispose();
    }

    private void Lose()
    {
        lock (_gate)
        {
            _isLong = true;
            Say();
        }
    }

    private void Say()
    {
        if (!_isOver && _stage is not null)
            _talk.WriteLine($"{_stage} …");
    }
}
