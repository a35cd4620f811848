using System.Diagnostics;

namespace Provenance.Documents.Reading;

/// <summary>Makes the event of a type from what was gathered.</summary>
internal static class EventMaker
{
    public static ProvenanceEvent Make(EventKind kind, in EventDraft d) => kind switch
    {
        EventKind.Originated => new Originated { Header = d.Header, OriginKind = d.Kind, Label = d.Label },
        EventKind.Ordered => new Ordered { Header = d.Header, From = d.From, Request = d.Request },
        EventKind.Dispatched => new Dispatched
        {
            Header = d.Header,
            From = d.From, To = d.To, Destination = d.Destination, Carrier = d.Carrier, Mode = d.Mode, Shipment = d.Shipment, Container = d.Container,
            Seals = d.Seals,
        },
        EventKind.Received => new Received
        {
            Header = d.Header,
            From = d.From, To = d.To, Destination = d.Destination, Carrier = d.Carrier, Mode = d.Mode, Shipment = d.Shipment, Container = d.Container,
            Seals = d.Seals,
        },
        EventKind.HandedOver => new HandedOver
        {
            Header = d.Header,
            From = d.From, To = d.To, Destination = d.Destination, Carrier = d.Carrier, Mode = d.Mode, Shipment = d.Shipment, Container = d.Container,
            Seals = d.Seals,
        },
        EventKind.Moved => new Moved
        {
            Header = d.Header,
            From = d.From, To = d.To, Destination = d.Destination, Carrier = d.Carrier, Mode = d.Mode, Shipment = d.Shipment, Container = d.Container,
            Seals = d.Seals,
        },
        EventKind.Returned => new Returned
        {
            Header = d.Header,
            From = d.From, To = d.To, Destination = d.Destination, Carrier = d.Carrier, Mode = d.Mode, Shipment = d.Shipment, Container = d.Container,
            Seals = d.Seals, Original = d.Original, Reason = d.Reason,
        },
        EventKind.BorderCrossed => new BorderCrossed
        {
            Header = d.Header,
            Leaving = d.Leaving, Entering = d.Entering, Carrier = d.Carrier, Mode = d.Mode, Shipment = d.Shipment, Container = d.Container,
            Seals = d.Seals,
        },
        EventKind.CustomsProcessed => new CustomsProcessed
        {
            Header = d.Header,
            Country = d.Country, Procedure = d.Procedure, Phase = d.Phase, Declaration = d.Declaration, Discharges = d.Discharges,
            DeclaredOrigin = d.DeclaredOrigin, Commodity = d.Commodity, DispatchCountry = d.DispatchCountry,
            DestinationTerritory = d.DestinationTerritory, DueBy = d.DueBy, Exemption = d.Exemption, Outcome = d.Outcome,
        },
        EventKind.Relabeled => new Relabeled
        {
            Header = d.Header,
            Before = d.Before, After = d.After, Removed = d.Removed, Packaging = d.Packaging, Reason = d.Reason, Authority = d.Authority,
            Mapping = d.Mapping, CreatesNewItem = d.CreatesNewItem, Retired = d.Retired, Additive = d.Additive,
        },
        EventKind.Repackaged => new Repackaged
        {
            Header = d.Header,
            Before = d.Before, After = d.After, Removed = d.Removed, Packaging = d.Packaging, Reason = d.Reason, Authority = d.Authority,
            Mapping = d.Mapping, CreatesNewItem = d.CreatesNewItem, Retired = d.Retired, Additive = d.Additive, Loss = d.Loss, Label = d.Label,
        },
        EventKind.Packed => new Packed { Header = d.Header, Container = d.ContainerItem, Contents = d.Contents },
        EventKind.Unpacked => new Unpacked { Header = d.Header, Container = d.ContainerItem, Contents = d.Contents },
        EventKind.Split => new Split
        {
            Header = d.Header,
            Loss = d.Loss, Yield = d.Yield, Process = d.Process, CommodityBefore = d.CommodityBefore, CommodityAfter = d.CommodityAfter,
            ValueAdded = d.ValueAdded, Authorization = d.Authorization, Label = d.Label,
        },
        EventKind.Merged => new Merged
        {
            Header = d.Header,
            Loss = d.Loss, Yield = d.Yield, Process = d.Process, CommodityBefore = d.CommodityBefore, CommodityAfter = d.CommodityAfter,
            ValueAdded = d.ValueAdded, Authorization = d.Authorization, Label = d.Label,
        },
        EventKind.Transformed => new Transformed
        {
            Header = d.Header,
            Loss = d.Loss, Yield = d.Yield, Process = d.Process, CommodityBefore = d.CommodityBefore, CommodityAfter = d.CommodityAfter,
            ValueAdded = d.ValueAdded, Authorization = d.Authorization, Label = d.Label,
        },
        EventKind.Delivered => new Delivered { Header = d.Header, From = d.From, To = d.To, Finality = d.Finality },
        EventKind.Inspected => new Inspected { Header = d.Header, Checks = d.Checks, Outcome = d.Outcome, Statement = d.Statement, Label = d.Label, InStock = d.InStock },
        EventKind.Observed => new Observed { Header = d.Header, Checks = d.Checks, Outcome = d.Outcome, Statement = d.Statement, Label = d.Label, InStock = d.InStock },
        EventKind.OwnershipTransferred => new OwnershipTransferred { Header = d.Header, From = d.From, To = d.To },
        EventKind.Stored => new Stored { Header = d.Header, Reason = d.Reason },
        EventKind.Lost => new Lost { Header = d.Header, Reason = d.Reason },
        EventKind.Destroyed => new Destroyed { Header = d.Header, Reason = d.Reason },
        EventKind.StockAdjusted => new StockAdjusted { Header = d.Header, Change = d.Change, Reason = d.Reason },
        EventKind.SealChanged => new SealChanged { Header = d.Header, Before = d.SealsBefore, After = d.SealsAfter, Reason = d.Reason, Authority = d.Authority },
        EventKind.IdentifierDecommissioned => new IdentifierDecommissioned { Header = d.Header, Ids = d.Ids, Reason = d.Reason },
        EventKind.IdentifierReactivated => new IdentifierReactivated { Header = d.Header, Ids = d.Ids, Reason = d.Reason },
        EventKind.ClaimMade => new ClaimMade { Header = d.Header, ClaimKind = d.Kind, Model = d.Model, Credit = d.Credit, Scope = d.Scope, Period = d.Period },
        EventKind.EvidenceAssessed => new EvidenceAssessed
        {
            Header = d.Header,
            Target = d.Target, Assessment = d.Assessment, Reliability = d.Reliability, Credibility = d.Credibility, Reason = d.Reason,
        },
        EventKind.GapDeclared => new GapDeclared { Header = d.Header, Segment = d.Segment },
        EventKind.Corrected => new Corrected { Header = d.Header, Target = d.Target, Replacement = d.Replacement, Reason = d.Reason },
        EventKind.Retracted => new Retracted { Header = d.Header, Target = d.Target, Reason = d.Reason },
        EventKind.FindingDecided => new FindingDecided { Header = d.Header, Fingerprint = d.Fingerprint, Decision = d.Decision, Reason = d.ReasonText, Until = d.Until },
        EventKind.LedgerAmended => new LedgerAmended { Header = d.Header, Amendment = d.Amendment, Target = d.Target, Reason = d.Reason },
        EventKind.Performed => new Performed { Header = d.Header, Activity = d.Activity },
        _ => throw new UnreachableException($"{kind} has no event."),
    };
}
