namespace Provenance.Packs.Fields;

/// <summary>What paths name of an event.</summary>
internal static class EventFields
{
    public static readonly FieldShape Event = new FieldShape("an event")
        .With<ProvenanceEvent>("time", e => e.Time ?? e.Start ?? e.End)
        .With<ProvenanceEvent>("start", e => e.Start ?? e.Time)
        .With<ProvenanceEvent>("end", e => e.End ?? e.Time)
        .With<ProvenanceEvent>("place", e => e.Place, GoodsFields.Place)
        .With<ProvenanceEvent>("by", By, GoodsFields.Party)
        .With<ProvenanceEvent>("onBehalfOf", e => e.OnBehalfOf, GoodsFields.Party)
        .With<ProvenanceEvent>("owner", e => e.Owner, GoodsFields.Party)
        .With<ProvenanceEvent>("custodian", e => e.Custodian, GoodsFields.Party)
        .With<ProvenanceEvent>("quantity", e => e.Quantity, GoodsFields.Quantity)
        .List<ProvenanceEvent>("documents", e => e.Documents, GoodsFields.Document)
        .List<ProvenanceEvent>("evidence", e => e.Evidence, GoodsFields.Evidence)
        .List<ProvenanceEvent>("items", e => e.Items, GoodsFields.ItemReference)
        .List<ProvenanceEvent>("inputs", (e, scene) => e.Inputs.Knowledge() == Knowledge.NotRecorded ? Own(e, scene) : e.Inputs, GoodsFields.ItemReference)
        .List<ProvenanceEvent>("outputs", (e, scene) => e.Outputs.Knowledge() == Knowledge.NotRecorded ? Own(e, scene) : e.Outputs, GoodsFields.ItemReference)
        .With<ProvenanceEvent>("step", e => e.Step)
        .With<ProvenanceEvent>("kind", e => (e as Originated)?.OriginKind ?? (e as ClaimMade)?.ClaimKind)
        .With<ProvenanceEvent>("from", From, GoodsFields.Party)
        .With<ProvenanceEvent>("to", To, GoodsFields.Party)
        .With<ProvenanceEvent>("destination", e => (e as ILeg)?.Destination, GoodsFields.Place)
        .With<ProvenanceEvent>("carrier", e => (e as ILeg)?.Carrier ?? (e as BorderCrossed)?.Carrier, GoodsFields.Party)
        .With<ProvenanceEvent>("mode", e => (e as ILeg)?.Mode ?? (e as BorderCrossed)?.Mode)
        .With<ProvenanceEvent>("shipment", e => (e as ILeg)?.Shipment ?? (e as BorderCrossed)?.Shipment)
        .With<ProvenanceEvent>("container", e => (e as ILeg)?.Container ?? (e as BorderCrossed)?.Container)
        .List<ProvenanceEvent>("seals", e => (e as ILeg)?.Seals ?? (e as BorderCrossed)?.Seals)
        .With<ProvenanceEvent>("leaving", e => (e as BorderCrossed)?.Leaving)
        .With<ProvenanceEvent>("entering", e => (e as BorderCrossed)?.Entering)
        .With<ProvenanceEvent>("country", e => (e as CustomsProcessed)?.Country)
        .With<ProvenanceEvent>("procedure", e => (e as CustomsProcessed)?.Procedure)
        .With<ProvenanceEvent>("phase", e => (e as CustomsProcessed)?.Phase)
        .With<ProvenanceEvent>("declaration", e => (e as CustomsProcessed)?.Declaration)
        .With<ProvenanceEvent>("discharges", e => (e as CustomsProcessed)?.Discharges)
        .List<ProvenanceEvent>("declaredOrigin", e => (e as CustomsProcessed)?.DeclaredOrigin)
        .With<ProvenanceEvent>("commodity", e => (e as CustomsProcessed)?.Commodity)
        .With<ProvenanceEvent>("dispatchCountry", e => (e as CustomsProcessed)?.DispatchCountry)
        .With<ProvenanceEvent>("destinationTerritory", e => (e as CustomsProcessed)?.DestinationTerritory)
        .With<ProvenanceEvent>("dueBy", e => (e as CustomsProcessed)?.DueBy)
        .With<ProvenanceEvent>("exemption", e => (e as CustomsProcessed)?.Exemption)
        .With<ProvenanceEvent>("outcome", e => (e as CustomsProcessed)?.Outcome ?? (e as Inspected)?.Outcome ?? (e as Observed)?.Outcome)
        .With<ProvenanceEvent>("before", Before, GoodsFields.Label)
        .With<ProvenanceEvent>("after", After, GoodsFields.Label)
        .With<ProvenanceEvent>("label", (e, scene) => scene.Book.LabelAt(scene), GoodsFields.Label)
        .With<ProvenanceEvent>("removed", e => (e as ILabelEvent)?.Removed)
        .With<ProvenanceEvent>("additive", e => (e as ILabelEvent)?.Additive)
        .With<ProvenanceEvent>("packaging", e => (e as ILabelEvent)?.Packaging, GoodsFields.PackagingChange)
        .With<ProvenanceEvent>("reason", Reason)
        .With<ProvenanceEvent>("authority", e => (e as ILabelEvent)?.Authority ?? (e as SealChanged)?.Authority, GoodsFields.Authority)
        .List<ProvenanceEvent>("mapping", e => (e as ILabelEvent)?.Mapping, GoodsFields.Mapping)
        .With<ProvenanceEvent>("createsNewItem", e => (e as ILabelEvent)?.CreatesNewItem)
        .List<ProvenanceEvent>("retired", e => (e as ILabelEvent)?.Retired)
        .With<ProvenanceEvent>("loss", e => (e as Transformed)?.Loss ?? (e as Merged)?.Loss ?? (e as Split)?.Loss ?? (e as Repackaged)?.Loss, GoodsFields.Quantity)
        .With<ProvenanceEvent>("yield", e => (e as Transformed)?.Yield ?? (e as Merged)?.Yield ?? (e as Split)?.Yield, GoodsFields.Quantity)
        .With<ProvenanceEvent>("process", e => (e as Transformed)?.Process ?? (e as Merged)?.Process ?? (e as Split)?.Process)
        .With<ProvenanceEvent>("authorization", e => (e as Transformed)?.Authorization ?? (e as Merged)?.Authorization ?? (e as Split)?.Authorization)
        .List<ProvenanceEvent>("contents", e => (e as Packed)?.Contents ?? (e as Unpacked)?.Contents, GoodsFields.ItemReference)
        .List<ProvenanceEvent>("checks", e => (e as Inspected)?.Checks ?? (e as Observed)?.Checks, GoodsFields.Check)
        .With<ProvenanceEvent>("statement", e => (e as Inspected)?.Statement ?? (e as Observed)?.Statement)
        .List<ProvenanceEvent>("ids", e => (e as IdentifierDecommissioned)?.Ids ?? (e as IdentifierReactivated)?.Ids)
        .With<ProvenanceEvent>("finality", e => (e as Delivered)?.Finality)
        .With<ProvenanceEvent>("original", e => (e as Returned)?.Original)
        .With<ProvenanceEvent>("model", e => (e as ClaimMade)?.Model)
        .With<ProvenanceEvent>("activity", e => (e as Performed)?.Activity)
        .With<ProvenanceEvent>("notes", e => e.Notes);

    /// <summary>Who did it; the receiver of goods and who sends them may stand in their own members only.</summary>
    private static Party? By(ProvenanceEvent e) => e.By ?? e switch
    {
        Received x => x.To,
        Dispatched x => x.From,
        Delivered x => x.From,
        _ => null,
    };

    private static Party? From(ProvenanceEvent e) => e switch
    {
        Dispatched x => x.From ?? x.By,
        Delivered x => x.From ?? x.By,
        ILeg x => x.From,
        OwnershipTransferred x => x.From,
        Ordered x => x.From,
        _ => null,
    };

    private static Party? To(ProvenanceEvent e) => e switch
    {
        Received x => x.To ?? x.By,
        ILeg x => x.To,
        Delivered x => x.To,
        OwnershipTransferred x => x.To,
        _ => null,
    };

    private static object? Before(ProvenanceEvent e, PackScene scene) => e is ILabelEvent label ? label.Before ?? scene.Book.LabelBefore(scene) : null;

    private static Label? After(ProvenanceEvent e) => (e as ILabelEvent)?.After ?? (e as Repackaged)?.Label;

    private static Code? Reason(ProvenanceEvent e) => e switch
    {
        ILabelEvent x => x.Reason,
        Returned x => x.Reason,
        Stored x => x.Reason,
        Lost x => x.Reason,
        Destroyed x => x.Reason,
        StockAdjusted x => x.Reason,
        SealChanged x => x.Reason,
        IdentifierDecommissioned x => x.Reason,
        IdentifierReactivated x => x.Reason,
        _ => null,
    };

    /// <summary>The item of the chain, with the quantity of the event: it stands for the side of which nothing is said.</summary>
    private static object Own(ProvenanceEvent e, PackScene scene)
    {
        var item = scene.View.Chain.Description.Item;
        return (ValueList<ItemReference>)[new() { Item = item.Id, Product = item.Description, Level = item.Level, Quantity = e.Quantity }];
    }
}
