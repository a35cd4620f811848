using System.Globalization;
using System.Text.Json;

namespace Provenance.Documents.Reading;

internal sealed partial class DocumentParser
{
    private ObjectState _root;
    private ObjectState _chainState;
    private bool _isOpen;
    private ElementKind _kind;
    private string _list = "";
    private int _index;
    private int _chainIndex = -1;
    private ChainDraft? _chain;

    /// <summary>Where the next element stands.</summary>
    private ElementPlace Place => _level switch
    {
        Level.List => new(_list, _index),
        Level.Chain => new("chains", _chainIndex),
        Level.ChainEvents => new("chains", _chainIndex, "events", _index),
        _ => ElementPlace.Document,
    };

    private void StartDocument() => _root = new(Shapes.Document, 0);

    private bool Open(ref Utf8JsonReader r)
    {
        _isOpen = true;
        if (r.TokenType == JsonTokenType.StartObject)
            return true;
        Problems.Add(
            ProblemSeverity.Error, "wrongType", "A document is an object: {\"provenance\": \"1.0\", …}. A stream has one object a line, {\"document\": {…}} first.",
            "$", (1, 1));
        Stop();
        return false;
    }

    private bool StepDocument(ref Utf8JsonReader r, ReadOnlySpan<byte> window, bool isFinal)
    {
        if (r.TokenType == JsonTokenType.EndObject)
        {
            _level = Level.End;
            return true;
        }

        var name = r;
        if (!ReadValue(ref r, window, isFinal))
            return false;
        var member = Elements.MemberOf(ref name);
        if (!Shapes.Document.Takes(member))
        {
            Elements.ReadOther(ref name, ref _root);
            r = name;
            Resolve(window, (int)name.TokenStartIndex, ElementPlace.Document);
            return true;
        }

        var offset = (int)r.TokenStartIndex;
        var place = new ElementPlace(Shape.NameOf(member));
        if (Elements.IsReadable(ref r, ref _root, member, (int)name.TokenStartIndex))
        {
            Elements.Unresolved = 0;
            if (!Elements.ReadHeaderMember(ref r, member, _document) && !TryEnter(ref r, member))
                return true;
            RefuseUnresolved(offset);
        }

        Resolve(window, offset, place);
        return true;
    }

    // The header is read once: what it defines in place can't wait for what follows.
    private void RefuseUnresolved(int offset)
    {
        if (Elements.Unresolved > 0)
            Problems.Note(ProblemSeverity.Error, "undefined", "What is written in place here names something that is not defined yet. Define it in the registry and write its id.", offset);
    }

    /// <summary>Enters a list of the document, whose elements are then read one by one.</summary>
    /// <returns>Whether it was none, so that its problem is to be resolved.</returns>
    private bool TryEnter(ref Utf8JsonReader r, Member member)
    {
        if (r.TokenType != JsonTokenType.StartArray)
        {
            Elements.RefuseType(ref r, $"a list in brackets: \"{Shape.NameOf(member)}\": [ … ]");
            return true;
        }

        (_level, _list, _index) = (Level.List, Shape.NameOf(member), 0);
        _kind = KindOf(member);
        return false;
    }

    private static ElementKind KindOf(Member member) => member switch
    {
        Member.Parties or Member.Party => ElementKind.Party,
        Member.Places or Member.Place => ElementKind.Place,
        Member.Sources or Member.Source => ElementKind.Source,
        Member.Evidence => ElementKind.Evidence,
        Member.Restrictions or Member.Restriction => ElementKind.Restriction,
        Member.Authorizations or Member.Authorization => ElementKind.Authorization,
        Member.ItemFacts or Member.ItemFact => ElementKind.ItemFact,
        Member.Context => ElementKind.ContextClaim,
        _ => ElementKind.Event,
    };

    private bool StepList(ref Utf8JsonReader r, ReadOnlySpan<byte> window, bool isFinal)
    {
        if (r.TokenType == JsonTokenType.EndArray)
        {
            _level = Level.Document;
            return true;
        }

        if (_list == "chains" && r.TokenType == JsonTokenType.StartObject)
        {
            _chainIndex = _index;
            StartChain(window, (int)r.TokenStartIndex, new("chains", _index));
            _level = Level.Chain;
            return true;
        }

        if (!IsWhole(r, window, isFinal))
            return false;
        var offset = (int)r.TokenStartIndex;
        if (_list == "chains")
        {
            Elements.RefuseType(ref r, "a chain: {\"id\": \"masks\", \"item\": {…}, \"events\": [ … ]}");
            Resolve(window, offset, Place);
        }
        else if (_kind == ElementKind.Event)
        {
            return ReadEventHere(ref r, window);
        }
        else
        {
            ReadEntry(ref r, window, _kind, Place);
        }

        _index++;
        return true;
    }

    private void StartChain(ReadOnlySpan<byte> window, int offset, ElementPlace place)
    {
        var (line, column) = _lines.At(window, offset);
        _chain = new() { Position = new(line, column, place) };
        _chainState = new(Shapes.ChainOfEvents, offset);
        _document.Chains.Add(_chain);
    }

    private bool StepChain(ref Utf8JsonReader r, ReadOnlySpan<byte> window, bool isFinal)
    {
        if (r.TokenType == JsonTokenType.EndObject)
        {
            FinishChain();
            (_level, _index) = (Level.List, _chainIndex + 1);
            return true;
        }

        var name = r;
        if (!ReadValue(ref r, window, isFinal))
            return false;
        var member = Elements.MemberOf(ref name);
        if (!Shapes.ChainOfEvents.Takes(member))
        {
            Elements.ReadOther(ref name, ref _chainState);
            r = name;
            Resolve(window, (int)name.TokenStartIndex, Place);
            return true;
        }

        var offset = (int)r.TokenStartIndex;
        if (Elements.IsReadable(ref r, ref _chainState, member, (int)name.TokenStartIndex))
        {
            if (member != Member.Events)
            {
                Elements.ReadChainMember(ref r, member, _chain!);
            }
            else if (r.TokenType == JsonTokenType.StartArray)
            {
                (_level, _index) = (Level.ChainEvents, 0);
                return true;
            }
            else
            {
                Elements.RefuseType(ref r, "a list of events in brackets: \"events\": [ … ]");
            }
        }

        Resolve(window, offset, new("chains", _chainIndex, Shape.NameOf(member)));
        return true;
    }

    private bool StepEvents(ref Utf8JsonReader r, ReadOnlySpan<byte> window, bool isFinal)
    {
        if (r.TokenType == JsonTokenType.EndArray)
        {
            _level = Level.Chain;
            return true;
        }

        return IsWhole(r, window, isFinal) && ReadEventHere(ref r, window);
    }

    /// <summary>Reads an event of the list that is being read.</summary>
    private bool ReadEventHere(ref Utf8JsonReader r, ReadOnlySpan<byte> window)
    {
        var chain = _level == Level.ChainEvents ? _chain : null;
        if ((chain?.Events.Count ?? _document.Events.Count) >= Options.MaxEventsPerChain)
        {
            Refuse(window, (int)r.TokenStartIndex, "tooMany", string.Create(CultureInfo.InvariantCulture, $"A chain has more than {Options.MaxEventsPerChain} events. Divide it, or raise the limit."));
            return false;
        }

        ReadEvent(ref r, window, chain, Place, null);
        _index++;
        return true;
    }

    /// <summary>Moves to a member's value. A list is entered and need not be whole.</summary>
    private bool ReadValue(ref Utf8JsonReader r, ReadOnlySpan<byte> window, bool isFinal)
    {
        var member = Elements.MemberOf(ref r);
        var streams = _level == Level.Chain ? member == Member.Events : Shapes.Document.Takes(member) && !Shapes.StreamDocument.Takes(member);
        if (!r.Read())
        {
            OpenToken = window.Length - (int)r.BytesConsumed;
            return false;
        }

        var isEntered = streams && r.TokenType == JsonTokenType.StartArray && !(_level == Level.Chain ? _chainState : _root).Seen.Contains(member);
        return isEntered || IsWhole(r, window, isFinal);
    }

    private void FinishChain()
    {
        _chain!.Extensions = _chainState.Extensions;
        if (!_chainState.Seen.Contains(Member.Item))
            Problems.Add(ProblemSeverity.Warning, "missing", "The chain names no \"item\", so nothing links it to other chains. Write what it is about: \"item\": {\"id\": \"urn:example:lot-7\"}.", _chain.Position.Place.ToString(), (_chain.Position.Line, _chain.Position.Column));
        if (_chain.Id is null && !_chainState.Seen.Contains(Member.Id))
            Problems.Add(ProblemSeverity.Error, "missing", "A chain needs the member \"id\".", _chain.Position.Place.ToString(), (_chain.Position.Line, _chain.Position.Column));
    }

    private void FinishDocument()
    {
        _document.Extensions = _root.Extensions;
        if (_document.IsWhole && !_root.Seen.Contains(Member.Provenance))
            Problems.Add(ProblemSeverity.Error, "missing", _level == Level.Lines
                ? "A stream needs the line {\"document\": {\"provenance\": \"1.0\"}}, first."
                : "A document needs the member \"provenance\", the version of the format: \"1.0\".", "$", (1, 1));
    }
}
