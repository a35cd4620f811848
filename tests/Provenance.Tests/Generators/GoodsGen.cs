using CsCheck;
using Provenance.Values;
using static Provenance.Tests.Generators.ValueGen;

namespace Provenance.Tests.Generators;

/// <summary>Generators of goods, labels, packaging and what is done to them.</summary>
internal static class GoodsGen
{
    public static readonly IReadOnlyList<Setter<ItemReference>> ItemSetters =
    [
        Setter.Of<ItemReference, ItemId>(nameof(ItemReference.Item), ItemIds, (x, v) => x with { Item = v }),
        Setter.Of<ItemReference, string>(nameof(ItemReference.Product), Words, (x, v) => x with { Product = v }),
        Setter.Of<ItemReference, Code>(nameof(ItemReference.Level), Codes, (x, v) => x with { Level = v }),
        Setter.Of<ItemReference, Quantity>(nameof(ItemReference.Quantity), Quantities, (x, v) => x with { Quantity = v }),
        Setter.Of<ItemReference, Extensions>(nameof(ItemReference.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<ValueList<ItemReference>> Items = List(Setter.Some(ItemIds.Select(id => new ItemReference { Item = id }), ItemSetters, 6));

    public static readonly Gen<ValueList<LabelDate>> Dates = List(Gen.Select(
        Knowable(Gen.OneOf("production", "expiry", "unknown", "x:own").Select(kind => new Code(kind)), Code.Unknown, Code.None),
        Times,
        (kind, date) => new LabelDate { Kind = kind, Date = date }));

    public static readonly IReadOnlyList<Setter<Label>> LabelSetters =
    [
        Setter.Of<Label, Text>(nameof(Label.Brand), Texts, (x, v) => x with { Brand = v }),
        Setter.Of<Label, Text>(nameof(Label.Product), Texts, (x, v) => x with { Product = v }),
        Setter.Of<Label, Party>(nameof(Label.ResponsibleParty), PartyGen.Parties, (x, v) => x with { ResponsibleParty = v }),
        Setter.Of<Label, ValueList<Area>>(nameof(Label.Origin), List(Areas), (x, v) => x with { Origin = v }),
        Setter.Of<Label, Text>(nameof(Label.OriginText), Texts, (x, v) => x with { OriginText = v }),
        Setter.Of<Label, ValueList<ItemId>>(nameof(Label.Ids), List(ItemIds), (x, v) => x with { Ids = v }),
        Setter.Of<Label, Text>(nameof(Label.Lot), Texts, (x, v) => x with { Lot = v }),
        Setter.Of<Label, ValueList<LabelDate>>(nameof(Label.Dates), Dates, (x, v) => x with { Dates = v }),
        Setter.Of<Label, ValueList<Code>>(nameof(Label.Marks), List(Codes), (x, v) => x with { Marks = v }),
        Setter.Of<Label, ValueList<Code>>(nameof(Label.SecurityFeatures), List(Codes), (x, v) => x with { SecurityFeatures = v }),
        Setter.Of<Label, ValueList<string>>(nameof(Label.Statements), List(Words), (x, v) => x with { Statements = v }),
        Setter.Of<Label, Quantity>(nameof(Label.Quantity), Quantities, (x, v) => x with { Quantity = v }),
        Setter.Of<Label, ValueList<string>>(nameof(Label.Language), List(Gen.OneOf("ko", "en", "de-AT")), (x, v) => x with { Language = v }),
        Setter.Of<Label, Code>(nameof(Label.Level), Codes, (x, v) => x with { Level = v }),
        Setter.Of<Label, Code>(nameof(Label.Side), Codes, (x, v) => x with { Side = v }),
        Setter.Of<Label, Extensions>(nameof(Label.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<Label> Labels = Knowable(Setter.Some(Gen.Const(new Label()), LabelSetters, 6), Label.Unknown, Label.None);

    public static readonly IReadOnlyList<Setter<Packaging>> PackagingSetters =
    [
        Setter.Of<Packaging, Code>(nameof(Packaging.Type), Knowable(Gen.OneOf("BX", "44", "BO").Select(code => new Code(code)), Code.Unknown, Code.None), (x, v) => x with { Type = v }),
        Setter.Of<Packaging, Quantity>(nameof(Packaging.Content), Quantities, (x, v) => x with { Content = v }),
        Setter.Of<Packaging, Quantity>(nameof(Packaging.Count), Quantities, (x, v) => x with { Count = v }),
        Setter.Of<Packaging, string>(nameof(Packaging.Text), Words, (x, v) => x with { Text = v }),
        Setter.Of<Packaging, Code>(nameof(Packaging.Level), Codes, (x, v) => x with { Level = v }),
        Setter.Of<Packaging, Extensions>(nameof(Packaging.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<Packaging> Packages = Knowable(Setter.Some(Gen.Const(new Packaging()), PackagingSetters), Packaging.Unknown, Packaging.None);

    public static readonly IReadOnlyList<Setter<LabelCount>> LabelCountSetters =
    [
        Setter.Of<LabelCount, Quantity>(nameof(LabelCount.Issued), Quantities, (x, v) => x with { Issued = v }),
        Setter.Of<LabelCount, Quantity>(nameof(LabelCount.Applied), Quantities, (x, v) => x with { Applied = v }),
        Setter.Of<LabelCount, Quantity>(nameof(LabelCount.Destroyed), Quantities, (x, v) => x with { Destroyed = v }),
        Setter.Of<LabelCount, Quantity>(nameof(LabelCount.Returned), Quantities, (x, v) => x with { Returned = v }),
        Setter.Of<LabelCount, Extensions>(nameof(LabelCount.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<LabelCount> LabelCounts = Setter.Some(Gen.Const(new LabelCount()), LabelCountSetters, 2);

    public static readonly IReadOnlyList<Setter<PackagingChange>> PackagingChangeSetters =
    [
        Setter.Of<PackagingChange, Packaging>(nameof(PackagingChange.Before), Packages, (x, v) => x with { Before = v }),
        Setter.Of<PackagingChange, Packaging>(nameof(PackagingChange.After), Packages, (x, v) => x with { After = v }),
        Setter.Of<PackagingChange, Extensions>(nameof(PackagingChange.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<PackagingChange> PackagingChanges = Setter.Some(Gen.Const(new PackagingChange()), PackagingChangeSetters, 2);

    public static readonly IReadOnlyList<Setter<Authority>> AuthoritySetters =
    [
        Setter.Of<Authority, string>(nameof(Authority.Authorization), Gen.OneOf(Defined.AuthorizationIds), (x, v) => x with { Authorization = v }),
        Setter.Of<Authority, Code>(nameof(Authority.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Authority, Party>(nameof(Authority.By), PartyGen.Parties, (x, v) => x with { By = v }),
        Setter.Of<Authority, ValueList<DocumentReference>>(nameof(Authority.Documents), EvidenceGen.Documents, (x, v) => x with { Documents = v }),
        Setter.Of<Authority, Extensions>(nameof(Authority.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<Authority> Authorities = Knowable(Setter.Some(Gen.Const(new Authority()), AuthoritySetters), Authority.Unknown, Authority.None);

    // The ids on both sides never meet: a mapping of an item to itself has to say that it is meant.
    private static readonly Gen<ItemId> OldIds = Gen.Int[0, 9].Select(n => ItemId.Parse($"urn:example:old-{n}"));
    private static readonly Gen<ItemId> NewIds = Gen.Int[0, 9].Select(n => ItemId.Parse($"urn:example:new-{n}"));

    public static readonly IReadOnlyList<Setter<IdentityMapping>> MappingSetters =
    [
        Setter.Of<IdentityMapping, ValueList<ItemId>>(nameof(IdentityMapping.From), List(OldIds), (x, v) => x with { From = v }),
        Setter.Of<IdentityMapping, ValueList<ItemId>>(nameof(IdentityMapping.To), List(NewIds), (x, v) => x with { To = v }),
        Setter.Of<IdentityMapping, Code>(nameof(IdentityMapping.Level), Codes, (x, v) => x with { Level = v }),
        Setter.Of<IdentityMapping, Quantity>(nameof(IdentityMapping.Quantity), Quantities, (x, v) => x with { Quantity = v }),
        Setter.Of<IdentityMapping, bool>(nameof(IdentityMapping.IdentityPreserved), Gen.Bool, (x, v) => x with { IdentityPreserved = v }),
        Setter.Of<IdentityMapping, Text>(nameof(IdentityMapping.Digest), Texts, (x, v) => x with { Digest = v }),
        Setter.Of<IdentityMapping, Party>(nameof(IdentityMapping.Custodian), PartyGen.Parties, (x, v) => x with { Custodian = v }),
        Setter.Of<IdentityMapping, string>(nameof(IdentityMapping.Notes), Words, (x, v) => x with { Notes = v }),
        Setter.Of<IdentityMapping, Extensions>(nameof(IdentityMapping.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<ValueList<IdentityMapping>> Mappings = List(Setter.Some(Gen.Const(new IdentityMapping()), MappingSetters, 2));

    public static readonly IReadOnlyList<Setter<Exemption>> ExemptionSetters =
    [
        Setter.Of<Exemption, Code>(nameof(Exemption.Kind), Codes, (x, v) => x with { Kind = v }),
        Setter.Of<Exemption, Party>(nameof(Exemption.By), PartyGen.Parties, (x, v) => x with { By = v }),
        Setter.Of<Exemption, ValueList<DocumentReference>>(nameof(Exemption.Documents), EvidenceGen.Documents, (x, v) => x with { Documents = v }),
        Setter.Of<Exemption, Status>(nameof(Exemption.Status), Statuses, (x, v) => x with { Status = v }),
        Setter.Of<Exemption, ValueList<string>>(nameof(Exemption.Basis), List(EventIds), (x, v) => x with { Basis = v }),
        Setter.Of<Exemption, ValueList<EvidenceLink>>(nameof(Exemption.Evidence), EvidenceGen.Links, (x, v) => x with { Evidence = v }),
        Setter.Of<Exemption, Extensions>(nameof(Exemption.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<Exemption> Exemptions = Knowable(Setter.Some(Gen.Const(new Exemption()), ExemptionSetters), Exemption.Unknown, Exemption.None);

    public static readonly IReadOnlyList<Setter<InspectionCheck>> CheckSetters =
    [
        Setter.Of<InspectionCheck, Code>(nameof(InspectionCheck.What), Codes, (x, v) => x with { What = v }),
        Setter.Of<InspectionCheck, Code>(nameof(InspectionCheck.Outcome), Codes, (x, v) => x with { Outcome = v }),
        Setter.Of<InspectionCheck, Text>(nameof(InspectionCheck.Against), Texts, (x, v) => x with { Against = v }),
        Setter.Of<InspectionCheck, Extensions>(nameof(InspectionCheck.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<ValueList<InspectionCheck>> Checks = List(Setter.Some(Gen.Const(new InspectionCheck()), CheckSetters, 2));

    public static readonly IReadOnlyList<Setter<Segment>> SegmentSetters =
    [
        Setter.Of<Segment, string>(nameof(Segment.After), EventIds, (x, v) => x with { After = v }),
        Setter.Of<Segment, string>(nameof(Segment.Before), EventIds, (x, v) => x with { Before = v }),
        Setter.Of<Segment, Code>(nameof(Segment.Facet), Codes, (x, v) => x with { Facet = v }),
        Setter.Of<Segment, string>(nameof(Segment.Text), Words, (x, v) => x with { Text = v }),
        Setter.Of<Segment, Extensions>(nameof(Segment.Extensions), ValueGen.Extensions, (x, v) => x with { Extensions = v }),
    ];

    public static readonly Gen<Segment> Segments = Setter.Some(Gen.Const(new Segment()), SegmentSetters, 2);
}
