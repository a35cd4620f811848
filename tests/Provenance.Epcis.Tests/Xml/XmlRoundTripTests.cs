using CsCheck;

namespace Provenance.Epcis.Tests.Xml;

public sealed class XmlRoundTripTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_valid_document_is_the_same_after_writing_and_reading()
    {
        Corpus.Require();
        List<string> wrong = [];
        var count = 0;
        foreach (var document in Corpus.Xml.Where(document => document.IsSchemaValid))
        {
            var (read, format) = Read(document.Bytes());
            var written = Write(read, format, out var losses);
            var (again, _) = Read(written);
            count++;
            if (losses.Count != 0 || read != again)
                wrong.Add($"{document}: {string.Join("; ", losses)} {Difference(read, again)}");
            if (OfficialSchemas.Errors(written, format == EpcisFormat.Xml12 ? EpcisVersion.V1 : EpcisVersion.V2) is { Count: > 0 } errors)
                wrong.Add($"{document}: {string.Join("; ", errors.Take(3))}");
        }

        output.WriteLine($"{count} documents");
        wrong.ForEach(output.WriteLine);
        wrong.Should().BeEmpty();
        count.Should().BeGreaterThan(60);
    }

    [Fact]
    public void Every_valid_document_is_valid_and_the_same_events_in_the_other_version()
    {
        Corpus.Require();
        List<string> wrong = [];
        foreach (var document in Corpus.Xml.Where(document => document.IsSchemaValid))
        {
            var (read, format) = Read(document.Bytes());
            var other = format == EpcisFormat.Xml12 ? EpcisFormat.Xml20 : EpcisFormat.Xml12;
            // A capture job is of EPCIS 2.0 only.
            if (read.Message is { Name.Local: "EPCISCaptureJob" })
                continue;
            var written = Write(read, other, out var losses);
            var (again, _) = Read(written);
            if (losses.Count == 0 && !read.Events.Equals(again.Events))
                wrong.Add($"{document}: {Difference(read, again)}");
            if (losses.Count != 0)
                output.WriteLine($"{document}: {string.Join("; ", losses.Select(loss => $"{loss.Code} {loss.EventIndex}"))}");
            if (losses.All(loss => loss.Code != "standardHeader") && OfficialSchemas.Errors(written, other == EpcisFormat.Xml12 ? EpcisVersion.V1 : EpcisVersion.V2) is { Count: > 0 } errors)
                wrong.Add($"{document}: {string.Join("; ", errors.Take(3))}");
        }

        wrong.ForEach(output.WriteLine);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Every_valid_document_has_the_same_events_after_JSON_LD_but_for_the_losses_that_are_told()
    {
        Corpus.Require();
        List<string> wrong = [];
        int count = 0, lossless = 0;
        foreach (var document in Corpus.Xml.Where(document => document.IsSchemaValid && document.EventCount > 0))
        {
            var (read, format) = Read(document.Bytes());
            var (between, _) = Read(Write(read, EpcisFormat.JsonLd, out var losses));
            var (again, _) = Read(Write(between, format, out var further));
            var expected = read with { Events = [.. read.Events.AsSpan().ToArray().Select(JsonLosses.Applied)] };
            count++;
            if (losses.All(loss => loss.Code == "standardHeader"))
                lossless++;
            // Each loss of an event is one of its attributes, and each of its attributes a loss.
            var told = losses.Where(loss => loss.Code != "standardHeader").Select(loss => (loss.Code, loss.EventIndex)).ToList();
            var lost = read.Events.AsSpan().ToArray().SelectMany((e, index) => Enumerable.Repeat(("attribute", (int?)index), JsonLosses.Attributes(e)));
            if (!told.Order().SequenceEqual(lost.Order()))
                wrong.Add($"{document}: tells {string.Join(' ', told)}, not {string.Join(' ', lost)}");
            if (!expected.Events.Equals(again.Events))
                wrong.Add($"{document}: {string.Join("; ", further.Select(loss => loss.Code).Distinct())} {Difference(expected, again)}");
            // On the way back no more is lost than that repeated elements were a list in between.
            var lists = XmlLosses.WithAttributes(between).Events.Zip(again.Events).Index().Where(pair => !pair.Item.First.Equals(pair.Item.Second)).Select(pair => ("jsonTypes", (int?)pair.Index));
            if (!further.Where(loss => loss.Code != "standardHeader").Select(loss => (loss.Code, loss.EventIndex)).SequenceEqual(lists))
                wrong.Add($"{document}: tells {string.Join(' ', further.Select(loss => (loss.Code, loss.EventIndex)))} on the way back, not {string.Join(' ', lists)}");
        }

        output.WriteLine($"{count} documents, {lossless} without a loss of events");
        wrong.ForEach(output.WriteLine);
        wrong.Should().BeEmpty();
        (count, lossless).Should().Be((60, 45));
    }

    [Fact]
    public void Every_event_of_XML_comes_back_from_EPCIS_2_0() => Generators.Events(NodeStyle.Xml).Sample(e => CheckEvent(e, EpcisFormat.Xml20), iter: 300, threads: 1);

    [Fact]
    public void Every_event_of_XML_comes_back_from_EPCIS_1_2() => Generators.Events(NodeStyle.Xml).Sample(e => CheckEvent(e, EpcisFormat.Xml12), iter: 300, threads: 1);

    [Fact]
    public void Events_of_EPCIS_1_2_come_back_from_it_without_a_loss() => Generators.EventsOf12().Sample(e =>
    {
        Write(Around(e), EpcisFormat.Xml12, out var losses);
        losses.Should().BeEmpty();
        CheckEvent(e, EpcisFormat.Xml12);
    }, iter: 300, threads: 1);

    [Fact]
    public void Documents_come_back_from_EPCIS_2_0() => Generators.Documents(NodeStyle.Common).Sample(document =>
    {
        // The context of JSON-LD is named in JSON-LD only.
        document = document with { Context = document.Context with { Urls = default } };
        var written = Write(document, EpcisFormat.Xml20, out var losses);
        var (again, _) = Read(written);
        if (losses.Count == 0)
            (again with { Context = document.Context }).Equals(XmlLosses.WithAttributes(document)).Should().BeTrue(Difference(document, again));
        OfficialSchemas.Errors(written, EpcisVersion.V2).Should().BeEmpty();
    }, iter: 200, threads: 1);

    [Fact]
    public void Whatever_JSON_holds_is_written_as_valid_XML_with_its_losses() => Generators.Events(NodeStyle.Json).Sample(e =>
    {
        foreach (var format in new[] { EpcisFormat.Xml12, EpcisFormat.Xml20 })
        {
            var written = Write(Around(e), format, out _);
            OfficialSchemas.Errors(written, format == EpcisFormat.Xml12 ? EpcisVersion.V1 : EpcisVersion.V2).Should().BeEmpty();
        }
    }, iter: 200, threads: 1);

    // What the format has no place for is a loss; of all else nothing may change.
    private static void CheckEvent(EpcisEvent e, EpcisFormat format)
    {
        var written = Write(Around(e), format, out var losses);
        OfficialSchemas.Errors(written, format == EpcisFormat.Xml12 ? EpcisVersion.V1 : EpcisVersion.V2).Should().BeEmpty();
        var (again, _) = Read(written);
        var expected = XmlLosses.Applied(Around(e), format);
        again.Events.Should().Equal(expected.Events.AsSpan().ToArray());
        losses.Select(loss => loss.Code).Should().BeSubsetOf(XmlLosses.Codes);
        (losses.Count == 0).Should().Be(expected.Events.Equals(XmlLosses.WithAttributes(Around(e)).Events), "a loss is told where there is one, and nowhere else");
    }

    private static EpcisDocument Around(EpcisEvent e) => new() { SchemaVersion = "2.0", CreationDate = EpcisTime.Parse("2024-05-06T07:08:09Z"), Events = [e] };

    private static (EpcisDocument Document, EpcisFormat Format) Read(byte[] bytes)
    {
        var result = EpcisReader.ReadDocument(bytes);
        result.HasErrors.Should().BeFalse(string.Join("; ", result.Problems.Take(3)));
        return (result.Document!, result.Format!.Value);
    }

    private static byte[] Write(EpcisDocument document, EpcisFormat format, out Provenance.Values.ValueList<EpcisLoss> losses)
    {
        using var stream = new MemoryStream();
        losses = EpcisWriter.WriteDocument(document, stream, format);
        return stream.ToArray();
    }

    private static string Difference(EpcisDocument one, EpcisDocument other)
    {
        for (var i = 0; i < Math.Min(one.Events.Count, other.Events.Count); i++)
        {
            if (!one.Events[i].Equals(other.Events[i]))
                return $"event {i}: {XmlLosses.Shown(one.Events[i])} <> {XmlLosses.Shown(other.Events[i])}";
        }

        return $"{one with { Events = default }} <> {other with { Events = default }}";
    }
}
