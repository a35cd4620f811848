using Provenance.Reference;
using Provenance.Validation;

namespace Provenance.Packs.Fields;

/// <summary>What paths name of items, parties, places, labels and documents.</summary>
internal static class GoodsFields
{
    public static readonly FieldShape Quantity = new FieldShape("a quantity")
        .With<Quantity>("unit", q => q.Unit)
        .With<Quantity>("mass", q => q.Unit is { Dimension: Dimension.Mass } ? q : null);

    public static readonly FieldShape Party = new FieldShape("a party")
        .With<Party>("id", x => x.Id)
        .With<Party>("name", x => x.Name)
        .With<Party>("kind", x => x.Kind)
        .With<Party>("country", x => x.Country)
        .With<Party>("identifier", x => x.Identifier)
        .With<Party>("gln", x => x.Gln)
        .With<Party>("lei", x => x.Lei)
        .With<Party>("address", x => x.Address)
        .With<Party>("phone", x => x.Phone)
        .With<Party>("email", x => x.Email)
        .With<Party>("memberOf", x => x.MemberOf)
        .List<Party>("roles", x => x.Roles)
        .List<Party>("authorizations", x => x.Authorizations);

    public static readonly FieldShape Place = new FieldShape("a place")
        .With<Place>("id", x => x.Id)
        .With<Place>("name", x => x.Name)
        .List<Place>("country", (x, scene) => (object?)scene.View.SetView.Places.CountriesOf(x))
        .With<Place>("kind", x => x.Kind)
        .With<Place>("unlocode", x => x.UnLocode)
        .With<Place>("gln", x => x.Gln)
        .With<Place>("point", x => x.Point)
        .With<Place>("near", x => x.Near)
        .With<Place>("in", x => x.Within);

    public static readonly FieldShape Document = new FieldShape("a document") { WordOf = x => ((DocumentReference)x).Type?.Word, Words = Vocabulary.DocumentTypes }
        .With<DocumentReference>("type", x => x.Type)
        .With<DocumentReference>("number", x => x.Number)
        .With<DocumentReference>("issuer", x => x.Issuer)
        .With<DocumentReference>("valid", x => x.Valid);

    public static readonly FieldShape Evidence = new FieldShape("a piece of evidence") { WordOf = x => ((EvidenceLink)x).Evidence.Kind?.Word, Words = Vocabulary.EvidenceKinds }
        .With<EvidenceLink>("id", x => x.Evidence.Id)
        .With<EvidenceLink>("kind", x => x.Evidence.Kind)
        .With<EvidenceLink>("published", x => x.Evidence.Published)
        .With<EvidenceLink>("language", x => x.Evidence.Language)
        .With<EvidenceLink>("attachment", x => x.Evidence.Attachment)
        .With<EvidenceLink>("says", x => x.Evidence.Says);

    public static readonly FieldShape Item = new FieldShape("an item")
        .With<TraceableItem>("id", x => x.Id)
        .With<TraceableItem>("description", x => x.Description)
        .With<TraceableItem>("commodity", (x, scene) => scene.Book.CommodityOf(scene.View))
        .With<TraceableItem>("level", x => x.Level)
        .With<TraceableItem>("batch", x => x.Batch)
        .With<TraceableItem>("lot", x => LotOf(x))
        .With<TraceableItem>("serial", x => SerialOf(x.Id, x.Level))
        .With<TraceableItem>("identifierStatus", x => x.IdentifierStatus)
        .With<TraceableItem>("netContent", (x, scene) => Fact(x, scene)?.NetContent, Quantity)
        .With<TraceableItem>("unitWeight", (x, scene) => Fact(x, scene)?.UnitWeight, Quantity);

    public static readonly FieldShape ItemReference = new FieldShape("an item of a list")
        .With<ItemReference>("item", x => x.Item)
        .With<ItemReference>("product", x => x.Product)
        .With<ItemReference>("level", x => x.Level)
        .With<ItemReference>("quantity", x => x.Quantity, Quantity)
        .With<ItemReference>("description", (x, scene) => x.Product ?? ItemOf(x, scene.View)?.Description)
        .With<ItemReference>("commodity", (x, scene) => ItemOf(x, scene.View)?.Commodity)
        .With<ItemReference>("lot", (x, scene) => LotOf(new() { Id = x.Item, Level = x.Level }) ?? (ItemOf(x, scene.View) is { } item ? LotOf(item) : null))
        .With<ItemReference>("serial", x => SerialOf(x.Item, x.Level));

    public static readonly FieldShape Label = new FieldShape("a label")
        .With<Label>("brand", x => x.Brand)
        .With<Label>("product", x => x.Product)
        .With<Label>("responsibleParty", x => x.ResponsibleParty, Party)
        .List<Label>("origin", x => x.Origin)
        .With<Label>("originText", x => x.OriginText)
        .List<Label>("ids", x => x.Ids)
        .With<Label>("lot", x => x.Lot)
        .List<Label>("dates", x => x.Dates, new FieldShape("a date of a label") { WordOf = x => ((LabelDate)x).Kind.Word })
        .List<Label>("marks", x => x.Marks, new FieldShape("a mark") { Words = Vocabulary.Marks })
        .List<Label>("securityFeatures", x => x.SecurityFeatures, new FieldShape("a security feature") { Words = Vocabulary.SecurityFeatures })
        .List<Label>("statements", x => x.Statements)
        .With<Label>("quantity", x => x.Quantity, Quantity)
        .List<Label>("language", x => x.Language)
        .With<Label>("level", x => x.Level);

    public static readonly FieldShape Authority = new FieldShape("an authority")
        .With<Authority>("authorization", x => x.Authorization)
        .With<Authority>("kind", x => x.Kind)
        .With<Authority>("by", x => x.By, Party)
        .List<Authority>("documents", x => x.Documents, Document);

    public static readonly FieldShape Mapping = new FieldShape("a mapping")
        .List<IdentityMapping>("from", x => x.From)
        .List<IdentityMapping>("to", x => x.To)
        .With<IdentityMapping>("level", x => x.Level)
        .With<IdentityMapping>("quantity", x => x.Quantity, Quantity)
        .With<IdentityMapping>("digest", x => x.Digest)
        .With<IdentityMapping>("custodian", x => x.Custodian, Party);

    public static readonly FieldShape Packaging = new FieldShape("a packaging")
        .With<Packaging>("type", x => x.Type)
        .With<Packaging>("content", x => x.Content, Quantity)
        .With<Packaging>("count", x => x.Count, Quantity)
        .With<Packaging>("text", x => x.Text);

    public static readonly FieldShape PackagingChange = new FieldShape("a change of packaging")
        .With<PackagingChange>("before", x => x.Before, Packaging)
        .With<PackagingChange>("after", x => x.After, Packaging);

    public static readonly FieldShape Check = new FieldShape("a check") { WordOf = x => ((InspectionCheck)x).What?.Word, Words = Vocabulary.Checks }
        .With<InspectionCheck>("what", x => x.What)
        .With<InspectionCheck>("outcome", x => x.Outcome)
        .With<InspectionCheck>("against", x => x.Against);

    /// <summary>The item of a chain that is read with it.</summary>
    public static TraceableItem? ItemOf(ItemReference reference, ChainView view)
    {
        if (reference.Item is not { } id)
            return null;
        var own = view.Chain.Description.Item;
        if (own.Id is { } ownId && ItemId.SameItem(ownId, id))
            return own;
        var membership = view.Set.Membership;
        var chain = membership.ChainOf(id);
        if (chain < 0 && id.Batch is { } batch)
            chain = membership.ChainOf(batch);
        return chain < 0 ? null : view.Set[chain].Description.Item;
    }

    /// <summary>The lot that an item is, or is of.</summary>
    public static ItemId? LotOf(TraceableItem item)
    {
        if (item.Batch is { } batch)
            return batch;
        if (item.Id is not { } id)
            return null;
        return id.IsBatch || (item.Level is { } level && (level.Is("batch") || level.Is("lot"))) ? id : id.Batch;
    }

    private static ItemId? SerialOf(ItemId? id, Code? level) => id is { } known && (known.IsSerial || (level is not null && level.Is("serial"))) ? known : null;

    private static ItemFact? Fact(TraceableItem item, PackScene scene)
    {
        if (item.Id is { } id)
        {
            foreach (var fact in scene.View.Set.Registry.ItemFacts)
            {
                if (ItemId.SameItem(fact.Item, id) || (id.Batch is { } batch && ItemId.SameItem(fact.Item, batch)))
                    return fact;
            }
        }

        return null;
    }
}
