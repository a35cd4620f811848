namespace Provenance.Epcis.Reading;

/// <summary>Reads Xml.</summary>
internal sealed class XmlEventSource(Stream stream, ReadLog log, EpcisReaderOptions options) : EventSource(log, options)
{
    public override EpcisFormat? Format => throw new NotImplementedException();

    public override EpcisDocument Document => throw new NotImplementedException();

    public override EpcisPosition Position => throw new NotImplementedException();

    public override long BytesRead => stream.Position;

    public override bool Read() => throw new NotImplementedException();

    public override void Dispose() => throw new NotImplementedException();
}
