using System.Text;
using System.Xml;
using Provenance.Epcis.Reading;

namespace Provenance.Epcis.Writing;

/// <summary>Writes XML of EPCIS 1.2 or 2.0.</summary>
internal sealed class XmlEventSink : EventSink
{
    private readonly XmlWriter _writer;
    private readonly XmlNodeWriter _nodes;
    private readonly XmlEventWriter _events;
    private readonly EpcisDocument _document;
    private readonly EpcisVersion _version;
    private bool _isListOpen;

    public XmlEventSink(Stream stream, EpcisDocument document, EpcisFormat format, bool indented)
    {
        _document = document;
        _version = format == EpcisFormat.Xml12 ? EpcisVersion.V1 : EpcisVersion.V2;
        _writer = XmlWriter.Create(stream, new()
        {
            CloseOutput = false,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = indented,
            NewLineChars = "\n",
            // So that what an XML reader makes of line breaks does not change texts.
            NewLineHandling = NewLineHandling.Entitize,
        });
        _nodes = new(_writer, Lose);
        _events = new(_nodes, _version, Lose);
        Start();
    }

    public override void Dispose()
    {
        // Without this the writer would close all open elements, as if the document were whole.
        if (_writer.WriteState is not (WriteState.Closed or WriteState.Error))
            _writer.Flush();
    }

    protected override void WriteEvent(EpcisEvent e)
    {
        OpenList();
        _events.Write(e);
    }

    protected override void WriteEnd()
    {
        switch (_document.Kind)
        {
            case EpcisDocumentKind.Capture:
                OpenList();
                _nodes.End();
                _nodes.Further(_document.BodyExtensions.AsSpan());
                _nodes.End();
                break;
            case EpcisDocumentKind.QueryResults:
                if (_document.Vocabularies.Count == 0)
                    OpenList();
                if (_isListOpen)
                    _nodes.End();
                _nodes.End();
                _nodes.Further(_document.BodyExtensions.AsSpan());
                _nodes.End();
                _nodes.End();
                break;
            case EpcisDocumentKind.MasterData:
                if (_isListOpen)
                    _nodes.End();
                _nodes.Further(_document.BodyExtensions.AsSpan());
                _nodes.End();
                break;
            case EpcisDocumentKind.Message:
                if (_isListOpen)
                    _nodes.End();
                if (HasDocument)
                    _nodes.End();
                break;
            default:
                OpenList();
                break;
        }

        if (HasDocument)
            _nodes.Further(_document.Extensions.AsSpan());
        _writer.WriteEndDocument();
        _writer.Flush();
    }

    // Events, and messages that came without one, have no document around them.
    private bool HasDocument => _document.Kind != EpcisDocumentKind.Events && _document is not { Kind: EpcisDocumentKind.Message, SchemaVersion: null, Message: not null };

    private void Start()
    {
        _writer.WriteStartDocument();
        Told();
        var (prefix, name, space) = Root();
        _nodes.Declare(prefix, space);
        if (_document.Kind == EpcisDocumentKind.Message && !HasDocument)
        {
            Message(isRoot: true);
            return;
        }

        if (_document.Kind == EpcisDocumentKind.Events)
            _writer.WriteStartElement("EventList");
        else
            _writer.WriteStartElement(_nodes.Prefix(space), name, space);
        Prefixes();
        Attributes();
        if (_document.Kind == EpcisDocumentKind.Events)
        {
            _nodes.Attributes(_document.BodyExtensions.AsSpan());
            _isListOpen = true;
            return;
        }

        if (_document.Header is { } header)
            new XmlHeaderWriter(_nodes, _version, Lose).Write(header);
        _nodes.Start("EPCISBody");
        Body();
    }

    private (string Prefix, string Name, string Space) Root()
    {
        var isFirst = _version == EpcisVersion.V1;
        var root = _document.Kind switch
        {
            EpcisDocumentKind.QueryResults or EpcisDocumentKind.Message => ("epcisq", "EPCISQueryDocument", isFirst ? XmlName.Query1 : XmlName.Query2),
            EpcisDocumentKind.MasterData => ("epcismd", "EPCISMasterDataDocument", isFirst ? XmlName.MasterData1 : XmlName.MasterData2),
            _ => ("epcis", "EPCISDocument", isFirst ? XmlName.Epcis1 : XmlName.Epcis2),
        };
        // The document may have given the prefix to another namespace.
        while (_document.Context.Prefixes.Any(prefix => prefix.Prefix == root.Item1))
            root.Item1 += "x";
        return root;
    }

    private void Body()
    {
        var extensions = _document.BodyExtensions.AsSpan();
        switch (_document.Kind)
        {
            case EpcisDocumentKind.Capture:
                _nodes.Attributes(extensions);
                break;
            case EpcisDocumentKind.MasterData:
                _nodes.Attributes(extensions);
                if (_document.Vocabularies.Count > 0)
                    Vocabularies();
                break;
            case EpcisDocumentKind.QueryResults:
                var space = _version == EpcisVersion.V1 ? XmlName.Query1 : XmlName.Query2;
                _writer.WriteStartElement(_nodes.Prefix(space), "QueryResults", space);
                _nodes.Element("queryName", _document.QueryName ?? "");
                _nodes.Element("subscriptionID", _document.SubscriptionId);
                _nodes.Start("resultsBody");
                if (_document.Vocabularies.Count > 0)
                    Vocabularies();
                break;
            default:
                Message(isRoot: false);
                break;
        }
    }

    private void OpenList()
    {
        if (_isListOpen)
            return;
        _isListOpen = true;
        _nodes.Start("EventList");
        if (_document.Kind == EpcisDocumentKind.QueryResults)
            _nodes.Attributes(_document.BodyExtensions.AsSpan());
    }

    private void Vocabularies()
    {
        _nodes.Start("VocabularyList");
        new XmlMasterDataWriter(_nodes).Write(_document.Vocabularies);
        _nodes.End();
    }

    private void Message(bool isRoot)
    {
        if (_document.Message is not { } message)
            return;
        var space = message.Name.Namespace;
        // The namespace says the version.
        if (space == XmlName.Query1 || space == XmlName.Query2)
            message = message with { Name = new(_version == EpcisVersion.V1 ? XmlName.Query1 : XmlName.Query2, message.Name.Local) };
        _nodes.Start(message.Name);
        if (isRoot)
            Prefixes();
        _nodes.Attributes(message.Children.AsSpan());
        _nodes.Text(message.Text ?? "");
        _nodes.Elements(message.Children);
        _nodes.End();
    }

    private void Prefixes()
    {
        foreach (var prefix in _document.Context.Prefixes)
        {
            if (_nodes.Declare(prefix.Prefix, prefix.Namespace))
                _writer.WriteAttributeString("xmlns", prefix.Prefix, XmlName.Xmlns, prefix.Namespace);
        }

        if (_document.Header?.Standard is not null && _nodes.Declare("sbdh", XmlName.Sbdh))
            _writer.WriteAttributeString("xmlns", "sbdh", XmlName.Xmlns, XmlName.Sbdh);
        _nodes.Declare("xsi", XmlName.Xsi);
    }

    private void Attributes()
    {
        var digit = _version == EpcisVersion.V1 ? '1' : '2';
        var version = _document.SchemaVersion is { Length: > 0 } stated && stated[0] == digit ? stated : _version == EpcisVersion.V1 ? "1.2" : "2.0";
        if (HasDocument || _document.SchemaVersion is not null)
            _nodes.Attribute("schemaVersion", version);
        if (_document.CreationDate is { } date)
            _nodes.Attribute("creationDate", date, isStamp: false);
        if (HasDocument)
            _nodes.Attributes(_document.Extensions.AsSpan());
    }

    // What no XML document says.
    private void Told()
    {
        if (_document.Id is not null)
            Lose("documentId", "XML has no place for the id of a document.");
        if (_document.Sender is not null || _document.Receiver is not null || _document.InstanceIdentifier is not null)
            Lose("documentParties", "sender, receiver and instanceIdentifier of JSON-LD have no place in XML, where the standard header says them.");
    }
}
