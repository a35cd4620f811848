using Provenance.Documents;

namespace Provenance.Epcis.Tests.Xml;

public sealed class XmlFixtureTests
{
    [Fact]
    public void All_fixtures_are_valid_and_come_back_from_writing()
    {
        foreach (var fixture in XmlFixtures.All)
        {
            var strict = EpcisReader.ReadDocument(XmlFixtures.Bytes(fixture), options: new() { Strict = true });
            strict.Problems.Should().BeEmpty();
            using var stream = new MemoryStream();
            EpcisWriter.WriteDocument(strict.Document!, stream, strict.Format!.Value).Should().BeEmpty();
            EpcisReader.ReadDocument(stream.ToArray()).Document!.Equals(strict.Document).Should().BeTrue(fixture);
            if (Corpus.IsHere && strict.Document!.Kind != EpcisDocumentKind.Events)
                OfficialSchemas.Errors(XmlFixtures.Bytes(fixture), strict.Format == EpcisFormat.Xml12 ? EpcisVersion.V1 : EpcisVersion.V2).Should().BeEmpty();
        }
    }

    [Fact]
    public void An_event_of_EPCIS_2_0_is_read_with_all_of_its_members()
    {
        var document = Read(XmlFixtures.Second);
        var e = document.Events[0].Should().BeOfType<ObjectEvent>().Subject;

        document.Header!.Standard!.Senders[0].Should().Be(new StandardHeaderPartner("4012345000009", "GS1"));
        document.Header.Standard.CreationDateAndTime.Should().Be(EpcisTime.Parse("2024-05-06T07:08:09Z"));
        document.Header.Vocabularies[0].Elements[0].Children.Should().Equal("urn:epc:id:sgln:4012345.00001.1");
        document.Extensions[0].Should().Be(new EpcisNode { Name = new("https://mill.example/ns/", "batch"), Kind = EpcisNodeKind.Attribute, Text = "7" });
        document.Context.Prefixes.Should().Equal(new EpcisPrefix("mill", "https://mill.example/ns/"));
        e.EventTime.Should().Be(EpcisTime.Parse("2024-05-01T10:00:00+02:00"));
        e.ErrorDeclaration!.Reason.Should().Be("https://ref.gs1.org/cbv/ER-incorrect_data");
        e.BizStep.Should().Be("https://ref.gs1.org/cbv/BizStep-commissioning");
        e.Disposition.Should().Be("https://ref.gs1.org/cbv/Disp-active");
        e.PersistentDisposition.Should().Be(new PersistentDisposition(["https://mill.example/ns/pressed"], ["https://ref.gs1.org/cbv/Disp-damaged"]));
        e.Quantities.Should().Equal(new QuantityElement("urn:epc:class:lgtin:4012345.011111.L1", 12.5m, "KGM"));
        e.BizTransactions[1].Should().Be(new BizTransaction("https://orders.example/8"));
        e.SensorElements[0].Reports[0].Type.Should().Be("https://gs1.org/voc/Temperature");
        e.SensorElements[0].Reports[0].BooleanValue.Should().BeTrue();
        e.SensorElements[0].Metadata!.Extensions[0].Kind.Should().Be(EpcisNodeKind.Attribute);
        e.Ilmd[0].Should().Be(new EpcisNode { Name = new("", "field"), Text = "12" });
        e.Ilmd[1].Text.Should().Be("<hand & basket>");
        var gate = e.ReadPoint!.Extensions[0];
        gate.Text.Should().Be("7");
        gate.Children.AsSpan().ToArray().Select(child => child.Kind).Should().Equal(EpcisNodeKind.Attribute, EpcisNodeKind.Text, EpcisNodeKind.Mixed);
        document.Events[5].Type.Should().Be("https://mill.example/ns/CleaningEvent");
    }

    [Fact]
    public void The_wrappers_of_EPCIS_1_2_are_read_through()
    {
        var document = Read(XmlFixtures.First);
        var e = document.Events[0].Should().BeOfType<ObjectEvent>().Subject;

        e.EventTime!.Value.Offset.Should().BeNull();
        e.EventId.Should().EndWith("9c03");
        e.Quantities.Should().HaveCount(1);
        e.SensorElements[0].Reports[0].Value.Should().Be(new EpcisNumber(1));
        e.Extensions.AsSpan().ToArray().Select(node => node.Name.Local).Should().Equal("color", "note");
        document.Events[1].Type.Should().Be("QuantityEvent");
        document.Events[2].Should().BeOfType<TransformationEvent>();
        document.Events[3].Should().BeOfType<AssociationEvent>().Which.EventId.Should().Be("ab:7");
    }

    [Fact]
    public void A_problem_has_line_column_and_XPath()
    {
        var result = EpcisReader.ReadDocument(XmlFixtures.Bytes(XmlFixtures.Results.Replace("OBSERVE", "OBSERV", StringComparison.Ordinal)));

        var problem = result.Problems.Should().ContainSingle().Subject;
        problem.Severity.Should().Be(ProblemSeverity.Error);
        problem.Path.Should().Be("/q:EPCISQueryDocument/EPCISBody/q:QueryResults/resultsBody/EventList/ObjectEvent[1]/action");
        problem.Line.Should().Be(1);
        problem.Column.Should().Be(401);
        result.Document!.Events.Should().BeEmpty();
    }

    [Fact]
    public void An_event_that_can_not_be_read_leaves_the_others_alone()
    {
        using var stream = new MemoryStream(XmlFixtures.Bytes(XmlFixtures.Second.Replace("<action>OBSERVE", "<action>LOOK", StringComparison.Ordinal)));
        using var reader = EpcisReader.Open(stream);
        List<string> paths = [];
        while (reader.Read())
            paths.Add(reader.Position.Path);

        paths.Should().HaveCount(5).And.NotContain("/epcis:EPCISDocument/EPCISBody/EventList/AggregationEvent[1]");
        paths[1].Should().Be("/epcis:EPCISDocument/EPCISBody/EventList/TransformationEvent[1]");
        reader.IsBroken.Should().BeFalse();
    }

    private static EpcisDocument Read(string text)
    {
        var result = EpcisReader.ReadDocument(XmlFixtures.Bytes(text));
        result.Problems.Should().BeEmpty();
        return result.Document!;
    }
}
