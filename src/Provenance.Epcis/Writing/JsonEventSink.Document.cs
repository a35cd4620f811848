using Provenance.Epcis.Writing.Json;

namespace Provenance.Epcis.Writing;

/// <content>What stands around events.</content>
internal sealed partial class JsonEventSink
{
    private bool IsQuery => _document.Kind is EpcisDocumentKind.QueryResults or EpcisDocumentKind.Message;

    private void WriteStart()
    {
        _json.WriteStartObject();
        Context();
        Text(JsonNames.Id, _document.Id);
        _json.WriteString(JsonNames.Type, IsQuery ? "EPCISQueryDocument" : "EPCISDocument");
        var version = _document.SchemaVersion is { } stated ? Version(stated) : IsQuery ? null : "2.0";
        Text(JsonNames.SchemaVersion, version);
        Time(JsonNames.CreationDate, _document.CreationDate);
        Sides();
        Header();
        Nodes(_document.Extensions);
        _json.WriteStartObject(JsonNames.EpcisBody);
        if (_document.Kind == EpcisDocumentKind.Message)
        {
            if (_document.Message is { } message)
                Nodes([message]);
            return;
        }

        if (IsQuery)
        {
            _json.WriteStartObject(JsonNames.QueryResults);
            Text(JsonNames.QueryName, _document.QueryName);
            Text(JsonNames.SubscriptionId, _document.SubscriptionId);
            _json.WriteStartObject(JsonNames.ResultsBody);
        }

        _json.WriteStartArray(JsonNames.EventList);
        FlushWhereFull();
    }

    private void WriteBodyEnd()
    {
        if (_document.Kind != EpcisDocumentKind.Message)
        {
            _json.WriteEndArray();
            if (_document.Kind != EpcisDocumentKind.MasterData && _document.Vocabularies.Count > 0)
                Vocabularies(_document.Vocabularies);
            Nodes(_document.BodyExtensions);
            if (IsQuery)
            {
                _json.WriteEndObject();
                _json.WriteEndObject();
            }
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // There is no JSON of an earlier version.
    private static string Version(string stated) => stated.StartsWith('1') || stated.StartsWith('0') ? "2.0" : stated;

    private void Context()
    {
        _json.WriteStartArray(JsonNames.Context);
        if (!_document.Context.Urls.Any(url => url.StartsWith("https://ref.gs1.org/standards/epcis/", StringComparison.Ordinal) || url.StartsWith("https://gs1.github.io/EPCIS/", StringComparison.Ordinal)))
            _json.WriteStringValue(JsonPrefixes.Gs1);
        foreach (var url in _document.Context.Urls)
            _json.WriteStringValue(url);
        var count = _prefixes.Written.Count + _document.Context.Terms.Count;
        if (count > 0)
        {
            _json.WriteStartObject();
            foreach (var prefix in _prefixes.Written)
                _json.WriteString(prefix.Prefix, prefix.Namespace);
            foreach (var term in _document.Context.Terms)
            {
                _json.WritePropertyName(term.Name.Local);
                Raw(term);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // Inside a context names mean themselves.
    private void Raw(EpcisNode node)
    {
        if (node.Kind != EpcisNodeKind.Composite)
        {
            Value(node);
            return;
        }

        _json.WriteStartObject();
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            if (i > 0 && child.InList && node.Children[i - 1].Name == child.Name)
                continue;
            _json.WritePropertyName(child.Name.Local);
            if (!child.InList)
            {
                Raw(child);
                continue;
            }

            _json.WriteStartArray();
            foreach (var item in node.Children)
            {
                if (item.Name == child.Name)
                    Raw(item);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void Sides()
    {
        var header = _document.Header?.Standard;
        if (header is null || IsQuery)
        {
            Text(JsonNames.InstanceIdentifier, _document.InstanceIdentifier);
            Text(JsonNames.Sender, _document.Sender);
            Text(JsonNames.Receiver, _document.Receiver);
        }
        else
        {
            Text(JsonNames.InstanceIdentifier, _document.InstanceIdentifier ?? header.InstanceIdentifier);
            Text(JsonNames.Sender, _document.Sender ?? First(header.Senders));
            Text(JsonNames.Receiver, _document.Receiver ?? First(header.Receivers));
        }

        if (header is not null)
            Lose("standardHeader", "JSON has no standard business document header: only the first sender, the first receiver and the instance identifier of a document for capture are kept.");
    }

    private static string? First(ValueList<StandardHeaderPartner> partners) => partners.Count > 0 ? partners[0].Identifier : null;

    private void Header()
    {
        var inBody = _document.Kind == EpcisDocumentKind.MasterData ? _document.Vocabularies : default;
        if (_document.Kind == EpcisDocumentKind.MasterData)
            Lose("masterDataDocument", "JSON has no document of master data alone: they stand in the header of a document without events.");
        if (_document.Header is null && inBody.Count == 0)
            return;
        if (_document.Header is { Standard: not null, Vocabularies.Count: 0, Extensions.Count: 0 } && inBody.Count == 0)
            return;
        var header = _document.Header ?? new();
        _json.WriteStartObject(JsonNames.EpcisHeader);
        if (header.Vocabularies.Count + inBody.Count > 0)
        {
            _json.WriteStartObject(JsonNames.EpcisMasterData);
            Vocabularies([.. header.Vocabularies, .. inBody]);
            _json.WriteEndObject();
        }

        Nodes(header.Extensions);
        _json.WriteEndObject();
    }

    private void Vocabularies(ValueList<MasterDataVocabulary> vocabularies)
    {
        _json.WriteStartArray(JsonNames.VocabularyList);
        foreach (var vocabulary in vocabularies)
        {
            _json.WriteStartObject();
            _json.WriteString(JsonNames.Type, vocabulary.Type);
            if (vocabulary.Elements.Count > 0)
            {
                _json.WriteStartArray(JsonNames.VocabularyElementList);
                foreach (var element in vocabulary.Elements)
                    Element(element);
                _json.WriteEndArray();
            }

            Nodes(vocabulary.Extensions);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Element(MasterDataElement element)
    {
        _json.WriteStartObject();
        _json.WriteString(JsonNames.Id, element.Id);
        if (element.Attributes.Count > 0)
        {
            _json.WriteStartArray(JsonNames.Attributes);
            foreach (var attribute in element.Attributes)
            {
                _json.WriteStartObject();
                _json.WriteString(JsonNames.Id, attribute.Id);
                if (attribute.Value is { } value)
                {
                    _json.WritePropertyName(JsonNames.Attribute);
                    Value(value);
                }

                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        Texts(JsonNames.Children, element.Children);
        Nodes(element.Extensions);
        _json.WriteEndObject();
        FlushWhereFull();
    }
}
