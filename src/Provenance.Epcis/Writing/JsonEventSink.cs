namespace Provenance.Epcis.Writing;

/// <summary>Writes JSON-LD.</summary>
internal sealed class JsonEventSink : EventSink
{
    public JsonEventSink(Stream stream, EpcisDocument document, bool indented) => throw new NotImplementedException();

    public override void Dispose() => throw new NotImplementedException();

    protected override void WriteEvent(EpcisEvent e) => throw new NotImplementedException();

    protected override void WriteEnd() => throw new NotImplementedException();
}
