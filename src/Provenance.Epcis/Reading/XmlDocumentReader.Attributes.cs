namespace Provenance.Epcis.Reading;

// Attributes and namespaces of the document and of a bare event.
internal sealed partial class XmlDocumentReader
{
    private void Attributes(bool isRequired)
    {
        var hasVersion = false;
        var hasDate = false;
        while (cursor.NextAttribute())
        {
            if (ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                continue;
            if (cursor.IsUnqualified && ReferenceEquals(cursor.LocalName, XmlName.SchemaVersion))
            {
                _schemaVersion = cursor.Value.Trim();
                hasVersion = true;
                if (!XmlValues.IsValid(XmlValueKind.Decimal, _schemaVersion))
                    cursor.Deviation("value", $"{XmlCursor.Quoted(_schemaVersion)} {XmlValues.Advice(XmlValueKind.Decimal)}", "/@schemaVersion");
            }
            else if (cursor.IsUnqualified && ReferenceEquals(cursor.LocalName, XmlName.CreationDate))
            {
                hasDate = true;
                _creationDate = new XmlFields(cursor).Time(cursor.Value.AsSpan().Trim(" \t\r\n"), isStamp: false, "/@creationDate");
            }
            else
            {
                _extensions.Add(nodes.Attribute());
            }
        }

        if (isRequired && !hasVersion)
            cursor.Deviation("missing", $"{cursor.Path.Name} lacks the attribute schemaVersion.");
        if (isRequired && !hasDate)
            cursor.Deviation("missing", $"{cursor.Path.Name} lacks the attribute creationDate, when the document was made.");
    }

    // An event or a list without a document around it may say the version all the same.
    private void BareAttributes()
    {
        while (cursor.NextAttribute())
        {
            if (cursor.IsUnqualified && ReferenceEquals(cursor.LocalName, XmlName.SchemaVersion))
                _schemaVersion = cursor.Value.Trim();
            else if (cursor.IsUnqualified && ReferenceEquals(cursor.LocalName, XmlName.CreationDate))
                _creationDate = new XmlFields(cursor).Time(cursor.Value.AsSpan().Trim(" \t\r\n"), isStamp: false, "/@creationDate");
            else if (_kind == EpcisDocumentKind.Events && BareEvent is null && !ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                AddToBody(nodes.Attribute());
        }

        IsVersionStated |= _schemaVersion is not null;
        Version ??= _schemaVersion is { } version && version.StartsWith('1') ? EpcisVersion.V1 : EpcisVersion.V2;
    }

    private void CheckNamespace(string space, string name)
    {
        var expected = _kind switch
        {
            EpcisDocumentKind.Capture => (XmlName.Epcis1, XmlName.Epcis2),
            EpcisDocumentKind.QueryResults => (XmlName.Query1, XmlName.Query2),
            _ => (XmlName.MasterData1, XmlName.MasterData2),
        };
        if (!ReferenceEquals(space, expected.Item1) && !ReferenceEquals(space, expected.Item2))
            cursor.Deviation("namespace", $"{name} has the namespace {XmlCursor.Quoted(space)}, not {expected.Item1} or {expected.Item2}, which say the version.");
        Version ??= _schemaVersion is { } version && version.StartsWith('1') ? EpcisVersion.V1 : EpcisVersion.V2;
        if (_schemaVersion is { Length: > 0 } stated && stated[0] is '1' or '2' && (stated[0] == '1') != (Version == EpcisVersion.V1))
            cursor.Warning("mixedVersions", $"schemaVersion says {XmlCursor.Quoted(stated)}, and the namespace EPCIS {(Version == EpcisVersion.V1 ? "1.2" : "2.0")}; it is read by the namespace.", "/@schemaVersion");
    }
}
