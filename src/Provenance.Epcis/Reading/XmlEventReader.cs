namespace Provenance.Epcis.Reading;

/// <summary>Reads one event.</summary>
internal sealed class XmlEventReader(XmlCursor cursor, XmlNodeReader nodes)
{
    private readonly EventDraft _draft = new();
    private readonly XmlFields _fields = new(cursor);
    private XmlListReader? _lists;
    private XmlSensorReader? _sensors;
    private XmlPartReader? _parts;

    private EpcisEventType _type;
    private EpcisVersion _version;
    private bool _isLoose;
    private long _seen;

    /// <summary>The event of the element at hand.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="version">The version whose schema it follows.</param>
    /// <param name="isLoose">Whether no schema has an eye on the place where it stands.</param>
    /// <returns><see langword="null"/> where it can't be read; the problems say why.</returns>
    public EpcisEvent? Read(EpcisEventType type, EpcisVersion version, bool isLoose)
    {
        var errors = cursor.Log.Errors;
        _draft.Clear();
        nodes.Nodes.Drop(0);
        Lists.Clear();
        _sensors?.Clear();
        (_type, _version, _isLoose, _seen) = (type, version, isLoose, 0);
        var level = cursor.Level;
        var name = type == EpcisEventType.Extension ? nodes.Name() : default;
        var content = type == EpcisEventType.Extension && cursor.IsUnqualified && ReferenceEquals(cursor.LocalName, XmlName.QuantityEvent)
            ? XmlEventTypes.QuantityEvent
            : XmlEventTypes.Of(type, version);
        ReadAttributes();
        ReadMembers(level, content);
        cursor.Leave(level);
        CheckRequired(content);
        _draft.Extensions = nodes.Nodes.Take(0);
        return cursor.Log.Errors == errors ? _draft.Make(type, name) : null;
    }

    private XmlListReader Lists => _lists ??= new(cursor, _fields);

    private XmlSensorReader Sensors => _sensors ??= new(cursor, _fields, nodes);

    private XmlPartReader Parts => _parts ??= new(cursor, _fields, nodes, Lists);

    private void ReadAttributes()
    {
        while (cursor.NextAttribute())
        {
            // A bare event bears those of a document.
            if (cursor.Level == 1 && cursor.IsUnqualified && cursor.LocalName is "schemaVersion" or "creationDate")
                continue;
            if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                nodes.Nodes.Push(nodes.Attribute());
        }
    }

    // How many there are.
    private int ReadMembers(int level, XmlContent content)
    {
        int next = 0, count = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level), count++)
        {
            if (cursor.StandardName() is not { } name)
            {
                if (!content.Other && !_isLoose)
                    cursor.Deviation("unknownMember", $"{cursor.Path.Name} has a namespace; in this extension elements have none. It is kept.");
                next = content.Slots.Length;
                nodes.Nodes.Push(nodes.Read());
                continue;
            }

            var at = content.IndexOf(name, Math.Min(next, content.Slots.Length));
            if (at < 0)
            {
                Elsewhere(name, content);
                continue;
            }

            ref readonly var slot = ref content.Slots[at];
            if (at < next && !_isLoose && (_seen & (1L << (int)slot.Member)) == 0)
                cursor.Deviation("order", $"{name} stands too late; {Schema} has it further up.");
            next = Math.Max(next, at + 1);
            ReadMember(slot.Member, slot.Inner);
        }

        return count;
    }

    private string Schema => _version == EpcisVersion.V1 ? "the schema of EPCIS 1.2" : "the schema of EPCIS 2.0";

    // A member that this place has not: of the other version, misplaced, or unknown.
    private void Elsewhere(string name, XmlContent content)
    {
        var member = XmlEventTypes.Find(_type, name);
        var isFree = content.Local || _isLoose;
        var before = cursor.IsFree;
        cursor.IsFree |= content.Local;
        if (member is XmlMember.Extension or XmlMember.BaseExtension)
        {
            if (!isFree)
                cursor.Deviation("unknownMember", $"{name} can't stand here by {Schema}; what is in it is read.");
            ReadMember(member, XmlContent.Locals);
        }
        else if (member != XmlMember.None)
        {
            if (!isFree)
                cursor.DeviationOnce("misplaced", $"{name} can't stand here by {Schema}, which this document says it follows.");
            ReadMember(member, null);
        }
        else
        {
            if (!isFree || (content.Slots.Length == 0 && !content.Local))
                cursor.Deviation("unknownMember", $"{name} is no member of {TypeName} in EPCIS; extensions have a namespace. It is kept as an extension.");
            nodes.Nodes.Push(nodes.Read());
        }

        cursor.IsFree = before;
    }

    private string TypeName => _type == EpcisEventType.Extension ? "this event" : _type + "Event";

    private void ReadMember(XmlMember member, XmlContent? inner)
    {
        var bit = 1L << (int)member;
        if (member is XmlMember.Extension or XmlMember.BaseExtension)
        {
            ReadWrapper(inner ?? XmlContent.Locals);
            return;
        }

        if ((_seen & bit) != 0 && member != XmlMember.CertificationInfo)
        {
            cursor.Error("duplicate", $"{cursor.Path.Name} stands here twice; keep one.");
            cursor.Skip();
            return;
        }

        if ((_seen & bit) != 0 && !_isLoose && _version == EpcisVersion.V2)
            cursor.Deviation("duplicate", "certificationInfo stands here twice; the schema has it once.");
        _seen |= bit;
        switch (member)
        {
            case XmlMember.EventTime:
                _draft.EventTime = _fields.Time(IsStamp);
                break;
            case XmlMember.RecordTime:
                _draft.RecordTime = _fields.Time(IsStamp);
                break;
            case XmlMember.EventTimeZoneOffset:
                _draft.EventTimeZoneOffset = _fields.Offset();
                break;
            case XmlMember.EventId:
                _draft.EventId = _fields.Uri();
                break;
            case XmlMember.ErrorDeclaration:
                _draft.ErrorDeclaration = Parts.ErrorDeclaration(_version);
                break;
            case XmlMember.CertificationInfo:
                if (_fields.Uri() is { } certificate)
                    _draft.CertificationInfo = _draft.CertificationInfo.Count == 0 ? [certificate] : [.. _draft.CertificationInfo.AsSpan(), certificate];
                break;
            case XmlMember.Action:
                _draft.Action = _fields.Action();
                break;
            case XmlMember.BizStep:
                _draft.BizStep = _fields.Word(CbvKind.BizStep);
                break;
            case XmlMember.Disposition:
                _draft.Disposition = _fields.Word(CbvKind.Disposition);
                break;
            case XmlMember.PersistentDisposition:
                _draft.PersistentDisposition = Lists.PersistentDisposition();
                break;
            case XmlMember.ReadPoint:
                _draft.ReadPoint = Parts.Location();
                break;
            case XmlMember.BizLocation:
                _draft.BizLocation = Parts.Location();
                break;
            case XmlMember.ParentId:
                _draft.ParentId = _fields.Uri();
                break;
            case XmlMember.TransformationId:
                _draft.TransformationId = _fields.Uri();
                break;
            default:
                ReadList(member);
                break;
        }
    }

    private void ReadList(XmlMember member)
    {
        switch (member)
        {
            case XmlMember.EpcList or XmlMember.ChildEpcs or XmlMember.InputEpcList:
                _draft.Epcs = Lists.Texts(XmlName.Epc, isUri: false);
                break;
            case XmlMember.OutputEpcList:
                _draft.OutputEpcs = Lists.Texts(XmlName.Epc, isUri: false);
                break;
            case XmlMember.QuantityList or XmlMember.ChildQuantityList or XmlMember.InputQuantityList:
                _draft.Quantities = Lists.Quantities();
                break;
            case XmlMember.OutputQuantityList:
                _draft.OutputQuantities = Lists.Quantities();
                break;
            case XmlMember.BizTransactionList:
                _draft.BizTransactions = Lists.BizTransactions();
                break;
            case XmlMember.SourceList:
                _draft.Sources = Lists.Sources();
                break;
            case XmlMember.DestinationList:
                _draft.Destinations = Lists.Destinations();
                break;
            case XmlMember.SensorElementList:
                _draft.SensorElements = Sensors.Read(nodes.Nodes);
                break;
            case XmlMember.Ilmd:
                _draft.Ilmd = Parts.Ilmd();
                break;
            default:
                // Of a QuantityEvent.
                nodes.Nodes.Push(nodes.Read(XmlType.Of(member == XmlMember.EpcClass ? XmlValueKind.Uri : XmlValueKind.Int)));
                break;
        }
    }

    private void ReadWrapper(XmlContent content)
    {
        var level = cursor.Level;
        while (cursor.NextAttribute())
        {
            if (!ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                nodes.Nodes.Push(nodes.Attribute());
        }

        var count = ReadMembers(level, content);
        cursor.Leave(level);
        if (content.Slots.Length == 0 && count == 0)
            cursor.Deviation("missing", $"{cursor.Path.Name} is empty; leave it out.");
    }

    private void CheckRequired(XmlContent content)
    {
        foreach (ref readonly var slot in content.Slots.AsSpan())
        {
            if (slot.IsRequired && (_seen & (1L << (int)slot.Member)) == 0)
                cursor.Deviation("missing", $"{cursor.Path.Name} lacks {slot.Name}, which {Schema} requires.");
        }
    }

    private bool IsStamp => _version == EpcisVersion.V2;
}
