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

/// <summary>One row of a timeline: an event, or a hole.</summary>
internal sealed record TimelineRow(EffectiveEvent? Event, Finding? Finding)
{
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

    public bool HasGap => Rows.Exists(row => row.Finding is not null);

    public static TimelineStrip Of(ChainView view, ProvenanceReport report)
    {
        var events = view.Events;
        var gaps = new List<Finding>?[events.Length + 1];
        foreach (var finding in report.Findings)
        {
            if (VerdictLadder.IsHole(finding) && ReferenceEquals(finding.Draft.Chain, view.Chain))
                (gaps[PlaceOf(finding, events)] ??= []).Add(finding);
        }

        var rows = new List<TimelineRow>(events.Length + 4);
        var isMixed = false;
        for (var i = 0; i <= events.Length; i++)
        {
            foreach (var finding in (gaps[i] ?? []).OrderByDescending(gap => gap.Draft.Group.Theme == GroupTheme.Leg))
                rows.Add(new(null, finding));
            if (i == events.Length)
                break;
            rows.Add(new(events[i], null));
            isMixed |= events[i].Status != events[0].Status;
        }

        Mark(rows, view);
        foreach (var plan in view.History.Planned)
            rows.Add(new(plan, null) { IsPlanned = true });
        return new(view.Chain, rows, isMixed);
    }

    /// <summary>Which rows are shown where at most so many are: those around the holes, the first and the last ones.</summary>
    public bool[] Shows(int most)
    {
        var shows = new bool[Rows.Count];
        var isShort = Rows.Count <= most;
        for (var i = 0; i < shows.Length; i++)
        {
            shows[i] |= isShort || i < 3 || i >= Rows.Count - 3 || Rows[i].IsPlanned;
            if (Rows[i].Finding is null)
                continue;
            for (var near = Math.Max(0, i - 1); near <= Math.Min(i + 1, shows.Length - 1); near++)
                shows[near] = true;
        }

        return shows;
    }

    /// <summary>The index of the event before which a hole is drawn: the one at its far end.</summary>
    private static int PlaceOf(Finding finding, ReadOnlySpan<EffectiveEvent> events)
    {
        if (finding.Draft.Group.Theme == GroupTheme.Destination)
            return events.Length;
        if (finding.Events.Count == 0)
            return finding.Draft.Group.Theme == GroupTheme.Origin ? 0 : events.Length;
        for (var i = 0; i < events.Length; i++)
        {
            if (ReferenceEquals(events[i].Recorded, finding.Events[0].Recorded))
                return IsBeyond(finding, events[i].Event) ? i + 1 : i;
        }

        return events.Length;
    }

    /// <summary>Whether a hole of a crossing lies on its far side; that of a way to a crossing lies before it.</summary>
    private static bool IsBeyond(Finding finding, ProvenanceEvent e) =>
        e is BorderCrossed && finding.Detail == "import" && finding.Draft.Group.Theme != GroupTheme.Leg;

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
