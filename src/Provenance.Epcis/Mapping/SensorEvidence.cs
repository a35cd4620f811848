using System.Globalization;
using System.Text.Json;

namespace Provenance.Epcis.Mapping;

/// <summary>What sensors reported, as evidence for the event.</summary>
internal static class SensorEvidence
{
    /// <summary>A link for each sensor element: a measurement, by the device that made it.</summary>
    public static ValueList<EvidenceLink> Of(PooledEvent e)
    {
        var elements = e.Event.SensorElements;
        if (elements.Count == 0)
            return default;
        var links = new EvidenceLink[elements.Count];
        for (var i = 0; i < links.Length; i++)
            links[i] = Link(e, elements[i], i);
        return [.. links];
    }

    private static EvidenceLink Link(PooledEvent e, SensorElement element, int index)
    {
        var device = element.Metadata?.DeviceId ?? element.Reports.Select(report => report.DeviceId).FirstOrDefault(id => id is not null);
        var at = element.Metadata?.Time ?? element.Metadata?.EndTime ?? element.Reports.Select(report => report.Time).FirstOrDefault(time => time is not null);
        return new()
        {
            Evidence = new()
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{e.Id}/sensor/{index + 1}"),
                Kind = "measurement",
                Source = device is null
                    ? new() { Kind = "device" }
                    : new() { Id = device, Kind = "device", Name = new Text(device), IdentityWithheld = false },
                Created = at is { } time ? Times.Of(time) : null,
                Coverage = ["condition"],
                Says = Said(element),
                Extensions = new() { Members = [new("epcis:sensorElement", NodeJson.Json(json => Write(json, element)))] },
            },
            Covers = ["condition"],
        };
    }

    private static string? Said(SensorElement element)
    {
        var said = element.Reports.Select(Said).OfType<string>().ToArray();
        return said.Length == 0 ? null : string.Join("; ", said);
    }

    private static string? Said(SensorReport report)
    {
        var what = Short(report.Type) ?? "measurement";
        if (report.Exception is { } exception)
            return $"{what}: {Short(exception)}";
        var unit = report.Uom is null ? "" : $" {report.Uom}";
        if (report.Value is { } value)
            return $"{what} {value}{unit}";
        if (report.MinValue is { } min && report.MaxValue is { } max)
            return $"{what} {min} to {max}{unit}";
        var one = report.MinValue is { } least ? $"at least {least}{unit}"
            : report.MaxValue is { } most ? $"at most {most}{unit}"
            : report.MeanValue is { } mean ? $"mean {mean}{unit}"
            : report.StringValue ?? report.UriValue ?? report.HexBinaryValue ?? report.BooleanValue switch { true => "yes", false => "no", null => null };
        return one is null ? null : $"{what} {one}";
    }

    private static string? Short(string? uri) => uri?[(uri.LastIndexOfAny(['/', '#', ':']) + 1)..];

    private static void Write(Utf8JsonWriter json, SensorElement element)
    {
        json.WriteStartObject();
        if (element.Metadata is { } metadata)
        {
            json.WriteStartObject("sensorMetadata");
            Time(json, "time", metadata.Time);
            Time(json, "startTime", metadata.StartTime);
            Time(json, "endTime", metadata.EndTime);
            Text(json, "deviceID", metadata.DeviceId);
            Text(json, "deviceMetadata", metadata.DeviceMetadata);
            Text(json, "rawData", metadata.RawData);
            Text(json, "dataProcessingMethod", metadata.DataProcessingMethod);
            Text(json, "bizRules", metadata.BizRules);
            Extensions(json, metadata.Extensions);
            json.WriteEndObject();
        }

        json.WriteStartArray("sensorReport");
        foreach (var report in element.Reports)
            Write(json, report);
        json.WriteEndArray();
        Extensions(json, element.Extensions);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SensorReport report)
    {
        json.WriteStartObject();
        Text(json, "type", report.Type);
        Text(json, "exception", report.Exception);
        Text(json, "deviceID", report.DeviceId);
        Text(json, "deviceMetadata", report.DeviceMetadata);
        Text(json, "rawData", report.RawData);
        Text(json, "dataProcessingMethod", report.DataProcessingMethod);
        Text(json, "bizRules", report.BizRules);
        Time(json, "time", report.Time);
        Text(json, "microorganism", report.Microorganism);
        Text(json, "chemicalSubstance", report.ChemicalSubstance);
        Text(json, "coordinateReferenceSystem", report.CoordinateReferenceSystem);
        Text(json, "component", report.Component);
        Number(json, "value", report.Value);
        Text(json, "stringValue", report.StringValue);
        if (report.BooleanValue is { } value)
            json.WriteBoolean("booleanValue", value);
        Text(json, "hexBinaryValue", report.HexBinaryValue);
        Text(json, "uriValue", report.UriValue);
        Number(json, "minValue", report.MinValue);
        Number(json, "maxValue", report.MaxValue);
        Number(json, "meanValue", report.MeanValue);
        Number(json, "sDev", report.StandardDeviation);
        Number(json, "percRank", report.PercentileRank);
        Number(json, "percValue", report.PercentileValue);
        Text(json, "uom", report.Uom);
        Extensions(json, report.Extensions);
        json.WriteEndObject();
    }

    private static void Extensions(Utf8JsonWriter json, ValueList<EpcisNode> nodes)
    {
        var members = new List<ExtensionMember>();
        NodeJson.AddTo(members, nodes);
        foreach (var member in members)
        {
            json.WritePropertyName(member.Name);
            json.WriteRawValue(member.Json);
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void Time(Utf8JsonWriter json, string name, EpcisTime? time) => Text(json, name, time?.ToString());

    private static void Number(Utf8JsonWriter json, string name, EpcisNumber? number) => Text(json, name, number?.ToString());
}
