using Provenance.Validation;
using Provenance.Validation.Flow;
using Provenance.Validation.Temporal;

namespace Provenance.Rules.Movement;

/// <summary>MOV009.</summary>
internal sealed class LegWithoutCarrier : ChainRule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Code = "MOV009",
        Name = "leg-without-carrier",
        Title = "Goods went some way, and nothing says who carried them, how, or under which paper.",
        Family = RuleFamily.Movement,
        Class = RuleClass.Gap,
        Severity = Severity.Note,
        Profile = RuleProfile.Strict,
        Citations = ["UFLPA guidance: proof of transport of raw materials [S]", "Regulation (EU) 931/2011 does not ask for the carrier: hence a note [V]"],
        Why = "A way without a carrier has nobody to ask about it.",
        Remedy = "Record the carrier, the mode, the waybill or the number of the vehicle, vessel or container.",
        Limits = "Own transport needs no carrier: record that there was none.",
        Since = "0.1.0",
    };

    public override void Check(ChainView view, FindingSink sink)
    {
        var went = false;
        for (var i = 0; i < view.Events.Length; i++)
        {
            var e = view.Events[i];
            if (e.Event.Planned || !view.IsOwn(e) || !Goes(view, i))
                continue;
            went = true;
            if (IsTold(e.Event) || (e.Event is Received && view.Flow.Steps[i].From is { IsUnderway: true } shipment && IsTold(view.Events[shipment.Dispatch].Event)))
                sink.Pass("something is recorded of the carriage", e);
            else
                Tell(sink, e);
        }

        if (!went)
            sink.NotApplicable("no way between two places");
    }

    /// <summary>Whether the event ends a way between two places apart, or crosses a border outside of one.</summary>
    private static bool Goes(ChainView view, int i)
    {
        var step = view.Flow.Steps[i];
        return view.Events[i].Event switch
        {
            Received => step.From is { IsUnderway: true } shipment && Travel.LeastKilometers(view, shipment.Dispatch, i) > 0,
            Moved { Place: { Absence: null } from, Destination: { Absence: null } to } => AreApart(view, from, to),
            BorderCrossed => !step.Underway,
            _ => false,
        };
    }

    private static bool AreApart(ChainView view, Place from, Place to) =>
        EventPlaces.AreApart(from, view.SetView.Places.CountriesOf(from), to, view.SetView.Places.CountriesOf(to), view.SetView.Places);

    private static bool IsTold(ProvenanceEvent e)
    {
        var (carrier, mode, shipment, container) = e switch
        {
            ILeg leg => (leg.Carrier, leg.Mode, leg.Shipment, leg.Container),
            BorderCrossed crossed => (crossed.Carrier, crossed.Mode, crossed.Shipment, crossed.Container),
            _ => default,
        };
        if (carrier is { Absence: null } || carrier.IsNone() || mode is { Absence: null } || shipment.IsKnown() || container.IsKnown())
            return true;
        foreach (var document in e.Documents)
        {
            if (document.Type?.Word is null or "billOfLading" or "airWaybill" or "railWaybill" or "consignmentNote" or "deliveryNote" or "manifest")
                return true;
        }

        return false;
    }

    private static void Tell(FindingSink sink, EffectiveEvent e) => sink
        .Fail("The record does not say who carried the goods ({what}, {event}), how, or under which paper.", new("what", EventWords.Of(e.Event)), new("event", e.Id))
        .About(e.Id)
        .At(e, "carrier")
        .Missing("carrier:{event}", "Who carried the goods to {event}, and how", "sender and receiver", "a bill of lading, a waybill, or the number of the vehicle");
}
