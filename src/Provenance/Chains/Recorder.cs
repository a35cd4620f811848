using NodaTime;

namespace Provenance.Chains;

/// <summary>Stamps events as they are recorded: the instant, and an id where there is none.</summary>
/// <remarks>Thread-safe if its clock and id source are.</remarks>
public sealed class Recorder
{
    /// <summary>A recorder.</summary>
    /// <param name="clock">Where the instant of recording comes from.</param>
    /// <param name="ids">Where ids come from; <see cref="Uuid7EventIds"/> where it is <see langword="null"/>.</param>
    public Recorder(IClock clock, IEventIdSource? ids = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Clock = clock;
        Ids = ids ?? new Uuid7EventIds();
    }

    /// <summary>Where the instant of recording comes from.</summary>
    public IClock Clock { get; }

    /// <summary>Where ids come from.</summary>
    public IEventIdSource Ids { get; }
}
