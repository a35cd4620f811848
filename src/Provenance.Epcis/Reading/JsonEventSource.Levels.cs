using System.Text.Json;
using Provenance.Epcis.Reading.Json;

namespace Provenance.Epcis.Reading;

/// <content>Walks through what stands around events.</content>
internal sealed partial class JsonEventSource
{
    private EpcisEvent? StepTop(ref Utf8JsonReader reader, JsonLevel level)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndArray:
                _levels.Pop();
                return null;
            case JsonTokenType.StartArray when level.Kind == JsonLevelKind.Top:
                SetKind(EpcisDocumentKind.Events);
                _levels.Push(new(JsonLevelKind.TopList, "$"));
                return null;
            case JsonTokenType.StartObject:
                return Root(ref reader, level);
            default:
                _parser.Fault("kind", "This is no event and no document. Write an object: { … }.", reader.TokenStartIndex);
                _parser.Skip(ref reader);
                return null;
        }
    }

    /// <summary>Tells a document from a bare event by the first member that only one of them has.</summary>
    private EpcisEvent? Root(ref Utf8JsonReader reader, JsonLevel level)
    {
        _parser.Scope = _parser.Gs1;
        var ahead = reader;
        var kind = RootKind.Unknown;
        while (kind == RootKind.Unknown)
        {
            if (!_parser.Next(ref ahead))
                return null;
            if (ahead.TokenType != JsonTokenType.PropertyName)
                break;
            var term = _parser.MemberTerm(ref ahead);
            if (!_parser.Next(ref ahead))
                return null;
            kind = KindOf(ref ahead, term);
            if (kind == RootKind.Unknown && !_parser.Skip(ref ahead))
                return null;
        }

        _parser.Begin(_window.Buffer, _window.Start);
        switch (kind)
        {
            case RootKind.Event:
                SetKind(EpcisDocumentKind.Events);
                return Event(ref reader, level, true);
            case RootKind.Document:
                var path = level.Kind == JsonLevelKind.Top ? level.Path : $"{level.Path}[{level.Count}]";
                var (line, column) = _window.At((int)reader.TokenStartIndex);
                level.Count++;
                _levels.Push(new(JsonLevelKind.Document, path) { Start = new(line, column, path) });
                return null;
            default:
                _parser.Fault("notEpcis", "This object is no EPCIS document and no event: it has no \"type\" of either. Write \"type\": \"EPCISDocument\", or the type of an event.", reader.TokenStartIndex);
                _parser.Skip(ref reader);
                level.Count++;
                return null;
        }
    }

    private RootKind KindOf(ref Utf8JsonReader value, JsonTerm term) => term switch
    {
        JsonTerm.Type or JsonTerm.TypeKeyword when value.TokenType == JsonTokenType.String =>
            DocumentTypes.Of(_parser.EventOrDocumentType(ref value)) is null ? RootKind.Event : RootKind.Document,
        JsonTerm.None or JsonTerm.Context or JsonTerm.Id or JsonTerm.IdKeyword or JsonTerm.Type or JsonTerm.TypeKeyword => RootKind.Unknown,
        _ when EventMembers.OfAny.Has(term) => RootKind.Event,
        JsonTerm.SchemaVersion or JsonTerm.CreationDate or JsonTerm.Sender or JsonTerm.Receiver or JsonTerm.InstanceIdentifier or JsonTerm.EpcisHeader
            or JsonTerm.EpcisBody or JsonTerm.EventList or JsonTerm.QueryResults or JsonTerm.ResultsBody or JsonTerm.VocabularyList or JsonTerm.EpcisMasterData => RootKind.Document,
        _ => RootKind.Unknown,
    };

    // What later documents of a stream are changes nothing of what the first one is.
    private void SetKind(EpcisDocumentKind kind)
    {
        if (_hasKind)
            return;
        _hasKind = true;
        _document.Kind = kind;
    }

    private EpcisEvent? Member(ref Utf8JsonReader reader, JsonLevel level)
    {
        var nameAt = reader.TokenStartIndex;
        var term = _parser.MemberTerm(ref reader);
        if (term is JsonTerm.EpcisBody or JsonTerm.EventList && level.Kind == JsonLevelKind.Document)
            LookBehind(ref reader, level);
        // Its name is looked at once more where it is kept.
        var ahead = reader;
        if (!_parser.Next(ref ahead))
            return null;
        EpcisEvent? e = null;
        if (!TryEnter(ref ahead, level, term, ref e) && !TryKnown(ref ahead, level, term))
        {
            Other(ref reader, level);
            return null;
        }

        reader = ahead;
        if (!_parser.IsStarved && !level.Seen.Add(term))
            _parser.Violation("duplicateMember", $"The member \"{JsonTerms.NameOf(term)}\" stands in this object more than once. Leave one of them out.", nameAt);
        return e;
    }

    /// <summary>Goes into what holds events.</summary>
    private bool TryEnter(ref Utf8JsonReader reader, JsonLevel level, JsonTerm term, ref EpcisEvent? e)
    {
        var kind = (level.Kind, term) switch
        {
            (JsonLevelKind.Document, JsonTerm.EpcisBody) => JsonLevelKind.Body,
            (JsonLevelKind.Document or JsonLevelKind.Body, JsonTerm.QueryResults) => JsonLevelKind.QueryResults,
            (JsonLevelKind.Document or JsonLevelKind.QueryResults, JsonTerm.ResultsBody) => JsonLevelKind.ResultsBody,
            (JsonLevelKind.Document or JsonLevelKind.Body or JsonLevelKind.ResultsBody, JsonTerm.EventList) => JsonLevelKind.EventList,
            _ => JsonLevelKind.Top,
        };
        if (level.Kind == JsonLevelKind.Body && term == JsonTerm.Event)
        {
            // As drafts of the standard wrote a document with one event.
            _parser.Violation("unknownMember", "A single event stands in \"eventList\" as well. Write \"eventList\": [ … ].", reader.TokenStartIndex);
            e = Event(ref reader, level, false);
            return true;
        }

        if (kind == JsonLevelKind.Top)
            return false;
        if (kind == JsonLevelKind.EventList && reader.TokenType == JsonTokenType.StartObject)
        {
            _parser.Violation("list", "This stands by itself. Write a list: [ … ].", reader.TokenStartIndex);
            e = Event(ref reader, level, false);
            return true;
        }

        if (reader.TokenType != (kind == JsonLevelKind.EventList ? JsonTokenType.StartArray : JsonTokenType.StartObject))
        {
            _parser.Fault("kind", kind == JsonLevelKind.EventList ? "This is no list of events. Write a list: [ … ]." : "This is no object. Write an object: { … }.", reader.TokenStartIndex);
            _parser.Skip(ref reader);
            return true;
        }

        if (kind == JsonLevelKind.QueryResults)
            SetKind(EpcisDocumentKind.QueryResults);
        _levels.Push(new(kind, $"{level.Path}.{JsonTerms.NameOf(term)}"));
        return true;
    }

    private bool TryKnown(ref Utf8JsonReader reader, JsonLevel level, JsonTerm term)
    {
        if (!Knows(level.Kind, term))
            return false;
        switch (term)
        {
            case JsonTerm.Context:
                var scope = _parser.DocumentContext(ref reader);
                if (_parser.IsStarved)
                    return true;
                if (_unknownPrefixes > 0 && !level.WasScanned)
                    _parser.Fault("contextBehind", "@context stands behind the events, and the stream can't go back: prefixes of events before it were not expanded. Write @context first, or read from a file.", reader.TokenStartIndex);
                _parser.Scope = scope;
                _unknownPrefixes = 0;
                return true;
            case JsonTerm.Type or JsonTerm.TypeKeyword:
                TypeMember(ref reader, level, term);
                return true;
            default:
                return _parser.DocumentMember(ref reader, term, _document);
        }
    }

    private static bool Knows(JsonLevelKind kind, JsonTerm term) => kind switch
    {
        JsonLevelKind.Document => EventMembers.Document.Has(term) || term == JsonTerm.VocabularyList,
        JsonLevelKind.QueryResults => term is JsonTerm.QueryName or JsonTerm.SubscriptionId,
        JsonLevelKind.Body or JsonLevelKind.ResultsBody => term == JsonTerm.VocabularyList,
        _ => false,
    };

    private void TypeMember(ref Utf8JsonReader reader, JsonLevel level, JsonTerm term)
    {
        if (term == JsonTerm.TypeKeyword)
            _parser.Violation("keyword", "JSON-LD of EPCIS writes \"type\" in place of \"@type\".", reader.TokenStartIndex);
        var at = reader.TokenStartIndex;
        level.Type = DocumentTypes.Of(_parser.EventOrDocumentType(ref reader));
        if (_parser.IsStarved)
            return;
        if (level.Type is null)
            _parser.Fault("documentType", "This is no type of document. Write \"EPCISDocument\" or \"EPCISQueryDocument\".", at);
        else if (level.Type != EpcisDocumentKind.QueryResults)
            SetKind(level.Type.Value);
    }

    private void Other(ref Utf8JsonReader reader, JsonLevel level)
    {
        // Only the body of a document for capture may have members of any name.
        var isOpen = level.Kind == JsonLevelKind.Body && !_levels.Any(outer => outer.Type == EpcisDocumentKind.QueryResults);
        var known = level.Kind switch
        {
            JsonLevelKind.Document => EventMembers.Document,
            JsonLevelKind.QueryResults => TermSet.Of(JsonTerm.QueryName, JsonTerm.SubscriptionId, JsonTerm.ResultsBody),
            JsonLevelKind.ResultsBody => TermSet.Of(JsonTerm.EventList, JsonTerm.VocabularyList),
            _ => TermSet.Of(JsonTerm.EventList, JsonTerm.QueryResults),
        };
        var nodes = _parser.OtherMember(ref reader, !isOpen, known);
        if (_parser.IsStarved)
            return;
        if (level.Kind == JsonLevelKind.Document)
            _document.AddExtensions(nodes);
        else
            _document.AddBodyExtensions(nodes);
    }

    /// <summary>Ends an object, and tells what it lacks.</summary>
    private void Leave(JsonLevel level, long at)
    {
        _levels.Pop();
        switch (level.Kind)
        {
            case JsonLevelKind.Document:
                LeaveDocument(level);
                break;
            case JsonLevelKind.Body:
                LeaveBody(level, _levels.Peek().Type, at);
                break;
            case JsonLevelKind.QueryResults:
                RequireHere(level, JsonTerm.QueryName, at);
                RequireHere(level, JsonTerm.ResultsBody, at);
                break;
            case JsonLevelKind.ResultsBody:
                RequireHere(level, JsonTerm.EventList, at);
                break;
        }
    }

    // Reported at its end: where it began may be long past.
    private void RequireHere(JsonLevel level, JsonTerm term, long at)
    {
        if (!level.Seen.Has(term))
            _parser.Violation("required", $"The object that ends here, {level.Path}, has no \"{JsonTerms.NameOf(term)}\". Write it.", at);
    }

    private void LeaveBody(JsonLevel level, EpcisDocumentKind? type, long at)
    {
        if (level.Seen.Has(JsonTerm.QueryResults))
        {
            SetKind(EpcisDocumentKind.QueryResults);
        }
        else if (type == EpcisDocumentKind.QueryResults && !level.Seen.Has(JsonTerm.EventList) && _document.TryTakeMessage())
        {
            SetKind(EpcisDocumentKind.Message);
        }

        if (level.Seen.Has(JsonTerm.VocabularyList) && !level.Seen.Has(JsonTerm.EventList))
            SetKind(EpcisDocumentKind.MasterData);
        RequireHere(level, type == EpcisDocumentKind.QueryResults ? JsonTerm.QueryResults : JsonTerm.EventList, at);
    }

    private void LeaveDocument(JsonLevel level)
    {
        SetKind(level.Type ?? EpcisDocumentKind.Capture);
        ReadOnlySpan<JsonTerm> required = level.Type == EpcisDocumentKind.QueryResults
            ? [JsonTerm.Context, JsonTerm.Type, JsonTerm.EpcisBody]
            : [JsonTerm.Context, JsonTerm.Type, JsonTerm.SchemaVersion, JsonTerm.CreationDate, JsonTerm.EpcisBody];
        foreach (var term in required)
        {
            if (!level.Seen.Has(term) && !(term == JsonTerm.Type && level.Seen.Has(JsonTerm.TypeKeyword)))
                Violation(level, "required", $"\"{JsonTerms.NameOf(term)}\" is missing here. Write it.");
        }

        foreach (var term in (ReadOnlySpan<JsonTerm>)[JsonTerm.EpcisHeader, JsonTerm.Sender, JsonTerm.Receiver, JsonTerm.InstanceIdentifier])
        {
            if (level.Type == EpcisDocumentKind.QueryResults && level.Seen.Has(term))
                Violation(level, "unknownMember", $"\"{JsonTerms.NameOf(term)}\" is no member of an EPCISQueryDocument. It is read as that of a document for capture.");
        }

        _parser.Scope = _parser.Gs1;
        _unknownPrefixes = 0;
    }

    // Told at the start of the document: what it lacks is known only at its end.
    private void Violation(JsonLevel level, string code, string message) =>
        Log.Add(Options.Strict ? ProblemSeverity.Error : ProblemSeverity.Warning, code, message, level.Start);
}
