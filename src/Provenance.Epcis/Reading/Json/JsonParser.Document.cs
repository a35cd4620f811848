using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>What stands around events.</content>
internal sealed partial class JsonParser
{
    private static readonly TermSet VocabularyMembers = TermSet.Of(JsonTerm.Type, JsonTerm.VocabularyElementList);
    private static readonly TermSet ElementMembers = TermSet.Of(JsonTerm.Id, JsonTerm.Attributes, JsonTerm.Children);
    private static readonly TermSet AttributeMembers = TermSet.Of(JsonTerm.Id, JsonTerm.Attribute);

    public JsonTerm MemberTerm(ref Utf8JsonReader reader)
    {
        var term = Term(ref reader);
        return term != JsonTerm.None ? term : Name(ref reader).Term;
    }

    /// <summary>The type at hand, without the prefix of EPCIS.</summary>
    public string? EventOrDocumentType(ref Utf8JsonReader reader)
    {
        if (Text(ref reader) is not { } text)
            return null;
        var info = Scope.Expand(text);
        return info.Name.Namespace == JsonScope.Epcis ? info.Name.Local : text;
    }

    /// <summary>Reads the value of a member of the document.</summary>
    /// <param name="reader">At the value.</param>
    /// <param name="term">Which member it is.</param>
    /// <param name="draft">Takes it, once it is at hand whole: a text or number always is, and of anything else nothing is taken but where the bytes did not end in it.</param>
    /// <returns>Whether it is a member of a document.</returns>
    public bool DocumentMember(ref Utf8JsonReader reader, JsonTerm term, DocumentDraft draft)
    {
        switch (term)
        {
            case JsonTerm.Id or JsonTerm.IdKeyword:
                draft.Id = Uri(ref reader);
                return true;
            case JsonTerm.SchemaVersion:
                var version = Version(ref reader);
                draft.SchemaVersion ??= version;
                return true;
            case JsonTerm.CreationDate:
                var date = Time(ref reader);
                draft.CreationDate ??= date;
                return true;
            case JsonTerm.Sender:
                var sender = Text(ref reader);
                draft.Sender ??= sender;
                return true;
            case JsonTerm.Receiver:
                var receiver = Text(ref reader);
                draft.Receiver ??= receiver;
                return true;
            case JsonTerm.InstanceIdentifier:
                var instance = Text(ref reader);
                draft.InstanceIdentifier ??= instance;
                return true;
            case JsonTerm.QueryName:
                var query = Text(ref reader);
                draft.QueryName ??= query;
                return true;
            case JsonTerm.SubscriptionId:
                var subscription = Text(ref reader);
                draft.SubscriptionId ??= subscription;
                return true;
            case JsonTerm.EpcisHeader:
                Header(ref reader, draft);
                return true;
            case JsonTerm.VocabularyList:
                var vocabularies = Vocabularies(ref reader);
                if (!IsStarved)
                    draft.AddVocabularies(vocabularies);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads the member at hand, its name first, into nodes.</summary>
    /// <param name="reader">At the name.</param>
    /// <param name="mustBeQualified">Whether a name without a namespace is told.</param>
    /// <param name="known">The members that the object has, for advice.</param>
    public ValueList<EpcisNode> OtherMember(ref Utf8JsonReader reader, bool mustBeQualified, TermSet known)
    {
        var at = reader.TokenStartIndex;
        var info = Name(ref reader);
        if (info.Kind == NameKind.UnknownPrefix)
            CheckName(info, at, false);
        else if (mustBeQualified && info.Kind is NameKind.Bare or NameKind.Keyword)
            Violation("unknownMember", $"{Shown(info.Name.Local)} is no member here. It is kept as an extension; write it with a prefix that @context defines.{(Reference.Nearest.To(info.Name.Local, EventMembers.Names(known)) is { } nearest ? $" The nearest is \"{nearest}\"." : "")}", at);
        else if (mustBeQualified && !info.IsUri)
            NotUri(info, at);
        if (!Next(ref reader))
            return default;
        var start = _nodes.Count;
        Values(ref reader, info.Name);
        return TakeNodes(start);
    }

    private string? Version(ref Utf8JsonReader reader)
    {
        var at = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.Number)
        {
            Violation("version", "The version is a text. Write it in quotation marks: \"2.0\".", at);
            return String(ref reader, _texts);
        }

        var text = Text(ref reader);
        if (text is null)
            return null;
        if (!IsVersion(text))
            Violation("version", $"{Shown(text)} is no version. Write numbers with points between them, such as \"2.0\".", at);
        else if (!text.StartsWith("2.", StringComparison.Ordinal) && text != "2")
            Advise("version", $"The document says that it is of version {text}, which has no JSON. It is read as 2.0.", at);
        return text;
    }

    private static bool IsVersion(ReadOnlySpan<char> text)
    {
        foreach (var part in text.Split('.'))
        {
            if (text[part].IsEmpty || text[part].ContainsAnyExceptInRange('0', '9'))
                return false;
        }

        return true;
    }

    private void Header(ref Utf8JsonReader reader, DocumentDraft draft)
    {
        if (!IsObject(ref reader))
            return;
        ValueList<MasterDataVocabulary> vocabularies = default;
        var part = new Part(this, ref reader, TermSet.Of(JsonTerm.EpcisMasterData));
        while (part.Next(ref reader, out _))
            vocabularies = MasterData(ref reader);
        var extensions = part.End();
        if (!IsStarved)
            draft.AddHeader(vocabularies, extensions);
    }

    private ValueList<MasterDataVocabulary> MasterData(ref Utf8JsonReader reader)
    {
        if (!IsObject(ref reader))
            return default;
        ValueList<MasterDataVocabulary> vocabularies = default;
        var part = new Part(this, ref reader, TermSet.Of(JsonTerm.VocabularyList)) { IsOpen = true };
        while (part.Next(ref reader, out _))
            vocabularies = Vocabularies(ref reader);
        foreach (var node in part.End())
            Advise("notKept", $"{Shown(node.Name.Local)} among the master data is not kept.", part.At);
        return vocabularies;
    }

    private ValueList<MasterDataVocabulary> Vocabularies(ref Utf8JsonReader reader)
    {
        if (!IsList(ref reader))
            return default;
        List<MasterDataVocabulary> list = [];
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            if (IsObject(ref reader) && OneVocabulary(ref reader) is { } vocabulary)
                list.Add(vocabulary);
        }

        return list.ToValueList();
    }

    private MasterDataVocabulary? OneVocabulary(ref Utf8JsonReader reader)
    {
        string? type = null;
        List<MasterDataElement> elements = [];
        var part = new Part(this, ref reader, VocabularyMembers) { IsOpen = true };
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.Type)
            {
                type = Uri(ref reader);
                continue;
            }

            if (!IsList(ref reader))
                continue;
            while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            {
                if (IsObject(ref reader) && Element(ref reader) is { } element)
                    elements.Add(element);
            }
        }

        Need(ref part, JsonTerm.Type);
        var extensions = part.End();
        return type is null ? null : new() { Type = type, Elements = elements.ToValueList(), Extensions = extensions };
    }

    private MasterDataElement? Element(ref Utf8JsonReader reader)
    {
        string? id = null;
        List<MasterDataValue> attributes = [];
        ValueList<string> children = default;
        var part = new Part(this, ref reader, ElementMembers) { IsOpen = true };
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.Id)
            {
                id = Uri(ref reader);
            }
            else if (term == JsonTerm.Children)
            {
                children = Uris(ref reader, _uris, false, false);
            }
            else if (IsList(ref reader))
            {
                while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (IsObject(ref reader) && Attribute(ref reader) is { } attribute)
                        attributes.Add(attribute);
                }
            }
        }

        Need(ref part, JsonTerm.Id);
        var extensions = part.End();
        return id is null ? null : new() { Id = id, Attributes = attributes.ToValueList(), Children = children, Extensions = extensions };
    }

    private MasterDataValue? Attribute(ref Utf8JsonReader reader)
    {
        string? id = null;
        EpcisNode? value = null;
        var part = new Part(this, ref reader, AttributeMembers) { IsOpen = true };
        while (part.Next(ref reader, out var term))
        {
            if (term == JsonTerm.Id)
            {
                id = Uri(ref reader);
                continue;
            }

            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number or JsonTokenType.StartObject))
                Violation("kind", "The value of an attribute is a text, a number or an object. Write one of them.", reader.TokenStartIndex);
            value = Node(ref reader, default, false);
        }

        Need(ref part, JsonTerm.Id);
        foreach (var node in part.End())
            Advise("notKept", $"{Shown(node.Name.Local)} beside the value of an attribute is not kept.", part.At);
        return id is null ? null : new() { Id = id, Value = value };
    }

    // Without it there is nothing to hold the rest.
    private void Need(ref Part part, JsonTerm term)
    {
        if (!part.Has(term) && !IsStarved)
            Fault("required", $"\"{JsonTerms.NameOf(term)}\" is missing here. Write it.", part.At);
    }
}
