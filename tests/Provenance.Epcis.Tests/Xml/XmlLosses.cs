using Provenance.Values;

namespace Provenance.Epcis.Tests.Xml;

/// <summary>What XML can't hold, as FORMATS.md lists it, taken out of a document: what is expected to come back.</summary>
internal static class XmlLosses
{
    /// <summary>The codes of what is left out of events that come from XML or are like those.</summary>
    public static readonly string[] Codes = ["certificationInfo", "sensorExtension", "extensionEvent", "unqualifiedExtension", "attributes", "jsonTypes"];

    public static EpcisDocument Applied(EpcisDocument document, EpcisFormat format) => document with
    {
        Events = document.Events.AsSpan().ToArray().Where(e => format != EpcisFormat.Xml12 || e is not ExtensionEvent).Select(e => e with
        {
            CertificationInfo = format == EpcisFormat.Xml20 && e.CertificationInfo.Count > 1 ? [e.CertificationInfo[0]] : e.CertificationInfo,
            SensorElements = e.SensorElements.AsSpan().ToArray().Select(element => element with
            {
                Metadata = element.Metadata is { } metadata ? metadata with { Extensions = Attributes(metadata.Extensions) } : null,
                Reports = element.Reports.AsSpan().ToArray().Select(report => report with { Extensions = Attributes(report.Extensions) }).ToValueList(),
            }).ToValueList(),
        }).ToValueList(),
    };

    /// <summary>No loss: a simple value in sensor metadata and reports is an attribute in XML.</summary>
    public static EpcisDocument WithAttributes(EpcisDocument document) => document with
    {
        Events = document.Events.AsSpan().ToArray().Select(e => e with
        {
            SensorElements = e.SensorElements.AsSpan().ToArray().Select(element => element with
            {
                Metadata = element.Metadata is { } metadata ? metadata with { Extensions = AsAttributes(metadata.Extensions) } : null,
                Reports = element.Reports.AsSpan().ToArray().Select(report => report with { Extensions = AsAttributes(report.Extensions) }).ToValueList(),
            }).ToValueList(),
        }).ToValueList(),
    };

    public static string Shown(EpcisEvent e) => e + " " + string.Join(" ", e.SensorElements.AsSpan().ToArray().Select(element => element.ToString())) + string.Join(" ", e.Extensions.AsSpan().ToArray().Select(node => node.ToString()));

    private static ValueList<EpcisNode> AsAttributes(ValueList<EpcisNode> nodes) => nodes.AsSpan().ToArray()
        .Select(node => node.Kind == EpcisNodeKind.Composite ? node : node with { Kind = EpcisNodeKind.Attribute })
        .ToValueList();

    // The first of a name, if it has no parts, is an attribute.
    private static ValueList<EpcisNode> Attributes(ValueList<EpcisNode> nodes) => nodes.AsSpan().ToArray()
        .Where(node => node.Kind != EpcisNodeKind.Composite)
        .DistinctBy(node => node.Name)
        .Select(node => new EpcisNode { Name = node.Name, Kind = EpcisNodeKind.Attribute, Text = node.Text })
        .ToValueList();
}
