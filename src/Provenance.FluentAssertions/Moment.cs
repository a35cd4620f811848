namespace Provenance.Assertions;

/// <summary>What of a history had happened by an instant: certainly, and perhaps.</summary>
internal sealed class Moment
{
    private Moment(List<EffectiveEvent> certain, List<EffectiveEvent> possible) => (Certain, Possible) = (certain, possible);

    /// <summary>What had certainly ended, in the order of the listing.</summary>
    public IReadOnlyList<EffectiveEvent> Certain { get; }

    /// <summary>What may have ended, or may not.</summary>
    public IReadOnlyList<EffectiveEvent> Possible { get; }

    /// <summary>What certainly comes before something that had ended had ended too, whatever is known of its own time; likewise for what comes after.</summary>
    public static Moment Of(EffectiveHistory history, Instant instant)
    {
        var ended = history.Where(e => e.End is { IsApproximate: false, Latest: { } latest } && latest <= instant).ToHashSet();
        var later = history.Where(e => e.End is { IsApproximate: false, Earliest: { } earliest } && earliest > instant).ToHashSet();
        var (certain, possible) = (new List<EffectiveEvent>(), new List<EffectiveEvent>());
        foreach (var e in history)
        {
            if (ended.Contains(e) || ended.Any(other => history.Precedes(e, other)))
                certain.Add(e);
            else if (!later.Contains(e) && !later.Any(other => history.Precedes(other, e)))
                possible.Add(e);
        }

        return new(certain, possible);
    }

    public Custody Custody()
    {
        var custody = default(Custody);
        foreach (var e in Certain)
            custody = custody.After(e.Event);
        return custody;
    }

    public CurrentLabel Label()
    {
        var label = default(CurrentLabel);
        foreach (var e in Certain)
            label = label.After(e.Event);
        return label;
    }
}
