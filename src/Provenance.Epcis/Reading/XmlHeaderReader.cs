namespace Provenance.Epcis.Reading;

/// <summary>Reads the header of a document.</summary>
internal sealed class XmlHeaderReader(XmlCursor cursor, XmlNodeReader nodes, XmlMasterDataReader masterData)
{
    private readonly List<EpcisNode> _extensions = [];
    private StandardHeader? _standard;
    private ValueList<MasterDataVocabulary> _vocabularies;

    public EpcisHeader Read(EpcisVersion version)
    {
        var level = cursor.Level;
        int next = 0, seen = 0;
        Attributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(cursor.Namespace, XmlName.Sbdh) && ReferenceEquals(cursor.LocalName, XmlName.StandardBusinessDocumentHeader))
            {
                if (cursor.InOrder(0, ref next, ref seen))
                    _standard = XmlStandardHeader.Of(nodes.Read(XmlStandardHeader.Type));
            }
            else if (ReferenceEquals(name, XmlName.Extension))
            {
                if (cursor.InOrder(1, ref next, ref seen))
                    Extension();
            }
            else if (ReferenceEquals(name, XmlName.EpcisMasterData))
            {
                cursor.Deviation("misplaced", "EPCISMasterData stands in extension by the schema.");
                MasterData();
            }
            else
            {
                if (name is not null || version == EpcisVersion.V2)
                    cursor.Deviation("unknownMember", $"{cursor.Path.Name} is not known here; it is kept as an extension.");
                next = 8;
                _extensions.Add(nodes.Read());
            }
        }

        cursor.Leave(level);
        if (version == EpcisVersion.V1 && (seen & 1) == 0)
            cursor.Deviation("missing", "EPCISHeader lacks StandardBusinessDocumentHeader, which the schema of EPCIS 1.2 requires.");
        return new() { Standard = _standard, Vocabularies = _vocabularies, Extensions = _extensions.ToValueList() };
    }

    private void Extension()
    {
        var level = cursor.Level;
        int next = 0, seen = 0;
        Attributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(name, XmlName.EpcisMasterData))
            {
                if (cursor.InOrder(0, ref next, ref seen))
                    MasterData();
            }
            else if (ReferenceEquals(name, XmlName.Extension))
            {
                if (cursor.InOrder(1, ref next, ref seen))
                    Locals();
            }
            else
            {
                cursor.Deviation("unknownMember", $"{cursor.Path.Name} is not known here; it is kept as an extension.");
                _extensions.Add(nodes.Read());
            }
        }

        cursor.Leave(level);
    }

    private void MasterData()
    {
        var level = cursor.Level;
        int next = 0, seen = 0;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(name, XmlName.VocabularyList))
            {
                if (cursor.InOrder(0, ref next, ref seen))
                    _vocabularies = masterData.List();
            }
            else if (ReferenceEquals(name, XmlName.Extension))
            {
                if (cursor.InOrder(1, ref next, ref seen))
                    Locals();
            }
            else
            {
                cursor.Unknown();
            }
        }

        cursor.Leave(level);
        if ((seen & 1) == 0)
            cursor.Deviation("missing", "EPCISMasterData lacks VocabularyList.");
    }

    private void Locals()
    {
        var level = cursor.Level;
        Attributes();
        var count = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level), count++)
        {
            if (!cursor.IsUnqualified)
                cursor.Deviation("unknownMember", $"{cursor.Path.Name} has a namespace; in extension, here, elements have none. It is kept.");
            _extensions.Add(nodes.Read());
        }

        cursor.Leave(level);
        if (count == 0)
            cursor.Deviation("missing", "extension is empty; leave it out.");
    }

    private void Attributes()
    {
        while (cursor.NextAttribute())
        {
            if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                _extensions.Add(nodes.Attribute());
        }
    }
}
