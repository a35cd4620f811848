namespace Provenance.Epcis.Reading;

/// <summary>Reads what stands around the events: the root with its header, the body, the results of queries, messages, vocabularies.</summary>
internal sealed partial class XmlDocumentReader(XmlCursor cursor, XmlNodeReader nodes)
{
    private readonly List<EpcisNode> _extensions = [];
    private readonly List<EpcisNode> _bodyExtensions = [];
    private XmlMasterDataReader? _masterData;

    private EpcisDocumentKind _kind;
    private string? _schemaVersion;
    private EpcisTime? _creationDate;
    private EpcisHeader? _header;
    private string? _queryName;
    private string? _subscriptionId;
    private ValueList<MasterDataVocabulary> _vocabularies;
    private EpcisNode? _message;
    private bool _isList;
    private EpcisDocument? _document;

    /// <summary>The version; <see langword="null"/> where the root is none of EPCIS.</summary>
    public EpcisVersion? Version { get; private set; }

    /// <summary>Whether the document says its version.</summary>
    public bool IsVersionStated { get; private set; }

    /// <summary>The type of the event that the root is.</summary>
    public EpcisEventType? BareEvent { get; private set; }

    /// <summary>The document without its events, as far as it has been read.</summary>
    public EpcisDocument Document => _document is { } made && made.Context.Prefixes == cursor.Prefixes.List ? made : _document = new()
    {
        Kind = _kind,
        SchemaVersion = _schemaVersion,
        CreationDate = _creationDate,
        Header = _header,
        QueryName = _queryName,
        SubscriptionId = _subscriptionId,
        Vocabularies = _vocabularies,
        Message = _message,
        Extensions = _extensions.ToValueList(),
        BodyExtensions = _bodyExtensions.ToValueList(),
        Context = cursor.Prefixes.List is { Count: > 0 } prefixes ? new() { Prefixes = prefixes } : EpcisContext.Empty,
    };

    /// <summary>The event type of an element in a list.</summary>
    /// <param name="name">Its name if it is one of the standard.</param>
    public static EpcisEventType EventType(string? name) =>
        ReferenceEquals(name, XmlName.ObjectEvent) ? EpcisEventType.Object
        : ReferenceEquals(name, XmlName.AggregationEvent) ? EpcisEventType.Aggregation
        : ReferenceEquals(name, XmlName.TransactionEvent) ? EpcisEventType.Transaction
        : ReferenceEquals(name, XmlName.TransformationEvent) ? EpcisEventType.Transformation
        : ReferenceEquals(name, XmlName.AssociationEvent) ? EpcisEventType.Association
        : EpcisEventType.Extension;

    /// <summary>Judges the root, and reads its attributes where it is a document.</summary>
    public XmlRoot Root()
    {
        var (space, name) = (cursor.Namespace, cursor.LocalName);
        Version = VersionOf(space);
        IsVersionStated = Version is not null;
        EpcisDocumentKind? kind = ReferenceEquals(name, XmlName.EpcisDocument) ? EpcisDocumentKind.Capture
            : ReferenceEquals(name, XmlName.EpcisQueryDocument) ? EpcisDocumentKind.QueryResults
            : ReferenceEquals(name, XmlName.EpcisMasterDataDocument) ? EpcisDocumentKind.MasterData : null;
        if (kind is { } known)
        {
            _kind = known;
            Attributes(isRequired: true);
            CheckNamespace(space, name);
            return XmlRoot.Document;
        }

        var message = XmlMessages.Of(space, name);
        if (message is null && space.Length != 0 && Version is null)
            return None(name);
        if (ReferenceEquals(name, XmlName.QueryResults))
        {
            _kind = EpcisDocumentKind.QueryResults;
            Version ??= EpcisVersion.V2;
            return XmlRoot.Results;
        }

        if (ReferenceEquals(name, XmlName.EventList))
        {
            _kind = EpcisDocumentKind.Events;
            BareAttributes();
            return XmlRoot.Events;
        }

        if (ReferenceEquals(name, XmlName.VocabularyList))
        {
            _kind = EpcisDocumentKind.MasterData;
            _isList = true;
            BareAttributes();
            return XmlRoot.Bare;
        }

        if (EventType(name) is var type && (type != EpcisEventType.Extension || ReferenceEquals(name, XmlName.QuantityEvent)))
        {
            _kind = EpcisDocumentKind.Events;
            BareEvent = type;
            BareAttributes();
            return XmlRoot.Bare;
        }

        if (message is null && !ReferenceEquals(space, XmlName.Query1) && !ReferenceEquals(space, XmlName.Query2))
            return None(name);
        _kind = EpcisDocumentKind.Message;
        if (message is null)
            cursor.Deviation("unknownMember", $"{name} is no message of the query interface; it is kept.");
        return XmlRoot.Bare;
    }

    /// <summary>Reads a root that is a message or a list of vocabularies.</summary>
    public void ReadBare()
    {
        cursor.BeginEvent();
        if (_isList)
            _vocabularies = MasterData.List();
        else
            _message = Message();
        _document = null;
    }

    /// <summary>Reads the attributes of an element around events.</summary>
    public void Begin(XmlContainer container)
    {
        if (container == XmlContainer.Document || cursor.Level == 1)
            return;
        while (cursor.NextAttribute())
        {
            if (ReferenceEquals(cursor.Namespace, XmlName.Xsi))
                continue;
            if (container is XmlContainer.Results or XmlContainer.ResultsBody || (container == XmlContainer.Body && _kind is EpcisDocumentKind.QueryResults))
                cursor.Deviation("unexpectedAttribute", $"{cursor.Path.Name} has no attribute {cursor.LocalName} in EPCIS; it is kept.", "/@" + cursor.LocalName);
            else if (container == XmlContainer.EventExtension && Version == EpcisVersion.V1)
                cursor.Deviation("unexpectedAttribute", $"extension has no attributes here; {cursor.LocalName} is kept.", "/@" + cursor.LocalName);
            AddToBody(nodes.Attribute());
        }
    }

    /// <summary>Reads the child at hand of an element around events.</summary>
    /// <returns>What it is where it is to be opened because events may be in it.</returns>
    public XmlContainer? Child(ref XmlFrame frame)
    {
        _document = null;
        if (frame.Container == XmlContainer.Document)
            return ChildOfDocument(ref frame);
        var name = cursor.StandardName();
        if (ReferenceEquals(name, XmlName.EventList))
        {
            Expect(ref frame, frame.Container == XmlContainer.Body && _kind == EpcisDocumentKind.Capture ? 0 : frame.Container == XmlContainer.ResultsBody ? 0 : -1);
            return XmlContainer.Events;
        }

        if (ReferenceEquals(name, XmlName.VocabularyList))
        {
            Expect(ref frame, frame.Container == XmlContainer.Body && _kind == EpcisDocumentKind.MasterData ? 0 : frame.Container == XmlContainer.ResultsBody ? 0 : -1);
            cursor.BeginEvent();
            var list = MasterData.List();
            _vocabularies = _vocabularies.Count == 0 ? list : [.. _vocabularies.AsSpan(), .. list.AsSpan()];
            return null;
        }

        return frame.Container == XmlContainer.Results ? ChildOfResults(ref frame, name)
            : frame.Container == XmlContainer.Body && _kind is EpcisDocumentKind.QueryResults or EpcisDocumentKind.Message ? ChildOfQueryBody(ref frame)
            : Further(ref frame, name);
    }

    /// <summary>Judges an event by where it stands.</summary>
    public void CheckListed(in XmlFrame frame, string? name, EpcisEventType type)
    {
        if (!IsVersionStated)
            return;
        var isFirst = Version == EpcisVersion.V1;
        if (frame.Container == XmlContainer.EventExtension2)
        {
            if (!isFirst || name is null)
                cursor.Deviation("misplaced", $"{cursor.Path.Name} can't stand in extension in extension.");
            return;
        }

        if (frame.Container == XmlContainer.EventExtension)
        {
            if (isFirst ? type != EpcisEventType.Transformation : name is not null)
                cursor.DeviationOnce("misplaced", $"{cursor.Path.Name} can't stand in extension by the schema of EPCIS {(isFirst ? "1.2" : "2.0")}.");
            else if (isFirst && frame.Count > 1)
                cursor.Deviation("duplicate", "In extension, here, stands one event by the schema of EPCIS 1.2.");
            return;
        }

        var isKnown = type switch
        {
            EpcisEventType.Association or EpcisEventType.Transformation => !isFirst,
            EpcisEventType.Extension => isFirst && ReferenceEquals(name, XmlName.QuantityEvent),
            _ => true,
        };
        if (!isKnown && type == EpcisEventType.Extension)
            cursor.Deviation("unknownEvent", $"{cursor.Path.Name} is no event of EPCIS {(isFirst ? "1.2" : "2.0")}; it is kept as an extension event.");
        else if (!isKnown)
            cursor.DeviationOnce("misplaced", $"{name} can't stand in EventList by the schema of EPCIS 1.2{(type == EpcisEventType.Association ? ": it is of EPCIS 2.0, and the namespace of the document of 1.2" : ", which has it in extension")}.");
    }

    /// <summary>Judges what an element around events lacks.</summary>
    public void EndOf(in XmlFrame frame)
    {
        _document = null;
        var isEmpty = frame.Seen == 0;
        switch (frame.Container)
        {
            case XmlContainer.Document when (frame.Seen & 0b10) == 0:
                cursor.Deviation("missing", $"{cursor.Path.Name} lacks EPCISBody.");
                break;
            case XmlContainer.Results when (frame.Seen & 0b1) == 0:
                cursor.Deviation("missing", $"{cursor.Path.Name} lacks queryName.");
                break;
            case XmlContainer.Results when (frame.Seen & 0b100) == 0:
                cursor.Deviation("missing", $"{cursor.Path.Name} lacks resultsBody.");
                break;
            case XmlContainer.ResultsBody when isEmpty:
                cursor.Deviation("missing", "resultsBody is empty; it has EventList or VocabularyList.");
                break;
            case XmlContainer.Body when isEmpty && _kind is EpcisDocumentKind.QueryResults or EpcisDocumentKind.Message:
                cursor.Deviation("missing", "EPCISBody is empty; in a query document it has one message.");
                break;
            case XmlContainer.EventExtension or XmlContainer.EventExtension2 when frame.Count == 0 && IsVersionStated:
                cursor.Deviation("missing", "extension is empty; leave it out.");
                break;
        }
    }

    private XmlMasterDataReader MasterData => _masterData ??= new(cursor, nodes);

    private XmlContainer? ChildOfDocument(ref XmlFrame frame)
    {
        var name = cursor.StandardName();
        if (ReferenceEquals(name, XmlName.EpcisHeader))
        {
            if (!Expect(ref frame, 0))
                return null;
            cursor.BeginEvent();
            _header = new XmlHeaderReader(cursor, nodes, MasterData).Read(Version ?? EpcisVersion.V2);
            return null;
        }

        if (ReferenceEquals(name, XmlName.EpcisBody))
        {
            Expect(ref frame, 1);
            return XmlContainer.Body;
        }

        cursor.BeginEvent();
        if (ReferenceEquals(name, XmlName.Extension))
        {
            if (Expect(ref frame, 2))
                Locals(_extensions);
            return null;
        }

        if (name is not null)
            cursor.Deviation("unknownMember", $"{name} is not known here; it is kept as an extension.");
        frame.Next = 8;
        _extensions.Add(nodes.Read());
        return null;
    }

    private XmlContainer? ChildOfResults(ref XmlFrame frame, string? name)
    {
        if (ReferenceEquals(name, XmlName.QueryName))
        {
            if (Expect(ref frame, 0))
            {
                cursor.NoAttributes();
                _queryName = cursor.TextString() is { Length: > 0 } asked ? asked : null;
            }
        }
        else if (ReferenceEquals(name, XmlName.SubscriptionId))
        {
            if (Expect(ref frame, 1))
            {
                cursor.NoAttributes();
                _subscriptionId = cursor.TextString();
            }
        }
        else if (ReferenceEquals(name, XmlName.ResultsBody))
        {
            Expect(ref frame, 2);
            return XmlContainer.ResultsBody;
        }
        else
        {
            return Further(ref frame, name);
        }

        return null;
    }

    private XmlContainer? ChildOfQueryBody(ref XmlFrame frame)
    {
        var space = cursor.Namespace;
        var isQuery = ReferenceEquals(space, XmlName.Query1) || ReferenceEquals(space, XmlName.Query2);
        if (frame.Seen != 0)
            cursor.Deviation("order", $"{cursor.Path.Name} stands beside another message; a query document has one.");
        frame.Seen |= 1;
        if (ReferenceEquals(cursor.LocalName, XmlName.QueryResults))
        {
            if (!isQuery || VersionOf(space) != Version)
                cursor.DeviationOnce("namespace", "QueryResults has not the namespace of the document, urn:epcglobal:epcis-query:xsd:1 or 2.");
            return XmlContainer.Results;
        }

        if (XmlMessages.Of(space, cursor.LocalName) is null || VersionOf(space) != Version || !isQuery)
            cursor.Deviation("unknownMember", $"{cursor.Path.Name} is no message of the query interface of EPCIS; it is kept.");
        cursor.BeginEvent();
        _kind = EpcisDocumentKind.Message;
        _message = Message();
        return null;
    }

    // extension, and elements of other namespaces.
    private XmlContainer? Further(ref XmlFrame frame, string? name)
    {
        cursor.BeginEvent();
        if (ReferenceEquals(name, XmlName.Extension) && frame.Container != XmlContainer.ResultsBody)
        {
            if (Expect(ref frame, 3))
                Locals(_bodyExtensions);
            return null;
        }

        if (name is not null || frame.Container == XmlContainer.ResultsBody)
            cursor.Deviation("unknownMember", $"{cursor.Path.Name} is not known here; it is kept as an extension.");
        frame.Next = 8;
        _bodyExtensions.Add(nodes.Read());
        return null;
    }

    private EpcisNode Message() => XmlMessages.Of(cursor.Namespace, cursor.LocalName) is { } type ? nodes.Read(type) : nodes.Read();

    private void Locals(List<EpcisNode> list)
    {
        var level = cursor.Level;
        while (cursor.NextAttribute())
            list.Add(nodes.Attribute());
        var count = 0;
        for (var more = cursor.FirstChild(level); more; more = cursor.NextChild(level), count++)
        {
            if (!cursor.IsUnqualified)
                cursor.Deviation("unknownMember", $"{cursor.Path.Name} has a namespace; in extension, here, elements have none. It is kept.");
            list.Add(nodes.Read());
        }

        cursor.Leave(level);
        if (count == 0)
            cursor.Deviation("missing", "extension is empty; leave it out.");
    }

    // at: the place in the order; -1 where it has none here.
    private bool Expect(ref XmlFrame frame, int at)
    {
        if (at < 0)
        {
            cursor.Deviation("misplaced", $"{cursor.Path.Name} can't stand here by the schema; it is read.");
            return true;
        }

        var isContainer = ReferenceEquals(cursor.LocalName, XmlName.EpcisBody) || ReferenceEquals(cursor.LocalName, XmlName.EventList)
            || ReferenceEquals(cursor.LocalName, XmlName.VocabularyList) || ReferenceEquals(cursor.LocalName, XmlName.ResultsBody);
        if (isContainer && (frame.Seen & (1 << at)) != 0)
        {
            cursor.Deviation("duplicate", $"{cursor.Path.Name} stands here twice; both are read.");
            return true;
        }

        return cursor.InOrder(at, ref frame.Next, ref frame.Seen);
    }

    private XmlRoot None(string name)
    {
        Version = null;
        cursor.Log.Break("unknownRoot", $"{cursor.Path.Name} is no document of EPCIS{(cursor.Namespace.Length == 0 ? "" : $" (its namespace is {XmlCursor.Quoted(cursor.Namespace)})")}; the root is EPCISDocument, EPCISQueryDocument or EPCISMasterDataDocument, an event, or a list of events or vocabularies.", cursor.Position);
        return XmlRoot.None;
    }

    private void AddToBody(EpcisNode node)
    {
        _bodyExtensions.Add(node);
        _document = null;
    }

    private static EpcisVersion? VersionOf(string space) =>
        ReferenceEquals(space, XmlName.Epcis2) || ReferenceEquals(space, XmlName.Query2) || ReferenceEquals(space, XmlName.MasterData2) ? EpcisVersion.V2
        : ReferenceEquals(space, XmlName.Epcis1) || ReferenceEquals(space, XmlName.Query1) || ReferenceEquals(space, XmlName.MasterData1) ? EpcisVersion.V1
        : null;
}
