namespace Provenance.Epcis.Reading;

/// <summary>Reads the parts of events that have extensions of their own: places, error declarations, data of instances and lots.</summary>
internal sealed class XmlPartReader(XmlCursor cursor, XmlFields fields, XmlNodeReader nodes, XmlListReader lists)
{
    public EpcisLocation? Location()
    {
        var level = cursor.Level;
        var start = nodes.Nodes.Count;
        string? id = null;
        int next = 0, seen = 0;
        cursor.NoAttributes();
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            if (ReferenceEquals(name, XmlName.Id))
            {
                if (cursor.InOrder(0, ref next, ref seen))
                    id = fields.Uri() ?? "";
            }
            else if (ReferenceEquals(name, XmlName.Extension))
            {
                if (cursor.InOrder(1, ref next, ref seen))
                    Locals();
            }
            else
            {
                Other(name);
                next = 2;
            }
        }

        cursor.Leave(level);
        var extensions = nodes.Nodes.Take(start);
        if (id is not null)
            return new(id, extensions);
        cursor.Error("missing", $"{cursor.Path.Name} lacks id, the URI of the place.");
        return null;
    }

    public ErrorDeclaration ErrorDeclaration(EpcisVersion version)
    {
        var level = cursor.Level;
        var start = nodes.Nodes.Count;
        EpcisTime? time = null;
        string? reason = null;
        ValueList<string> ids = default;
        int next = 0, seen = 0;
        while (cursor.NextAttribute())
        {
            if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                nodes.Nodes.Push(nodes.Attribute());
        }

        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.StandardName();
            var at = ReferenceEquals(name, XmlName.DeclarationTime) ? 0
                : ReferenceEquals(name, XmlName.Reason) ? 1
                : ReferenceEquals(name, XmlName.CorrectiveEventIds) ? 2
                : ReferenceEquals(name, XmlName.Extension) ? 3 : 4;
            if (at == 4)
            {
                Other(name);
                next = 4;
                continue;
            }

            // The schema of EPCIS 2.0 has them in any order.
            if (version == EpcisVersion.V2)
                next = 0;
            if (!cursor.InOrder(at, ref next, ref seen))
                continue;
            switch (at)
            {
                case 0:
                    time = fields.Time(version == EpcisVersion.V2);
                    break;
                case 1:
                    reason = fields.Word(CbvKind.ErrorReason);
                    break;
                case 2:
                    ids = lists.Texts(XmlName.CorrectiveEventId, isUri: true);
                    break;
                default:
                    Locals();
                    break;
            }
        }

        cursor.Leave(level);
        if ((seen & 1) == 0)
        {
            const string Message = "errorDeclaration lacks declarationTime, when it was declared.";
            if (version == EpcisVersion.V1)
                cursor.Deviation("missing", Message);
            else
                cursor.Warning("missing", Message);
        }

        return new() { DeclarationTime = time, Reason = reason, CorrectiveEventIds = ids, Extensions = nodes.Nodes.Take(start) };
    }

    /// <summary>The content of <c>ilmd</c>.</summary>
    public ValueList<EpcisNode> Ilmd()
    {
        var level = cursor.Level;
        var start = nodes.Nodes.Count;
        int next = 0, seen = 0;
        while (cursor.NextAttribute())
        {
            if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                nodes.Nodes.Push(nodes.Attribute());
        }

        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level))
        {
            var name = cursor.IsUnqualified ? cursor.LocalName : null;
            if (ReferenceEquals(name, XmlName.Extension))
            {
                if (cursor.InOrder(0, ref next, ref seen))
                    Locals();
                continue;
            }

            next = 1;
            Other(name);
        }

        cursor.Leave(level);
        return nodes.Nodes.Take(start);
    }

    /// <summary>The content of a wrapper <c>extension</c> whose elements have no namespace.</summary>
    public void Locals()
    {
        var level = cursor.Level;
        while (cursor.NextAttribute())
        {
            if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                nodes.Nodes.Push(nodes.Attribute());
        }

        var count = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level), count++)
        {
            if (!cursor.IsUnqualified)
                cursor.Deviation("unknownMember", $"{cursor.Path.Name} has a namespace; in extension, here, elements have none. It is kept.");
            nodes.Nodes.Push(nodes.Read());
        }

        cursor.Leave(level);
        if (count == 0)
            cursor.Deviation("missing", $"{cursor.Path.Name} is empty; leave it out.");
    }

    /// <summary>An element that the standard does not name.</summary>
    /// <param name="name">Its name where it is one without a namespace, which the standard does not allow.</param>
    public void Other(string? name)
    {
        if (name is not null)
            cursor.Deviation("unknownMember", $"{name} is not known here; extensions have a namespace. It is kept as an extension.");
        nodes.Nodes.Push(nodes.Read());
    }
}
