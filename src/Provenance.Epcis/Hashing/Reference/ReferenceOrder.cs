namespace Provenance.Epcis;

/// <summary>The order in which the reference takes the fields of an event.</summary>
internal sealed class ReferenceOrder(string name, params ReferenceOrder[] parts)
{
    public string Name { get; } = name;

    public ReferenceOrder[] Parts { get; } = parts;

    /// <summary>The fields that hold times: of these alone the values are written in UTC.</summary>
    public bool IsTime { get; } = name.Contains("time", StringComparison.OrdinalIgnoreCase) && !name.Contains("offset", StringComparison.OrdinalIgnoreCase);

    public static ReferenceOrder[] Event { get; } =
    [
        .. Leaves("eventTime", "eventTimeZoneOffset", "certificationInfo", "parentID"),
        new("epcList", Leaves("epc")),
        new("inputEPCList", Leaves("epc")),
        new("childEPCs", Leaves("epc")),
        Quantities("quantityList"),
        Quantities("childQuantityList"),
        Quantities("inputQuantityList"),
        new("outputEPCList", Leaves("epc")),
        Quantities("outputQuantityList"),
        .. Leaves("action", "transformationID", "bizStep", "disposition"),
        new("persistentDisposition", Leaves("set", "unset")),
        new("readPoint", Leaves("id")),
        new("bizLocation", Leaves("id")),
        // The reference looks for pairs by a name that none of them has, so that the three lists are left over for the end; what else stands in them is taken here.
        new("bizTransactionList", Leaves("\0")),
        new("sourceList", Leaves("\0")),
        new("destinationList", Leaves("\0")),
        new("sensorElementList", new ReferenceOrder(
            "sensorElement",
            new("sensorMetadata", Leaves("time", "startTime", "endTime", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "bizRules")),
            new("sensorReport", Leaves(
                "type", "exception", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "time", "microorganism", "chemicalSubstance", "value", "component",
                "stringValue", "booleanValue", "hexBinaryValue", "uriValue", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue", "uom",
                "coordinateReferenceSystem")))),
    ];

    private static ReferenceOrder[] Leaves(params string[] names) => [.. names.Select(name => new ReferenceOrder(name))];

    private static ReferenceOrder Quantities(string list) => new(list, new ReferenceOrder("quantityElement", Leaves("epcClass", "quantity", "uom")));
}
