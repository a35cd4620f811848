using System.Runtime.InteropServices;
using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>Events.</content>
internal sealed partial class JsonParser
{
    private readonly EventDraft _draft = new();
    private TermSet _allowed = TermSet.All;
    private bool _isExtensionEvent;

    // As read; the members of the type that was found are known only at the end of the event.
    private string? _type;
    private long _typeAt;

    /// <summary>Reads the event at hand.</summary>
    /// <param name="reader">At its first token.</param>
    /// <param name="isBare">Whether there is no document around it.</param>
    /// <returns>The event; <see langword="null"/> where it has an error or the bytes ended.</returns>
    public EpcisEvent? Event(ref Utf8JsonReader reader, bool isBare)
    {
        if (!IsObject(ref reader))
            return null;
        var start = reader;
        var outer = Scope;
        _allowed = TermSet.All;
        _isExtensionEvent = false;
        var e = Attempt(ref reader, isBare, out var misplaced);
        // Seldom: its context stands behind what needs it, or it has members of another type of event.
        for (var again = 0; again < 2 && !IsStarved && (_contextWasBehind || misplaced); again++)
        {
            var (looksAhead, type) = (_looksAhead || _contextWasBehind, TypeOf(out _));
            reader = start;
            Scope = outer;
            Restart();
            _looksAhead = looksAhead;
            if (misplaced)
            {
                _allowed = EventMembers.Of(type);
                _isExtensionEvent = type == EpcisEventType.Extension;
            }

            e = Attempt(ref reader, isBare, out misplaced);
        }

        Scope = outer;
        return IsStarved || Errors > 0 ? null : e;
    }

    private EpcisEvent? Attempt(ref Utf8JsonReader reader, bool isBare, out bool misplaced)
    {
        _draft.Clear();
        (_type, _typeAt, misplaced) = (null, reader.TokenStartIndex, false);
        var at = reader.TokenStartIndex;
        var seen = new TermSet();
        int firstNode = _nodes.Count, firstName = _names.Count;
        var hasNames = false;
        LookAhead(ref reader);
        while (Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            var nameAt = reader.TokenStartIndex;
            var term = Term(ref reader);
            var info = default(NameInfo);
            if (term == JsonTerm.None)
            {
                info = Name(ref reader);
                term = info.Term;
            }

            if (!_allowed.Has(term) || !EventMembers.OfAny.Has(term))
            {
                hasNames = true;
                UnknownMember(ref reader, term, info, firstName);
                continue;
            }

            if (!seen.Add(term))
                Duplicate(JsonTerms.NameOf(term), nameAt);
            if (!Next(ref reader))
                return null;
            if (term == JsonTerm.Context)
                NestedContext(ref reader, hasNames || HasWords(seen));
            else
                EventMember(ref reader, term, nameAt);
        }

        if (IsStarved)
            return null;
        _draft.Extensions = TakeNodes(firstNode);
        CollectionsMarshal.SetCount(_names, firstName);
        var type = TypeOf(out var name);
        var allowed = EventMembers.Of(type);
        if (!seen.Without(allowed).IsEmpty)
        {
            misplaced = true;
            return null;
        }

        CheckEvent(type, name, seen, isBare, at);
        return _draft.Make(type, name);
    }

    // Members whose values a context may expand.
    private static bool HasWords(TermSet seen) =>
        seen.Has(JsonTerm.BizStep) || seen.Has(JsonTerm.Disposition) || seen.Has(JsonTerm.PersistentDisposition) || seen.Has(JsonTerm.BizTransactionList)
        || seen.Has(JsonTerm.SourceList) || seen.Has(JsonTerm.DestinationList) || seen.Has(JsonTerm.SensorElementList) || seen.Has(JsonTerm.ErrorDeclaration)
        || seen.Has(JsonTerm.Ilmd) || seen.Has(JsonTerm.ReadPoint) || seen.Has(JsonTerm.BizLocation);

    private void UnknownMember(ref Utf8JsonReader reader, JsonTerm term, NameInfo info, int firstName)
    {
        var nameAt = reader.TokenStartIndex;
        if (term != JsonTerm.None)
            info = new(new("", JsonTerms.NameOf(term)), term, NameKind.Bare);
        if (info.Kind == NameKind.UnknownPrefix)
            CheckName(info, nameAt, false);
        else if (!_isExtensionEvent && info.Kind is NameKind.Bare or NameKind.Keyword && (_type is null || TypeOf(out _) != EpcisEventType.Extension))
            Violation("unknownMember", MemberAdvice(info.Name.Local, term), nameAt);
        if (info.Kind is not (NameKind.Bare or NameKind.Keyword) && !info.IsUri && !_isExtensionEvent && (_type is null || TypeOf(out _) != EpcisEventType.Extension))
            NotUri(info, nameAt);
        Repeats(info.Name, firstName, nameAt);
        if (Next(ref reader))
            Values(ref reader, info.Name);
    }

    private string MemberAdvice(string name, JsonTerm term)
    {
        var known = _type is not null && TypeOf(out _) is var type ? EventMembers.Of(type) : EventMembers.OfAny;
        var nearest = Reference.Nearest.To(name, EventMembers.Names(known));
        return (term != JsonTerm.None, nearest) switch
        {
            (true, _) => $"{Shown(name)} is no member of this type of event. It is kept as an extension.",
            (_, null) => $"{Shown(name)} is no member of an event. It is kept as an extension; write it with a prefix that @context defines.",
            _ => $"{Shown(name)} is no member of an event. The nearest is \"{nearest}\". It is kept as an extension.",
        };
    }

    private EpcisEventType TypeOf(out EpcisName name)
    {
        name = default;
        if (_type is null)
            return EpcisEventType.Extension;
        var type = TypeOf(_type);
        if (type != EpcisEventType.Extension)
            return type;
        var info = Scope.Expand(_type);
        if (info.Name.Namespace == JsonScope.Epcis)
            type = TypeOf(info.Name.Local);
        if (type == EpcisEventType.Extension)
            name = info.Name;
        return type;
    }

    private static EpcisEventType TypeOf(string word) => word switch
    {
        "ObjectEvent" => EpcisEventType.Object,
        "AggregationEvent" => EpcisEventType.Aggregation,
        "AssociationEvent" => EpcisEventType.Association,
        "TransactionEvent" => EpcisEventType.Transaction,
        "TransformationEvent" => EpcisEventType.Transformation,
        _ => EpcisEventType.Extension,
    };

    private void EventMember(ref Utf8JsonReader reader, JsonTerm term, long nameAt)
    {
        switch (term)
        {
            case JsonTerm.TypeKeyword:
                Violation("keyword", "JSON-LD of EPCIS writes \"type\" in place of \"@type\".", nameAt);
                goto case JsonTerm.Type;
            case JsonTerm.Type:
                _typeAt = reader.TokenStartIndex;
                _type = Text(ref reader);
                break;
            case JsonTerm.Id or JsonTerm.IdKeyword:
                Violation("keyword", "The id of an event is written \"eventID\".", nameAt);
                goto case JsonTerm.EventId;
            case JsonTerm.EventId:
                _draft.EventId = Uri(ref reader);
                break;
            case JsonTerm.EventTime:
                _draft.EventTime = Time(ref reader);
                break;
            case JsonTerm.RecordTime:
                _draft.RecordTime = Time(ref reader);
                break;
            case JsonTerm.EventTimeZoneOffset:
                _draft.EventTimeZoneOffset = ZoneOffset(ref reader);
                break;
            case JsonTerm.CertificationInfo:
                _draft.CertificationInfo = Uris(ref reader, _uris, true, false);
                break;
            case JsonTerm.ErrorDeclaration:
                _draft.ErrorDeclaration = Declaration(ref reader);
                break;
            case JsonTerm.Action:
                _draft.Action = Action(ref reader);
                break;
            case JsonTerm.BizStep:
                _draft.BizStep = Word(ref reader, CbvKind.BizStep);
                break;
            case JsonTerm.Disposition:
                _draft.Disposition = Word(ref reader, CbvKind.Disposition);
                break;
            case JsonTerm.PersistentDisposition:
                _draft.PersistentDisposition = Dispositions(ref reader);
                break;
            case JsonTerm.ReadPoint:
                _draft.ReadPoint = Location(ref reader);
                break;
            case JsonTerm.BizLocation:
                _draft.BizLocation = Location(ref reader);
                break;
            case JsonTerm.BizTransactionList:
                _draft.BizTransactions = Transactions(ref reader);
                break;
            case JsonTerm.SourceList:
                _draft.Sources = Sources(ref reader);
                break;
            case JsonTerm.DestinationList:
                _draft.Destinations = Destinations(ref reader);
                break;
            case JsonTerm.SensorElementList:
                _draft.SensorElements = SensorElements(ref reader);
                break;
            case JsonTerm.Ilmd:
                _draft.Ilmd = ObjectNodes(ref reader, true);
                break;
            case JsonTerm.ParentId:
                _draft.ParentId = Uri(ref reader, _epcs);
                break;
            case JsonTerm.TransformationId:
                _draft.TransformationId = Uri(ref reader);
                break;
            default:
                Objects(ref reader, term);
                break;
        }
    }

    private void Objects(ref Utf8JsonReader reader, JsonTerm term)
    {
        switch (term)
        {
            case JsonTerm.EpcList:
                // Of a transaction event the schema takes one twice, of an object event not; which of them this is may be known only behind it.
                _epcListAt = reader.TokenStartIndex;
                _draft.Epcs = Uris(ref reader, _epcs, false, false);
                break;
            case JsonTerm.ChildEpcs:
                _draft.Epcs = Uris(ref reader, _epcs, false, false);
                break;
            case JsonTerm.InputEpcList:
                _draft.Epcs = Uris(ref reader, _epcs, false, true);
                break;
            case JsonTerm.OutputEpcList:
                _draft.OutputEpcs = Uris(ref reader, _epcs, false, true);
                break;
            case JsonTerm.OutputQuantityList:
                _draft.OutputQuantities = Quantities(ref reader);
                break;
            default:
                _draft.Quantities = Quantities(ref reader);
                break;
        }
    }

    private long _epcListAt;

    private EpcisAction? Action(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            var utf8 = reader.ValueSpan;
            if (utf8.SequenceEqual("OBSERVE"u8))
                return EpcisAction.Observe;
            if (utf8.SequenceEqual("ADD"u8))
                return EpcisAction.Add;
            if (utf8.SequenceEqual("DELETE"u8))
                return EpcisAction.Delete;
        }

        var at = reader.TokenStartIndex;
        if (Text(ref reader) is not { } text)
            return null;
        if (Enum.TryParse<EpcisAction>(text.Trim(), true, out var action) && char.IsAsciiLetter(text.Trim()[0]))
        {
            Violation("action", $"{Shown(text)} is not how an action is written. Write \"{action.ToString().ToUpperInvariant()}\".", at);
            return action;
        }

        Fault("action", $"{Shown(text)} is no action. Write \"ADD\", \"OBSERVE\" or \"DELETE\".", at);
        return null;
    }

    private string? ZoneOffset(ref Utf8JsonReader reader)
    {
        var text = Text(ref reader);
        if (text is not null && !IsZoneOffset(text))
            Violation("offset", $"{Shown(text)} is no offset from UTC. Write it with a sign, hours and minutes, such as +01:00; at most 14:00.", reader.TokenStartIndex);
        return text;
    }

    private static bool IsZoneOffset(string text) =>
        text.Length == 6 && text[0] is '+' or '-' && text[3] == ':' && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[5])
        && (text[1] == '0' || (text[1] == '1' && text[2] < '4') || text.AsSpan(1) is "14:00") && text[4] is >= '0' and <= '5';

    private ErrorDeclaration? Declaration(ref Utf8JsonReader reader)
    {
        if (!IsObject(ref reader))
            return null;
        EpcisTime? time = null;
        string? reason = null;
        ValueList<string> ids = default;
        var part = new Part(this, ref reader, EventMembers.Declaration);
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.DeclarationTime)
                time = Time(ref reader);
            else if (term == JsonTerm.Reason)
                reason = Word(ref reader, CbvKind.ErrorReason);
            else
                ids = Uris(ref reader, _uris, false, false);
        }

        part.Require(JsonTerm.DeclarationTime);
        return new() { DeclarationTime = time, Reason = reason, CorrectiveEventIds = ids, Extensions = part.End() };
    }

    private PersistentDisposition? Dispositions(ref Utf8JsonReader reader)
    {
        if (!IsObject(ref reader))
            return null;
        ValueList<string> set = default, unset = default;
        var part = new Part(this, ref reader, TermSet.Of(JsonTerm.Set, JsonTerm.Unset)) { IsClosed = true };
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.Set)
                set = Words(ref reader, CbvKind.Disposition);
            else
                unset = Words(ref reader, CbvKind.Disposition);
        }

        if (set.Count == 0 && unset.Count == 0)
        {
            part.RequireEither(JsonTerm.Set, JsonTerm.Unset);
            part.End();
            return null;
        }

        part.End();
        return new(set, unset);
    }

    private EpcisLocation? Location(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            Violation("kind", "This is a text. Write an object: { \"id\": … }.", reader.TokenStartIndex);
            return Uri(ref reader) is { } alone ? new(alone) : null;
        }

        if (!IsObject(ref reader))
            return null;
        string? id = null;
        var part = new Part(this, ref reader, EventMembers.Location) { IsOpen = true };
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.IdKeyword)
                Violation("keyword", "JSON-LD of EPCIS writes \"id\" in place of \"@id\".", reader.TokenStartIndex);
            id = Uri(ref reader);
        }

        var found = part.Has(JsonTerm.Id) || part.Has(JsonTerm.IdKeyword);
        if (!found && !IsStarved)
            Fault("required", "A place has an \"id\". Write it.", part.At);
        var extensions = part.End();
        return id is null ? null : new(id, extensions);
    }
}
