namespace Provenance.Epcis;

/// <summary>Writes sensor elements.</summary>
internal sealed class PreHashSensors(PreHashBuffer buffer, PreHashFields fields, PreHashNodes nodes, PreHashLeftOvers leftOvers)
{
    /// <summary>Writes the list.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="share">Which extensions stand here; the word of the list is left out where none does.</param>
    public void Write(ValueList<SensorElement> elements, NodeShare share)
    {
        if (elements.Count == 0)
            return;
        var list = fields.BeginList(share == NodeShare.None ? default : "sensorElementList"u8, elements.Count);
        foreach (var element in elements)
        {
            var start = buffer.Length;
            buffer.Add("sensorElement"u8);
            var named = buffer.Length;
            if (element.Metadata is { } metadata)
                Metadata(metadata, share);
            Reports(element.Reports, share);
            nodes.Write(default, element.Extensions, share);
            if (buffer.Length == named)
                buffer.Cut(start);
            buffer.EndPiece(start);
        }

        fields.EndList(list);
    }

    /// <summary>Writes the extensions alone, behind the names of what holds them but for that of the list.</summary>
    public void WriteExtensions(ValueList<SensorElement> elements)
    {
        if (elements.Count == 0)
            return;
        var list = fields.BeginList(default, elements.Count);
        foreach (var element in elements)
        {
            var start = buffer.Length;
            buffer.Add("sensorElement"u8);
            var named = buffer.Length;
            if (element.Metadata is { } metadata)
                nodes.Write("sensorMetadata"u8, metadata.Extensions);
            var first = buffer.BeginPieces();
            foreach (var report in element.Reports)
                leftOvers.Report(report, NodeShare.All);

            buffer.SortPieces(first);
            nodes.Write(default, element.Extensions);
            if (buffer.Length == named)
                buffer.Cut(start);
            buffer.EndPiece(start);
        }

        fields.EndList(list);
    }

    private void Metadata(SensorMetadata metadata, NodeShare share)
    {
        var start = buffer.Length;
        buffer.Add("sensorMetadata"u8);
        var named = buffer.Length;
        fields.Time("time="u8, metadata.Time);
        fields.Time("startTime="u8, metadata.StartTime);
        fields.Time("endTime="u8, metadata.EndTime);
        fields.Value("deviceID="u8, metadata.DeviceId);
        fields.Value("deviceMetadata="u8, metadata.DeviceMetadata);
        fields.Value("rawData="u8, metadata.RawData);
        fields.Value("dataProcessingMethod="u8, metadata.DataProcessingMethod);
        fields.Value("bizRules="u8, metadata.BizRules);
        nodes.Write(default, metadata.Extensions, share);
        if (buffer.Length == named)
            buffer.Cut(start);
    }

    private void Reports(ValueList<SensorReport> reports, NodeShare share)
    {
        var first = buffer.BeginPieces();
        foreach (var report in reports)
        {
            var start = buffer.Length;
            buffer.Add("sensorReport"u8);
            var named = buffer.Length;
            Report(report);
            if (share == NodeShare.All)
                fields.Value("bizRules="u8, report.BizRules);
            nodes.Write(default, report.Extensions, share);
            if (buffer.Length == named)
                buffer.Cut(start);
            buffer.EndPiece(start);
        }

        buffer.SortPieces(first);
    }

    private void Report(SensorReport report)
    {
        fields.Word("type="u8, report.Type, CbvKind.MeasurementType);
        fields.Word("exception="u8, report.Exception, CbvKind.SensorAlert);
        fields.Value("deviceID="u8, report.DeviceId);
        fields.Value("deviceMetadata="u8, report.DeviceMetadata);
        fields.Value("rawData="u8, report.RawData);
        fields.Value("dataProcessingMethod="u8, report.DataProcessingMethod);
        fields.Time("time="u8, report.Time);
        fields.Value("microorganism="u8, report.Microorganism);
        fields.Value("chemicalSubstance="u8, report.ChemicalSubstance);
        fields.Number("value="u8, report.Value);
        fields.Word("component="u8, report.Component, CbvKind.Component);
        fields.Value("stringValue="u8, report.StringValue);
        if (report.BooleanValue is { } truth)
            buffer.Add(truth ? "booleanValue=true"u8 : "booleanValue=false"u8);
        fields.Value("hexBinaryValue="u8, report.HexBinaryValue);
        fields.Value("uriValue="u8, report.UriValue);
        fields.Number("minValue="u8, report.MinValue);
        fields.Number("maxValue="u8, report.MaxValue);
        fields.Number("meanValue="u8, report.MeanValue);
        fields.Number("sDev="u8, report.StandardDeviation);
        fields.Number("percRank="u8, report.PercentileRank);
        fields.Number("percValue="u8, report.PercentileValue);
        fields.Value("uom="u8, report.Uom);
        fields.Value("coordinateReferenceSystem="u8, report.CoordinateReferenceSystem);
    }
}
