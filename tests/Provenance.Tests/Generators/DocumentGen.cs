using System.Globalization;
using CsCheck;
using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;
using static Provenance.Tests.Generators.ValueGen;

namespace Provenance.Tests.Generators;

/// <summary>Generators of whole documents, whose chains also share events.</summary>
internal static class DocumentGen
{
    public static readonly IReadOnlyList<Setter<Restriction>> RestrictionSetters =
    [
        Setter.Of<Restriction, Code>(nameof(Restriction.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Restriction, ValueList<Area>>(nameof(Restriction.From), List(Areas), (x, v) => x with { From = v }),
        Setter.Of<Restriction, ValueList<Area>>(nameof(Restriction.To), List(Areas), (x, v) => x with { To = v }),
        Setter.Of<Restriction, ValueList<Area>>(nameof(Restriction.Origin), List(Areas), (x, v) => x with { Origin = v }),
        Setter.Of<Restriction, ValueList<Code>>(nameof(Restriction.EndUses), List(Codes), (x, v) => x with { EndUses = v }),
        Setter.Of<Restriction, bool>(nameof(Restriction.BothWays), Gen.Bool, (x, v) => x with { BothWays = v }),
        Setter.Of<Restriction, Code>(nameof(Restriction.Mode), Codes, (x, v) => x with { Mode = v }),
        Setter.Of<Restriction, string>(nameof(Restriction.Office), Gen.OneOf(Defined.PlaceIds), (x, v) => x with { Office = v }),
        Setter.Of<Restriction, ValueList<Code>>(nameof(Restriction.Goods), List(Codes), (x, v) => x with { Goods = v }),
        Setter.Of<Restriction, ValueList<string>>(nameof(Restriction.Parties), List(Gen.OneOf(Defined.PartyIds)), (x, v) => x with { Parties = v }),
        Setter.Of<Restriction, Text>(nameof(Restriction.LegalBasis), Texts, (x, v) => x with { LegalBasis = v }),
        Setter.Of<Restriction, RestrictionForce>(nameof(Restriction.Force), Gen.Enum<RestrictionForce>(), (x, v) => x with { Force = v }),
        Setter.Of<Restriction, Status>(nameof(Restriction.Status), Statuses, (x, v) => x with { Status = v }),
        Setter.Of<Restriction, bool>(nameof(Restriction.Disputed), Gen.Bool, (x, v) => x with { Disputed = v }),
        Setter.Of<Restriction, EventTime>(nameof(Restriction.Start), Starts, (x, v) => x with { Start = v }),
        Setter.Of<Restriction, EventTime>(nameof(Restriction.End), Ends, (x, v) => x with { End = v }),
        Setter.Of<Restriction, ValueList<string>>(nameof(Restriction.Evidence), List(Gen.OneOf(Defined.EvidenceIds)), (x, v) => x with { Evidence = v }),
        Setter.Of<Restriction, string>(nameof(Restriction.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<Restriction, Extensions>(nameof(Restriction.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<Authorization>> AuthorizationSetters =
    [
        Setter.Of<Authorization, Code>(nameof(Authorization.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Authorization, string>(nameof(Authorization.Holder), Gen.OneOf(Defined.PartyIds), (x, v) => x with { Holder = v }),
        Setter.Of<Authorization, Area>(nameof(Authorization.Country), Areas, (x, v) => x with { Country = v }),
        Setter.Of<Authorization, Validity>(nameof(Authorization.Valid), Validities, (x, v) => x with { Valid = v }),
        Setter.Of<Authorization, ValueList<Code>>(nameof(Authorization.Covers), List(Codes), (x, v) => x with { Covers = v }),
        Setter.Of<Authorization, ValueList<DocumentReference>>(nameof(Authorization.Documents), EvidenceGen.Documents, (x, v) => x with { Documents = v }),
        Setter.Of<Authorization, string>(nameof(Authorization.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<Authorization, Extensions>(nameof(Authorization.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<ItemFact>> FactSetters =
    [
        Setter.Of<ItemFact, Quantity>(nameof(ItemFact.NetContent), Quantities, (x, v) => x with { NetContent = v }),
        Setter.Of<ItemFact, Quantity>(nameof(ItemFact.UnitWeight), Quantities, (x, v) => x with { UnitWeight = v }),
        Setter.Of<ItemFact, Unit>(nameof(ItemFact.Per), Gen.OneOf(Unit.Piece, Unit.Liter), (x, v) => x with { Per = v }),
        Setter.Of<ItemFact, Extensions>(nameof(ItemFact.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<ContextClaim>> ContextSetters =
    [
        Setter.Of<ContextClaim, string>(nameof(ContextClaim.Text), Words, (x, v) => x with { Text = v }),
        Setter.Of<ContextClaim, string>(nameof(ContextClaim.Product), Words, (x, v) => x with { Product = v }),
        Setter.Of<ContextClaim, string>(nameof(ContextClaim.By), Gen.OneOf(Defined.SourceIds), (x, v) => x with { By = v }),
        Setter.Of<ContextClaim, Status>(nameof(ContextClaim.Status), Statuses, (x, v) => x with { Status = v }),
        Setter.Of<ContextClaim, ValueList<string>>(nameof(ContextClaim.Evidence), List(Gen.OneOf(Defined.EvidenceIds)), (x, v) => x with { Evidence = v }),
        Setter.Of<ContextClaim, Extensions>(nameof(ContextClaim.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<TraceableItem>> ItemSetters =
    [
        Setter.Of<TraceableItem, string>(nameof(TraceableItem.Description), Words, (x, v) => x with { Description = v }),
        Setter.Of<TraceableItem, HsCode>(nameof(TraceableItem.Commodity), HsCodes, (x, v) => x with { Commodity = v }),
        Setter.Of<TraceableItem, Code>(nameof(TraceableItem.Level), Codes, (x, v) => x with { Level = v }),
        Setter.Of<TraceableItem, ItemId>(nameof(TraceableItem.Batch), ItemIds, (x, v) => x with { Batch = v }),
        Setter.Of<TraceableItem, bool>(nameof(TraceableItem.IdentifiersKnown), Gen.Bool, (x, v) => x with { IdentifiersKnown = v }),
        Setter.Of<TraceableItem, Code>(nameof(TraceableItem.IdentifierStatus), Codes, (x, v) => x with { IdentifierStatus = v }),
        Setter.Of<TraceableItem, Extensions>(nameof(TraceableItem.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly IReadOnlyList<Setter<RecordHeader>> HeaderSetters =
    [
        Setter.Of<RecordHeader, string>(nameof(RecordHeader.Title), Words, (x, v) => x with { Title = v }),
        Setter.Of<RecordHeader, string>(nameof(RecordHeader.About), Words, (x, v) => x with { About = v }),
        Setter.Of<RecordHeader, EventTime>(nameof(RecordHeader.RecordedOn), Times, (x, v) => x with { RecordedOn = v }),
        Setter.Of<RecordHeader, string>(nameof(RecordHeader.RecordedBy), Gen.OneOf(Defined.PartyIds), (x, v) => x with { RecordedBy = v }),
        Setter.Of<RecordHeader, RecordKind>(nameof(RecordHeader.RecordKind), Gen.Enum<RecordKind>(), (x, v) => x with { RecordKind = v }),
        Setter.Of<RecordHeader, Instant>(nameof(RecordHeader.EvaluatedAt), Instants, (x, v) => x with { EvaluatedAt = v }),
        Setter.Of<RecordHeader, string>(nameof(RecordHeader.Zone), Zones, (x, v) => x with { Zone = v }),
    ];

    public static readonly Gen<Registry> Registries = Gen.Select(
        Some(PartyGen.Parties.Where(party => party.Id is not null)),
        Some(PartyGen.Places.Where(place => place.Id is not null)),
        Some(PartyGen.Sources.Where(source => source.Id is not null)),
        Some(EvidenceGen.Pieces.Where(evidence => evidence.Id is not null)),
        Some(PartyGen.NewIds("restriction").SelectMany(id => Setter.Some(Gen.Const(new Restriction { Id = id }), RestrictionSetters))),
        Some(PartyGen.NewIds("authorization").SelectMany(id => Setter.Some(Gen.Const(new Authorization { Id = id }), AuthorizationSetters))),
        Some(ItemIds.SelectMany(id => Setter.Some(Gen.Const(new ItemFact { Item = id }), FactSetters, 2))),
        (parties, places, sources, evidence, restrictions, authorizations, facts) => new Registry
        {
            Parties = [.. Defined.Registry.Parties, .. parties.Except(Defined.Registry.Parties)],
            Places = [.. Defined.Registry.Places, .. places.Except(Defined.Registry.Places)],
            Sources = [.. Defined.Registry.Sources, .. sources.Except(Defined.Registry.Sources)],
            Evidence = [.. Defined.Registry.Evidence, .. evidence.Except(Defined.Registry.Evidence)],
            Restrictions = [.. Defined.Registry.Restrictions, .. restrictions],
            Authorizations = [.. Defined.Registry.Authorizations, .. authorizations],
            ItemFacts = [.. facts],
        });

    private static readonly Gen<ChainScope> Scopes = Gen.OneOf(
        Gen.OneOf(ChainScope.Whole, ChainScope.Partial),
        Gen.Select(Gen.Enum<ChainExtent>(), List(Codes), ValueGen.Extensions, (extent, facets, extensions) => new ChainScope { Extent = extent, Facets = facets, Extensions = extensions }));

    /// <summary>Documents of up to three chains. Events of several chains stand in each ledger in one order.</summary>
    public static readonly Gen<ProvenanceDocument> Documents = Gen.Select(
        Setter.Some(Gen.Const(new RecordHeader()), HeaderSetters, 2),
        Registries,
        Setter.Some(Gen.Const(new ContextClaim()), ContextSetters, 2).Array[0, 2],
        ValueGen.Extensions,
        Ledgers,
        (header, registry, context, extensions, ledgers) => new ProvenanceDocument
        {
            Header = header,
            Registry = registry,
            Context = [.. context],
            Extensions = extensions,
            Chains = [.. ledgers.Select(ledger => ProvenanceChain.Restore(ledger.Description with { Record = header }, ledger.Events))],
        });

    private static Gen<(ChainDescription Description, RecordedEvent[] Events)[]> Ledgers => Gen.Int[0, 3].SelectMany(count => Gen.Select(
        Descriptions(count),
        Gen.Select(EventGen.Any, Gen.Int[0, Math.Max(0, count - 1)], Gen.Int[0, 3], Instants, Gen.Bool).Array[0, count == 0 ? 0 : 5],
        (descriptions, events) =>
        {
            var ledgers = descriptions.Select(_ => new List<RecordedEvent>()).ToArray();
            foreach (var (e, home, sharing, at, isStamped) in events.DistinctBy(e => e.Item1.Id))
            {
                for (var i = 0; i < ledgers.Length; i++)
                {
                    if (i == home || (sharing == 0 && ledgers.Length > 1))
                        ledgers[i].Add(new RecordedEvent(e, ledgers[i].Count, isStamped && e is not Unrecognized ? at : null));
                }
            }

            return descriptions.Zip(ledgers, (description, ledger) => (description, ledger.ToArray())).ToArray();
        }));

    private static Gen<ChainDescription[]> Descriptions(int count) => Gen.Select(
            Setter.Some(Gen.Const(new TraceableItem()), ItemSetters),
            Scopes,
            Maybe(Codes),
            ValueGen.Extensions,
            Gen.Bool,
            (item, scope, model, extensions, isNamed) => (item, scope, model, extensions, isNamed))
        .Array[count]
        .Select(all => all.Select((x, i) => new ChainDescription
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"chain-{i}"),
            Item = x.isNamed ? x.item with { Id = ItemId.Parse($"urn:example:chain-item-{i}") } : x.item,
            Scope = x.scope,
            CustodyModel = x.model,
            Extensions = x.extensions,
        }).ToArray());

    private static Gen<T[]> Some<T>(Gen<T> of) => of.Array[0, 2];
}
