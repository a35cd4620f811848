using NodaTime;
using Provenance.Validation;
using Provenance.Validation.Amounts;
using Provenance.Validation.House;

namespace Provenance.Rules.MassBalance;

/// <summary>QTY016.</summary>
internal sealed class ThroughputImplausible : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "QTY016",
        Name = "throughput-implausible",
        Title = "More or less was done than so many people do in the time.",
        Family = RuleFamily.Quantity,
        Class = RuleClass.Quality,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["Rates of work that the policy holds [P]"],
        Why = "How many hands there were, and for how long, bounds what they can have done, where nobody counted.",
        Remedy = "Record the count, the hours or the number of people; or the rate with its evidence.",
        Limits = "Only for activities of which the policy knows a rate (data.workRates); machines are faster. The number of people is that of the group that acts, the hours are those from the earliest start to the latest end. An amount that is recorded as unknown is told as bounds, which are an inference. A note is not open where a factor is unknown: then it does not apply.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var rates = view.Policy.Data.Rates;
        if (rates.Count == 0)
        {
            sink.NotApplicable("the policy knows no rate of work (data.workRates)");
            return;
        }

        for (var i = 0; i < view.Events.Length; i++)
        {
            if (view.IsOwn(view.Events[i]) && RateOf(rates, view, i) is { } rate)
                Judge(view, sink, i, rate);
        }
    }

    /// <summary>The last rate of the policy that fits the event.</summary>
    private static WorkRate? RateOf(ValueList<WorkRate> rates, ChainView view, int i)
    {
        for (var k = rates.Count - 1; k >= 0; k--)
        {
            if (IsOf(rates[k], view.Events[i].Event) && (rates[k].Item is not { } item || IsDoneTo(view, i, item)))
                return rates[k];
        }

        return null;
    }

    private static bool IsOf(WorkRate rate, ProvenanceEvent e) =>
        rate.Activity == EventTypes.Of(e) || (e is Transformed { Process: { } process } && process.Is(rate.Activity)) || (e is Performed { Activity: { } activity } && activity == rate.Activity);

    private static bool IsDoneTo(ChainView view, int i, ItemId item)
    {
        foreach (var list in (ReadOnlySpan<ValueList<ItemReference>>)[view.Events[i].Event.Outputs, view.Events[i].Event.Inputs])
        {
            foreach (var reference in list)
            {
                if (reference.Item is { } id && IsItem(id, item))
                    return true;
            }
        }

        return view.Chain.Description.Item.Id is { } own && IsItem(own, item);
    }

    private static bool IsItem(ItemId id, ItemId item) => ItemId.SameItem(id, item) || (id.Batch is { } batch && ItemId.SameItem(batch, item));

    private static void Judge(ChainView view, FindingSink sink, int i, WorkRate rate)
    {
        var e = view.Events[i];
        if (QuantityOf(view, i) is not { } quantity)
        {
            sink.NotApplicable("how much was done is not recorded");
            return;
        }

        var (least, most) = Bounds(e, rate);
        if (least == 0 && most is null)
        {
            sink.NotApplicable("how many people worked, or for how long, is not recorded");
            return;
        }

        var bounds = most is { } limit ? Quantity.Between(least, limit, rate.Hourly.Unit?.Code) : Quantity.AtLeast(least, rate.Hourly.Unit?.Code);
        if (Propagation.IsUnbounded(quantity))
            Infer(sink, e, rate, bounds);
        else if (view.SetView.Units.Align(quantity, bounds, view.Chain.Description.Item.Id) is not { IsApproximate: false } done || !done.IsComparableTo(bounds))
            sink.NotApplicable("the amount is about right, or in a unit that nothing converts into that of the rate");
        else if (done.IsCertainlyMoreThan(bounds))
            Report(sink, e, rate, quantity, bounds, "more");
        else if (done.IsCertainlyLessThan(bounds))
            Report(sink, e, rate, quantity, bounds, "less");
        else
            sink.Pass("so many people can have done that in the time", e);
    }

    /// <summary>What came out of the event, else what it was done to; <see langword="null"/> where that is not recorded.</summary>
    private static Quantity? QuantityOf(ChainView view, int i)
    {
        var e = view.Events[i].Event;
        if (e.Outputs.Count == 0)
            return (e.Quantity ?? view.Flow.Steps[i].Quantity) is { IsAll: false } own ? own : view.Flow.Steps[i].Held;
        Quantity? sum = null;
        foreach (var output in e.Outputs)
        {
            if (Pieces.IsPieceOfAnother(output, e.Outputs))
                continue;
            if (Pieces.QuantityOf(output) is not { } part || Propagation.IsUnbounded(part))
                return Pieces.QuantityOf(output);
            if (sum is not null && !part.IsComparableTo(sum))
                return null;
            sum = sum is null ? part : sum + part;
        }

        return sum;
    }

    /// <summary>The least and the most that the people can have done in the time, in the unit of the rate.</summary>
    private static (decimal Least, decimal? Most) Bounds(EffectiveEvent e, WorkRate rate)
    {
        if (PeopleOf(e.Event) is not { } people || e.Start is not { Absence: null, IsApproximate: false } start || e.End is not { Absence: null, IsApproximate: false } end)
            return (0, null);
        var hoursLeast = start.Latest is { } began && end.Earliest is { } ended && ended > began ? Hours(ended - began) : 0;
        decimal? hoursMost = start.Earliest is { } first && end.Latest is { } last ? Hours(last - first) : null;
        return (
            QuantityMath.ScaleDown(people.Min * hoursLeast, rate.Hourly.Min, 1),
            people.Max is { } workers && hoursMost is { } hours && rate.Hourly.Max is { } fastest ? QuantityMath.MultiplyUp(workers * hours, fastest) : null);
    }

    /// <summary>How many acted. Who is named alone may have had helpers.</summary>
    private static HeadCount? PeopleOf(ProvenanceEvent e) => e.By is { Absence: null, Count: { } count } ? count : null;

    private static decimal Hours(Duration span) => (decimal)span.BclCompatibleTicks / NodaConstants.TicksPerHour;

    private static void Report(FindingSink sink, EffectiveEvent e, WorkRate rate, Quantity quantity, Quantity bounds, string detail) => sink
        .Fail("The record has {quantity} done in {event} ({what}); by {people} people in that time, at {rate} an hour and person, it would be {bounds}.", [.. Arguments(e, rate, bounds), new("quantity", quantity)])
        .Detailed(detail)
        .About(e.Id)
        .At(e, "quantity")
        .Missing("throughput:{event}", "How many people did {event} ({what}) and for how long, or how fast the work goes", "who did it", "a shift plan or batch record, or a measured rate")
        .Under(GroupKey.Of(GroupTheme.Quantity));

    private static void Infer(FindingSink sink, EffectiveEvent e, WorkRate rate, Quantity bounds) => sink
        .Inform("The record does not know how much was done in {event} ({what}); by {people} people in that time, at {rate} an hour and person, it would be {bounds}.", Arguments(e, rate, bounds))
        .About(e.Id)
        .At(e, "quantity")
        .Reading(Status.Inferred)
        .Under(GroupKey.Of(GroupTheme.Quantity));

    private static MessageArgument[] Arguments(EffectiveEvent e, WorkRate rate, Quantity bounds) =>
        [new("event", e.Id), new("what", EventWords.Of(e.Event)), new("people", PeopleOf(e.Event)), new("bounds", bounds), new("rate", rate.Hourly)];
}
