namespace Provenance.Benchmarks.Ratios;

/// <summary>One line of the table: what was measured and what it may be.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Ratio">Time beside that of the limit: median, least and greatest of the rounds; <see langword="null"/> where no time is asked for.</param>
/// <param name="MostRatio">The greatest ratio allowed, or <see langword="null"/>.</param>
/// <param name="Bytes">Bytes allocated.</param>
/// <param name="MostBytes">The most bytes allowed, or <see langword="null"/>.</param>
/// <param name="Nanoseconds">Time of one piece of work, for people: it depends on the machine.</param>
internal sealed record Figure(string Name, Spread? Ratio, double? MostRatio, double Bytes, double? MostBytes, double? Nanoseconds)
{
    public bool IsFastEnough => Ratio is not { } ratio || MostRatio is not { } most || ratio.Median <= most;

    /// <summary>Bytes are counted, not timed: the same on every run and machine.</summary>
    public bool IsSmallEnough => MostBytes is not { } most || Bytes <= most;

    public bool HasLimit => MostRatio is not null || MostBytes is not null;
}
