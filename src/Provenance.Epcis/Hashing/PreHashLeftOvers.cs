namespace Provenance.Epcis;

/// <summary>
/// Writes what stands in fields of the standard without being of them and without a namespace, as pieces of everything else at the event, behind the names of the
/// fields that hold it.
/// </summary>
internal sealed class PreHashLeftOvers(PreHashBuffer buffer, PreHashFields fields, PreHashNodes nodes)
{
    public void Pieces(EpcisEvent e)
    {
        Holder("readPoint"u8, e.ReadPoint?.Extensions ?? default);
        Holder("bizLocation"u8, e.BizLocation?.Extensions ?? default);
        if (e.SensorElements.Count == 0)
            return;
        var start = buffer.Length;
        var list = fields.BeginList("sensorElementList"u8, e.SensorElements.Count);
        foreach (var element in e.SensorElements)
        {
            var at = buffer.Length;
            var parts = fields.BeginList("sensorElement"u8, 1);
            Holder("sensorMetadata"u8, element.Metadata?.Extensions ?? default);
            foreach (var report in element.Reports)
                Report(report, NodeShare.Unqualified);
            nodes.Pieces(element.Extensions, NodeShare.Unqualified);
            fields.EndList(parts);
            buffer.EndPiece(at);
        }

        fields.EndList(list);
        buffer.EndPiece(start);
    }

    /// <summary>Writes what is left of a report as a piece. The table of the specification knows business rules of all reports only.</summary>
    public void Report(SensorReport report, NodeShare share)
    {
        var start = buffer.Length;
        var parts = fields.BeginList("sensorReport"u8, 1);
        var at = buffer.Length;
        fields.Value("bizRules="u8, report.BizRules);
        buffer.EndPiece(at);
        nodes.Pieces(report.Extensions, share);
        fields.EndList(parts);
        buffer.EndPiece(start);
    }

    private void Holder(ReadOnlySpan<byte> name, ValueList<EpcisNode> extensions)
    {
        var start = buffer.Length;
        nodes.Write(name, extensions, NodeShare.Unqualified);
        buffer.EndPiece(start);
    }
}
