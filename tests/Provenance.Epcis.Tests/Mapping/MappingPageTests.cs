using Provenance.Chains;
using Provenance.Documents;
using Provenance.Tests;
using Provenance.Values;

namespace Provenance.Epcis.Tests.Mapping;

/// <summary>Does what each row of <c>MAPPING.md</c> says.</summary>
public sealed class MappingPageTests
{
    private const string Serial = "urn:epc:id:sgtin:0614141.112345.7";
    private const string Namespace = "urn:provenance:epcis:1:";
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("src/Provenance.Epcis/MAPPING.md"));

    public static TheoryData<string, string, string, string> FromEpcis
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (var row in Rows("| Event | Action |"))
                rows.Add(row[0], row[1], row[2], row[3]);
            return rows;
        }
    }

    public static TheoryData<string, string, string, string, string> ToEpcis
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, string>();
            foreach (var row in Rows("| Native event |"))
                rows.Add(row[0], row[1], row[2], row[3], row[4]);
            return rows;
        }
    }

    [Theory, MemberData(nameof(FromEpcis))]
    public void An_event_becomes_what_the_page_says(string type, string action, string step, string native)
    {
        var result = EpcisImporter.Import(new() { Events = [Event(type, action, step)] });

        result.Problems.Should().BeEmpty();
        var recorded = result.Chains.SelectMany(chain => chain).Should().ContainSingle().Which;
        TypeOf(recorded).Should().Be(native);
    }

    [Theory, MemberData(nameof(ToEpcis))]
    public void A_native_event_is_written_as_the_page_says(string native, string type, string action, string step, string disposition)
    {
        var document = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
            {"provenance": "1.0", "evaluatedAt": "2024-04-01T00:00:00Z",
             "chains": [{"id": "lot", "item": {"id": "{{Serial}}"}, "events": [{"id": "e1", "type": "{{native}}", "time": "2024-03-01T10:00:00Z"}]}]}
            """)).Documents[0];

        var e = EpcisExporter.Export(document).Events.Should().ContainSingle().Which;

        e.Type.Should().Be(type);
        ActionOf(e).Should().Be(action);
        e.BizStep.Should().Be(step.StartsWith("provenance:", StringComparison.Ordinal) ? Namespace + step["provenance:".Length..] : Cbv.BizStep(step));
        e.Disposition.Should().Be(disposition.Length == 0 ? null : Cbv.Disposition(disposition));
    }

    [Fact]
    public void The_page_names_every_native_event_and_every_step_that_decides()
    {
        var native = Rows("| Native event |").Select(row => row[0]);
        var kinds = typeof(Provenance.Events.ProvenanceEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Provenance.Events.ProvenanceEvent)) && type.Name != "Unrecognized");
        native.Should().BeEquivalentTo(kinds.Select(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..]));

        var steps = Rows("| Event | Action |").Select(row => row[2]).Select(step => step.Contains(':', StringComparison.Ordinal) ? step : $"https://ref.gs1.org/cbv/BizStep-{step}");
        Epcis.Mapping.Steps.Acts.Keys.Where(step => !step.EndsWith("void_shipping", StringComparison.Ordinal)).Should().BeSubsetOf(steps);
    }

    private static EpcisEvent Event(string type, string action, string step)
    {
        EpcisAction? did = action.Length == 0 ? null : Enum.Parse<EpcisAction>(action, ignoreCase: true);
        ValueList<SourceElement> from = [new(Cbv.Expand(CbvKind.SourceDestinationType, "possessing_party"), "urn:epc:id:pgln:0614141.00001")];
        EpcisEvent e = type switch
        {
            "ObjectEvent" => new ObjectEvent { Action = did, Epcs = [Serial], Sources = from },
            "AggregationEvent" => new AggregationEvent { Action = did, ParentId = "urn:epc:id:sscc:0614141.1234567890", ChildEpcs = [Serial] },
            "TransactionEvent" => new TransactionEvent { Action = did, Epcs = [Serial] },
            "TransformationEvent" => new TransformationEvent { InputEpcs = [Serial], OutputEpcs = ["urn:epc:id:sgtin:0614141.199999.1"] },
            "AssociationEvent" => new AssociationEvent { Action = did, ParentId = "urn:epc:id:grai:0614141.12345.400", ChildEpcs = [Serial] },
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
        return e with
        {
            EventTime = EpcisTime.Parse("2024-03-01T10:00:00Z"),
            EventTimeZoneOffset = "+00:00",
            BizStep = step == "none" ? null : step.Contains(':', StringComparison.Ordinal) ? step : Cbv.BizStep(step),
        };
    }

    private static string ActionOf(EpcisEvent e) => e switch
    {
        ObjectEvent x => $"{x.Action}".ToUpperInvariant(),
        AggregationEvent x => $"{x.Action}".ToUpperInvariant(),
        TransactionEvent x => $"{x.Action}".ToUpperInvariant(),
        AssociationEvent x => $"{x.Action}".ToUpperInvariant(),
        _ => "",
    };

    private static string TypeOf(RecordedEvent recorded)
    {
        var name = recorded.Event.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static List<string[]> Rows(string head)
    {
        var start = Array.FindIndex(Lines, line => line.StartsWith(head, StringComparison.Ordinal));
        return [.. Lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim().Trim('`')).ToArray())];
    }
}
