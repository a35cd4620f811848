namespace Provenance.Validation.Temporal;

/// <summary>
/// When events can have happened at all, where approximate times count as widened. What lies outside of that is excluded; nothing fails by it, as
/// <see cref="TemporalNetwork.BoundsOf"/> holds what is certain.
/// </summary>
internal sealed class PossibleBounds
{
    private readonly ConstraintGraph _graph;
    private readonly long[] _recordedEarliest;
    private readonly long[] _recordedLatest;
    private Supports? _lower;
    private Supports? _upper;

    public PossibleBounds(ConstraintGraph graph, List<Moment> moments)
    {
        _graph = graph;
        (_recordedEarliest, _recordedLatest) = (new long[graph.Count], new long[graph.Count]);
        for (var i = 0; i < graph.Count; i++)
        {
            (_recordedEarliest[i], _recordedLatest[i]) = graph.Recorded(i);
            if (moments[i].Time is not { IsApproximate: true } time)
                continue;
            (_recordedEarliest[i], _recordedLatest[i]) = (Math.Max(_recordedEarliest[i], time.EarliestTicks), Math.Min(_recordedLatest[i], time.LatestTicks));
        }

        (Earliest, Latest) = graph.Within(_recordedEarliest, _recordedLatest);
    }

    public long[] Earliest { get; }

    public long[] Latest { get; }

    /// <summary>By which orders the bounds follow.</summary>
    public Supports Of(bool isUpper) => isUpper
        ? _upper ??= new(_graph, Latest, _recordedLatest, isUpper)
        : _lower ??= new(_graph, Earliest, _recordedEarliest, isUpper);
}
