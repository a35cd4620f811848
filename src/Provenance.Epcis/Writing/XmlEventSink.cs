namespace Provenance.Epcis.Writing;

/// <summary>Writes XML of EPCIS 1.2 or 2.0.</summary>
internal sealed class XmlEventSink : EventSink
{
    public XmlEventSink(Stream stream, EpcisDocument document, EpcisFormat format, bool indented) => throw new NotImplementedException();

    public override void Dispose() => throw new NotImplementedException();

    protected override void WriteEvent(EpcisEvent e) => throw new NotImplementedException();

    protected override void WriteEnd() => throw new NotImplementedException();
}
