using System.Globalization;

namespace Provenance.Validation.Temporal;

/// <summary>Puts bounds and orders into words.</summary>
internal static class TemporalWords
{
    public static string LowerBound(Moment moment) => moment.Time is { IsApproximate: true } ? Approximate(moment) : moment.Time?.DescribeEarliest() is { } date
        ? moment.Time.DescribeLatest() == date ? $"{moment.Name} is dated {date}" : $"{moment.Name} is not before {date}"
        : $"{moment.Name} has no earliest date";

    public static string UpperBound(Moment moment)
    {
        if (Reported(moment) is { } reported)
            return $"{moment.Name} was reported on {reported}";
        if (Recorded(moment) is { } recorded)
            return $"{moment.Name} was recorded at {recorded}";
        if (moment.Time is { IsApproximate: true })
            return Approximate(moment);
        return moment.Time?.DescribeLatest() is { } date
            ? moment.Time.DescribeEarliest() == date ? $"{moment.Name} is dated {date}" : $"{moment.Name} is not after {date}"
            : $"{moment.Name} has no latest date";
    }

    /// <summary>The date of the upper bound of a moment: the recorded one, or that of a report or of the recording where these are earlier.</summary>
    public static string LatestOf(Moment moment) => Reported(moment) ?? Recorded(moment) ?? moment.Time?.DescribeLatest() ?? moment.Id;

    /// <summary>The relation as a word between two names: <c>during</c>, <c>overlapped by</c>.</summary>
    public static string Of(AllenRelation relation) => relation switch
    {
        AllenRelation.MetBy => "met by",
        AllenRelation.OverlappedBy => "overlapped by",
        AllenRelation.StartedBy => "started by",
        AllenRelation.FinishedBy => "finished by",
        _ => relation.ToString().ToLowerInvariant(),
    };

    public static string Untold(int orders) => string.Create(CultureInfo.InvariantCulture, $"{orders} more such {(orders == 1 ? "step lies" : "steps lie")} between");

    private static string Approximate(Moment moment) => $"{moment.Name} is dated {moment.Time!.Text}, which is approximate";

    private static string? Reported(Moment moment)
    {
        if (moment is not { IsStart: false, Event: { } e })
            return null;
        var latest = Math.Min(EventOrder.Latest(e), TemporalNetwork.RecordingBound(e));
        EventTime? first = null;
        foreach (var link in e.Event.Evidence)
        {
            if (link.Evidence.ReportedOn is { Absence: null, IsApproximate: false } reported && reported.LatestTicks < latest)
                (first, latest) = (reported, reported.LatestTicks);
        }

        return first?.DescribeLatest();
    }

    private static string? Recorded(Moment moment) =>
        moment is { IsStart: false, Event: { RecordedAt: { } recorded } e } && TemporalNetwork.RecordingBound(e) < EventOrder.Latest(e)
            ? recorded.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture)
            : null;

    public static string Of(TemporalStep step)
    {
        var (earlier, later) = (step.Earlier.Name, step.Later.Name);
        return step.By.Source switch
        {
            OrderSource.Duration => $"{step.Earlier.Id} does not end before it starts",
            OrderSource.Follows => $"{earlier} comes before {later}, which the record says follows it",
            OrderSource.Relation => $"{earlier} {(step.By.Gap > 0 ? "comes before" : "is not after")} {later}, by a relation that {step.By.By!.Id} declares",
            OrderSource.OriginFirst => $"{earlier} comes before {later}: goods come into being before anything is done to them (R1)",
            OrderSource.DispatchBeforeReceipt => $"{earlier} comes before {later}: goods are dispatched before they are received (R2)",
            OrderSource.UseBeforeEnd => $"{earlier} comes before {later}: goods are used before they end (R3)",
            OrderSource.ParentBeforeChild => $"{earlier} comes before {later}: goods are made before what is made of them (R4)",
            OrderSource.ReceiptBeforeRelease => $"{earlier} comes before {later}: a holder gets goods before using them or letting them go (R5)",
            OrderSource.Travel => $"{earlier} comes before {later} by the time that the fastest way takes (R6)",
            _ => $"{earlier} comes before {later}",
        };
    }
}
