using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>Where a row stands in a run of events whose order the record does not settle.</summary>
internal enum Bracket
{
    None,
    First,
    Inner,
    Last,
}

/// <summary>One row of a timeline: an event, a hole, or a mark on the event above.</summary>
internal sealed record TimelineRow(EffectiveEvent? Event, Finding? Finding)
{
    public string? Mark { get; init; }

    public bool IsPlanned { get; init; }

    public Bracket Bracket { get; set; }
}

/// <summary>One chain as rows: its events in the order of the listing, the holes where they lie, plans at the end.</summary>
internal sealed class TimelineStrip
{
    private TimelineStrip(ProvenanceChain chain, List<TimelineRow> rows, bool isMixed) => (Chain, Rows, IsMixed) = (chain, rows, isMixed);

    public ProvenanceChain Chain { get; }

    public List<TimelineRow> Rows { get; }

    /// <summary>Whether its events are not all trusted alike, so that each says how far it is.</summary>
    public bool IsMixed { get; }

    public bool HasGap => Rows.Exists(row => row.Event is null);

    /// <summary>The strip of a chain.</summary>
    /// <param name="view">The chain.</param>
    /// <param name="holes">The holes found in it, in the report's order.</param>
    /// <param name="marks">What else is pointed at.</param>
    public static TimelineStrip Of(ChainView view, IEnumerable<Finding> holes, ValueList<TimelineMark> marks = default)
    {
        var events = view.Events;
        var places = new Dictionary<ProvenanceEvent, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < events.Length; i++)
            places.TryAdd(events[i].Reported, i);
        var gaps = holes.ToLookup(hole => PlaceOf(hole, places));
        var rows = new List<TimelineRow>(events.Length + 4);
        var isMixed = false;
        for (var i = 0; i <= events.Length; i++)
        {
            foreach (var hole in gaps[i].OrderByDescending(hole => hole.Draft.Group.Theme == GroupTheme.Leg))
                rows.Add(new(null, hole));
            if (i == events.Length)
                break;
            rows.Add(new(events[i], null));
            foreach (var mark in marks)
            {
                if (mark.Event == events[i].Id)
                    rows.Add(new(null, null) { Mark = mark.Text });
            }

            isMixed |= events[i].Status != events[0].Status;
        }

        Mark(rows, view);
        foreach (var plan in view.History.Planned)
            rows.Add(new(plan, null) { IsPlanned = true });
        return new(view.Chain, rows, isMixed);
    }

    /// <summary>Which rows are shown where about so many are: the first and the last ones, plans, and the first marks and holes with what lies around them.</summary>
    public bool[] Shows(int most)
    {
        var shows = new bool[Rows.Count];
        var isShort = Rows.Count <= most;
        var left = most;
        for (var i = 0; i < shows.Length; i++)
        {
            if (isShort || i < 3 || i >= Rows.Count - 3 || Rows[i].IsPlanned)
                shows[i] = true;
            else if (Rows[i].Mark is not null && left > 0)
                left -= Show(Math.Max(0, i - 1), Math.Min(i + 1, shows.Length - 1));
        }

        for (var i = 3; i < shows.Length - 3; i++)
        {
            if (Rows[i].Finding is not null && left > 0)
                left -= Show(Math.Max(0, i - 1), Math.Min(i + 1, shows.Length - 1));
        }

        return shows;

        int Show(int first, int last)
        {
            var count = shows.AsSpan(first..(last + 1)).Count(false);
            shows.AsSpan(first..(last + 1)).Fill(true);
            return count;
        }
    }

    /// <summary>The index of the event before which a hole is drawn, the one at its far end; that of no event at the end.</summary>
    private static int PlaceOf(Finding hole, Dictionary<ProvenanceEvent, int> places)
    {
        if (hole.Draft.Group.Theme == GroupTheme.Destination)
            return places.Count;
        if (hole.Events.Count == 0)
            return hole.Draft.Group.Theme == GroupTheme.Origin ? 0 : places.Count;
        return places.TryGetValue(hole.Events[0].Reported, out var i) ? IsBeyond(hole, hole.Events[0].Event) ? i + 1 : i : places.Count;
    }

    /// <summary>Whether a hole of a crossing lies on its far side; that of a way to a crossing lies before it.</summary>
    private static bool IsBeyond(Finding hole, ProvenanceEvent e) =>
        e is BorderCrossed && hole.Detail == "import" && hole.Draft.Group.Theme != GroupTheme.Leg;

    /// <summary>Brackets runs of events of which no two neighbors are ordered; holes between them stand within.</summary>
    private static void Mark(List<TimelineRow> rows, ChainView view)
    {
        int? previous = null;
        var index = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Event is null)
                continue;
            if (previous is { } before && !view.Order.Precedes(index - 1, index))
            {
                rows[before].Bracket = rows[before].Bracket == Bracket.None ? Bracket.First : Bracket.Inner;
                for (var between = before + 1; between < i; between++)
                    rows[between].Bracket = Bracket.Inner;
                rows[i].Bracket = Bracket.Last;
            }

            previous = i;
            index++;
        }
    }
}
