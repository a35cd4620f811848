using System.Globalization;

namespace Provenance.Validation.Temporal;

/// <summary>Puts bounds and orders into words.</summary>
internal static class TemporalWords
{
    public static string LowerBound(Moment moment) => moment.Time?.DescribeEarliest() is { } date
        ? moment.Time.DescribeLatest() == date ? $"{moment.Id} is dated {date}" : $"{moment.Id} is not before {date}"
        : $"{moment.Id} has no earliest date";

    public static string UpperBound(Moment moment)
    {
        if (Reported(moment) is { } reported)
            return $"{moment.Id} was reported on {reported}";
        if (Recorded(moment) is { } recorded)
            return $"{moment.Id} was recorded at {recorded}";
        return moment.Time?.DescribeLatest() is { } date
            ? moment.Time.DescribeEarliest() == date ? $"{moment.Id} is dated {date}" : $"{moment.Id} is not after {date}"
            : $"{moment.Id} has no latest date";
    }

    /// <summary>The date of the upper bound of a moment: the recorded one, or that of a report or of the recording where these are earlier.</summary>
    public static string LatestOf(Moment moment) => Reported(moment) ?? Recorded(moment) ?? moment.Time?.DescribeLatest() ?? moment.Id;

    private static string? Reported(Moment moment)
    {
        if (moment.Event is not { } e)
            return null;
        var latest = EventOrder.Latest(e);
        if (e.RecordedAt is { } recorded)
            latest = Math.Min(latest, recorded.ToUnixTimeTicks());
        EventTime? first = null;
        foreach (var link in e.Event.Evidence)
        {
            if (link.Evidence.ReportedOn is { Absence: null, IsApproximate: false } reported && reported.LatestTicks < latest)
                (first, latest) = (reported, reported.LatestTicks);
        }

        return first?.DescribeLatest();
    }

    private static string? Recorded(Moment moment) =>
        moment.Event is { RecordedAt: { } recorded } e && recorded.ToUnixTimeTicks() < EventOrder.Latest(e)
            ? recorded.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture)
            : null;

    public static string Of(TemporalStep step)
    {
        var (earlier, later) = (step.Earlier.Id, step.Later.Id);
        return step.By.Source switch
        {
            OrderSource.Duration => $"{earlier} starts before it ends",
            OrderSource.Follows => $"{earlier} comes before {later}, which the record says follows it",
            OrderSource.Relation => $"{earlier} comes {(step.By.Gap > 0 ? "before" : "not after")} {later}, by a relation that {step.By.By!.Id} declares",
            OrderSource.OriginFirst => $"{earlier} comes before {later}: goods come into being before anything is done to them (R1)",
            OrderSource.DispatchBeforeReceipt => $"{earlier} comes before {later}: goods are dispatched before they are received (R2)",
            OrderSource.UseBeforeEnd => $"{earlier} comes before {later}: goods are used before they end (R3)",
            OrderSource.ParentBeforeChild => $"{earlier} comes before {later}: goods are made before what is made of them (R4)",
            OrderSource.ReceiptBeforeRelease => $"{earlier} comes before {later}: a holder gets goods before letting them go (R5)",
            OrderSource.Travel => $"{earlier} comes before {later} by the time that the fastest way takes (R6)",
            _ => $"{earlier} comes before {later}",
        };
    }
}
