using System.Runtime.InteropServices;
using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>What sensors said.</content>
internal sealed partial class JsonParser
{
    private ValueList<SensorElement> SensorElements(ref Utf8JsonReader reader)
    {
        var single = Single(ref reader);
        if (!single && !IsList(ref reader))
            return default;
        List<SensorElement> elements = [];
        while (single || (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray))
        {
            if (IsObject(ref reader))
                elements.Add(SensorElement(ref reader));
            if (single)
                break;
        }

        return elements.ToValueList();
    }

    private SensorElement SensorElement(ref Utf8JsonReader reader)
    {
        SensorMetadata? metadata = null;
        ValueList<SensorReport> reports = default;
        var part = new Part(this, ref reader, EventMembers.Sensors);
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.SensorMetadata)
                metadata = Metadata(ref reader);
            else
                reports = Reports(ref reader);
        }

        part.Require(JsonTerm.SensorReport);
        return new() { Metadata = metadata, Reports = reports, Extensions = part.End() };
    }

    private SensorMetadata? Metadata(ref Utf8JsonReader reader)
    {
        if (!IsObject(ref reader))
            return null;
        EpcisTime? time = null, start = null, end = null;
        string? device = null, metadata = null, raw = null, method = null, rules = null;
        var part = new Part(this, ref reader, EventMembers.Metadata);
        while (part.Next(ref reader, out var term))
        {
            switch (term)
            {
                case JsonTerm.Time:
                    time = Time(ref reader);
                    break;
                case JsonTerm.StartTime:
                    start = Time(ref reader);
                    break;
                case JsonTerm.EndTime:
                    end = Time(ref reader);
                    break;
                case JsonTerm.DeviceId:
                    device = Uri(ref reader);
                    break;
                case JsonTerm.DeviceMetadata:
                    metadata = Uri(ref reader);
                    break;
                case JsonTerm.RawData:
                    raw = Uri(ref reader);
                    break;
                case JsonTerm.DataProcessingMethod:
                    method = Uri(ref reader);
                    break;
                default:
                    rules = Uri(ref reader);
                    break;
            }
        }

        return new()
        {
            Time = time,
            StartTime = start,
            EndTime = end,
            DeviceId = device,
            DeviceMetadata = metadata,
            RawData = raw,
            DataProcessingMethod = method,
            BizRules = rules,
            Extensions = part.End(),
        };
    }

    private ValueList<SensorReport> Reports(ref Utf8JsonReader reader)
    {
        var single = Single(ref reader);
        if (!single && !IsList(ref reader))
            return default;
        var at = reader.TokenStartIndex;
        _reports.Clear();
        while (single || (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray))
        {
            if (IsObject(ref reader))
                _reports.Add(Report(ref reader));
            if (single)
                break;
        }

        if (_reports.Count == 0)
            Violation("empty", "This list is empty. Write at least one report.", at);
        return ValueList.Create<SensorReport>(CollectionsMarshal.AsSpan(_reports));
    }

    private SensorReport Report(ref Utf8JsonReader reader)
    {
        var draft = new ReportDraft();
        var part = new Part(this, ref reader, EventMembers.Report);
        while (part.Next(ref reader, out var term))
        {
            switch (term)
            {
                case JsonTerm.Type:
                    draft.Type = Word(ref reader, CbvKind.MeasurementType);
                    break;
                case JsonTerm.Exception:
                    draft.Exception = Word(ref reader, CbvKind.SensorAlert);
                    break;
                case JsonTerm.Component:
                    draft.Component = Word(ref reader, CbvKind.Component);
                    break;
                case JsonTerm.Time:
                    draft.Time = Time(ref reader);
                    break;
                case JsonTerm.StringValue:
                    draft.StringValue = Text(ref reader);
                    break;
                case JsonTerm.BooleanValue:
                    draft.BooleanValue = Boolean(ref reader);
                    break;
                case JsonTerm.HexBinaryValue:
                    draft.HexBinaryValue = Hexadecimal(ref reader);
                    break;
                case JsonTerm.Uom:
                    draft.Uom = Text(ref reader);
                    break;
                case JsonTerm.Value or JsonTerm.MinValue or JsonTerm.MaxValue or JsonTerm.MeanValue or JsonTerm.SDev or JsonTerm.PercRank or JsonTerm.PercValue:
                    draft.Set(term, Number(ref reader));
                    break;
                default:
                    draft.Set(term, Uri(ref reader));
                    break;
            }
        }

        part.Require(JsonTerm.Type);
        return draft.Make(part.End());
    }

    private string? Hexadecimal(ref Utf8JsonReader reader)
    {
        var text = Text(ref reader);
        if (text is not null && (text.Length == 0 || !text.All(char.IsAsciiHexDigit)))
            Violation("hexBinary", $"{Shown(text)} has other than hexadecimal digits. Write 0 to 9 and A to F alone.", reader.TokenStartIndex);
        return text;
    }
}
