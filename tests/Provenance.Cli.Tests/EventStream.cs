using System.Buffers;
using System.Globalization;
using System.Text;

namespace Provenance.Cli.Tests;

/// <summary>EPCIS without end: a beginning, any number of events with ids, times and goods of their own, an end.</summary>
/// <param name="head">What stands before the events.</param>
/// <param name="separator">What stands between two.</param>
/// <param name="one">An event; # is its number.</param>
/// <param name="tail">What stands behind them.</param>
internal sealed class EventStream(string head, string separator, string one, string tail)
{
    private readonly ArrayBufferWriter<byte> _piece = new();
    private readonly string[] _parts = one.ReplaceLineEndings("").Split('#');
    private int _number;

    public byte[] Head { get; } = Encoding.UTF8.GetBytes(head);

    public byte[] Tail { get; } = Encoding.UTF8.GetBytes(tail);

    /// <summary>The next events.</summary>
    public byte[] Next(int count)
    {
        _piece.ResetWrittenCount();
        for (var i = 0; i < count; i++)
        {
            if (_number > 0)
                Write(separator);
            var number = (1_000_000 + _number++).ToString(CultureInfo.InvariantCulture);
            for (var part = 0; part < _parts.Length; part++)
            {
                if (part > 0)
                    Write(number);
                Write(_parts[part]);
            }
        }

        return _piece.WrittenSpan.ToArray();
    }

    public static EventStream JsonLd() => new(
        """{"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",{"ex":"https://ns.example.com/epcis/"}],"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-01-02T03:04:05Z","epcisBody":{"eventList":[""",
        ",",
        """
        {"type":"ObjectEvent","eventTime":"2025-11-14T23:13:20+01:00","eventTimeZoneOffset":"+01:00","eventID":"urn:uuid:404d95fc-9457-4a51-bd6a-00000#",
        "epcList":["urn:epc:id:sgtin:4012345.011111.#0","urn:epc:id:sgtin:4012345.011111.#1","urn:epc:id:sgtin:4012345.011111.#2"],"action":"OBSERVE","bizStep":"shipping","disposition":"in_transit",
        "readPoint":{"id":"urn:epc:id:sgln:4012345.00001.0"},"bizTransactionList":[{"type":"po","bizTransaction":"urn:epcglobal:cbv:bt:4012345000009:#"}],
        "sourceList":[{"type":"owning_party","source":"urn:epc:id:pgln:4012345.00001"}],"destinationList":[{"type":"owning_party","destination":"urn:epc:id:pgln:4012345.00002"}],"ex:note":"note #"}
        """,
        "]}}");

    public static EventStream Xml() => new(
        """<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" xmlns:ex="https://ns.example.com/epcis/" schemaVersion="2.0" creationDate="2026-01-02T03:04:05Z"><EPCISBody><EventList>""",
        "",
        """
        <ObjectEvent><eventTime>2025-11-14T23:13:20+01:00</eventTime><eventTimeZoneOffset>+01:00</eventTimeZoneOffset><eventID>urn:uuid:404d95fc-9457-4a51-bd6a-00000#</eventID>
        <epcList><epc>urn:epc:id:sgtin:4012345.011111.#0</epc><epc>urn:epc:id:sgtin:4012345.011111.#1</epc><epc>urn:epc:id:sgtin:4012345.011111.#2</epc></epcList><action>OBSERVE</action>
        <bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep><disposition>urn:epcglobal:cbv:disp:in_transit</disposition><readPoint><id>urn:epc:id:sgln:4012345.00001.0</id></readPoint>
        <bizTransactionList><bizTransaction type="urn:epcglobal:cbv:btt:po">urn:epcglobal:cbv:bt:4012345000009:#</bizTransaction></bizTransactionList>
        <sourceList><source type="urn:epcglobal:cbv:sdt:owning_party">urn:epc:id:pgln:4012345.00001</source></sourceList>
        <destinationList><destination type="urn:epcglobal:cbv:sdt:owning_party">urn:epc:id:pgln:4012345.00002</destination></destinationList><ex:note>note #</ex:note></ObjectEvent>
        """,
        "</EventList></EPCISBody></epcis:EPCISDocument>");

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _piece);
}
