using System.Runtime.InteropServices;
using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>Data that the standard does not define.</content>
internal sealed partial class JsonParser
{
    private const int FewNames = 16;

    // The nodes of all objects that are being read, the innermost last; and their names, one for each member.
    private readonly List<EpcisNode> _nodes = [];
    private readonly List<EpcisName> _names = [];

    /// <summary>Whether contexts are looked for before an object is read, since one stood behind names that need it.</summary>
    private bool _looksAhead;
    private bool _contextWasBehind;

    // Inside a context names mean themselves.
    private bool _namesAreRaw;

    /// <summary>The members of the object at hand, as of instance and lot master data.</summary>
    private ValueList<EpcisNode> ObjectNodes(ref Utf8JsonReader reader, bool mustBeQualified)
    {
        if (!IsObject(ref reader))
            return default;
        var (start, outer) = (_nodes.Count, Scope);
        LookAhead(ref reader);
        var firstName = _names.Count;
        while (Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
            Member(ref reader, start, firstName, mustBeQualified);
        Scope = outer;
        CollectionsMarshal.SetCount(_names, firstName);
        return TakeNodes(start);
    }

    private ValueList<EpcisNode> TakeNodes(int start)
    {
        if (_nodes.Count == start)
            return default;
        var list = ValueList.Create<EpcisNode>(CollectionsMarshal.AsSpan(_nodes)[start..]);
        CollectionsMarshal.SetCount(_nodes, start);
        return list;
    }

    /// <summary>Reads the member at hand, its name first, into nodes.</summary>
    private void Member(ref Utf8JsonReader reader, int firstNode, int firstName, bool mustBeQualified)
    {
        if (!_namesAreRaw && Term(ref reader) == JsonTerm.Context)
        {
            if (Next(ref reader))
                NestedContext(ref reader, _nodes.Count > firstNode);
            return;
        }

        var nameAt = reader.TokenStartIndex;
        var info = _namesAreRaw ? new(new("", RawName(ref reader) ?? ""), JsonTerm.None, NameKind.Qualified) : Name(ref reader);
        CheckName(info, nameAt, mustBeQualified);
        Repeats(info.Name, firstName, nameAt);
        if (Next(ref reader))
            Values(ref reader, info.Name);
    }

    private void CheckName(NameInfo info, long at, bool mustBeQualified)
    {
        if (info.Kind == NameKind.UnknownPrefix)
        {
            UnknownPrefixes++;
            var prefix = info.Name.Local[..info.Name.Local.IndexOf(':', StringComparison.Ordinal)];
            Advise("unknownPrefix", $"No context in this document defines the prefix {Shown(prefix)}. The name is kept as it is; define the prefix in @context.", at);
        }
        else if (mustBeQualified && info.Kind is NameKind.Bare or NameKind.Keyword)
        {
            Violation("unknownMember", $"{Shown(info.Name.Local)} has no namespace. Write it with a prefix that @context defines, such as \"ex:{info.Name.Local.TrimStart('@')}\".", at);
        }
        else if (mustBeQualified && !info.IsUri)
        {
            NotUri(info, at);
        }
    }

    private void NotUri(NameInfo info, long at)
    {
        if (info.Kind != NameKind.Broken)
            Violation("memberName", $"{Shown(info.Name.Local)} is not written as the standard asks: a prefix, a colon and ASCII letters and digits, or a URI.", at);
    }

    private void Repeats(EpcisName name, int first, long at)
    {
        var before = CollectionsMarshal.AsSpan(_names)[first..];
        // Objects with very many members are rare, and only looked through as far as that costs little.
        if (before[Math.Max(0, before.Length - (FewNames * 16))..].Contains(name))
            Duplicate(name.Local, at);
        _names.Add(name);
    }

    private void Duplicate(string name, long at) => Violation("duplicateMember", $"The member {Shown(name)} stands in this object more than once. Leave one of them out.", at);

    /// <summary>Reads the value at hand: the elements of a list become siblings.</summary>
    private void Values(ref Utf8JsonReader reader, EpcisName name)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(Node(ref reader, name, false));
            return;
        }

        var start = _nodes.Count;
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            Add(Node(ref reader, name, true));
        if (_nodes.Count == start)
            _nodes.Add(new() { Name = name, Kind = EpcisNodeKind.List });
    }

    private void Add(EpcisNode? node)
    {
        if (node is not null)
            _nodes.Add(node);
    }

    private EpcisNode? Node(ref Utf8JsonReader reader, EpcisName name, bool inList)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return String(ref reader, _texts) is { } text ? new() { Name = name, Text = text, InList = inList } : null;
            case JsonTokenType.Number:
                return new() { Name = name, Kind = EpcisNodeKind.Number, Text = String(ref reader, _texts), InList = inList };
            case JsonTokenType.True or JsonTokenType.False:
                return new() { Name = name, Kind = EpcisNodeKind.Boolean, Text = reader.TokenType == JsonTokenType.True ? "true" : "false", InList = inList };
            case JsonTokenType.StartObject:
                return Composite(ref reader, name, inList);
            case JsonTokenType.StartArray:
                return List(ref reader, name, inList);
            default:
                return new() { Name = name, Kind = EpcisNodeKind.Null, InList = inList };
        }
    }

    private EpcisNode List(ref Utf8JsonReader reader, EpcisName name, bool inList)
    {
        var start = _nodes.Count;
        while (Next(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            Add(Node(ref reader, default, false));
        return new() { Name = name, Kind = EpcisNodeKind.List, InList = inList, Children = TakeNodes(start) };
    }

    private EpcisNode Composite(ref Utf8JsonReader reader, EpcisName name, bool inList)
    {
        var (start, firstName, outer) = (_nodes.Count, _names.Count, Scope);
        string? text = null;
        LookAhead(ref reader);
        while (Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            // How the text of an element of XML is written that has attributes or child elements.
            if (JsonText.Is(ref reader, "#text"u8) && text is null && PeekIsText(reader))
            {
                Next(ref reader);
                text = Text(ref reader);
                continue;
            }

            Member(ref reader, start, firstName, false);
        }

        Scope = outer;
        CollectionsMarshal.SetCount(_names, firstName);
        return new() { Name = name, Kind = EpcisNodeKind.Composite, Text = text, InList = inList, Children = TakeNodes(start) };
    }

    private static bool PeekIsText(Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.String;

    /// <summary>Takes in the context of the object at hand before anything else of it, where that is known to be needed.</summary>
    private void LookAhead(ref Utf8JsonReader reader)
    {
        if (!_looksAhead || _namesAreRaw)
            return;
        var ahead = reader;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isContext = JsonText.Is(ref ahead, "@context"u8);
            if (!ahead.Read())
                break;
            if (isContext)
            {
                var (problems, errors) = (_problems.Count, Errors);
                Scope = ReadContext(ref ahead, Scope, null);
                // They are told when the context is come to.
                CollectionsMarshal.SetCount(_problems, problems);
                Errors = errors;
                break;
            }

            if (!ahead.TrySkip())
                break;
        }
    }

    private void NestedContext(ref Utf8JsonReader reader, bool isBehind)
    {
        if (isBehind && !_looksAhead)
            _contextWasBehind = true;
        var scope = KeptContext(ref reader, Scope, isDocument: false);
        if (!_looksAhead)
            Scope = scope;
    }
}
