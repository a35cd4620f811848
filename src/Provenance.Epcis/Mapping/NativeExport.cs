using Provenance.Chains;
using Provenance.Events;

namespace Provenance.Epcis.Mapping;

/// <summary>Makes an EPCIS document of a native one.</summary>
internal sealed class NativeExport
{
    private readonly ProvenanceDocument _document;
    private readonly Dictionary<string, (RecordedEvent Recorded, ProvenanceChain? Home)> _events = new(StringComparer.Ordinal);
    private readonly Instant _created;

    public NativeExport(ProvenanceDocument document)
    {
        _document = document;
        foreach (var chain in document.Chains)
        {
            foreach (var recorded in chain)
                _events.TryAdd(recorded.Event.Id!, (recorded, chain));
        }

        foreach (var recorded in document.Events)
            _events.TryAdd(recorded.Event.Id!, (recorded, null));
        _created = document.Header.EvaluatedAt ?? Latest(_events.Values.Select(one => one.Recorded));
    }

    public EpcisDocument Write()
    {
        var heads = new List<EpcisNode>();
        var events = new List<EpcisEvent>();
        foreach (var line in NativeLine.Of(_document))
        {
            if (line.EventId is { } id && _events.TryGetValue(id, out var one))
                events.Add(NativeEvent.WithLine(Event(one.Recorded, one.Home, line.EventType!), line.Text));
            else
                heads.Add(new() { Name = NativeNames.Line, Text = line.Text });
        }

        return new()
        {
            SchemaVersion = "2.0",
            CreationDate = Times.ToEpcis(_created, Offset.Zero),
            Context = new() { Prefixes = [new(NativeNames.Prefix, NativeNames.Namespace)] },
            Extensions = heads.ToValueList(),
            Events = events.ToValueList(),
        };
    }

    // No clock: a document that names no instant was made when the last of its events was told.
    private static Instant Latest(IEnumerable<RecordedEvent> events)
    {
        var latest = Instant.FromUnixTimeSeconds(0);
        foreach (var recorded in events)
        {
            if ((recorded.RecordedAt ?? When(recorded.Event)?.Latest ?? When(recorded.Event)?.Earliest) is { } at && at > latest)
                latest = at;
        }

        return latest;
    }

    private static EventTime? When(ProvenanceEvent e) => e.Time ?? e.End ?? e.Start;

    private EpcisEvent Event(RecordedEvent recorded, ProvenanceChain? home, string type)
    {
        var e = recorded.Event;
        var goods = new GoodsOut(e.Items.Count > 0 ? e.Items : Own(e, home));
        EpcisEvent made = e switch
        {
            Originated => new ObjectEvent { Action = EpcisAction.Add, Epcs = goods.Epcs, Quantities = goods.Quantities },
            IdentifierReactivated x => new ObjectEvent { Action = EpcisAction.Add, Epcs = Ids(x.Ids, goods) },
            IdentifierDecommissioned x => new ObjectEvent { Action = EpcisAction.Delete, Epcs = Ids(x.Ids, goods) },
            Destroyed => new ObjectEvent { Action = EpcisAction.Delete, Epcs = goods.Epcs, Quantities = goods.Quantities },
            Packed x => Aggregation(EpcisAction.Add, x.Container, x.Contents, goods),
            Unpacked x => Aggregation(EpcisAction.Delete, x.Container, x.Contents, goods),
            Split or Merged or Transformed => Transformation(e, home),
            Relabeled { CreatesNewItem: true } or Repackaged { CreatesNewItem: true } when e.Inputs.Count + e.Outputs.Count > 0 => Transformation(e, home),
            _ => new ObjectEvent { Action = EpcisAction.Observe, Epcs = goods.Epcs, Quantities = goods.Quantities },
        };
        var time = When(e);
        var instant = time?.Latest ?? time?.Earliest ?? _created;
        var offset = OffsetOf(time);
        return made with
        {
            EventId = Uris.OfEvent(e.Id!),
            EventTime = Times.ToEpcis(instant, offset),
            EventTimeZoneOffset = Offsets.Text(offset),
            RecordTime = recorded.RecordedAt is { } at ? Times.ToEpcis(at, Offset.Zero) : null,
            BizStep = StepsOut.Of(e, type),
            Disposition = StepsOut.DispositionOf(e),
            ReadPoint = Uris.Of(e.Place) is { } place ? new(place) : null,
            BizTransactions = Uris.OfDocuments(e.Documents),
            Sources = Sources(e),
            Destinations = Destinations(e),
            Extensions = Said(type, time),
        };
    }

    private static ValueList<EpcisNode> Said(string type, EventTime? time)
    {
        var isInstant = time is { Earliest: { } earliest, Latest: { } latest } && earliest == latest;
        return isInstant
            ? [new() { Name = NativeNames.Type, Text = type }]
            : [new() { Name = NativeNames.Type, Text = type }, new() { Name = NativeNames.Time, Text = time?.Text is { Length: > 0 } text ? text : "unknown" }];
    }

    private static ValueList<ItemReference> Own(ProvenanceEvent e, ProvenanceChain? home) =>
        home?.Description.Item.Id is { } id ? [new() { Item = id, Quantity = e.Quantity }] : default;

    private static ValueList<string> Ids(ValueList<ItemId> ids, GoodsOut goods) => ids.Count > 0 ? [.. ids.Select(id => id.Value)] : goods.Epcs;

    private static AggregationEvent Aggregation(EpcisAction action, ItemId? container, ValueList<ItemReference> contents, GoodsOut goods)
    {
        var children = contents.Count > 0 ? new GoodsOut(contents) : goods;
        return new() { Action = action, ParentId = container?.Value, ChildEpcs = children.Epcs, ChildQuantities = children.Quantities };
    }

    private static TransformationEvent Transformation(ProvenanceEvent e, ProvenanceChain? home)
    {
        var inputs = new GoodsOut(e.Inputs.Count > 0 ? e.Inputs : Own(e, home));
        var outputs = new GoodsOut(e.Outputs.Count > 0 ? e.Outputs : Own(e, home));
        return new() { InputEpcs = inputs.Epcs, InputQuantities = inputs.Quantities, OutputEpcs = outputs.Epcs, OutputQuantities = outputs.Quantities };
    }

    private static (Party? From, Party? To, Party? OwnerFrom, Party? OwnerTo, Place? Destination) Transfer(ProvenanceEvent e) => e switch
    {
        Dispatched x => (x.From ?? x.By, x.To, x.Owner, null, x.Destination),
        Received x => (x.From, x.By ?? x.To, null, x.Owner, x.Destination),
        HandedOver x => (x.From, x.To, null, x.Owner, x.Destination),
        Moved x => (x.From, x.To, null, null, x.Destination),
        Returned x => (x.From, x.To, null, null, x.Destination),
        Delivered x => (x.From ?? x.By, x.To, null, null, null),
        OwnershipTransferred x => (null, null, x.From, x.To, null),
        _ => default,
    };

    private static ValueList<SourceElement> Sources(ProvenanceEvent e)
    {
        var (from, _, owner, _, _) = Transfer(e);
        var sources = new List<SourceElement>(2);
        if (Uris.Of(from) is { } party)
            sources.Add(new(Cbv.Expand(CbvKind.SourceDestinationType, "possessing_party"), party));
        if (Uris.Of(owner) is { } its)
            sources.Add(new(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), its));
        return sources.ToValueList();
    }

    private static ValueList<DestinationElement> Destinations(ProvenanceEvent e)
    {
        var (_, to, _, owner, place) = Transfer(e);
        var destinations = new List<DestinationElement>(3);
        if (Uris.Of(to) is { } party)
            destinations.Add(new(Cbv.Expand(CbvKind.SourceDestinationType, "possessing_party"), party));
        if (Uris.Of(owner) is { } its)
            destinations.Add(new(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), its));
        if (Uris.Of(place) is { } location)
            destinations.Add(new(Cbv.Expand(CbvKind.SourceDestinationType, "location"), location));
        return destinations.ToValueList();
    }

    private static Offset OffsetOf(EventTime? time) => time is { Text: { Length: > 6 } text } && Offsets.TryParse(text.AsSpan(text.Length - 6), out var offset) ? offset : Offset.Zero;
}
