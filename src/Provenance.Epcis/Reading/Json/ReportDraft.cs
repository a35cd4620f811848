namespace Provenance.Epcis.Reading.Json;

/// <summary>The members of a sensor report while it is being read.</summary>
internal struct ReportDraft
{
    public string? Type;
    public string? Exception;
    public string? Component;
    public EpcisTime? Time;
    public string? StringValue;
    public bool? BooleanValue;
    public string? HexBinaryValue;
    public string? Uom;

    private string? _deviceId;
    private string? _deviceMetadata;
    private string? _rawData;
    private string? _dataProcessingMethod;
    private string? _bizRules;
    private string? _microorganism;
    private string? _chemicalSubstance;
    private string? _coordinateReferenceSystem;
    private string? _uriValue;
    private EpcisNumber? _value;
    private EpcisNumber? _minValue;
    private EpcisNumber? _maxValue;
    private EpcisNumber? _meanValue;
    private EpcisNumber? _standardDeviation;
    private EpcisNumber? _percentileRank;
    private EpcisNumber? _percentileValue;

    public void Set(JsonTerm term, string? uri)
    {
        switch (term)
        {
            case JsonTerm.DeviceId:
                _deviceId = uri;
                break;
            case JsonTerm.DeviceMetadata:
                _deviceMetadata = uri;
                break;
            case JsonTerm.RawData:
                _rawData = uri;
                break;
            case JsonTerm.DataProcessingMethod:
                _dataProcessingMethod = uri;
                break;
            case JsonTerm.BizRules:
                _bizRules = uri;
                break;
            case JsonTerm.Microorganism:
                _microorganism = uri;
                break;
            case JsonTerm.ChemicalSubstance:
                _chemicalSubstance = uri;
                break;
            case JsonTerm.CoordinateReferenceSystem:
                _coordinateReferenceSystem = uri;
                break;
            case JsonTerm.UriValue:
                _uriValue = uri;
                break;
        }
    }

    public void Set(JsonTerm term, EpcisNumber? number)
    {
        switch (term)
        {
            case JsonTerm.Value:
                _value = number;
                break;
            case JsonTerm.MinValue:
                _minValue = number;
                break;
            case JsonTerm.MaxValue:
                _maxValue = number;
                break;
            case JsonTerm.MeanValue:
                _meanValue = number;
                break;
            case JsonTerm.SDev:
                _standardDeviation = number;
                break;
            case JsonTerm.PercRank:
                _percentileRank = number;
                break;
            case JsonTerm.PercValue:
                _percentileValue = number;
                break;
        }
    }

    public readonly SensorReport Make(ValueList<EpcisNode> extensions) => new()
    {
        Type = Type,
        Exception = Exception,
        DeviceId = _deviceId,
        DeviceMetadata = _deviceMetadata,
        RawData = _rawData,
        DataProcessingMethod = _dataProcessingMethod,
        BizRules = _bizRules,
        Time = Time,
        Microorganism = _microorganism,
        ChemicalSubstance = _chemicalSubstance,
        CoordinateReferenceSystem = _coordinateReferenceSystem,
        Component = Component,
        Value = _value,
        StringValue = StringValue,
        BooleanValue = BooleanValue,
        HexBinaryValue = HexBinaryValue,
        UriValue = _uriValue,
        MinValue = _minValue,
        MaxValue = _maxValue,
        MeanValue = _meanValue,
        StandardDeviation = _standardDeviation,
        PercentileRank = _percentileRank,
        PercentileValue = _percentileValue,
        Uom = Uom,
        Extensions = extensions,
    };
}
