using Provenance.Validation;

namespace Provenance.Rules.Ordering;

/// <summary>ORD012.</summary>
internal sealed class TimeZoneUnknown : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "ORD012",
        Name = "time-zone-unknown",
        Title = "A time of day has no zone.",
        Family = RuleFamily.Order,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["EPCIS eventTimeZoneOffset is mandatory [K]", "XML Schema dateTimeStamp [V]", "North Korea kept UTC+8:30 until May 2018 [K]"],
        Why = "Without its zone a time of day is any of 26 hours, and decides little.",
        Remedy = "Record the offset, or the zone of the event, the place or the document.",
        Limits = "Dates are not reported: they are a day of all zones anyway. The zones of a known country are used.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var timed = false;
        foreach (var e in view.Events)
        {
            if (!view.IsOwn(e) || (!IsOfDay(e.Start) && !IsOfDay(e.End)))
                continue;
            timed = true;
            if (e.Start is { IsZoneless: true } || e.End is { IsZoneless: true })
                Tell(sink, e);
            else
                sink.Pass("the zone is known", e);
        }

        if (!timed)
            sink.NotApplicable("no time of day is recorded");
    }

    /// <summary>Whether it says a time of day: in EDTF that stands after a T.</summary>
    private static bool IsOfDay(EventTime? time) => time is { Absence: null } && time.Text.Contains('T', StringComparison.Ordinal);

    private static void Tell(FindingSink sink, EffectiveEvent e) => sink
        .Fail("The record gives {event} a time of day ({time}) without its zone.", new("event", e.Id), new("time", (e.Start ?? e.End)!.Text))
        .About(e.Id)
        .At(e, "time")
        .Missing("zone:{event}", "The zone of the clock that {event} was read from", "who recorded it", "the scan or the log with its offset");
}
