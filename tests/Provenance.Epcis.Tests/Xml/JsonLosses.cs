using Provenance.Values;

namespace Provenance.Epcis.Tests.Xml;

/// <summary>What JSON-LD can't hold of an event of XML, as FORMATS.md lists it, taken out of it: what is expected to come back.</summary>
internal static class JsonLosses
{
    /// <summary>The event with elements in place of the attributes of extensions; those of one name stand together.</summary>
    public static EpcisEvent Applied(EpcisEvent e)
    {
        e = e with
        {
            ErrorDeclaration = e.ErrorDeclaration is { } error ? error with { Extensions = Elements(error.Extensions) } : null,
            ReadPoint = e.ReadPoint is { } point ? point with { Extensions = Elements(point.Extensions) } : null,
            BizLocation = e.BizLocation is { } location ? location with { Extensions = Elements(location.Extensions) } : null,
            SensorElements = [.. e.SensorElements.AsSpan().ToArray().Select(element => element with { Extensions = Elements(element.Extensions) })],
            Extensions = Elements(e.Extensions),
        };
        return e switch
        {
            ObjectEvent made => made with { Ilmd = Elements(made.Ilmd) },
            TransformationEvent made => made with { Ilmd = Elements(made.Ilmd) },
            _ => e,
        };
    }

    /// <summary>
    /// How many attributes extensions of an event have, and simple values in sensor metadata and reports, which XML writes as attributes: JSON-LD loses that, and XML takes
    /// it back.
    /// </summary>
    public static int Attributes(EpcisEvent e) =>
        new[]
        {
            e.ErrorDeclaration?.Extensions ?? default, e.ReadPoint?.Extensions ?? default, e.BizLocation?.Extensions ?? default, e.Extensions,
            (e as ObjectEvent)?.Ilmd ?? default, (e as TransformationEvent)?.Ilmd ?? default,
        }.Sum(Attributes) + e.SensorElements.AsSpan().ToArray().Sum(element =>
            Attributes(element.Extensions) + Attributes(element.Metadata?.Extensions ?? default) + element.Reports.AsSpan().ToArray().Sum(report => Attributes(report.Extensions)));

    private static int Attributes(ValueList<EpcisNode> nodes) =>
        nodes.AsSpan().ToArray().Sum(node => (node.Kind == EpcisNodeKind.Attribute ? 1 : 0) + Attributes(node.Children));

    private static ValueList<EpcisNode> Elements(ValueList<EpcisNode> nodes) =>
    [
        .. nodes.AsSpan().ToArray()
            .Select(node => node with { Kind = node.Kind == EpcisNodeKind.Attribute ? EpcisNodeKind.Text : node.Kind, Children = Elements(node.Children) })
            .GroupBy(node => node.Name)
            .SelectMany(siblings => siblings),
    ];
}
