using System.Globalization;
using System.Xml;

namespace Provenance.Epcis.Reading;

/// <summary>Walks through the elements of a document: children, texts and attributes, with limits, positions and problems.</summary>
/// <remarks>
/// An element is entered by <see cref="NextChild"/> of its parent. Whoever reads it leaves the cursor at its end, or anywhere within it if the parent goes on with
/// <see cref="Leave"/>.
/// </remarks>
internal sealed class XmlCursor : IDisposable
{
    private readonly XmlGuardStream _stream;
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _lines;
    private readonly XmlPath _path = new();
    private readonly CharCache _cache = new();
    private readonly HashSet<string> _once = [];
    private char[] _text = new char[1024];

    // Whether the node at hand is still to be looked at by NextNode.
    private bool _isHeld;

    public XmlCursor(DocumentStart start, ReadLog log, EpcisReaderOptions options)
    {
        Log = log;
        Options = options;
        _stream = new(start.Stream, options);
        Names = new();
        _reader = XmlReader.Create(_stream, new()
        {
            CloseInput = false,
            DtdProcessing = XmlDoctype.IsBare(start.First.Span) ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            NameTable = Names,
            MaxCharactersInDocument = 0,
        });
        _lines = (IXmlLineInfo)_reader;
        Prefixes = new();
    }

    public ReadLog Log { get; }

    public EpcisReaderOptions Options { get; }

    public XmlNames Names { get; }

    public XmlPrefixes Prefixes { get; }

    /// <summary>Whether the schema lets anything stand here, so that what departs from the standard is no error in strict reading either.</summary>
    public bool IsFree { get; set; }

    public long BytesRead => _stream.Count;

    public XmlPath Path => _path;

    /// <summary>The level of the element at hand; the root's is 1.</summary>
    public int Level => _path.Level;

    /// <summary>The local name of the element or attribute at hand.</summary>
    public string LocalName => _reader.LocalName;

    public string Namespace => _reader.NamespaceURI;

    /// <summary>Whether the element at hand has no namespace.</summary>
    public bool IsUnqualified => _reader.NamespaceURI.Length == 0;

    public bool IsEmpty => _reader.IsEmptyElement;

    public string Value => _reader.Value;

    public EpcisPosition Position => At("");

    /// <summary>Line and column of the element at hand, from 1.</summary>
    public (int Line, int Column) Place => (Math.Max(1, _lines.LineNumber), Math.Max(1, _lines.LinePosition - (_reader.NodeType == XmlNodeType.Element ? 1 : 0)));

    /// <summary>Where the cursor stands.</summary>
    /// <param name="tail">What follows the path of the element at hand.</param>
    public EpcisPosition At(string tail) => new(Place.Line, Place.Column, _path.ToString(tail));

    /// <summary>An event, or a header, begins: the limit on its size counts from here.</summary>
    public void BeginEvent() => _stream.BeginEvent();

    /// <summary>Goes to the next child of the element at a level.</summary>
    /// <returns><see langword="false"/> at its end.</returns>
    public bool NextChild(int level)
    {
        _path.Leave(level);
        while (Advance())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Enter(level);
                    return true;
                case XmlNodeType.EndElement:
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    StrayText();
                    break;
            }
        }

        return false;
    }

    /// <summary>Goes back to an element whose content has been read.</summary>
    public void Leave(int level) => _path.Leave(level);

    /// <summary>Enters the first child, if the element at hand has one.</summary>
    public bool FirstChild(int level)
    {
        _reader.MoveToElement();
        return !_reader.IsEmptyElement && NextChild(level);
    }

    /// <summary>Goes to the next node of an element with mixed content: an element, which is entered, or a text.</summary>
    /// <returns><see langword="false"/> at the end of the element.</returns>
    public bool NextNode(int level, out bool isElement)
    {
        _path.Leave(level);
        isElement = false;
        while (_isHeld || Advance())
        {
            _isHeld = false;
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Enter(level);
                    isElement = true;
                    return true;
                case XmlNodeType.EndElement:
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    return true;
            }
        }

        return false;
    }

    /// <summary>The text of the element at hand, without white space around it. Valid until the next text; the cursor is at the end of the element.</summary>
    public ReadOnlySpan<char> Text()
    {
        if (_reader.IsEmptyElement)
            return default;
        var level = _path.Level;
        var length = 0;
        while (Advance())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.EndElement:
                    return Trimmed(_text.AsSpan(0, length));
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    length = Append(length);
                    break;
                case XmlNodeType.Element:
                    Enter(level);
                    Error("unexpectedElement", $"{_path.Name} stands where only text can; remove the element and keep its text.");
                    Skip();
                    _path.Leave(level);
                    break;
            }
        }

        return default;
    }

    /// <summary>The text at which <see cref="NextNode"/> arrived, to the next element or end, without white space around it.</summary>
    public string MixedText()
    {
        var length = 0;
        do
        {
            length = Append(length);
        }
        while (Advance() && _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace);
        _isHeld = true;
        return Cached(Trimmed(_text.AsSpan(0, length)));
    }

    /// <summary>The text of the element at hand as a string; repeated ones are one string.</summary>
    public string TextString() => Cached(Text());

    public string Cached(ReadOnlySpan<char> text) => _cache.Get(text);

    /// <summary>Passes over the element at hand.</summary>
    public void Skip()
    {
        if (_reader.IsEmptyElement)
            return;
        var depth = _reader.Depth;
        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element)
                CheckDepth(_reader.Depth + 1);
            else if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth)
                return;
        }
    }

    /// <summary>Goes to the first or next attribute that is data: declarations of prefixes are noted and passed over, as is where a schema is.</summary>
    public bool NextAttribute()
    {
        while (_reader.NodeType == XmlNodeType.Attribute ? _reader.MoveToNextAttribute() : _reader.HasAttributes && _reader.MoveToFirstAttribute())
        {
            var space = _reader.NamespaceURI;
            if (ReferenceEquals(space, XmlName.Xmlns))
                Prefixes.Add(_reader.Prefix.Length == 0 ? "" : _reader.LocalName, _reader.Value);
            else if (!ReferenceEquals(space, XmlName.Xsi) || _reader.LocalName is not ("schemaLocation" or "noNamespaceSchemaLocation"))
                return CheckedAttribute();
        }

        _reader.MoveToElement();
        return false;
    }

    /// <summary>Back from an attribute to its element.</summary>
    public void LeaveAttributes() => _reader.MoveToElement();

    /// <summary>The name of the element at hand if it is one of the standard, whose elements have no namespace; <see langword="null"/> else.</summary>
    public string? StandardName()
    {
        var space = _reader.NamespaceURI;
        if (space.Length == 0)
            return _reader.LocalName;
        if (!ReferenceEquals(space, XmlName.Epcis2) && !ReferenceEquals(space, XmlName.Epcis1))
            return null;
        DeviationOnce("qualifiedName", $"{_path.Name} has the namespace of EPCIS; only the root element has one, those in it have none (xmlns=\"\").");
        return _reader.LocalName;
    }

    /// <summary>Passes over the element at hand, which has no place here.</summary>
    public void Unknown()
    {
        Deviation("notKept", $"{_path.Name} is not known here; it is left out.");
        Skip();
    }

    /// <summary>Tells the attribute at hand, which has no place here.</summary>
    public void UnknownAttribute() =>
        Deviation("notKept", $"{_path.Name} has no attribute {_reader.Name} in EPCIS; it is left out.", "/@" + _reader.Name);

    /// <summary>Judges the place of a member that may stand once, in order.</summary>
    /// <param name="at">Its place in the order.</param>
    /// <param name="next">The place from which on members may come.</param>
    /// <param name="seen">The places of those that came, as bits.</param>
    /// <returns><see langword="false"/> where it came before, which is an error; it is passed over.</returns>
    public bool InOrder(int at, ref int next, ref int seen)
    {
        if ((seen & (1 << at)) != 0)
        {
            Error("duplicate", $"{_path.Name} stands here twice; keep one.");
            Skip();
            return false;
        }

        if (at < next)
            Deviation("order", $"{_path.Name} stands too late; the schema has it further up.");
        next = Math.Max(next, at + 1);
        seen |= 1 << at;
        return true;
    }

    /// <summary>Passes over attributes where there are none by the standard; they are told.</summary>
    public void NoAttributes()
    {
        if (!_reader.HasAttributes)
            return;
        while (NextAttribute())
        {
            if (!ReferenceEquals(Namespace, XmlName.Xsi))
                UnknownAttribute();
        }
    }

    /// <summary>The namespace of a prefix in scope; <see langword="null"/> where it has none.</summary>
    public string? LookupNamespace(string prefix) => _reader.LookupNamespace(prefix);

    /// <summary>Something is left out.</summary>
    public void Error(string code, string message, string tail = "") => Log.Add(ProblemSeverity.Error, code, message, At(tail));

    /// <summary>Something departs from the standard and is read all the same, unless reading is strict.</summary>
    public void Deviation(string code, string message, string tail = "") =>
        Log.Add(Options.Strict && !IsFree ? ProblemSeverity.Error : ProblemSeverity.Warning, code, message, At(tail));

    /// <summary>Something is worth a look, in strict reading as well.</summary>
    public void Warning(string code, string message, string tail = "") => Log.Add(ProblemSeverity.Warning, code, message, At(tail));

    /// <summary>A <see cref="Deviation"/> that goes through a whole document and is told the first time; in strict reading each time.</summary>
    public void DeviationOnce(string code, string message, string tail = "")
    {
        if (Options.Strict || _once.Add(code))
            Deviation(code, message, tail);
    }

    /// <summary>Tells a text shortened, in quotation marks.</summary>
    public static string Quoted(ReadOnlySpan<char> text) => text.Length > 64 ? $"\"{text[..64]}…\"" : $"\"{text}\"";

    public void Dispose() => _reader.Dispose();

    /// <summary>Goes to the root element and enters it.</summary>
    public bool Root()
    {
        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                Enter(0);
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what stands behind the root: nothing, in a document that is whole.</summary>
    public void End()
    {
        while (Advance())
        {
        }
    }

    private void Enter(int level)
    {
        _path.Enter(level, _reader.Prefix, _reader.LocalName);
        CheckDepth(level + 1);
    }

    private void CheckDepth(int depth)
    {
        if (depth > Options.MaxDepth)
        {
            throw new XmlLimitException("depthLimit", string.Create(
                CultureInfo.InvariantCulture,
                $"Elements are nested more than {Options.MaxDepth} deep here, the limit that MaxDepth sets."));
        }
    }

    private bool Advance()
    {
        _stream.BeginNode();
        return _reader.Read();
    }

    private bool CheckedAttribute()
    {
        if (_reader.Value.Length > Options.MaxStringBytes)
            TooLong();
        return true;
    }

    // Reads the text at hand piece by piece, so that one of a gigabyte is never in memory.
    private int Append(int length)
    {
        while (true)
        {
            var read = _reader.ReadValueChunk(_text, length, _text.Length - length);
            length += read;
            if (length < _text.Length)
                return length;
            if (length > Options.MaxStringBytes)
                TooLong();
            Array.Resize(ref _text, length * 2);
            _stream.BeginNode();
        }
    }

    private void TooLong() => throw new XmlLimitException("stringLimit", string.Create(
        CultureInfo.InvariantCulture,
        $"A text or attribute here is longer than {Options.MaxStringBytes} bytes, the limit that MaxStringBytes sets."));

    private void StrayText()
    {
        var text = Trimmed(_text.AsSpan(0, Append(0)));
        if (!text.IsEmpty)
            Deviation("notKept", $"The text {Quoted(text)} stands where only elements can; it is left out.");
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) => text.Trim(" \t\r\n");
}
