using Provenance.Reports.Layout;
using Provenance.Reports.Wording;
using Provenance.Validation;

namespace Provenance.Reports;

/// <summary>Draws each chain as what happened, in order, with its holes where they are.</summary>
internal static class Timeline
{
    private const string Gap = "╌╌ gap ╌╌";
    private const string Here = "╌╌ here ╌╌";
    private const int MostChains = 5;
    private const int MostEvents = 24;
    private const int WidestDate = 25;

    /// <summary>The chains; where not all is shown, those with holes first.</summary>
    public static void Write(ProvenanceReport report, TextPage page, bool all, ValueList<TimelineMark> marks = default)
    {
        var holes = report.Findings.Where(finding => VerdictLadder.IsHole(finding, report.Policy)).ToLookup(hole => hole.Draft.Chain.Id, StringComparer.Ordinal);
        var strips = new List<TimelineStrip>();
        foreach (var view in report.View.Views)
            strips.Add(TimelineStrip.Of(view, holes[view.Chain.Id], marks));
        if (strips.Count == 0)
            return;
        var shown = all || strips.Count <= MostChains
            ? strips
            : strips.Where(strip => strip.HasGap).Concat(strips.Where(strip => !strip.HasGap)).Take(MostChains).ToList();
        var isBracketed = false;
        foreach (var strip in shown)
            isBracketed |= Write(strip, page, all);
        page.Break();
        if (isBracketed)
            page.Paragraph(0, TextRun.Faint("Bracketed events overlap, or the record does not settle their order."));
        if (shown.Count < strips.Count)
            page.Paragraph(0, TextRun.Faint($"And {Words.Count(strips.Count - shown.Count, "more chain")}."));
    }

    private static bool Write(TimelineStrip strip, TextPage page, bool all)
    {
        page.Break();
        var item = strip.Chain.Description.Item.Description;
        page.Paragraph(0, TextRun.Strong(item is null ? strip.Chain.Id : Words.Sentence(item)), TextRun.Faint(item is null ? "" : $" ({strip.Chain.Id})"));
        var column = Math.Min(strip.Rows.Select(row => DisplayWidth.Of(Label(row))).Append(0).Max(), Math.Min(WidestDate, page.Width / 3)) + 2;
        var (isBracketed, events, gaps) = (false, 0, 0);
        var shows = strip.Shows(all ? int.MaxValue : MostEvents);
        for (var i = 0; i < strip.Rows.Count; i++)
        {
            if (!shows[i])
            {
                if (strip.Rows[i].Event is not null)
                    events++;
                else if (strip.Rows[i].Finding is not null)
                    gaps++;
                if (shows[i + 1])
                {
                    var left = Words.Series([events > 0 ? Words.Count(events, "event") : null, gaps > 0 ? Words.Count(gaps, "gap") : null]);
                    page.Hanging(0, new("  ", "  "), TextRun.Faint("…"), column, TextRun.Faint(left));
                    (events, gaps) = (0, 0);
                }

                continue;
            }

            var row = strip.Rows[i];
            isBracketed |= row.Bracket != Bracket.None;
            if (row.Finding is { } finding)
                page.Hanging(0, Marks(row.Bracket), TextRun.Bad(Gap), column, [.. FindingWords.Sentence(finding)]);
            else if (row.Mark is { } mark)
                page.Hanging(0, Marks(row.Bracket), TextRun.Bad(Here), column, mark);
            else
                page.Hanging(0, Marks(row.Bracket), Label(row), column, HappeningWords.Of(row.Event!.Event), TextRun.Faint($" ({Notes(row, strip)})"));
        }

        return isBracketed;
    }

    private static string Label(TimelineRow row) => row switch
    {
        { Mark: not null } => Here,
        { Event: null } => Gap,
        { IsPlanned: true } => TimeWords.Of(row.Event.Event) is not TimeWords.Unknown and var time ? $"planned, {time}" : "planned",
        _ => TimeWords.Of(row.Event.Event),
    };

    /// <summary>The id, and what a reader must know of the event beside what it says.</summary>
    private static string Notes(TimelineRow row, TimelineStrip strip)
    {
        var e = row.Event!;
        return Words.Join(", ",
        [
            e.Id,
            strip.IsMixed && e.Status != Status.Fact ? e.Status.ToString().ToLowerInvariant() : null,
            ReferenceEquals(e.Event, e.Recorded.Event) ? null : "corrected",
            ReferenceEquals(e.Home, strip.Chain) ? null : $"recorded with {e.Home.Id}",
        ]);
    }

    private static LineMarks Marks(Bracket bracket) => bracket switch
    {
        Bracket.First => new("┌ ", "│ "),
        Bracket.Inner => new("│ ", "│ "),
        Bracket.Last => new("└ ", "  "),
        _ => new("  ", "  "),
    };
}
