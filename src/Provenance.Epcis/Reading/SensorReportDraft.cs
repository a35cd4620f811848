namespace Provenance.Epcis.Reading;

/// <summary>The members of a sensor report while it is being read.</summary>
internal struct SensorReportDraft
{
    public string? Type;
    public string? Exception;
    public string? DeviceId;
    public string? DeviceMetadata;
    public string? RawData;
    public string? DataProcessingMethod;
    public string? BizRules;
    public EpcisTime? Time;
    public string? Microorganism;
    public string? ChemicalSubstance;
    public string? CoordinateReferenceSystem;
    public string? Component;
    public EpcisNumber? Value;
    public string? StringValue;
    public bool? BooleanValue;
    public string? HexBinaryValue;
    public string? UriValue;
    public EpcisNumber? MinValue;
    public EpcisNumber? MaxValue;
    public EpcisNumber? MeanValue;
    public EpcisNumber? StandardDeviation;
    public EpcisNumber? PercentileRank;
    public EpcisNumber? PercentileValue;
    public string? Uom;

    /// <summary>The report.</summary>
    public readonly SensorReport Make(ValueList<EpcisNode> extensions) => new()
    {
        Type = Type,
        Exception = Exception,
        DeviceId = DeviceId,
        DeviceMetadata = DeviceMetadata,
        RawData = RawData,
        DataProcessingMethod = DataProcessingMethod,
        BizRules = BizRules,
        Time = Time,
        Microorganism = Microorganism,
        ChemicalSubstance = ChemicalSubstance,
        CoordinateReferenceSystem = CoordinateReferenceSystem,
        Component = Component,
        Value = Value,
        StringValue = StringValue,
        BooleanValue = BooleanValue,
        HexBinaryValue = HexBinaryValue,
        UriValue = UriValue,
        MinValue = MinValue,
        MaxValue = MaxValue,
        MeanValue = MeanValue,
        StandardDeviation = StandardDeviation,
        PercentileRank = PercentileRank,
        PercentileValue = PercentileValue,
        Uom = Uom,
        Extensions = extensions,
    };
}
