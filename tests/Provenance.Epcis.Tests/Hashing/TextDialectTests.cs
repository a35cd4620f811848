using Provenance.Values;

namespace Provenance.Epcis.Tests.Hashing;

public sealed class TextDialectTests
{
    private const string Ns = "https://ns.example.com/epcis/";

    // The worked example of the hash page, section 12; data MIT, © RalphTro.
    private static readonly ObjectEvent Example = new()
    {
        EventTime = EpcisTime.Parse("2020-03-04T11:00:30.000+01:00"),
        EventTimeZoneOffset = "+01:00",
        RecordTime = EpcisTime.Parse("2020-03-04T11:00:30.999+01:00"),
        EventId = "urn:uuid:00000000-0000-4000-8000-000000000001",
        Epcs = ["urn:epc:id:sscc:4012345.0000000333", "urn:epc:id:sscc:4012345.0000000111", "urn:epc:id:sscc:4012345.0000000222"],
        Action = EpcisAction.Observe,
        BizStep = Cbv.BizStep("departing"),
        ReadPoint = new("urn:epc:id:sgln:4012345.00011.987"),
        Extensions =
        [
            Composite("myField3", Leaf("mySubField3", "3"), Leaf("mySubField3", "1")),
            Composite("myField1", Leaf("mySubField2", "5"), Leaf("mySubField1", "2")),
            Leaf("myField2", "0"),
        ],
    };

    [Fact]
    public void The_worked_example_has_the_published_id() => EventHash.Compute(Example).Should().Be(
        "ni:///sha-256;6ae96341e0acc6d7a261364751f60e68278a81cdf51da0abb6b4e617014e39d7?ver=CBV2.0",
        EventHash.PreHash(Example));

    [Fact]
    public void Lists_stand_in_the_order_of_the_table()
    {
        ObjectEvent e = new()
        {
            EventTime = EpcisTime.Parse("2020-03-04T10:00:30Z"),
            EventTimeZoneOffset = "+01:00",
            Epcs = ["urn:epc:id:sgtin:0614141.011111.987"],
            Action = EpcisAction.Observe,
            BizStep = Cbv.BizStep("departing"),
            Disposition = Cbv.Disposition("in_transit"),
            ReadPoint = new("urn:epc:id:sgln:4012345.00011.0", [Leaf("myField1", "AB-12")]),
            BizTransactions = [new("urn:epc:id:gdti:4012345.11111.123", Cbv.Expand(CbvKind.BizTransactionType, "po")), new("urn:epcglobal:cbv:bt:1:2")],
            Sources = [new(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), "urn:epc:id:pgln:4012345.00000")],
            Destinations = [new(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), "urn:epc:id:pgln:0614141.00000")],
            CertificationInfo = ["https://example.com/b", "https://example.com/a"],
            PersistentDisposition = new([Cbv.Disposition("damaged")], [Cbv.Disposition("active")]),
            Extensions = [Leaf("userExt", "CD-34")],
        };

        EventHash.PreHash(e).Should().Be(
            "eventType=ObjectEventeventTime=2020-03-04T10:00:30.000ZeventTimeZoneOffset=+01:00certificationInfo=https://example.com/acertificationInfo=https://example.com/b"
            + "epcListepc=https://id.gs1.org/01/00614141111114/21/987action=OBSERVEbizStep=https://ref.gs1.org/cbv/BizStep-departing"
            + "disposition=https://ref.gs1.org/cbv/Disp-in_transit"
            + "persistentDispositionset=https://ref.gs1.org/cbv/Disp-damagedunset=https://ref.gs1.org/cbv/Disp-active"
            + "readPointid=https://id.gs1.org/414/4012345000115{https://ns.example.com/epcis/}myField1=AB-12"
            + "bizTransactionListbizTransaction=urn:epcglobal:cbv:bt:1:2type=https://ref.gs1.org/cbv/BTT-pobizTransaction=https://id.gs1.org/253/4012345111118123"
            + "sourceListtype=https://ref.gs1.org/cbv/SDT-owning_partysource=https://id.gs1.org/417/4012345000009"
            + "destinationListtype=https://ref.gs1.org/cbv/SDT-owning_partydestination=https://id.gs1.org/417/0614141000005"
            + "{https://ns.example.com/epcis/}userExt=CD-34");
    }

    [Fact]
    public void The_parent_stands_behind_the_objects_and_before_the_children()
    {
        EventHash.PreHash(new TransactionEvent { ParentId = "urn:a:1", Epcs = ["urn:b:1"], Quantities = [new("urn:c:1", 2.50m, "KGM")] })
            .Should().Be("eventType=TransactionEventepcListepc=urn:b:1parentID=urn:a:1quantityListquantityElementepcClass=urn:c:1quantity=2.5uom=KGM");
        EventHash.PreHash(new AggregationEvent { ParentId = "urn:a:1", ChildEpcs = ["urn:b:2", "urn:b:1"], ChildQuantities = [new("urn:c:1")], Action = EpcisAction.Delete })
            .Should().Be("eventType=AggregationEventparentID=urn:a:1childEPCsepc=urn:b:1epc=urn:b:2childQuantityListquantityElementepcClass=urn:c:1action=DELETE");
        EventHash.PreHash(new TransformationEvent
        {
            InputEpcs = ["urn:i"],
            OutputEpcs = ["urn:o"],
            InputQuantities = [new("urn:iq")],
            OutputQuantities = [new("urn:oq")],
            TransformationId = "urn:t",
            Ilmd = [Leaf("lot", "0012")],
        }).Should().Be(
            "eventType=TransformationEventinputEPCListepc=urn:iinputQuantityListquantityElementepcClass=urn:iqoutputEPCListepc=urn:o"
            + "outputQuantityListquantityElementepcClass=urn:oqtransformationID=urn:tilmd{https://ns.example.com/epcis/}lot=12");
    }

    [Fact]
    public void Sensor_elements_hold_their_fields_in_order_and_their_extensions_behind_them()
    {
        var e = WithSensors();

        EventHash.PreHash(e).Should().Be(
            "eventType=AssociationEventreadPointid=geo:1,2{https://ns.example.com/epcis/}zone=ex:bsensorElementListsensorElementsensorMetadatatime=2020-03-04T10:00:31.000Z"
            + "deviceID=urn:epc:id:giai:x{https://ns.example.com/epcis/}m=1sensorReporttype=https://gs1.org/voc/Temperaturevalue=26booleanValue=trueuom=CEL"
            + "{https://ns.example.com/epcis/}s=1{https://ns.example.com/epcis/}e=1"
            + "sensorElementListsensorElementsensorReportbizRules=https://example.com/runknown=1{https://ns.example.com/epcis/}userExt=1");
    }

    [Fact]
    public void OpenEpcis_moves_the_extensions_of_fields_to_the_end_behind_their_names()
    {
        var e = WithSensors() with { CertificationInfo = ["https://example.com/a"] };

        EventHash.PreHash(e, new() { Dialect = EventHashDialect.OpenEpcis20 }).Should().Be(
            "eventType=AssociationEventreadPointid=geo:1,2sensorElementsensorMetadatatime=2020-03-04T10:00:31.000Z"
            + "deviceID=urn:epc:id:giai:xsensorReporttype=https://gs1.org/voc/Temperaturevalue=26booleanValue=trueuom=CEL"
            + "readPoint{https://ns.example.com/epcis/}zone=ex:bsensorElementsensorMetadata{https://ns.example.com/epcis/}m=1sensorReportbizRules=https://example.com/runknown=1{https://ns.example.com/epcis/}s=1"
            + "{https://ns.example.com/epcis/}e=1{https://ns.example.com/epcis/}userExt=1");
        EventHash.PreHash(e, new() { Dialect = EventHashDialect.OpenEpcis21 }).Should().Contain("uom=CELbizRules=https://example.com/runknown=1{https://ns.example.com/epcis/}s=1");

        var plain = Example with { CertificationInfo = ["https://example.com/a"] };
        EventHash.Compute(plain, new() { Dialect = EventHashDialect.OpenEpcis21 }).Should().Be(EventHash.Compute(Example).Replace("CBV2.0", "CBV2.1", StringComparison.Ordinal));
    }

    private static AssociationEvent WithSensors() => new()
    {
        ReadPoint = new("geo:1,2", [Leaf("zone", "ex:b")]),
        SensorElements =
        [
            new()
            {
                Metadata = new() { Time = EpcisTime.Parse("2020-03-04T10:00:30.9995Z"), DeviceId = "urn:epc:id:giai:x", Extensions = [Leaf("m", "1")] },
                Reports =
                [
                    new()
                    {
                        Type = "https://gs1.org/voc/Temperature",
                        Value = EpcisNumber.Parse("26.00"),
                        Uom = "CEL",
                        BooleanValue = true,
                        BizRules = "https://example.com/r",
                        Extensions = [Leaf("s", "1"), new() { Name = new("", "unknown"), Text = "1" }],
                    },
                ],
                Extensions = [Leaf("e", "1")],
            },
        ],
        Extensions = [Leaf("userExt", "1")],
    };

    [Theory]
    [InlineData("2020-03-04T10:00:30Z", "2020-03-04T10:00:30.000Z")]
    [InlineData("2020-03-04T10:00:30.1424Z", "2020-03-04T10:00:30.142Z")]
    [InlineData("2020-03-04T10:00:30.1425Z", "2020-03-04T10:00:30.143Z")]
    [InlineData("2020-03-04T10:00:30.14249999999Z", "2020-03-04T10:00:30.142Z")]
    [InlineData("2020-03-04T10:00:59.9995Z", "2020-03-04T10:01:00.000Z")]
    [InlineData("2020-12-31T23:59:59.9995-01:00", "2021-01-01T01:00:00.000Z")]
    [InlineData("1969-12-31T23:59:59.9994Z", "1969-12-31T23:59:59.999Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59.9999Z", "9999-12-31T23:59:59.999Z")]
    [InlineData("2020-03-04T10:00:30", "2020-03-04T10:00:30.000Z")]
    public void A_time_is_written_in_UTC_and_rounded_half_up_at_the_fourth_digit(string time, string written) =>
        EventHash.PreHash(new ObjectEvent { EventTime = EpcisTime.Parse(time) }).Should().Be("eventType=ObjectEventeventTime=" + written);

    [Theory]
    [InlineData("0012", "12")]
    [InlineData("+12.500", "12.5")]
    [InlineData("-0", "0")]
    [InlineData("-0.00e5", "0")]
    [InlineData("12345678901234567890.10", "12345678901234567890.1")]
    [InlineData("1.5e3", "1500")]
    [InlineData("-1.50E-3", "-0.0015")]
    [InlineData("0.00001", "0.00001")]
    [InlineData("1e-5", "0.00001")]
    [InlineData("123e-2", "1.23")]
    [InlineData("0e999999999999", "0")]
    [InlineData(".5", ".5")]
    [InlineData("5.", "5.")]
    [InlineData("1_000", "1_000")]
    [InlineData("1e", "1e")]
    [InlineData("+", "+")]
    [InlineData("NaN", "NaN")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("١٢", "١٢")]
    [InlineData("1e999999999999", "1e999999999999")]
    [InlineData("1e-999999999999", "1e-999999999999")]
    [InlineData("  12.0\n", "12")]
    [InlineData("urn:epcglobal:cbv:bizstep:shipping", "https://ref.gs1.org/cbv/BizStep-shipping")]
    [InlineData("urn:epcglobal:cbv:disp:active", "https://ref.gs1.org/cbv/Disp-active")]
    [InlineData("urn:epcglobal:cbv:btt:po", "https://ref.gs1.org/cbv/BTT-po")]
    [InlineData("urn:epcglobal:cbv:sdt:location", "https://ref.gs1.org/cbv/SDT-location")]
    [InlineData("urn:epcglobal:cbv:er:did_not_occur", "https://ref.gs1.org/cbv/ER-did_not_occur")]
    [InlineData("urn:epcglobal:cbv:bt:5200001000008:A123", "urn:epcglobal:cbv:bt:5200001000008:A123")]
    [InlineData("see urn:epcglobal:cbv:disp:active", "see urn:epcglobal:cbv:disp:active")]
    [InlineData("gs1:Temperature", "https://gs1.org/voc/Temperature")]
    [InlineData("cbv:BizStep-shipping", "https://ref.gs1.org/cbv/BizStep-shipping")]
    [InlineData("ex:tag", "https://example.com/ns/tag")]
    [InlineData("id:01/04012345111118/21/9", "https://id.gs1.org/01/04012345111118/21/9")]
    [InlineData("un:known", "un:known")]
    [InlineData("urn:epc:id:sgtin:4012345.011111.9876", "https://id.gs1.org/01/04012345111118/21/9876")]
    [InlineData("http://example.com/gtin/04012345111118/lot/A?x=1", "https://id.gs1.org/01/04012345111118/10/A")]
    [InlineData("shipping", "shipping")]
    [InlineData("2020-03-04T11:00:30+01:00", "2020-03-04T11:00:30+01:00")]
    public void A_value_is_written_in_one_form(string value, string written) =>
        EventHash.PreHash(new ObjectEvent { Extensions = [Leaf("f", value)] }, new() { Prefixes = [new("ex", "https://example.com/ns/"), new("id", "https://id.gs1.org/")] })
            .Should().Be("eventType=ObjectEvent{https://ns.example.com/epcis/}f=" + written);

    [Fact]
    public void A_number_of_a_thousand_digits_is_written_out_and_a_longer_one_stays()
    {
        PreHashOf("1e999").Should().EndWith("=1" + new string('0', 999));
        PreHashOf("1e1000").Should().EndWith("=1e1000");
        PreHashOf("1e-999").Should().EndWith("=0." + new string('0', 998) + "1");
        PreHashOf(new string('0', 2_000)).Should().EndWith(new string('0', 2_000));

        static string PreHashOf(string value) => EventHash.PreHash(new ObjectEvent { Extensions = [Leaf("f", value)] });
    }

    [Fact]
    public void What_is_empty_is_left_out_but_for_extensions()
    {
        ObjectEvent e = new()
        {
            Epcs = ["", "  "],
            ReadPoint = new(""),
            PersistentDisposition = new(),
            BizTransactions = [new("")],
            SensorElements = [new() { Metadata = new(), Reports = [new()] }],
            Ilmd = [new() { Name = new(Ns, "nothing"), Kind = EpcisNodeKind.Null }],
            Extensions =
            [
                Leaf("empty", " "),
                new() { Name = new(Ns, "nothing"), Kind = EpcisNodeKind.Null },
                new() { Name = new(Ns, "none"), Kind = EpcisNodeKind.List },
                new() { Name = new("", "comment"), Text = "not hashed" },
                new() { Name = new(Ns, "typed"), Kind = EpcisNodeKind.Composite, Children = [new() { Name = new("http://www.w3.org/2001/XMLSchema-instance", "type"), Kind = EpcisNodeKind.Attribute, Text = "xsd:string" }] },
            ],
        };

        EventHash.PreHash(e).Should().Be("eventType=ObjectEvent{https://ns.example.com/epcis/}empty{https://ns.example.com/epcis/}typed");
    }

    [Fact]
    public void Elements_of_lists_in_lists_stand_under_the_name_of_the_list()
    {
        EpcisNode inner = new() { Kind = EpcisNodeKind.List, Children = [new() { Text = "b" }, new() { Text = "a" }] };

        EventHash.PreHash(new ObjectEvent { Extensions = [inner with { Name = new(Ns, "f"), InList = true }, Leaf("f", "ab")] })
            .Should().Be("eventType=ObjectEvent{https://ns.example.com/epcis/}f=a{https://ns.example.com/epcis/}f=ab{https://ns.example.com/epcis/}f=b");
    }

    [Fact]
    public void Items_are_sorted_by_code_points()
    {
        EventHash.PreHash(new ObjectEvent { Epcs = ["urn:x:😀", "urn:x:\uFFFD", "urn:x:z", "urn:x:Z"] })
            .Should().Be("eventType=ObjectEventepcListepc=urn:x:Zepc=urn:x:zepc=urn:x:\uFFFDepc=urn:x:😀");
    }

    [Fact]
    public void A_list_of_many_items_is_sorted_and_keeps_duplicates()
    {
        var epcs = Enumerable.Range(0, 100_000).Select(i => $"urn:x:{i * 7919 % 100_003:000000}").Append("urn:x:000000").ToValueList();

        EventHash.PreHash(new ObjectEvent { Epcs = epcs })
            .Should().Be("eventType=ObjectEventepcList" + string.Concat(epcs.Select(epc => "epc=" + epc).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Extensions_that_are_nested_too_deep_are_refused()
    {
        Composed(500).Invoking(e => EventHash.Compute(e)).Should().NotThrow();
        Composed(501).Invoking(e => EventHash.Compute(e)).Should().Throw<ArgumentException>().WithMessage("*500 deep*");
        Composed(100_000).Invoking(e => EventHash.Compute(e)).Should().Throw<ArgumentException>();
        EventHash.Compute(Example).Should().StartWith("ni:///sha-256;6ae96341", "a failure leaves nothing behind");

        static ObjectEvent Composed(int depth)
        {
            var node = Leaf("f", "1");
            for (var i = 1; i < depth; i++)
                node = new() { Name = new(Ns, "f"), Kind = EpcisNodeKind.Composite, Children = [node] };
            return new() { Extensions = [node] };
        }
    }

    [Fact]
    public void The_reference_dialect_takes_a_document() =>
        Example.Invoking(e => EventHash.Compute(e, new() { Dialect = EventHashDialect.Reference })).Should().Throw<ArgumentException>().WithMessage("*ReferenceEventHash*");

    private static EpcisNode Leaf(string name, string text) => new() { Name = new(Ns, name), Text = text };

    private static EpcisNode Composite(string name, params EpcisNode[] children) => new() { Name = new(Ns, name), Kind = EpcisNodeKind.Composite, Children = [.. children] };
}
