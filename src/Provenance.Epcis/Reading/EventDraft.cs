namespace Provenance.Epcis.Reading;

/// <summary>The members of an event while it is being read, of whatever type; used again for the next.</summary>
internal sealed class EventDraft
{
    public EpcisTime? EventTime;
    public string? EventTimeZoneOffset;
    public EpcisTime? RecordTime;
    public string? EventId;
    public ErrorDeclaration? ErrorDeclaration;
    public ValueList<string> CertificationInfo;
    public EpcisAction? Action;
    public string? BizStep;
    public string? Disposition;
    public PersistentDisposition? PersistentDisposition;
    public EpcisLocation? ReadPoint;
    public EpcisLocation? BizLocation;
    public ValueList<BizTransaction> BizTransactions;
    public ValueList<SourceElement> Sources;
    public ValueList<DestinationElement> Destinations;
    public ValueList<SensorElement> SensorElements;
    public ValueList<EpcisNode> Ilmd;
    public ValueList<EpcisNode> Extensions;
    public string? ParentId;
    public string? TransformationId;

    // epcList, childEPCs and inputEPCList; quantityList, childQuantityList and inputQuantityList.
    public ValueList<string> Epcs;
    public ValueList<QuantityElement> Quantities;
    public ValueList<string> OutputEpcs;
    public ValueList<QuantityElement> OutputQuantities;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        EventTime = null;
        EventTimeZoneOffset = null;
        RecordTime = null;
        EventId = null;
        ErrorDeclaration = null;
        CertificationInfo = default;
        Action = null;
        BizStep = null;
        Disposition = null;
        PersistentDisposition = null;
        ReadPoint = null;
        BizLocation = null;
        BizTransactions = default;
        Sources = default;
        Destinations = default;
        SensorElements = default;
        Ilmd = default;
        Extensions = default;
        ParentId = null;
        TransformationId = null;
        Epcs = default;
        Quantities = default;
        OutputEpcs = default;
        OutputQuantities = default;
    }

    /// <summary>The event.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">The name of an <see cref="EpcisEventType.Extension"/>; else not looked at.</param>
    public EpcisEvent Make(EpcisEventType type, EpcisName name) => type switch
    {
        EpcisEventType.Object => new ObjectEvent { Draft = this, Action = Action, Epcs = Epcs, Quantities = Quantities, Ilmd = Ilmd },
        EpcisEventType.Aggregation => new AggregationEvent { Draft = this, Action = Action, ParentId = ParentId, ChildEpcs = Epcs, ChildQuantities = Quantities },
        EpcisEventType.Association => new AssociationEvent { Draft = this, Action = Action, ParentId = ParentId, ChildEpcs = Epcs, ChildQuantities = Quantities },
        EpcisEventType.Transaction => new TransactionEvent { Draft = this, Action = Action, ParentId = ParentId, Epcs = Epcs, Quantities = Quantities },
        EpcisEventType.Transformation => new TransformationEvent
        {
            Draft = this,
            InputEpcs = Epcs,
            InputQuantities = Quantities,
            OutputEpcs = OutputEpcs,
            OutputQuantities = OutputQuantities,
            TransformationId = TransformationId,
            Ilmd = Ilmd,
        },
        _ => new ExtensionEvent(name) { Draft = this },
    };
}
