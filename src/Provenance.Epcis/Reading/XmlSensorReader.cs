namespace Provenance.Epcis.Reading;

/// <summary>Reads lists of sensor elements.</summary>
internal sealed class XmlSensorReader(XmlCursor cursor, XmlFields fields, XmlNodeReader nodes)
{
    private readonly XmlStack<SensorElement> _elements = new();
    private readonly XmlStack<SensorReport> _reports = new();

    /// <summary>Forgets what an interrupted list left.</summary>
    public void Clear()
    {
        _elements.Drop(0);
        _reports.Drop(0);
    }

    /// <summary>The sensor elements of the list at hand.</summary>
    /// <param name="others">Takes what the list's wrapper <c>extension</c> contains.</param>
    public ValueList<SensorElement> Read(XmlStack<EpcisNode> others)
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(name, XmlName.SensorElement))
                _elements.Push(Element());
            else if (ReferenceEquals(name, XmlName.Extension))
                Wrapper(others);
            else
                cursor.Unknown();
        }

        cursor.Leave(level);
        if (_elements.Count == 0)
            cursor.Deviation("missing", "sensorElementList is empty; leave it out.");
        return _elements.Take(0);
    }

    private SensorElement Element()
    {
        var level = cursor.Level;
        cursor.NoAttributes();
        SensorMetadata? metadata = null;
        var start = nodes.Nodes.Count;
        int next = 0, seen = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(name, XmlName.SensorReport))
            {
                if (next > 1)
                    cursor.Deviation("order", "sensorReport stands too late; the schema has it before all others but sensorMetadata.");
                next = Math.Max(next, 1);
                _reports.Push(Report());
            }
            else if (ReferenceEquals(name, XmlName.SensorMetadata))
            {
                if (cursor.InOrder(0, ref next, ref seen))
                    metadata = Metadata();
            }
            else if (ReferenceEquals(name, XmlName.Extension))
            {
                if (cursor.InOrder(2, ref next, ref seen))
                    Wrapper(nodes.Nodes);
            }
            else
            {
                if (name is not null)
                    cursor.Deviation("unknownMember", $"{name} is no member of sensorElement in EPCIS; it is kept as an extension.");
                next = 4;
                nodes.Nodes.Push(nodes.Read());
            }
        }

        cursor.Leave(level);
        if (_reports.Count == 0)
            cursor.Deviation("missing", "sensorElement has no sensorReport; there is at least one.");
        return new() { Metadata = metadata, Reports = _reports.Take(0), Extensions = nodes.Nodes.Take(start) };
    }

    private void Wrapper(XmlStack<EpcisNode> others)
    {
        var level = cursor.Level;
        while (cursor.NextAttribute())
            others.Push(nodes.Attribute());
        var count = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level), count++)
        {
            if (!cursor.IsUnqualified)
                cursor.Deviation("unknownMember", $"{cursor.Path.Name} has a namespace; in extension, here, elements have none. It is kept.");
            others.Push(nodes.Read());
        }

        cursor.Leave(level);
        if (count == 0)
            cursor.Deviation("missing", "extension is empty; leave it out.");
    }

    private SensorMetadata Metadata()
    {
        EpcisTime? time = null, startTime = null, endTime = null;
        string? deviceId = null, deviceMetadata = null, rawData = null, method = null, rules = null;
        var start = nodes.Nodes.Count;
        while (cursor.NextAttribute())
        {
            var name = cursor.LocalName;
            if (!cursor.IsUnqualified)
                Other();
            else if (ReferenceEquals(name, XmlName.Time))
                time = Time("/@time");
            else if (ReferenceEquals(name, XmlName.DeviceId))
                deviceId = Uri();
            else if (ReferenceEquals(name, XmlName.DeviceMetadata))
                deviceMetadata = Uri();
            else if (ReferenceEquals(name, XmlName.RawData))
                rawData = Uri();
            else if (ReferenceEquals(name, XmlName.StartTime))
                startTime = Time("/@startTime");
            else if (ReferenceEquals(name, XmlName.EndTime))
                endTime = Time("/@endTime");
            else if (ReferenceEquals(name, XmlName.BizRules))
                rules = Uri();
            else if (ReferenceEquals(name, XmlName.DataProcessingMethod))
                method = Uri();
            else
                nodes.Nodes.Push(nodes.Attribute());
        }

        Content();
        return new()
        {
            Time = time,
            StartTime = startTime,
            EndTime = endTime,
            DeviceId = deviceId,
            DeviceMetadata = deviceMetadata,
            RawData = rawData,
            DataProcessingMethod = method,
            BizRules = rules,
            Extensions = nodes.Nodes.Take(start),
        };
    }

    private SensorReport Report()
    {
        var draft = new SensorReportDraft();
        var start = nodes.Nodes.Count;
        while (cursor.NextAttribute())
        {
            if (!cursor.IsUnqualified)
                Other();
            else if (!Set(ref draft, cursor.LocalName))
                nodes.Nodes.Push(nodes.Attribute());
        }

        Content();
        return draft.Make(nodes.Nodes.Take(start));
    }

    private bool Set(ref SensorReportDraft draft, string name)
    {
        if (ReferenceEquals(name, XmlName.Type))
            draft.Type = Word(CbvKind.MeasurementType);
        else if (ReferenceEquals(name, XmlName.Value))
            draft.Value = Number("/@value");
        else if (ReferenceEquals(name, XmlName.Uom))
            draft.Uom = Text();
        else if (ReferenceEquals(name, XmlName.Time))
            draft.Time = Time("/@time");
        else if (ReferenceEquals(name, XmlName.DeviceId))
            draft.DeviceId = Uri();
        else if (ReferenceEquals(name, XmlName.Component))
            draft.Component = Word(CbvKind.Component);
        else if (ReferenceEquals(name, XmlName.MinValue))
            draft.MinValue = Number("/@minValue");
        else if (ReferenceEquals(name, XmlName.MaxValue))
            draft.MaxValue = Number("/@maxValue");
        else if (ReferenceEquals(name, XmlName.MeanValue))
            draft.MeanValue = Number("/@meanValue");
        else if (ReferenceEquals(name, XmlName.StandardDeviation))
            draft.StandardDeviation = Number("/@sDev");
        else if (ReferenceEquals(name, XmlName.PercentileRank))
            draft.PercentileRank = Number("/@percRank");
        else if (ReferenceEquals(name, XmlName.PercentileValue))
            draft.PercentileValue = Number("/@percValue");
        else if (ReferenceEquals(name, XmlName.StringValue))
            draft.StringValue = cursor.Value;
        else if (ReferenceEquals(name, XmlName.BooleanValue))
            draft.BooleanValue = Boolean();
        else if (ReferenceEquals(name, XmlName.HexBinaryValue))
            draft.HexBinaryValue = Hex();
        else if (ReferenceEquals(name, XmlName.UriValue))
            draft.UriValue = Uri();
        else
            return SetUri(ref draft, name);
        return true;
    }

    private bool SetUri(ref SensorReportDraft draft, string name)
    {
        if (ReferenceEquals(name, XmlName.Exception))
            draft.Exception = Word(CbvKind.SensorAlert);
        else if (ReferenceEquals(name, XmlName.DeviceMetadata))
            draft.DeviceMetadata = Uri();
        else if (ReferenceEquals(name, XmlName.RawData))
            draft.RawData = Uri();
        else if (ReferenceEquals(name, XmlName.DataProcessingMethod))
            draft.DataProcessingMethod = Uri();
        else if (ReferenceEquals(name, XmlName.BizRules))
            draft.BizRules = Uri();
        else if (ReferenceEquals(name, XmlName.Microorganism))
            draft.Microorganism = Uri();
        else if (ReferenceEquals(name, XmlName.ChemicalSubstance))
            draft.ChemicalSubstance = Uri();
        else if (ReferenceEquals(name, XmlName.CoordinateReferenceSystem))
            draft.CoordinateReferenceSystem = Uri();
        else
            return false;
        return true;
    }

    private void Other()
    {
        if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
            nodes.Nodes.Push(nodes.Attribute());
    }

    // By the schema there is text at most; whatever stands there is kept.
    private void Content()
    {
        if (cursor.IsEmpty)
            return;
        var level = cursor.Level;
        while (cursor.NextNode(level, out var isElement))
        {
            if (isElement)
            {
                cursor.Deviation("unexpectedElement", $"{cursor.Path.Name} stands in an element that has only attributes by the schema; it is kept.");
                nodes.Nodes.Push(nodes.Read());
            }
            else if (cursor.MixedText() is { Length: > 0 } text)
            {
                nodes.Nodes.Push(new() { Kind = EpcisNodeKind.Mixed, Text = text });
            }
        }

        cursor.Leave(level);
    }

    private EpcisTime? Time(string tail) => fields.Time(Trimmed(), isStamp: true, tail);

    private EpcisNumber? Number(string tail) => fields.Number(Trimmed(), isDecimal: false, tail);

    private string? Word(CbvKind kind)
    {
        var text = Trimmed();
        fields.CheckUri(text, "/@" + cursor.LocalName);
        return text.IsEmpty ? null : fields.Words.Expand(kind, text);
    }

    private string? Uri()
    {
        var text = Trimmed();
        fields.CheckUri(text, "/@" + cursor.LocalName);
        return text.IsEmpty ? null : cursor.Cached(text);
    }

    private string? Text() => cursor.Value is { Length: > 0 } ? cursor.Cached(Trimmed()) : null;

    private bool? Boolean()
    {
        switch (Trimmed())
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
        }

        cursor.Error("value", $"{XmlCursor.Quoted(cursor.Value)} {XmlValues.Advice(XmlValueKind.Boolean)}", "/@booleanValue");
        return null;
    }

    private string? Hex()
    {
        var text = Trimmed();
        if (!XmlValues.IsHex(text))
            cursor.Deviation("value", $"{XmlCursor.Quoted(text)} {XmlValues.Advice(XmlValueKind.Hex)}", "/@hexBinaryValue");
        return cursor.Cached(text);
    }

    private ReadOnlySpan<char> Trimmed() => cursor.Value.AsSpan().Trim(" \t\r\n");
}
