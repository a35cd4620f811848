using System.Xml;

namespace Provenance.Epcis.Reading;

/// <summary>Reads XML of EPCIS 1.2 and 2.0.</summary>
internal sealed class XmlEventSource : EventSource
{
    private readonly XmlCursor _cursor;
    private readonly XmlDocumentReader _document;
    private readonly XmlEventReader _events;
    private readonly Stack<XmlFrame> _frames = new();

    private bool _isEnded;
    private int _eventLevel;
    private int _line;
    private int _column;

    public XmlEventSource(DocumentStart start, ReadLog log, EpcisReaderOptions options) : base(log, options)
    {
        _cursor = new(start, log, options);
        var nodes = new XmlNodeReader(_cursor);
        _document = new(_cursor, nodes);
        _events = new(_cursor, nodes);
        // The root is read at once because it tells the format.
        Guarded(static source => source.Start());
    }

    public override EpcisFormat? Format => _document.Version switch
    {
        EpcisVersion.V1 => EpcisFormat.Xml12,
        EpcisVersion.V2 => EpcisFormat.Xml20,
        _ => null,
    };

    public override EpcisDocument Document => _document.Document;

    public override EpcisPosition Position
    {
        get
        {
            _cursor.Leave(_eventLevel);
            return new(_line, _column, _cursor.Path.ToString());
        }
    }

    public override long BytesRead => _cursor.BytesRead;

    public override bool Read()
    {
        Current = null;
        while (Current is null && !_isEnded && !Log.IsBroken)
            Guarded(static source => source.Advance());
        return Current is not null;
    }

    public override void Dispose() => _cursor.Dispose();

    private void Start()
    {
        if (!_cursor.Root())
            return;
        switch (_document.Root())
        {
            case XmlRoot.Document:
                Open(XmlContainer.Document);
                break;
            case XmlRoot.Results:
                Open(XmlContainer.Results);
                break;
            case XmlRoot.Events:
                Open(XmlContainer.Events);
                break;
            case XmlRoot.None:
                _isEnded = true;
                break;
        }
    }

    // One step: a child of the innermost element around events, or its end.
    private void Advance()
    {
        if (_frames.Count == 0)
        {
            AdvanceBare();
            return;
        }

        var frame = _frames.Pop();
        if (frame.IsEmpty || !_cursor.NextChild(frame.Level))
        {
            _cursor.Leave(frame.Level);
            _document.EndOf(frame);
            if (_frames.Count == 0)
                End();
            return;
        }

        frame.Count++;
        if (frame.Container is XmlContainer.Events or XmlContainer.EventExtension or XmlContainer.EventExtension2)
        {
            _frames.Push(frame);
            ReadListed(frame);
            return;
        }

        var inner = _document.Child(ref frame);
        _frames.Push(frame);
        if (inner is { } container)
            Open(container);
    }

    // A root that is an event, a message or a list of vocabularies.
    private void AdvanceBare()
    {
        if (_document.BareEvent is { } type)
            ReadEvent(type, isFree: false);
        else
            _document.ReadBare();
        End();
    }

    private void ReadListed(in XmlFrame frame)
    {
        var name = _cursor.StandardName();
        if (ReferenceEquals(name, XmlName.Extension) && frame.Container != XmlContainer.EventExtension2)
        {
            if (frame.Container == XmlContainer.EventExtension && _document.Version == EpcisVersion.V2 && _document.IsVersionStated)
                _cursor.Deviation("unknownMember", "extension can't stand in extension by the schema of EPCIS 2.0; what is in it is read.");
            else if (frame.Container == XmlContainer.EventExtension && frame.Count > 1)
                _cursor.Deviation("duplicate", "In extension, here, stands one element by the schema of EPCIS 1.2; what is in this one is read.");
            Open(frame.Container == XmlContainer.Events ? XmlContainer.EventExtension : XmlContainer.EventExtension2);
            return;
        }

        var type = XmlDocumentReader.EventType(name);
        _document.CheckListed(frame, name, type);
        ReadEvent(type, isFree: frame.Container == XmlContainer.EventExtension2 && _document.Version == EpcisVersion.V1);
    }

    // isFree: the schema lets anything stand here.
    private void ReadEvent(EpcisEventType type, bool isFree)
    {
        _eventLevel = _cursor.Level;
        (_line, _column) = _cursor.Place;
        _cursor.BeginEvent();
        _cursor.IsFree = isFree;
        Current = _events.Read(type, _document.Version ?? EpcisVersion.V2, isLoose: isFree || !_document.IsVersionStated);
        _cursor.IsFree = false;
        _cursor.Leave(_eventLevel);
    }

    private void Open(XmlContainer container)
    {
        _document.Begin(container);
        _frames.Push(new(container, _cursor.Level, _cursor.IsEmpty));
    }

    private void End()
    {
        _cursor.Leave(0);
        _isEnded = true;
        var last = Current;
        Current = null;
        _cursor.End();
        Current = last;
    }

    // Of a DTD no place is told; the cursor stands there.
    private EpcisPosition At(XmlException exception) => exception.LineNumber > 0
        ? new(exception.LineNumber, Math.Max(1, exception.LinePosition), _cursor.Path.ToString())
        : _cursor.Position;

    private void Guarded(Action<XmlEventSource> step)
    {
        try
        {
            step(this);
        }
        catch (XmlException exception)
        {
            Current = null;
            Log.Break("xml", XmlErrors.Message(exception), At(exception));
        }
        catch (XmlLimitException exception)
        {
            Current = null;
            Log.Break(exception.Code, exception.Message, _cursor.Position);
        }
    }
}
