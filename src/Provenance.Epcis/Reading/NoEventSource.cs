namespace Provenance.Epcis.Reading;

/// <summary>A document of no format of EPCIS: it has no events, and one problem.</summary>
internal sealed class NoEventSource : EventSource
{
    public NoEventSource(DocumentStart start, ReadLog log, EpcisReaderOptions options) : base(log, options)
    {
        var message = start.IsEmpty
            ? "The document is empty."
            : "This is no EPCIS document: it begins neither with < as XML does nor with { or [ as JSON does.";
        log.Break("format", message, Position);
    }

    public override EpcisFormat? Format => null;

    public override EpcisDocument Document { get; } = new();

    public override EpcisPosition Position => new(1, 1, "");

    public override long BytesRead => 0;

    public override bool Read() => false;

    public override void Dispose()
    {
    }
}
