namespace Provenance.Epcis;

/// <summary>Puts the pre-hash of events together, of one event after the other.</summary>
/// <remarks>A list is written item by item, and its items are then sorted as bytes where they stand.</remarks>
internal sealed class PreHashWriter : IDisposable
{
    [ThreadStatic]
    private static PreHashWriter? _spare;

    private readonly PreHashBuffer _buffer = new();
    private readonly PreHashSensors _sensors;
    private readonly PreHashNodes _nodes;
    private readonly PreHashFields _fields;
    private readonly PreHashLeftOvers _leftOvers;
    private bool _openEpcis;

    // Of the extensions in fields: all stay there, or those in a namespace, or none.
    private NodeShare _inPlace;

    private PreHashWriter()
    {
        _fields = new(_buffer);
        _nodes = new(_buffer, _fields);
        _leftOvers = new(_buffer, _fields, _nodes);
        _sensors = new(_buffer, _fields, _nodes, _leftOvers);
    }

    /// <summary>A writer for one event or several, of one thread; dispose of it to give it back.</summary>
    public static PreHashWriter Rent(EventHashOptions options)
    {
        if (options.Dialect == EventHashDialect.Reference)
            throw new ArgumentException("The reference dialect depends on how the document is written: compute it from the document by ReferenceEventHash.", nameof(options));
        var writer = _spare ?? new();
        _spare = null;
        writer._fields.Prefixes = options.Prefixes;
        writer._openEpcis = options.Dialect is EventHashDialect.OpenEpcis20 or EventHashDialect.OpenEpcis21;
        writer._inPlace = options.Dialect switch
        {
            EventHashDialect.OpenEpcis20 => NodeShare.None,
            EventHashDialect.OpenEpcis21 => NodeShare.All,
            _ => NodeShare.Qualified,
        };
        return writer;
    }

    public void Dispose()
    {
        _buffer.Clear();
        _fields.Prefixes = default;
        _spare = this;
    }

    /// <summary>The pre-hash of an event, until the next is written.</summary>
    public ReadOnlySpan<byte> Write(EpcisEvent e)
    {
        _buffer.Clear();
        _fields.Raw("eventType="u8, e.Type);
        _fields.Time("eventTime="u8, e.EventTime);
        _fields.Raw("eventTimeZoneOffset="u8, e.EventTimeZoneOffset);
        if (!_openEpcis)
            _fields.Repeated("certificationInfo="u8, e.CertificationInfo);
        var ilmd = What(e);
        _fields.Word("bizStep="u8, e.BizStep, CbvKind.BizStep);
        _fields.Word("disposition="u8, e.Disposition, CbvKind.Disposition);
        Persistent(e.PersistentDisposition);
        Location("readPoint"u8, e.ReadPoint);
        Location("bizLocation"u8, e.BizLocation);
        Pairs(e);
        _sensors.Write(e.SensorElements, _inPlace);
        _nodes.Write("ilmd"u8, ilmd);
        if (_inPlace == NodeShare.None)
            Moved(e);
        var rest = _fields.BeginList(default, 0);
        _nodes.Pieces(e.Extensions);
        if (_inPlace == NodeShare.Qualified)
            _leftOvers.Pieces(e);
        _fields.EndList(rest);
        return _buffer.Written;
    }

    // From the list of objects to the id of a transformation; gives back the data of instance or lot.
    private ValueList<EpcisNode> What(EpcisEvent e)
    {
        switch (e)
        {
            case ObjectEvent o:
                _fields.List("epcList"u8, o.Epcs);
                _fields.Quantities("quantityList"u8, o.Quantities);
                _fields.Action(o.Action);
                return o.Ilmd;
            case AggregationEvent a:
                Children(a.ParentId, a.ChildEpcs, a.ChildQuantities);
                _fields.Action(a.Action);
                break;
            case AssociationEvent a:
                Children(a.ParentId, a.ChildEpcs, a.ChildQuantities);
                _fields.Action(a.Action);
                break;
            case TransactionEvent t:
                _fields.List("epcList"u8, t.Epcs);
                _fields.Value("parentID="u8, t.ParentId);
                _fields.Quantities("quantityList"u8, t.Quantities);
                _fields.Action(t.Action);
                break;
            case TransformationEvent t:
                _fields.List("inputEPCList"u8, t.InputEpcs);
                _fields.Quantities("inputQuantityList"u8, t.InputQuantities);
                _fields.List("outputEPCList"u8, t.OutputEpcs);
                _fields.Quantities("outputQuantityList"u8, t.OutputQuantities);
                _fields.Value("transformationID="u8, t.TransformationId);
                return t.Ilmd;
        }

        return default;
    }

    private void Children(string? parent, ValueList<string> epcs, ValueList<QuantityElement> quantities)
    {
        _fields.Value("parentID="u8, parent);
        _fields.List("childEPCs"u8, epcs);
        _fields.Quantities("childQuantityList"u8, quantities);
    }

    private void Persistent(PersistentDisposition? disposition)
    {
        if (disposition is null)
            return;
        var start = _buffer.Length;
        _buffer.Add("persistentDisposition"u8);
        var named = _buffer.Length;
        _fields.Words("set="u8, disposition.Set, CbvKind.Disposition);
        _fields.Words("unset="u8, disposition.Unset, CbvKind.Disposition);
        if (_buffer.Length == named)
            _buffer.Cut(start);
    }

    private void Location(ReadOnlySpan<byte> name, EpcisLocation? location)
    {
        if (location is null)
            return;
        var start = _buffer.Length;
        _buffer.Add(name);
        var named = _buffer.Length;
        _fields.Value("id="u8, location.Id);
        _nodes.Write(default, location.Extensions, _inPlace);
        if (_buffer.Length == named)
            _buffer.Cut(start);
    }

    private void Pairs(EpcisEvent e)
    {
        var list = _fields.BeginList("bizTransactionList"u8, e.BizTransactions.Count);
        foreach (var transaction in e.BizTransactions)
        {
            var start = _buffer.Length;
            _fields.Word("type="u8, transaction.Type, CbvKind.BizTransactionType);
            _fields.Value("bizTransaction="u8, transaction.Id);
            _buffer.EndPiece(start);
        }

        _fields.EndList(list);
        list = _fields.BeginList("sourceList"u8, e.Sources.Count);
        foreach (var source in e.Sources)
        {
            var start = _buffer.Length;
            _fields.Word("type="u8, source.Type, CbvKind.SourceDestinationType);
            _fields.Value("source="u8, source.Id);
            _buffer.EndPiece(start);
        }

        _fields.EndList(list);
        list = _fields.BeginList("destinationList"u8, e.Destinations.Count);
        foreach (var destination in e.Destinations)
        {
            var start = _buffer.Length;
            _fields.Word("type="u8, destination.Type, CbvKind.SourceDestinationType);
            _fields.Value("destination="u8, destination.Id);
            _buffer.EndPiece(start);
        }

        _fields.EndList(list);
    }

    // Extensions inside of standard fields, behind the names of the fields that hold them, in the order of those fields.
    private void Moved(EpcisEvent e)
    {
        if (e.ReadPoint is { Extensions.Count: > 0 } read)
            _nodes.Write("readPoint"u8, read.Extensions);
        if (e.BizLocation is { Extensions.Count: > 0 } biz)
            _nodes.Write("bizLocation"u8, biz.Extensions);
        _sensors.WriteExtensions(e.SensorElements);
    }
}
