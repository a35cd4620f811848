using System.Runtime.InteropServices;
using System.Text.Json;

namespace Provenance.Epcis.Reading.Json;

/// <content>Walks through the members of an object of the standard.</content>
internal sealed partial class JsonParser
{
    /// <summary>An object of the standard while it is read: which members it has had, and what nodes stand among them.</summary>
    private struct Part
    {
        private readonly JsonParser _parser;
        private readonly TermSet _allowed;
        private readonly JsonScope _outer;
        private readonly int _firstNode;
        private readonly int _firstName;
        private TermSet _seen;

        public Part(JsonParser parser, ref Utf8JsonReader reader, TermSet allowed)
        {
            (_parser, _allowed, _outer) = (parser, allowed, parser.Scope);
            (_firstNode, _firstName) = (parser._nodes.Count, parser._names.Count);
            At = reader.TokenStartIndex;
            if (parser._looksAhead)
                parser.LookAhead(ref reader);
        }

        /// <summary>Where the object begins.</summary>
        public long At { get; }

        /// <summary>Whether the model has no place for other members: they are told and dropped.</summary>
        public bool IsClosed { get; init; }

        /// <summary>Whether the schema takes members of any name.</summary>
        public bool IsOpen { get; init; }

        public readonly bool Has(JsonTerm term) => _seen.Has(term);

        /// <summary>Goes to the value of the next member of the standard; others are read on the way.</summary>
        public bool Next(ref Utf8JsonReader reader, out JsonTerm term)
        {
            term = JsonTerm.None;
            while (_parser.Next(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
            {
                term = _parser.Term(ref reader);
                if (term == JsonTerm.None && !IsClosed)
                    term = _parser.Name(ref reader).Term;
                if (!_allowed.Has(term) || term == JsonTerm.None)
                {
                    Unknown(ref reader, term);
                    continue;
                }

                if (!_seen.Add(term))
                    _parser.Duplicate(JsonTerms.NameOf(term), reader.TokenStartIndex);
                if (!_parser.Next(ref reader))
                    return false;
                if (term != JsonTerm.Context)
                    return true;
                _parser.NestedContext(ref reader, _parser._nodes.Count > _firstNode || HasMore());
            }

            return false;
        }

        public readonly void Require(JsonTerm term)
        {
            if (!_seen.Has(term) && !_parser.IsStarved)
                _parser.Violation("required", $"\"{JsonTerms.NameOf(term)}\" is missing here. Write it.", At);
        }

        public readonly void RequireEither(JsonTerm term, JsonTerm other)
        {
            if (!_seen.Has(term) && !_seen.Has(other) && !_parser.IsStarved)
                _parser.Violation("required", $"\"{JsonTerms.NameOf(term)}\" or \"{JsonTerms.NameOf(other)}\" is missing here. Write one of them.", At);
        }

        /// <summary>Leaves the object.</summary>
        /// <returns>The members of other namespaces.</returns>
        public readonly ValueList<EpcisNode> End()
        {
            if (_parser.Scope != _outer)
                _parser.Scope = _outer;
            if (_parser._names.Count > _firstName)
                CollectionsMarshal.SetCount(_parser._names, _firstName);
            return _parser.TakeNodes(_firstNode);
        }

        private readonly bool HasMore() => !_seen.Without(TermSet.Of(JsonTerm.Context)).IsEmpty;

        private readonly void Unknown(ref Utf8JsonReader reader, JsonTerm term)
        {
            var at = reader.TokenStartIndex;
            var info = term == JsonTerm.None ? _parser.Name(ref reader) : new(new("", JsonTerms.NameOf(term)), term, NameKind.Bare);
            if (IsClosed)
            {
                _parser.Violation("notKept", $"{Shown(info.Name.Local)} is no member here, and the standard allows no others: it is not kept.{Advice(info.Name.Local)}", at);
                if (_parser.Next(ref reader))
                    _parser.Skip(ref reader);
                return;
            }

            if (info.Kind == NameKind.UnknownPrefix)
                _parser.CheckName(info, at, false);
            else if (info.Kind is NameKind.Bare or NameKind.Keyword)
                Report(info.Name.Local, at);
            if (!IsOpen && info.Kind is not (NameKind.Bare or NameKind.Keyword) && !info.IsUri)
                _parser.NotUri(info, at);
            _parser.Repeats(info.Name, _firstName, at);
            if (_parser.Next(ref reader))
                _parser.Values(ref reader, info.Name);
        }

        private readonly void Report(string name, long at)
        {
            var message = $"{Shown(name)} is no member here. It is kept as an extension; write it with a prefix that @context defines.{Advice(name)}";
            if (IsOpen)
                _parser.Advise("unknownMember", message, at);
            else
                _parser.Violation("unknownMember", message, at);
        }

        private readonly string Advice(string name) =>
            Reference.Nearest.To(name, EventMembers.Names(_allowed)) is { } nearest ? $" The nearest is \"{nearest}\"." : "";
    }
}
