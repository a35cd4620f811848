using System.Globalization;
using NodaTime;
using Provenance.Values;

namespace Provenance.Epcis.Tests;

/// <summary>Makes events of what a random number generator says.</summary>
/// <param name="random">Decides.</param>
/// <param name="style">What nodes may be.</param>
/// <param name="share">How many of a hundred members are there.</param>
internal sealed class RandomEvents(Random random, NodeStyle style, int share)
{
    private static readonly string[] Namespaces = ["https://ns.example.com/epcis/", "http://example.org/ext#", "urn:example:ext:", "https://ns.example.com/other"];
    private static readonly string[] Locals = ["size", "note", "farm", "lot-no", "field1", "_x", "Groesse", "a.b"];
    private static readonly string[] Texts = ["12", "Fresh fish", "<&>\"'", "ünïcode 🐟", "tab\tand\nline", "0012", "true", "https://example.com/x?y=1#z", ""];
    private static readonly string[] Steps = ["shipping", "receiving", "commissioning", "other"];
    private static readonly string[] Dispositions = ["in_transit", "active", "damaged", "recalled"];
    private static readonly string[] Units = ["KGM", "LTR", "CEL", "A93"];

    public EpcisDocument Document() => new()
    {
        SchemaVersion = "2.0",
        CreationDate = Time(),
        Context = new()
        {
            Urls = ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
            Prefixes = [new("example", Namespaces[0]), new("org", Namespaces[1])],
        },
        Header = List(3, Vocabulary) is { Count: > 0 } vocabularies ? new() { Vocabularies = vocabularies } : null,
        Events = List(5, Event),
        Extensions = Nodes(1),
    };

    public EpcisEvent Event() => Event(random.Next(6));

    public EpcisEvent Event12()
    {
        var made = Event(random.Next(4));
        return made with { SensorElements = default, PersistentDisposition = null, CertificationInfo = default };
    }

    private EpcisEvent Event(int type) => type switch
    {
        0 => Common(Objects()),
        1 => Common(new AggregationEvent { Action = EpcisAction.Add, ParentId = Epc(), ChildEpcs = Some(4, Epc), ChildQuantities = List(2, Quantity) }),
        2 => Common(new TransactionEvent { Action = EpcisAction.Observe, ParentId = Maybe(Epc), Epcs = Some(3, Epc), Quantities = List(2, Quantity) }) with { BizTransactions = Some(2, Transaction) },
        3 => Common(new TransformationEvent
        {
            InputEpcs = Unique(3),
            InputQuantities = Some(2, Quantity),
            OutputEpcs = Unique(3),
            OutputQuantities = Some(2, Quantity),
            TransformationId = Maybe(() => Uri("transformation")),
            Ilmd = Nodes(1),
        }),
        4 => Common(new AssociationEvent { Action = EpcisAction.Delete, ParentId = Epc(), ChildEpcs = List(3, Epc), ChildQuantities = List(2, Quantity) }),
        _ => Common(new ExtensionEvent(new(Namespaces[0], "HarvestEvent"))),
    };

    private ObjectEvent Objects()
    {
        var action = (EpcisAction)random.Next(3);
        return new() { Action = action, Epcs = Unique(4), Quantities = Some(2, Quantity), Ilmd = action == EpcisAction.Add ? Nodes(1) : default };
    }

    // "with" on the base type keeps the type of the event.
    private EpcisEvent Common(EpcisEvent made) => made with
    {
        EventTime = Time(),
        EventTimeZoneOffset = Pick("+01:00", "-05:30", "+00:00", "+14:00"),
        RecordTime = Has() ? Time() : null,
        EventId = Maybe(() => "urn:uuid:404d95fc-9457-4a51-bd6a-" + random.Next(1 << 30).ToString("x12", CultureInfo.InvariantCulture)),
        ErrorDeclaration = Has() ? Declaration() : null,
        CertificationInfo = List(2, () => Uri("certificates")),
        BizStep = Maybe(() => random.Next(4) == 0 ? Namespaces[0] + "steaming" : Cbv.BizStep(Pick(Steps))),
        Disposition = Maybe(() => Cbv.Disposition(Pick(Dispositions))),
        // The schemas of 2.0.0 know it here only, by an oversight that 2.0.1 mends.
        PersistentDisposition = made is ObjectEvent or TransformationEvent && Has() ? States() : null,
        ReadPoint = Has() ? Location() : null,
        BizLocation = Has() ? Location() : null,
        BizTransactions = List(2, Transaction),
        Sources = List(2, () => new SourceElement(SourceType(), Uri("parties"))),
        Destinations = List(2, () => new DestinationElement(SourceType(), Uri("parties"))),
        SensorElements = List(2, Sensors),
        Extensions = Nodes(1),
    };

    private ErrorDeclaration Declaration() => new()
    {
        DeclarationTime = Time(),
        Reason = Maybe(() => Pick(Cbv.Expand(CbvKind.ErrorReason, "incorrect_data"), Namespaces[0] + "typo")),
        CorrectiveEventIds = List(2, () => Uri("events")),
        Extensions = Nodes(2),
    };

    private PersistentDisposition States()
    {
        var set = Cbv.Disposition(Pick(Dispositions));
        return random.Next(3) switch
        {
            0 => new([set]),
            1 => new(default, [set]),
            _ => new([set, Namespaces[0] + "wet"], [Cbv.Disposition("stolen")]),
        };
    }

    private EpcisLocation Location() => new(Pick("urn:epc:id:sgln:4012345.00005.0", "https://id.gs1.org/414/4012345000054", "geo:41.6,2.0"), Nodes(2));

    private BizTransaction Transaction() => new(Uri("transactions"), Maybe(() => Cbv.Expand(CbvKind.BizTransactionType, Pick("po", "desadv", "inv"))));

    private string SourceType() => Pick(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), Cbv.Expand(CbvKind.SourceDestinationType, "location"), Namespaces[0] + "carrier");

    private QuantityElement Quantity()
    {
        // A unit goes with a quantity in XML.
        var quantity = Has() ? Number() : (EpcisNumber?)null;
        return new($"urn:epc:class:lgtin:4012345.012345.{random.Next(1000)}", quantity, quantity is null ? null : Maybe(() => Pick(Units)));
    }

    private SensorElement Sensors() => new()
    {
        Metadata = Has() ? Metadata() : null,
        Reports = Some(3, Report),
        Extensions = Nodes(2),
    };

    private SensorMetadata Metadata() => new()
    {
        Time = Time(),
        StartTime = Has() ? Time() : null,
        EndTime = Has() ? Time() : null,
        DeviceId = Maybe(() => Uri("devices")),
        DeviceMetadata = Maybe(() => Uri("metadata")),
        RawData = Maybe(() => Uri("raw")),
        DataProcessingMethod = Maybe(() => Uri("methods")),
        BizRules = Maybe(() => Uri("rules")),
        Extensions = Nodes(2),
    };

    private SensorReport Report() => new()
    {
        Type = Cbv.Expand(CbvKind.MeasurementType, Pick("Temperature", "Speed", "AbsoluteHumidity")),
        Exception = Maybe(() => Cbv.Expand(CbvKind.SensorAlert, "ALARM_CONDITION")),
        DeviceId = Maybe(() => Uri("devices")),
        DeviceMetadata = Maybe(() => Uri("metadata")),
        RawData = Maybe(() => Uri("raw")),
        DataProcessingMethod = Maybe(() => Uri("methods")),
        Time = Has() ? Time() : null,
        Microorganism = Maybe(() => Uri("microorganisms")),
        ChemicalSubstance = Maybe(() => Uri("substances")),
        CoordinateReferenceSystem = Maybe(() => Uri("frames")),
        Component = Maybe(() => Cbv.Expand(CbvKind.Component, Pick("x", "latitude"))),
        Value = Has() ? Number() : null,
        StringValue = Maybe(() => Pick("high", "low")),
        BooleanValue = Has() ? random.Next(2) == 0 : null,
        HexBinaryValue = Maybe(() => Pick("f7f9", "00FF")),
        UriValue = Maybe(() => Uri("values")),
        MinValue = Has() ? Number() : null,
        MaxValue = Has() ? Number() : null,
        MeanValue = Has() ? Number() : null,
        StandardDeviation = Has() ? Number() : null,
        PercentileRank = Has() ? new EpcisNumber(random.Next(101)) : null,
        PercentileValue = Has() ? Number() : null,
        Uom = Maybe(() => Pick(Units)),
        Extensions = Nodes(2),
    };

    private MasterDataVocabulary Vocabulary() => new()
    {
        Type = Pick("urn:epcglobal:epcis:vtype:BusinessLocation", "urn:epcglobal:epcis:vtype:EPCClass"),
        Elements = List(2, () => new MasterDataElement
        {
            Id = Uri("things"),
            Attributes = List(3, () => new MasterDataValue { Id = "urn:epcglobal:cbv:mda#" + Pick("name", "city"), Value = MasterData() }),
            Children = List(2, () => Uri("things")),
        }),
    };

    private EpcisNode MasterData() => random.Next(3) == 0 && Nodes(2) is { Count: > 0 } parts
        ? new() { Kind = EpcisNodeKind.Composite, Children = parts }
        : new() { Text = Pick(Texts.AsSpan(0, 3)) };

    private ValueList<EpcisNode> Nodes(int depth)
    {
        var nodes = new List<EpcisNode>();
        foreach (var ns in Namespaces.Where(_ => Has() && Has()))
        {
            var name = new EpcisName(ns, Pick(Locals));
            var count = style == NodeStyle.Common ? 1 : random.Next(1, 4);
            var inList = style == NodeStyle.Json && (count > 1 || random.Next(4) == 0);
            for (var i = 0; i < count; i++)
            {
                // A list by itself is empty: its elements would be siblings.
                var node = Node(name, depth) with { InList = inList };
                nodes.Add(inList || node.Kind != EpcisNodeKind.List ? node : node with { Children = default });
            }
        }

        if (style == NodeStyle.Json && Has() && random.Next(4) == 0)
            nodes.Add(new() { Name = new("", "http://example.com/whole"), Text = Pick(Texts) });
        return nodes.ToValueList();
    }

    private EpcisNode Node(EpcisName name, int depth)
    {
        var kind = random.Next(depth >= 4 ? 6 : 10);
        if (kind >= 6 && Nodes(depth + 1) is { Count: > 0 } children)
            return Composite(name, children);
        return style != NodeStyle.Json
            ? new() { Name = name, Text = style == NodeStyle.Xml ? Pick(Texts).Trim() : Pick(Texts) }
            : kind switch
            {
                1 => new() { Name = name, Kind = EpcisNodeKind.Number, Text = Pick("1", "-2.50", "1e5", "12345678901234567890.5") },
                2 => new() { Name = name, Kind = EpcisNodeKind.Boolean, Text = Pick("true", "false") },
                3 => new() { Name = name, Kind = EpcisNodeKind.Null },
                4 => new() { Name = name, Kind = EpcisNodeKind.List, Children = List(2, () => Node(default, 4)) },
                _ => new() { Name = name, Text = Pick(Texts) },
            };
    }

    private EpcisNode Composite(EpcisName name, ValueList<EpcisNode> children)
    {
        if (style != NodeStyle.Xml)
            return new() { Name = name, Kind = EpcisNodeKind.Composite, Children = children };
        List<EpcisNode> parts = [.. children];
        if (Has())
            parts.Insert(0, new() { Name = new(Pick("", Namespaces[0]), "unit"), Kind = EpcisNodeKind.Attribute, Text = Pick("KGM", "a b") });
        if (Has())
            parts.Add(new() { Kind = EpcisNodeKind.Mixed, Text = "and so on" });
        return new() { Name = name, Kind = EpcisNodeKind.Composite, Text = Maybe(() => "first"), Children = parts.ToValueList() };
    }

    private EpcisTime Time() => new(
        Instant.FromUnixTimeSeconds(random.Next(1_000_000_000, 2_000_000_000)).PlusNanoseconds(Pick(0, 500_000_000, 123_000_000, 123_456_789)),
        Offset.FromHours(random.Next(-11, 14)));

    private EpcisNumber Number() => new(random.Next(4) switch
    {
        0 => random.Next(100_000),
        1 => random.Next(100_000) / 100m,
        2 => -random.Next(1_000) / 7m,
        _ => 0,
    });

    private string Epc() => random.Next(3) switch
    {
        0 => $"urn:epc:id:sgtin:4012345.011111.{random.Next(10_000)}",
        1 => $"https://id.gs1.org/01/04012345111118/21/{random.Next(10_000)}",
        _ => $"urn:epc:id:sscc:4012345.{random.Next(100_000_000, 1_000_000_000)}0",
    };

    private ValueList<string> Unique(int most) => Some(most, Epc).Distinct().ToValueList();

    private string Uri(string folder) => $"https://example.com/{folder}/{random.Next(100)}";

    private bool Has() => random.Next(100) < share;

    private string? Maybe(Func<string> make) => Has() ? make() : null;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private ValueList<T> List<T>(int most, Func<T> make) => Has() ? Some(most, make) : default;

    private ValueList<T> Some<T>(int most, Func<T> make)
    {
        var items = new T[random.Next(1, most + 1)];
        foreach (ref var item in items.AsSpan())
            item = make();
        return [.. items];
    }
}
