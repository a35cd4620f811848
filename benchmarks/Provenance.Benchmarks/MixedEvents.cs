using System.Globalization;
using NodaTime;
using Provenance.Epcis;
using Provenance.Values;

namespace Provenance.Benchmarks;

/// <summary>EPCIS documents of made-up goods: events of all types, of some 870 bytes in JSON-LD, with ids and times that differ and words that repeat.</summary>
internal static class MixedEvents
{
    private const string Ns = "https://ns.example.com/epcis/";

    /// <summary>A document with so many events.</summary>
    /// <param name="events">How many.</param>
    /// <param name="first">The number of the first; documents with other numbers have other ids.</param>
    public static EpcisDocument Document(int events, int first = 0) => new()
    {
        SchemaVersion = "2.0",
        CreationDate = EpcisTime.Parse("2026-01-02T03:04:05.678Z"),
        Context = new()
        {
            Urls = ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
            Prefixes = [new("example", Ns)],
        },
        Events = Enumerable.Range(first, events).Select(Event).ToValueList(),
    };

    /// <summary>The document as JSON-LD without white space.</summary>
    public static byte[] Json(int events, int first = 0)
    {
        using var stream = new MemoryStream();
        EpcisWriter.WriteDocument(Document(events, first), stream, EpcisFormat.JsonLd, indented: false);
        return stream.ToArray();
    }

    private static EpcisEvent Event(int index)
    {
        EpcisEvent made = (index % 6) switch
        {
            0 => new ObjectEvent { Action = EpcisAction.Add, Epcs = Epcs(index, 3), Quantities = [Lot(index)], Ilmd = [Node("lot", index), Node("farm", index % 7)] },
            1 => new ObjectEvent { Action = EpcisAction.Observe, Epcs = Epcs(index, 2), SensorElements = [Sensors(index)] },
            2 => new AggregationEvent { Action = EpcisAction.Add, ParentId = Sscc(index), ChildEpcs = Epcs(index, 4) },
            3 => new TransformationEvent { InputQuantities = [Lot(index), Lot(index + 1)], OutputEpcs = Epcs(index, 2), TransformationId = $"https://example.com/transformations/{index}" },
            4 => new TransactionEvent { Action = EpcisAction.Observe, Epcs = Epcs(index, 4) },
            _ => new AssociationEvent { Action = EpcisAction.Add, ParentId = Sscc(index), ChildEpcs = Epcs(index, 3) },
        };
        return made with
        {
            EventTime = new(Instant.FromUnixTimeSeconds(1_700_000_000 + (index * 61L)), Offset.FromHours(1)),
            EventTimeZoneOffset = "+01:00",
            EventId = $"urn:uuid:404d95fc-9457-4a51-bd6a-{index:x12}",
            BizStep = Cbv.BizStep(index % 2 == 0 ? "shipping" : "receiving"),
            Disposition = Cbv.Disposition("in_transit"),
            ReadPoint = new($"urn:epc:id:sgln:4012345.{index % 50:00000}.0"),
            BizLocation = new($"urn:epc:id:sgln:4012345.{index % 40:00000}.0"),
            BizTransactions = [new($"urn:epcglobal:cbv:bt:4012345000009:{index}", "https://ref.gs1.org/cbv/BTT-po")],
            Sources = index % 6 == 1 ? default : [new("https://ref.gs1.org/cbv/SDT-owning_party", "urn:epc:id:pgln:4012345.00001")],
            Destinations = index % 6 == 1 ? default : [new("https://ref.gs1.org/cbv/SDT-owning_party", "urn:epc:id:pgln:4012345.00002")],
            Extensions = [Node("note", index % 10), Node("plan", index % 3)],
        };
    }

    private static ValueList<string> Epcs(int index, int count) =>
        Enumerable.Range(0, count).Select(i => $"urn:epc:id:sgtin:4012345.011111.{(index * 10) + i}").ToValueList();

    private static string Sscc(int index) => string.Create(CultureInfo.InvariantCulture, $"urn:epc:id:sscc:4012345.{1_000_000_000 + index}");

    private static QuantityElement Lot(int index) => new($"urn:epc:class:lgtin:4012345.012345.{index}", 150 + (index % 100 / 10m), "KGM");

    private static EpcisNode Node(string name, int value) => new() { Name = new(Ns, name), Text = $"{name} {value}" };

    private static SensorElement Sensors(int index) => new()
    {
        Metadata = new() { Time = new(Instant.FromUnixTimeSeconds(1_700_000_000 + (index * 60L)), Offset.Zero), DeviceId = $"urn:epc:id:giai:4000001.{index % 20}" },
        Reports =
        [
            new() { Type = "https://gs1.org/voc/Temperature", Value = 2 + (index % 60 / 10m), Uom = "CEL" },
            new() { Type = "https://gs1.org/voc/RelativeHumidity", Value = 40 + (index % 300 / 10m), Uom = "A93" },
        ],
    };
}
