using CsCheck;
using Provenance.Events;
using Provenance.Values;
using static Provenance.Tests.Generators.ValueGen;

namespace Provenance.Tests.Generators;

/// <summary>Generators of events of every type, with every member.</summary>
internal static partial class EventGen
{
    /// <summary>The members that every event has.</summary>
    public static readonly IReadOnlyList<Setter<ProvenanceEvent>> Header =
    [
        Setter.Of<ProvenanceEvent, string>(nameof(ProvenanceEvent.Id), PartyGen.NewIds("event"), (x, v) => x with { Id = v }),
        Setter.Of<ProvenanceEvent, ValueList<ItemReference>>(nameof(ProvenanceEvent.Items), GoodsGen.Items, (x, v) => x with { Items = v }),
        Setter.Of<ProvenanceEvent, ValueList<ItemReference>>(nameof(ProvenanceEvent.Inputs), GoodsGen.Items, (x, v) => x with { Inputs = v }),
        Setter.Of<ProvenanceEvent, ValueList<ItemReference>>(nameof(ProvenanceEvent.Outputs), GoodsGen.Items, (x, v) => x with { Outputs = v }),
        Setter.Of<ProvenanceEvent, EventTime>(nameof(ProvenanceEvent.Time), Times, (x, v) => x with { Time = v }),
        Setter.Of<ProvenanceEvent, EventTime>(nameof(ProvenanceEvent.Start), Starts, (x, v) => x with { Start = v }),
        Setter.Of<ProvenanceEvent, EventTime>(nameof(ProvenanceEvent.End), Ends, (x, v) => x with { End = v }),
        Setter.Of<ProvenanceEvent, string>(nameof(ProvenanceEvent.Zone), Zones, (x, v) => x with { Zone = v }),
        Setter.Of<ProvenanceEvent, Place>(nameof(ProvenanceEvent.Place), PartyGen.Places, (x, v) => x with { Place = v }),
        Setter.Of<ProvenanceEvent, Party>(nameof(ProvenanceEvent.By), PartyGen.Parties, (x, v) => x with { By = v }),
        Setter.Of<ProvenanceEvent, Party>(nameof(ProvenanceEvent.OnBehalfOf), PartyGen.Parties, (x, v) => x with { OnBehalfOf = v }),
        Setter.Of<ProvenanceEvent, Party>(nameof(ProvenanceEvent.Owner), PartyGen.Parties, (x, v) => x with { Owner = v }),
        Setter.Of<ProvenanceEvent, Party>(nameof(ProvenanceEvent.Custodian), PartyGen.Parties, (x, v) => x with { Custodian = v }),
        Setter.Of<ProvenanceEvent, Status>(nameof(ProvenanceEvent.Status), Statuses, (x, v) => x with { Status = v }),
        Setter.Of<ProvenanceEvent, ValueList<string>>(nameof(ProvenanceEvent.Basis), List(EventIds), (x, v) => x with { Basis = v }),
        Setter.Of<ProvenanceEvent, bool>(nameof(ProvenanceEvent.Planned), Gen.Const(true), (x, v) => x with { Planned = v }),
        Setter.Of<ProvenanceEvent, ValueList<string>>(nameof(ProvenanceEvent.Follows), List(EventIds), (x, v) => x with { Follows = v }),
        Setter.Of<ProvenanceEvent, ValueList<Relation>>(nameof(ProvenanceEvent.Relations), EvidenceGen.Relations, (x, v) => x with { Relations = v }),
        Setter.Of<ProvenanceEvent, Quantity>(nameof(ProvenanceEvent.Quantity), Quantities, (x, v) => x with { Quantity = v }),
        Setter.Of<ProvenanceEvent, ValueList<DocumentReference>>(nameof(ProvenanceEvent.Documents), EvidenceGen.Documents, (x, v) => x with { Documents = v }),
        Setter.Of<ProvenanceEvent, ValueList<EvidenceLink>>(nameof(ProvenanceEvent.Evidence), EvidenceGen.Links, (x, v) => x with { Evidence = v }),
        Setter.Of<ProvenanceEvent, ValueList<Allegation>>(nameof(ProvenanceEvent.Allegations), EvidenceGen.Allegations, (x, v) => x with { Allegations = v }),
        Setter.Of<ProvenanceEvent, Code>(nameof(ProvenanceEvent.Step), Codes, (x, v) => x with { Step = v }),
        Setter.Of<ProvenanceEvent, string>(nameof(ProvenanceEvent.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<ProvenanceEvent, Extensions>(nameof(ProvenanceEvent.Extensions), ValueGen.EventExtensions, (x, v) => x with { Extensions = v }),
    ];

    /// <summary>One event without members for each type, in the order of the discriminators.</summary>
    public static readonly IReadOnlyList<ProvenanceEvent> Empty =
    [
        new Originated(), new Ordered(), new Dispatched(), new Received(), new HandedOver(), new Moved(), new Returned(), new BorderCrossed(), new CustomsProcessed(),
        new Relabeled(), new Repackaged(), new Packed(), new Unpacked(), new Split(), new Merged(), new Transformed(), new Delivered(), new Inspected(), new Observed(),
        new OwnershipTransferred(), new Stored(), new Lost(), new Destroyed(), new StockAdjusted(), new SealChanged(), new IdentifierDecommissioned(),
        new IdentifierReactivated(), new ClaimMade(), new EvidenceAssessed(), new GapDeclared(), new Corrected(), new Retracted(), new FindingDecided(),
        new LedgerAmended(), new Performed(),
    ];

    /// <summary>An event of a type that this version does not know, as a reader keeps it.</summary>
    public static readonly Gen<ProvenanceEvent> Unrecognized = Gen.Select(
        PartyGen.NewIds("event"),
        Gen.OneOf("teleported", "x:own"),
        Gen.OneOf("", ",\"to\": [1.50, {\"한\":\"글\"}]", ", \"quantity\": 3"),
        ProvenanceEvent (id, type, rest) => new Unrecognized { Id = id, Type = type, Json = $"{{\"id\": \"{id}\",\"type\":\"{type}\"{rest}}}" });

    /// <summary>An event with an id and some members, of any type that is known.</summary>
    public static readonly Gen<ProvenanceEvent> Known = Gen.OneOf([.. Empty.Select(empty => Of(empty))]);

    /// <summary>An event with an id and some members, of any type.</summary>
    public static readonly Gen<ProvenanceEvent> Any = Gen.Frequency((20, Known), (1, Unrecognized));

    /// <summary>All members that an event of this type has.</summary>
    public static IReadOnlyList<Setter<ProvenanceEvent>> SettersOf(ProvenanceEvent e) => [.. Header, .. MembersOf(e)];

    /// <summary>An event of one type, with an id and some members.</summary>
    public static Gen<ProvenanceEvent> Of(ProvenanceEvent empty) =>
        Setter.Some(PartyGen.NewIds("event").Select(id => empty with { Id = id }), [.. PartyGen.Without(Header, nameof(ProvenanceEvent.Id)), .. MembersOf(empty)], 6)
            .Select(Sound);

    /// <summary>The event without what documents refuse: two tellings of its time, itself among what it follows, an amendment of nothing.</summary>
    public static ProvenanceEvent Sound(ProvenanceEvent e)
    {
        if (e.Time is not null)
            e = e with { Start = null, End = null };
        if (e.Follows.Contains(e.Id!))
            e = e with { Follows = default };
        return e switch
        {
            Corrected x => x with { Target = x.Target ?? "e0", Replacement = x.Replacement ?? new Lost() },
            Retracted x => x with { Target = x.Target ?? "e0" },
            Performed x => x with { Activity = x.Activity ?? "urn:example:blessed" },
            _ => e,
        };
    }
}
