using CsCheck;
using Provenance.Events;
using Provenance.Values;
using static Provenance.Tests.Generators.ValueGen;

namespace Provenance.Tests.Generators;

// The members of each type beyond the header.
internal static partial class EventGen
{
    /// <summary>What a correction puts in an event's place: an event of another type.</summary>
    private static Gen<ProvenanceEvent> Replacements => Gen.OneOf([.. new ProvenanceEvent[] { new Received(), new Relabeled(), new CustomsProcessed() }.Select(Of)]);

    /// <summary>The members that an event of this type has beyond the header.</summary>
    public static IReadOnlyList<Setter<ProvenanceEvent>> MembersOf(ProvenanceEvent e) => e switch
    {
        Originated =>
        [
            Of<Originated, Code>(nameof(Originated.OriginKind), Codes, (x, v) => x with { OriginKind = v }),
            Of<Originated, Label>(nameof(Originated.Label), GoodsGen.Labels, (x, v) => x with { Label = v }),
        ],
        Ordered =>
        [
            Of<Ordered, Party>(nameof(Ordered.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<Ordered, string>(nameof(Ordered.Request), Words, (x, v) => x with { Request = v }),
        ],
        Dispatched =>
        [
            Of<Dispatched, Party>(nameof(Dispatched.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<Dispatched, Party>(nameof(Dispatched.To), PartyGen.Parties, (x, v) => x with { To = v }),
            Of<Dispatched, Place>(nameof(Dispatched.Destination), PartyGen.Places, (x, v) => x with { Destination = v }),
            Of<Dispatched, Party>(nameof(Dispatched.Carrier), PartyGen.Parties, (x, v) => x with { Carrier = v }),
            Of<Dispatched, Code>(nameof(Dispatched.Mode), Codes, (x, v) => x with { Mode = v }),
            Of<Dispatched, Text>(nameof(Dispatched.Shipment), Texts, (x, v) => x with { Shipment = v }),
            Of<Dispatched, Text>(nameof(Dispatched.Container), Texts, (x, v) => x with { Container = v }),
            Of<Dispatched, ValueList<string>>(nameof(Dispatched.Seals), List(Words), (x, v) => x with { Seals = v }),
            Of<Dispatched, ValueList<Country>>(nameof(Dispatched.Route), List(KnownCountries), (x, v) => x with { Route = v }),
        ],
        Received =>
        [
            Of<Received, Party>(nameof(Received.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<Received, Party>(nameof(Received.To), PartyGen.Parties, (x, v) => x with { To = v }),
            Of<Received, Place>(nameof(Received.Destination), PartyGen.Places, (x, v) => x with { Destination = v }),
            Of<Received, Party>(nameof(Received.Carrier), PartyGen.Parties, (x, v) => x with { Carrier = v }),
            Of<Received, Code>(nameof(Received.Mode), Codes, (x, v) => x with { Mode = v }),
            Of<Received, Text>(nameof(Received.Shipment), Texts, (x, v) => x with { Shipment = v }),
            Of<Received, Text>(nameof(Received.Container), Texts, (x, v) => x with { Container = v }),
            Of<Received, ValueList<string>>(nameof(Received.Seals), List(Words), (x, v) => x with { Seals = v }),
        ],
        HandedOver =>
        [
            Of<HandedOver, Party>(nameof(HandedOver.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<HandedOver, Party>(nameof(HandedOver.To), PartyGen.Parties, (x, v) => x with { To = v }),
            Of<HandedOver, Place>(nameof(HandedOver.Destination), PartyGen.Places, (x, v) => x with { Destination = v }),
            Of<HandedOver, Party>(nameof(HandedOver.Carrier), PartyGen.Parties, (x, v) => x with { Carrier = v }),
            Of<HandedOver, Code>(nameof(HandedOver.Mode), Codes, (x, v) => x with { Mode = v }),
            Of<HandedOver, Text>(nameof(HandedOver.Shipment), Texts, (x, v) => x with { Shipment = v }),
            Of<HandedOver, Text>(nameof(HandedOver.Container), Texts, (x, v) => x with { Container = v }),
            Of<HandedOver, ValueList<string>>(nameof(HandedOver.Seals), List(Words), (x, v) => x with { Seals = v }),
        ],
        Moved =>
        [
            Of<Moved, Party>(nameof(Moved.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<Moved, Party>(nameof(Moved.To), PartyGen.Parties, (x, v) => x with { To = v }),
            Of<Moved, Place>(nameof(Moved.Destination), PartyGen.Places, (x, v) => x with { Destination = v }),
            Of<Moved, Party>(nameof(Moved.Carrier), PartyGen.Parties, (x, v) => x with { Carrier = v }),
            Of<Moved, Code>(nameof(Moved.Mode), Codes, (x, v) => x with { Mode = v }),
            Of<Moved, Text>(nameof(Moved.Shipment), Texts, (x, v) => x with { Shipment = v }),
            Of<Moved, Text>(nameof(Moved.Container), Texts, (x, v) => x with { Container = v }),
            Of<Moved, ValueList<string>>(nameof(Moved.Seals), List(Words), (x, v) => x with { Seals = v }),
        ],
        Returned =>
        [
            Of<Returned, Party>(nameof(Returned.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<Returned, Party>(nameof(Returned.To), PartyGen.Parties, (x, v) => x with { To = v }),
            Of<Returned, Place>(nameof(Returned.Destination), PartyGen.Places, (x, v) => x with { Destination = v }),
            Of<Returned, Party>(nameof(Returned.Carrier), PartyGen.Parties, (x, v) => x with { Carrier = v }),
            Of<Returned, Code>(nameof(Returned.Mode), Codes, (x, v) => x with { Mode = v }),
            Of<Returned, Text>(nameof(Returned.Shipment), Texts, (x, v) => x with { Shipment = v }),
            Of<Returned, Text>(nameof(Returned.Container), Texts, (x, v) => x with { Container = v }),
            Of<Returned, ValueList<string>>(nameof(Returned.Seals), List(Words), (x, v) => x with { Seals = v }),
            Of<Returned, string>(nameof(Returned.Original), EventIds, (x, v) => x with { Original = v }),
            Of<Returned, Code>(nameof(Returned.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        BorderCrossed =>
        [
            Of<BorderCrossed, Country>(nameof(BorderCrossed.Leaving), Countries, (x, v) => x with { Leaving = v }),
            Of<BorderCrossed, Country>(nameof(BorderCrossed.Entering), Countries, (x, v) => x with { Entering = v }),
            Of<BorderCrossed, Party>(nameof(BorderCrossed.Carrier), PartyGen.Parties, (x, v) => x with { Carrier = v }),
            Of<BorderCrossed, Code>(nameof(BorderCrossed.Mode), Codes, (x, v) => x with { Mode = v }),
            Of<BorderCrossed, Text>(nameof(BorderCrossed.Shipment), Texts, (x, v) => x with { Shipment = v }),
            Of<BorderCrossed, Text>(nameof(BorderCrossed.Container), Texts, (x, v) => x with { Container = v }),
            Of<BorderCrossed, ValueList<string>>(nameof(BorderCrossed.Seals), List(Words), (x, v) => x with { Seals = v }),
        ],
        CustomsProcessed =>
        [
            Of<CustomsProcessed, Country>(nameof(CustomsProcessed.Country), Countries, (x, v) => x with { Country = v }),
            Of<CustomsProcessed, Code>(nameof(CustomsProcessed.Procedure), Codes, (x, v) => x with { Procedure = v }),
            Of<CustomsProcessed, CustomsPhase>(nameof(CustomsProcessed.Phase), Gen.Enum<CustomsPhase>(), (x, v) => x with { Phase = v }),
            Of<CustomsProcessed, Text>(nameof(CustomsProcessed.Declaration), Texts, (x, v) => x with { Declaration = v }),
            Of<CustomsProcessed, Text>(nameof(CustomsProcessed.Discharges), Texts, (x, v) => x with { Discharges = v }),
            Of<CustomsProcessed, ValueList<Area>>(nameof(CustomsProcessed.DeclaredOrigin), List(Areas), (x, v) => x with { DeclaredOrigin = v }),
            Of<CustomsProcessed, HsCode>(nameof(CustomsProcessed.Commodity), HsCodes, (x, v) => x with { Commodity = v }),
            Of<CustomsProcessed, Country>(nameof(CustomsProcessed.DispatchCountry), Countries, (x, v) => x with { DispatchCountry = v }),
            Of<CustomsProcessed, Country>(nameof(CustomsProcessed.DestinationTerritory), Countries, (x, v) => x with { DestinationTerritory = v }),
            Of<CustomsProcessed, EventTime>(nameof(CustomsProcessed.DueBy), Times, (x, v) => x with { DueBy = v }),
            Of<CustomsProcessed, Exemption>(nameof(CustomsProcessed.Exemption), GoodsGen.Exemptions, (x, v) => x with { Exemption = v }),
            Of<CustomsProcessed, Code>(nameof(CustomsProcessed.Outcome), Codes, (x, v) => x with { Outcome = v }),
            Of<CustomsProcessed, ValueList<Country>>(nameof(CustomsProcessed.Route), List(KnownCountries), (x, v) => x with { Route = v }),
        ],
        Relabeled =>
        [
            Of<Relabeled, Label>(nameof(Relabeled.Before), GoodsGen.Labels, (x, v) => x with { Before = v }),
            Of<Relabeled, Label>(nameof(Relabeled.After), GoodsGen.Labels, (x, v) => x with { After = v }),
            Of<Relabeled, Removal>(nameof(Relabeled.Removed), Gen.Enum<Removal>(), (x, v) => x with { Removed = v }),
            Of<Relabeled, PackagingChange>(nameof(Relabeled.Packaging), GoodsGen.PackagingChanges, (x, v) => x with { Packaging = v }),
            Of<Relabeled, Code>(nameof(Relabeled.Reason), Codes, (x, v) => x with { Reason = v }),
            Of<Relabeled, Authority>(nameof(Relabeled.Authority), GoodsGen.Authorities, (x, v) => x with { Authority = v }),
            Of<Relabeled, ValueList<IdentityMapping>>(nameof(Relabeled.Mapping), GoodsGen.Mappings, (x, v) => x with { Mapping = v }),
            Of<Relabeled, bool>(nameof(Relabeled.CreatesNewItem), Gen.Bool, (x, v) => x with { CreatesNewItem = v }),
            Of<Relabeled, ValueList<ItemId>>(nameof(Relabeled.Retired), List(ItemIds), (x, v) => x with { Retired = v }),
            Of<Relabeled, bool>(nameof(Relabeled.Additive), Gen.Bool, (x, v) => x with { Additive = v }),
            Of<Relabeled, LabelCount>(nameof(Relabeled.Labels), GoodsGen.LabelCounts, (x, v) => x with { Labels = v }),
        ],
        Repackaged =>
        [
            Of<Repackaged, Label>(nameof(Repackaged.Before), GoodsGen.Labels, (x, v) => x with { Before = v }),
            Of<Repackaged, Label>(nameof(Repackaged.After), GoodsGen.Labels, (x, v) => x with { After = v }),
            Of<Repackaged, Removal>(nameof(Repackaged.Removed), Gen.Enum<Removal>(), (x, v) => x with { Removed = v }),
            Of<Repackaged, PackagingChange>(nameof(Repackaged.Packaging), GoodsGen.PackagingChanges, (x, v) => x with { Packaging = v }),
            Of<Repackaged, Code>(nameof(Repackaged.Reason), Codes, (x, v) => x with { Reason = v }),
            Of<Repackaged, Authority>(nameof(Repackaged.Authority), GoodsGen.Authorities, (x, v) => x with { Authority = v }),
            Of<Repackaged, ValueList<IdentityMapping>>(nameof(Repackaged.Mapping), GoodsGen.Mappings, (x, v) => x with { Mapping = v }),
            Of<Repackaged, bool>(nameof(Repackaged.CreatesNewItem), Gen.Bool, (x, v) => x with { CreatesNewItem = v }),
            Of<Repackaged, ValueList<ItemId>>(nameof(Repackaged.Retired), List(ItemIds), (x, v) => x with { Retired = v }),
            Of<Repackaged, bool>(nameof(Repackaged.Additive), Gen.Bool, (x, v) => x with { Additive = v }),
            Of<Repackaged, LabelCount>(nameof(Repackaged.Labels), GoodsGen.LabelCounts, (x, v) => x with { Labels = v }),
            Of<Repackaged, Quantity>(nameof(Repackaged.Loss), Quantities, (x, v) => x with { Loss = v }),
            Of<Repackaged, Label>(nameof(Repackaged.Label), GoodsGen.Labels, (x, v) => x with { Label = v }),
        ],
        Packed =>
        [
            Of<Packed, ItemId>(nameof(Packed.Container), ItemIds, (x, v) => x with { Container = v }),
            Of<Packed, ValueList<ItemReference>>(nameof(Packed.Contents), GoodsGen.Items, (x, v) => x with { Contents = v }),
        ],
        Unpacked =>
        [
            Of<Unpacked, ItemId>(nameof(Unpacked.Container), ItemIds, (x, v) => x with { Container = v }),
            Of<Unpacked, ValueList<ItemReference>>(nameof(Unpacked.Contents), GoodsGen.Items, (x, v) => x with { Contents = v }),
        ],
        Split =>
        [
            Of<Split, Quantity>(nameof(Split.Loss), Quantities, (x, v) => x with { Loss = v }),
            Of<Split, Quantity>(nameof(Split.Yield), Quantities, (x, v) => x with { Yield = v }),
            Of<Split, int>(nameof(Split.Parts), Gen.Int[1, 9], (x, v) => x with { Parts = v }),
            Of<Split, Code>(nameof(Split.Process), Codes, (x, v) => x with { Process = v }),
            Of<Split, HsCode>(nameof(Split.CommodityBefore), HsCodes, (x, v) => x with { CommodityBefore = v }),
            Of<Split, HsCode>(nameof(Split.CommodityAfter), HsCodes, (x, v) => x with { CommodityAfter = v }),
            Of<Split, decimal>(nameof(Split.ValueAdded), Amounts, (x, v) => x with { ValueAdded = v }),
            Of<Split, string>(nameof(Split.Authorization), Gen.OneOf(Defined.AuthorizationIds), (x, v) => x with { Authorization = v }),
            Of<Split, Label>(nameof(Split.Label), GoodsGen.Labels, (x, v) => x with { Label = v }),
        ],
        Merged =>
        [
            Of<Merged, Quantity>(nameof(Merged.Loss), Quantities, (x, v) => x with { Loss = v }),
            Of<Merged, Quantity>(nameof(Merged.Yield), Quantities, (x, v) => x with { Yield = v }),
            Of<Merged, Code>(nameof(Merged.Process), Codes, (x, v) => x with { Process = v }),
            Of<Merged, HsCode>(nameof(Merged.CommodityBefore), HsCodes, (x, v) => x with { CommodityBefore = v }),
            Of<Merged, HsCode>(nameof(Merged.CommodityAfter), HsCodes, (x, v) => x with { CommodityAfter = v }),
            Of<Merged, decimal>(nameof(Merged.ValueAdded), Amounts, (x, v) => x with { ValueAdded = v }),
            Of<Merged, string>(nameof(Merged.Authorization), Gen.OneOf(Defined.AuthorizationIds), (x, v) => x with { Authorization = v }),
            Of<Merged, Label>(nameof(Merged.Label), GoodsGen.Labels, (x, v) => x with { Label = v }),
        ],
        Transformed =>
        [
            Of<Transformed, Quantity>(nameof(Transformed.Loss), Quantities, (x, v) => x with { Loss = v }),
            Of<Transformed, Quantity>(nameof(Transformed.Yield), Quantities, (x, v) => x with { Yield = v }),
            Of<Transformed, Code>(nameof(Transformed.Process), Codes, (x, v) => x with { Process = v }),
            Of<Transformed, HsCode>(nameof(Transformed.CommodityBefore), HsCodes, (x, v) => x with { CommodityBefore = v }),
            Of<Transformed, HsCode>(nameof(Transformed.CommodityAfter), HsCodes, (x, v) => x with { CommodityAfter = v }),
            Of<Transformed, decimal>(nameof(Transformed.ValueAdded), Amounts, (x, v) => x with { ValueAdded = v }),
            Of<Transformed, string>(nameof(Transformed.Authorization), Gen.OneOf(Defined.AuthorizationIds), (x, v) => x with { Authorization = v }),
            Of<Transformed, Label>(nameof(Transformed.Label), GoodsGen.Labels, (x, v) => x with { Label = v }),
        ],
        Delivered =>
        [
            Of<Delivered, Party>(nameof(Delivered.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<Delivered, Party>(nameof(Delivered.To), PartyGen.Parties, (x, v) => x with { To = v }),
            Of<Delivered, Finality>(nameof(Delivered.Finality), Gen.Enum<Finality>(), (x, v) => x with { Finality = v }),
            Of<Delivered, Code>(nameof(Delivered.EndUse), Codes, (x, v) => x with { EndUse = v }),
        ],
        Inspected =>
        [
            Of<Inspected, ValueList<InspectionCheck>>(nameof(Inspected.Checks), GoodsGen.Checks, (x, v) => x with { Checks = v }),
            Of<Inspected, Code>(nameof(Inspected.Outcome), Codes, (x, v) => x with { Outcome = v }),
            Of<Inspected, string>(nameof(Inspected.Statement), Words, (x, v) => x with { Statement = v }),
            Of<Inspected, Label>(nameof(Inspected.Label), GoodsGen.Labels, (x, v) => x with { Label = v }),
            Of<Inspected, Packaging>(nameof(Inspected.Packaging), GoodsGen.Packages, (x, v) => x with { Packaging = v }),
            Of<Inspected, bool>(nameof(Inspected.InStock), Gen.Bool, (x, v) => x with { InStock = v }),
        ],
        Observed =>
        [
            Of<Observed, ValueList<InspectionCheck>>(nameof(Observed.Checks), GoodsGen.Checks, (x, v) => x with { Checks = v }),
            Of<Observed, Code>(nameof(Observed.Outcome), Codes, (x, v) => x with { Outcome = v }),
            Of<Observed, string>(nameof(Observed.Statement), Words, (x, v) => x with { Statement = v }),
            Of<Observed, Label>(nameof(Observed.Label), GoodsGen.Labels, (x, v) => x with { Label = v }),
            Of<Observed, Packaging>(nameof(Observed.Packaging), GoodsGen.Packages, (x, v) => x with { Packaging = v }),
            Of<Observed, bool>(nameof(Observed.InStock), Gen.Bool, (x, v) => x with { InStock = v }),
        ],
        OwnershipTransferred =>
        [
            Of<OwnershipTransferred, Party>(nameof(OwnershipTransferred.From), PartyGen.Parties, (x, v) => x with { From = v }),
            Of<OwnershipTransferred, Party>(nameof(OwnershipTransferred.To), PartyGen.Parties, (x, v) => x with { To = v }),
        ],
        Stored =>
        [
            Of<Stored, Code>(nameof(Stored.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        Lost =>
        [
            Of<Lost, Code>(nameof(Lost.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        Destroyed =>
        [
            Of<Destroyed, Code>(nameof(Destroyed.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        StockAdjusted =>
        [
            Of<StockAdjusted, StockChange>(nameof(StockAdjusted.Change), Gen.Enum<StockChange>(), (x, v) => x with { Change = v }),
            Of<StockAdjusted, Code>(nameof(StockAdjusted.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        SealChanged =>
        [
            Of<SealChanged, ValueList<string>>(nameof(SealChanged.Before), List(Words), (x, v) => x with { Before = v }),
            Of<SealChanged, ValueList<string>>(nameof(SealChanged.After), List(Words), (x, v) => x with { After = v }),
            Of<SealChanged, Code>(nameof(SealChanged.Reason), Codes, (x, v) => x with { Reason = v }),
            Of<SealChanged, Authority>(nameof(SealChanged.Authority), GoodsGen.Authorities, (x, v) => x with { Authority = v }),
        ],
        IdentifierDecommissioned =>
        [
            Of<IdentifierDecommissioned, ValueList<ItemId>>(nameof(IdentifierDecommissioned.Ids), List(ItemIds), (x, v) => x with { Ids = v }),
            Of<IdentifierDecommissioned, Code>(nameof(IdentifierDecommissioned.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        IdentifierReactivated =>
        [
            Of<IdentifierReactivated, ValueList<ItemId>>(nameof(IdentifierReactivated.Ids), List(ItemIds), (x, v) => x with { Ids = v }),
            Of<IdentifierReactivated, Code>(nameof(IdentifierReactivated.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        ClaimMade =>
        [
            Of<ClaimMade, Code>(nameof(ClaimMade.ClaimKind), Codes, (x, v) => x with { ClaimKind = v }),
            Of<ClaimMade, Code>(nameof(ClaimMade.Model), Codes, (x, v) => x with { Model = v }),
            Of<ClaimMade, Text>(nameof(ClaimMade.Credit), Texts, (x, v) => x with { Credit = v }),
            Of<ClaimMade, Code>(nameof(ClaimMade.Scope), Codes, (x, v) => x with { Scope = v }),
            Of<ClaimMade, Validity>(nameof(ClaimMade.Period), Validities, (x, v) => x with { Period = v }),
            Of<ClaimMade, Quantity>(nameof(ClaimMade.Proportion), Quantities, (x, v) => x with { Proportion = v }),
        ],
        EvidenceAssessed =>
        [
            Of<EvidenceAssessed, string>(nameof(EvidenceAssessed.Target), EventIds, (x, v) => x with { Target = v }),
            Of<EvidenceAssessed, Assessment>(nameof(EvidenceAssessed.Assessment), Gen.Enum<Assessment>(), (x, v) => x with { Assessment = v }),
            Of<EvidenceAssessed, char>(nameof(EvidenceAssessed.Reliability), Gen.Char['A', 'F'], (x, v) => x with { Reliability = v }),
            Of<EvidenceAssessed, int>(nameof(EvidenceAssessed.Credibility), Gen.Int[1, 6], (x, v) => x with { Credibility = v }),
            Of<EvidenceAssessed, Code>(nameof(EvidenceAssessed.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        GapDeclared =>
        [
            Of<GapDeclared, Segment>(nameof(GapDeclared.Segment), GoodsGen.Segments, (x, v) => x with { Segment = v }),
        ],
        Corrected =>
        [
            Of<Corrected, string>(nameof(Corrected.Target), EventIds, (x, v) => x with { Target = v }),
            Of<Corrected, ProvenanceEvent>(nameof(Corrected.Replacement), Replacements, (x, v) => x with { Replacement = v }),
            Of<Corrected, Code>(nameof(Corrected.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        Retracted =>
        [
            Of<Retracted, string>(nameof(Retracted.Target), EventIds, (x, v) => x with { Target = v }),
            Of<Retracted, Code>(nameof(Retracted.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        FindingDecided =>
        [
            Of<FindingDecided, string>(nameof(FindingDecided.Fingerprint), Words, (x, v) => x with { Fingerprint = v }),
            Of<FindingDecided, Decision>(nameof(FindingDecided.Decision), Gen.Enum<Decision>(), (x, v) => x with { Decision = v }),
            Of<FindingDecided, string>(nameof(FindingDecided.Reason), Words, (x, v) => x with { Reason = v }),
            Of<FindingDecided, EventTime>(nameof(FindingDecided.Until), Times, (x, v) => x with { Until = v }),
        ],
        LedgerAmended =>
        [
            Of<LedgerAmended, Amendment>(nameof(LedgerAmended.Amendment), Gen.Enum<Amendment>(), (x, v) => x with { Amendment = v }),
            Of<LedgerAmended, string>(nameof(LedgerAmended.Target), EventIds, (x, v) => x with { Target = v }),
            Of<LedgerAmended, Code>(nameof(LedgerAmended.Reason), Codes, (x, v) => x with { Reason = v }),
        ],
        Performed =>
        [
            Of<Performed, string>(nameof(Performed.Activity), Gen.OneOf("https://example.com/activities/steamed", "urn:example:blessed"), (x, v) => x with { Activity = v }),
        ],
        _ => throw new ArgumentException($"{e.GetType().Name} has no generators of its members."),
    };

    private static Setter<ProvenanceEvent> Of<TEvent, TValue>(string name, Gen<TValue> values, Func<TEvent, TValue, TEvent> with)
        where TEvent : ProvenanceEvent => Setter.Of<ProvenanceEvent, TValue>(name, values, (e, value) => with((TEvent)e, value));
}
