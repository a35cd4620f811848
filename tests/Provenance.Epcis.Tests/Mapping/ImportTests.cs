using NodaTime;
using Provenance.Chains;
using Provenance.Events;
using Provenance.Values;

namespace Provenance.Epcis.Tests.Mapping;

public sealed class ImportTests
{
    private const string Lot = "urn:epc:class:lgtin:0614141.112345.L1";
    private const string Other = "urn:epc:class:lgtin:0614141.112345.L2";
    private const string Cheese = "urn:epc:class:lgtin:0614141.199999.C1";
    private const string Pallet = "urn:epc:id:sscc:0614141.1234567890";
    private const string Case = "urn:epc:id:sscc:0614141.1234567891";
    private const string Farm = "urn:epc:id:pgln:0614141.00001";
    private const string Dairy = "urn:epc:id:pgln:0614142.00002";

    [Theory]
    [InlineData("commissioning", EpcisAction.Add, typeof(Originated))]
    [InlineData("creating_class_instance", EpcisAction.Add, typeof(Originated))]
    [InlineData(null, EpcisAction.Add, typeof(Originated))]
    [InlineData("shipping", EpcisAction.Observe, typeof(Dispatched))]
    [InlineData("departing", EpcisAction.Observe, typeof(Dispatched))]
    [InlineData("receiving", EpcisAction.Observe, typeof(Received))]
    [InlineData("arriving", EpcisAction.Observe, typeof(Received))]
    [InlineData("accepting", EpcisAction.Observe, typeof(HandedOver))]
    [InlineData("transporting", EpcisAction.Observe, typeof(Moved))]
    [InlineData("storing", EpcisAction.Observe, typeof(Stored))]
    [InlineData("holding", EpcisAction.Observe, typeof(Stored))]
    [InlineData("stocking", EpcisAction.Observe, typeof(Stored))]
    [InlineData("inspecting", EpcisAction.Observe, typeof(Inspected))]
    [InlineData("sampling", EpcisAction.Observe, typeof(Inspected))]
    [InlineData("stock_taking", EpcisAction.Observe, typeof(Observed))]
    [InlineData("cycle_counting", EpcisAction.Observe, typeof(Observed))]
    [InlineData("retail_selling", EpcisAction.Observe, typeof(Delivered))]
    [InlineData("dispensing", EpcisAction.Delete, typeof(Delivered))]
    [InlineData("destroying", EpcisAction.Delete, typeof(Destroyed))]
    [InlineData("decommissioning", EpcisAction.Delete, typeof(IdentifierDecommissioned))]
    [InlineData("repackaging", EpcisAction.Observe, typeof(Repackaged))]
    [InlineData("loading", EpcisAction.Observe, typeof(Observed))]
    [InlineData(null, EpcisAction.Observe, typeof(Observed))]
    public void An_object_event_becomes_what_its_step_says(string? step, EpcisAction action, Type expected)
    {
        var e = Event(step, "2024-03-01T08:00:00Z") with { Action = action, Epcs = ["urn:epc:id:sgtin:0614141.112345.7"], Sources = From(Farm), Destinations = To(Dairy) };

        var native = Imported(e).Should().ContainSingle().Which;

        native.Should().BeOfType(expected);
        native.Id.Should().Be(e.EventId);
        native.Time.Should().Be(EventTime.Parse("2024-03-01T09:00:00+01:00"));
    }

    [Fact]
    public void Goods_that_are_known_by_quantity_are_taken_out_of_stock()
    {
        var e = Event("decommissioning", "2024-03-01T08:00:00Z") with { Action = EpcisAction.Delete, Quantities = [new(Lot, 20, "KGM")] };

        var native = Imported(e).Should().ContainSingle().Which.Should().BeOfType<StockAdjusted>().Which;

        native.Change.Should().Be(StockChange.Decrease);
        native.Items.Should().ContainSingle().Which.Quantity.Should().Be(Quantity.Exactly(20, "KGM"));
    }

    [Fact]
    public void A_transfer_names_who_gives_and_who_takes()
    {
        var shipped = Event("shipping", "2024-03-01T08:00:00Z") with { Quantities = [new(Lot, 20, "KGM")], Sources = From(Farm), Destinations = To(Dairy) };
        var received = Event("receiving", "2024-03-02T08:00:00Z") with { Quantities = [new(Lot, 20, "KGM")], Sources = From(Farm), Destinations = To(Dairy) };

        var natives = Imported(shipped, received);

        var dispatch = natives[0].Should().BeOfType<Dispatched>().Which;
        dispatch.From!.Gln!.Value.Should().Be("0614141000012");
        dispatch.To!.Gln!.Value.Should().Be("0614142000028");
        natives[1].Should().BeOfType<Received>().Which.By.Should().Be(dispatch.To);
    }

    [Fact]
    public void An_owner_stands_for_the_holder_where_only_owners_are_named()
    {
        var e = Event("shipping", "2024-03-01T08:00:00Z") with
        {
            Quantities = [new(Lot)],
            Sources = [new(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), Farm)],
        };

        var dispatch = Imported(e).Should().ContainSingle().Which.Should().BeOfType<Dispatched>().Which;

        dispatch.From.Should().Be(dispatch.Owner);
        dispatch.From.Should().NotBeNull();
    }

    [Fact]
    public void Accepting_passes_title_where_only_owners_are_named()
    {
        var e = Event("accepting", "2024-03-01T08:00:00Z") with
        {
            Quantities = [new(Lot)],
            Sources = [new(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), Farm)],
            Destinations = [new(Cbv.Expand(CbvKind.SourceDestinationType, "owning_party"), Dairy)],
        };

        Imported(e).Should().ContainSingle().Which.Should().BeOfType<OwnershipTransferred>();
    }

    [Fact]
    public void A_pallets_journey_stands_in_the_histories_of_the_lots_on_it()
    {
        var result = Import(
            Event("commissioning", "2024-03-01T06:00:00Z") with { Action = EpcisAction.Add, Quantities = [new(Lot, 20, "KGM"), new(Other, 30, "KGM")] },
            Pack(Case, "2024-03-01T07:00:00Z", new QuantityElement(Lot, 20, "KGM")),
            Pack(Pallet, "2024-03-01T08:00:00Z", new QuantityElement(Other, 30, "KGM")) with { ChildEpcs = [Case] },
            Event("shipping", "2024-03-01T09:00:00Z") with { Epcs = [Pallet] },
            Event("receiving", "2024-03-02T09:00:00Z") with { Epcs = [Pallet] },
            Unpack(Pallet, "2024-03-02T10:00:00Z"),
            Event("storing", "2024-03-02T11:00:00Z") with { Epcs = [Pallet] });

        result.Problems.Should().BeEmpty();
        var lot = result.Chains.HistoryOf(result.Chains.Single(chain => chain.Id == Lot));
        lot.Select(e => e.Event.GetType().Name).Should().Equal("Originated", "Packed", "Packed", "Dispatched", "Received", "Unpacked");
        lot.Select(e => e.Event).OfType<Dispatched>().Single().Items.Should().Equal([
            new ItemReference { Item = ItemId.Parse(Lot), Quantity = Quantity.Exactly(20, "KGM") },
            new ItemReference { Item = ItemId.Parse(Other), Quantity = Quantity.Exactly(30, "KGM") }]);
        result.Chains.HistoryOf(result.Chains.Single(chain => chain.Id == Pallet)).Select(e => e.Event.GetType().Name).Should().Equal("Stored");
    }

    [Fact]
    public void What_one_company_packed_another_unpacks_whatever_the_order_of_the_files()
    {
        var importer = new EpcisImporter();
        importer.Add(Document(Unpack(Pallet, "2024-03-02T10:00:00Z"), Event("receiving", "2024-03-02T09:00:00Z") with { Epcs = [Pallet] }), "dairy.xml");
        importer.Add(Document(Pack(Pallet, "2024-03-01T08:00:00Z", new QuantityElement(Lot, 20, "KGM")), Event("shipping", "2024-03-01T09:00:00Z") with { Epcs = [Pallet] }), "farm.json");

        var chain = importer.Complete().Chains.Should().ContainSingle().Which;

        chain.Id.Should().Be(Lot);
        chain.Select(recorded => recorded.Event.GetType().Name).Should().Equal("Packed", "Dispatched", "Received", "Unpacked");
    }

    [Fact]
    public void Departing_and_arriving_are_no_second_transfer()
    {
        var natives = Imported(
            Event("shipping", "2024-03-01T08:00:00Z") with { Quantities = [new(Lot)] },
            Event("departing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)] },
            Event("transporting", "2024-03-01T12:00:00Z") with { Quantities = [new(Lot)] },
            Event("arriving", "2024-03-02T08:00:00Z") with { Quantities = [new(Lot)] },
            Event("receiving", "2024-03-02T09:00:00Z") with { Quantities = [new(Lot)] });

        natives.Select(e => e.GetType().Name).Should().Equal("Dispatched", "Observed", "Observed", "Observed", "Received");
    }

    [Fact]
    public void Who_takes_a_part_of_a_lot_out_of_a_container_leaves_the_rest()
    {
        var natives = Imported(
            Pack(Pallet, "2024-03-01T08:00:00Z", new QuantityElement(Lot, 10, "KGM")),
            Pack(Pallet, "2024-03-01T09:00:00Z", new QuantityElement(Lot, 3, "KGM")) with { Action = EpcisAction.Delete, BizStep = Cbv.BizStep("unpacking") },
            Event("shipping", "2024-03-01T10:00:00Z") with { Epcs = [Pallet] });

        natives[^1].Should().BeOfType<Dispatched>().Which.Items.Should().ContainSingle().Which.Quantity.Should().Be(Quantity.Exactly(7, "KGM"));
    }

    [Theory]
    [InlineData("KGM", "KGM", "KGM")]
    [InlineData("KGM", "LTR", null)]
    public void What_is_packed_into_a_container_twice_is_in_it_together(string first, string second, string? together)
    {
        var natives = Imported(
            Pack(Pallet, "2024-03-01T08:00:00Z", new QuantityElement(Lot, 10, first)),
            Pack(Pallet, "2024-03-01T09:00:00Z", new QuantityElement(Lot, 3, second)),
            Event("shipping", "2024-03-01T10:00:00Z") with { Epcs = [Pallet] });

        natives[^1].Should().BeOfType<Dispatched>().Which.Items.Should().ContainSingle().Which.Quantity.Should().Be(together is null ? null : Quantity.Exactly(13, together));
    }

    [Fact]
    public void What_is_seen_in_a_container_is_what_there_is()
    {
        var natives = Imported(
            Pack(Pallet, "2024-03-01T08:00:00Z", new QuantityElement(Lot, 10, "KGM")),
            Pack(Pallet, "2024-03-01T09:00:00Z", new QuantityElement(Lot, 9, "KGM")) with { Action = EpcisAction.Observe },
            Event("shipping", "2024-03-01T10:00:00Z") with { Epcs = [Pallet] });

        natives[^1].Should().BeOfType<Dispatched>().Which.Items.Should().ContainSingle().Which.Quantity.Should().Be(Quantity.Exactly(9, "KGM"));
    }

    [Fact]
    public void An_offset_that_leads_out_of_the_calendar_is_not_taken()
    {
        var e = Event("storing", "9999-12-31T23:59:59Z") with { Quantities = [new(Lot)] };

        Imported(e).Should().ContainSingle().Which.Time.Should().Be(EventTime.Parse("9999-12-31T23:59:59Z"));
    }

    [Fact]
    public void Many_pieces_in_a_container_and_many_events_of_one_id_are_read_in_bounded_time()
    {
        var epcs = Enumerable.Range(0, 50_000).Select(i => $"urn:epc:id:sgtin:0614141.112345.{i}").ToValueList();
        var twins = Enumerable.Range(0, 8_000).Select(i => (EpcisEvent)(Event("storing", "2024-03-01T08:00:00Z") with { EventId = "urn:example:one", Quantities = [new(Lot, i, "KGM")] }));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var result = EpcisImporter.Import(new() { Events = [Pack(Pallet, "2024-03-01T08:00:00Z") with { ChildEpcs = epcs }, Event("shipping", "2024-03-01T09:00:00Z") with { Epcs = [Pallet] }, .. twins] });

        result.Chains.Count.Should().Be(50_001);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(40), "searching for each among all takes minutes");
    }

    [Fact]
    public void An_arrival_ends_its_leg_where_the_goods_are_shipped_on_before_they_are_received()
    {
        var natives = Imported(
            Event("shipping", "2024-03-01T08:00:00Z") with { Quantities = [new(Lot)] },
            Event("arriving", "2024-03-02T08:00:00Z") with { Quantities = [new(Lot)] },
            Event("shipping", "2024-03-03T08:00:00Z") with { Quantities = [new(Lot)] },
            Event("arriving", "2024-03-03T08:00:00Z") with { Quantities = [new(Lot)] },
            Event("receiving", "2024-03-04T08:00:00Z") with { Quantities = [new(Lot)] });

        natives.Select(e => e.GetType().Name).Should().Equal("Dispatched", "Received", "Dispatched", "Observed", "Received");
    }

    [Fact]
    public void A_container_whose_contents_nobody_tells_is_not_in_itself()
    {
        var unpacked = Imported(Unpack(Pallet, "2024-03-01T08:00:00Z")).Should().ContainSingle().Which.Should().BeOfType<Unpacked>().Which;

        unpacked.Items.Should().ContainSingle().Which.Item.Should().Be(unpacked.Container);
        unpacked.Contents.Should().BeEmpty();
    }

    [Fact]
    public void A_dispatch_that_is_declared_void_is_retracted()
    {
        var shipped = Event("shipping", "2024-03-01T08:00:00Z") with { Quantities = [new(Lot)] };

        var natives = Imported(shipped, Event("void_shipping", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)] });

        natives[1].Should().BeOfType<Retracted>().Which.Target.Should().Be(shipped.EventId);
    }

    [Fact]
    public void Voiding_a_part_of_a_dispatch_retracts_nothing_and_is_told()
    {
        var result = Import(
            Event("shipping", "2024-03-01T08:00:00Z") with { Quantities = [new(Lot), new(Other)] },
            Event("void_shipping", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)] });

        result.Problems.Should().ContainSingle().Which.Code.Should().Be("voidShipping");
        result.Chains.SelectMany(chain => chain).Select(recorded => recorded.Event).Should().NotContain(e => e is Retracted);
    }

    [Fact]
    public void One_product_in_and_out_is_a_split_or_a_merging_and_another_product_is_made()
    {
        Imported(Transformation(inputs: [Lot], outputs: [Other, "urn:epc:class:lgtin:0614141.112345.L3"]))[0].Should().BeOfType<Split>();
        Imported(Transformation(inputs: [Lot, Other], outputs: ["urn:epc:class:lgtin:0614141.112345.L3"]))[0].Should().BeOfType<Merged>();
        Imported(Transformation(inputs: [Lot, Other], outputs: [Cheese]))[0].Should().BeOfType<Transformed>();
        Imported(Transformation(inputs: [], outputs: [Cheese]))[0].Should().BeOfType<Originated>();
    }

    [Fact]
    public void A_transformation_that_is_reported_in_parts_is_one()
    {
        var natives = Imported(
            Transformation(inputs: [Lot], outputs: []) with { TransformationId = "urn:example:run:7", EventTime = EpcisTime.Parse("2024-03-01T08:00:00Z") },
            Transformation(inputs: [], outputs: [Cheese]) with { TransformationId = "urn:example:run:7", EventTime = EpcisTime.Parse("2024-03-01T18:00:00Z") });

        var made = natives.Should().ContainSingle().Which.Should().BeOfType<Transformed>().Which;
        made.Inputs.Should().ContainSingle();
        made.Outputs.Should().ContainSingle();
        made.Time!.Earliest.Should().Be(Instant.FromUtc(2024, 3, 1, 18, 0));
    }

    [Fact]
    public void An_item_is_one_whether_it_is_written_as_a_URN_or_as_a_link()
    {
        var result = Import(
            Event("commissioning", "2024-03-01T08:00:00Z") with { Action = EpcisAction.Add, Quantities = [new(Lot)] },
            Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new("https://id.gs1.org/01/10614141123459/10/L1")] });

        result.Chains.Should().ContainSingle().Which.Should().HaveCount(2);
    }

    [Fact]
    public void Goods_named_by_product_alone_are_told_and_not_judged()
    {
        var result = Import(Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new("urn:epc:idpat:sgtin:0614141.112345.*", 5)] });

        result.Chains.Should().BeEmpty();
        result.Problems.Should().ContainSingle().Which.Code.Should().Be("byProductAlone");
    }

    [Fact]
    public void The_same_event_in_two_documents_is_one_and_another_under_its_id_is_kept()
    {
        var e = Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)] };
        var importer = new EpcisImporter();
        importer.Add(Document(e), "a.json");
        importer.Add(Document(e with { RecordTime = EpcisTime.Parse("2024-03-05T00:00:00Z") }), "b.json");
        importer.Add(Document(e with { BizStep = Cbv.BizStep("holding") }), "c.json");

        var result = importer.Complete();

        result.Chains.Should().ContainSingle().Which.Should().HaveCount(2);
        result.Problems.Should().ContainSingle().Which.Code.Should().Be("eventId");
    }

    [Fact]
    public void An_event_without_an_id_is_given_its_hash()
    {
        var e = Event("storing", "2024-03-01T09:00:00Z") with { EventId = null, Quantities = [new(Lot)] };

        Imported(e).Should().ContainSingle().Which.Id.Should().Be(EventHash.Compute(e)).And.StartWith("ni:///sha-256;");
    }

    [Fact]
    public void The_time_of_recording_is_kept()
    {
        var e = Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)], RecordTime = EpcisTime.Parse("2024-03-05T00:00:00Z") };

        Import(e).Chains[0][0].RecordedAt.Should().Be(Instant.FromUtc(2024, 3, 5, 0, 0));
    }

    [Fact]
    public void An_event_in_error_is_retracted()
    {
        var e = Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)] };
        var declared = e with { ErrorDeclaration = new() { DeclarationTime = EpcisTime.Parse("2024-03-07T00:00:00Z"), Reason = Cbv.Expand(CbvKind.ErrorReason, "did_not_occur") } };

        foreach (var result in (EpcisImportResult[])[Import(e, declared), Import(declared, e), Import(declared)])
        {
            result.Chains[0].Select(recorded => recorded.Event.GetType().Name).Should().Equal("Stored", "Retracted");
            result.Chains[0].History().Should().BeEmpty();
        }
    }

    [Fact]
    public void The_one_event_that_corrects_another_stands_in_its_place()
    {
        var wrong = Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot, 20, "KGM")] };
        var right = Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot, 30, "KGM")] };
        var declared = wrong with
        {
            ErrorDeclaration = new() { DeclarationTime = EpcisTime.Parse("2024-03-07T00:00:00Z"), Reason = Cbv.Expand(CbvKind.ErrorReason, "incorrect_data"), CorrectiveEventIds = [right.EventId!] },
        };

        var chain = Import(wrong, declared, right).Chains[0];

        chain.Select(recorded => recorded.Event.GetType().Name).Should().Equal("Stored", "Corrected");
        chain.History().Should().ContainSingle().Which.Event.Items[0].Quantity.Should().Be(Quantity.Exactly(30, "KGM"));
    }

    [Fact]
    public void What_a_sensor_reported_is_evidence()
    {
        var e = Event("storing", "2024-03-01T09:00:00Z") with
        {
            Quantities = [new(Lot)],
            SensorElements = [new() { Metadata = new() { DeviceId = "urn:epc:id:giai:4000001.111" }, Reports = [new() { Type = "https://gs1.org/voc/Temperature", Value = 26.5m, Uom = "CEL" }] }],
        };

        var evidence = Imported(e)[0].Evidence.Should().ContainSingle().Which.Evidence;

        evidence.Kind!.Word.Should().Be("measurement");
        evidence.Says.Should().Be("Temperature 26.5 CEL");
        evidence.Source!.Name!.Value.Should().Be("urn:epc:id:giai:4000001.111");
    }

    [Fact]
    public void Master_data_say_what_a_place_is_called_and_where_it_is()
    {
        const string Site = "urn:epc:id:sgln:0614141.00777.0";
        var document = Document(Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)], BizLocation = new(Site) }) with
        {
            Header = new()
            {
                Vocabularies =
                [
                    new()
                    {
                        Type = "urn:epcglobal:epcis:vtype:BusinessLocation",
                        Elements = [new() { Id = Site, Attributes = [Said("urn:epcglobal:cbv:mda#name", "Cold store"), Said("urn:epcglobal:cbv:mda#countryCode", "ES")] }],
                    },
                ],
            },
        };

        var place = EpcisImporter.Import(document).Chains[0][0].Event.Place!;

        place.Name!.Value.Should().Be("Cold store");
        place.Countries.Should().Equal(Country.Parse("ES"));
        place.Gln!.Value.Should().Be("0614141007776");

        static MasterDataValue Said(string id, string text) => new() { Id = id, Value = new() { Text = text } };
    }

    [Fact]
    public void Chains_are_a_part_of_a_history_unless_stated()
    {
        var e = Event("storing", "2024-03-01T09:00:00Z") with { Quantities = [new(Lot)] };

        Import(e).Chains[0].Description.Scope.Extent.Should().Be(ChainExtent.Partial);
        EpcisImporter.Import(Document(e), new() { Scope = ChainScope.Whole }).Chains[0].Description.Scope.Extent.Should().Be(ChainExtent.Whole);
    }

    private static ObjectEvent Event(string? step, string time) => new()
    {
        EventId = $"urn:example:event:{step}:{time}:{Interlocked.Increment(ref _count)}",
        EventTime = EpcisTime.Parse(time),
        EventTimeZoneOffset = "+01:00",
        Action = EpcisAction.Observe,
        BizStep = step is null ? null : Cbv.BizStep(step),
    };

    private static AggregationEvent Pack(string container, string time, params QuantityElement[] contents) => new()
    {
        EventId = $"urn:example:event:{container}:{time}",
        EventTime = EpcisTime.Parse(time),
        EventTimeZoneOffset = "+01:00",
        Action = EpcisAction.Add,
        BizStep = Cbv.BizStep("packing"),
        ParentId = container,
        ChildQuantities = [.. contents],
    };

    private static AggregationEvent Unpack(string container, string time) => Pack(container, time) with { Action = EpcisAction.Delete, BizStep = Cbv.BizStep("unpacking") };

    private static TransformationEvent Transformation(string[] inputs, string[] outputs) => new()
    {
        EventId = $"urn:example:event:made:{Interlocked.Increment(ref _count)}",
        EventTime = EpcisTime.Parse("2024-03-01T08:00:00Z"),
        EventTimeZoneOffset = "+01:00",
        InputQuantities = [.. inputs.Select(input => new QuantityElement(input, 10, "KGM"))],
        OutputQuantities = [.. outputs.Select(output => new QuantityElement(output, 10, "KGM"))],
    };

    private static ValueList<SourceElement> From(string party) => [new(Cbv.Expand(CbvKind.SourceDestinationType, "possessing_party"), party)];

    private static ValueList<DestinationElement> To(string party) => [new(Cbv.Expand(CbvKind.SourceDestinationType, "possessing_party"), party)];

    private static EpcisDocument Document(params EpcisEvent[] events) => new() { Events = [.. events] };

    private static EpcisImportResult Import(params EpcisEvent[] events) => EpcisImporter.Import(Document(events));

    private static ProvenanceEvent[] Imported(params EpcisEvent[] events)
    {
        var result = Import(events);
        result.Problems.Should().BeEmpty();
        return [.. result.Chains.SelectMany(chain => chain).Select(recorded => recorded.Event)];
    }

    private static int _count;
}
