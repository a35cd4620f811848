namespace Provenance.Epcis.Writing;

/// <summary>Writes lists of sensor elements.</summary>
internal sealed class XmlSensorWriter(XmlNodeWriter nodes, XmlPartWriter parts, Action<string, string> lose)
{
    public void Write(ValueList<SensorElement> elements)
    {
        if (elements.Count == 0)
            return;
        nodes.Start("sensorElementList");
        foreach (var element in elements)
        {
            nodes.Start("sensorElement");
            parts.Attributes(element.Extensions, "sensorElement");
            if (element.Metadata is { } metadata)
                Metadata(metadata);
            foreach (var report in element.Reports)
                Report(report);
            nodes.Further(element.Extensions.AsSpan());
            nodes.End();
        }

        nodes.End();
    }

    private void Metadata(SensorMetadata metadata)
    {
        nodes.Start("sensorMetadata");
        nodes.Attribute("time", metadata.Time, isStamp: true);
        nodes.Attribute("startTime", metadata.StartTime, isStamp: true);
        nodes.Attribute("endTime", metadata.EndTime, isStamp: true);
        nodes.Attribute("deviceID", metadata.DeviceId);
        nodes.Attribute("deviceMetadata", metadata.DeviceMetadata);
        nodes.Attribute("rawData", metadata.RawData);
        nodes.Attribute("dataProcessingMethod", metadata.DataProcessingMethod);
        nodes.Attribute("bizRules", metadata.BizRules);
        Extensions(metadata.Extensions);
        nodes.End();
    }

    private void Report(SensorReport report)
    {
        nodes.Start("sensorReport");
        nodes.Attribute("type", report.Type);
        nodes.Attribute("exception", report.Exception);
        nodes.Attribute("deviceID", report.DeviceId);
        nodes.Attribute("deviceMetadata", report.DeviceMetadata);
        nodes.Attribute("rawData", report.RawData);
        nodes.Attribute("dataProcessingMethod", report.DataProcessingMethod);
        nodes.Attribute("bizRules", report.BizRules);
        nodes.Attribute("time", report.Time, isStamp: true);
        nodes.Attribute("microorganism", report.Microorganism);
        nodes.Attribute("chemicalSubstance", report.ChemicalSubstance);
        nodes.Attribute("coordinateReferenceSystem", report.CoordinateReferenceSystem);
        nodes.Attribute("component", report.Component);
        Number("value", report.Value);
        nodes.Attribute("stringValue", report.StringValue);
        nodes.Attribute("booleanValue", report.BooleanValue is { } truth ? truth ? "true" : "false" : null);
        nodes.Attribute("hexBinaryValue", report.HexBinaryValue);
        nodes.Attribute("uriValue", report.UriValue);
        Number("minValue", report.MinValue);
        Number("maxValue", report.MaxValue);
        Number("meanValue", report.MeanValue);
        Number("sDev", report.StandardDeviation);
        Number("percRank", report.PercentileRank);
        Number("percValue", report.PercentileValue);
        nodes.Attribute("uom", report.Uom);
        Extensions(report.Extensions);
        nodes.End();
    }

    private void Number(string name, EpcisNumber? number) => nodes.Attribute(name, number?.ToString());

    // Here there are attributes only, by the schema: a simple value becomes one, of others XML has no place.
    private void Extensions(ValueList<EpcisNode> extensions)
    {
        HashSet<EpcisName>? names = null;
        foreach (var node in extensions)
        {
            if (node.Kind == EpcisNodeKind.Mixed)
                continue;
            if (node.Kind is EpcisNodeKind.Composite or EpcisNodeKind.List || !(names ??= []).Add(node.Name))
            {
                lose("sensorExtension", $"In sensor metadata and reports XML has attributes only; {node.Name}, which has parts or several values, is left out.");
                continue;
            }

            if (node.InList || node.Kind is EpcisNodeKind.Number or EpcisNodeKind.Boolean or EpcisNodeKind.Null)
                lose("jsonTypes", $"{node.Name} has a number, a truth value, null or a list of JSON; in XML all of these are text.");
            nodes.Attribute(node);
        }

        foreach (var node in extensions)
        {
            if (node.Kind == EpcisNodeKind.Mixed)
                nodes.Text(node.Text ?? "");
        }
    }
}
